"""What figures and promises bring with them: their data sets with slices, indicators and periods."""

from collections.abc import Iterable, Iterator
from itertools import chain
from operator import itemgetter

from pyoxigraph import Literal, NamedNode

from fazhi.model import Claim, ObservationClaim, PromiseClaim, ReadReport, short_hash
from fazhi.ontology.catalogue import INDICATORS, SCHEME, Indicator, read_catalogue
from fazhi.rdf.claims import STRUCTURES, cube_path, dimensions, indicator_iri, indicator_path, is_year, span_path
from fazhi.rdf.iris import Minter
from fazhi.rdf.literals import Span, day, parse_span, string, zh
from fazhi.rdf.nodes import Pair, Resource
from fazhi.rdf.terms import FZ, PROV, QB, RDF, RDFS, SKOS, TIME
from fazhi.rdf.things import types

_Counting = ObservationClaim | PromiseClaim


def iter_data_sets(reading: ReadReport, mint: Minter) -> Iterator[Resource]:
    """The data sets that a report's figures make up, and the scheme of what it counts."""
    report = mint.iri(reading.report.id)
    cubes = _cubes(claim for claim in reading.claims if isinstance(claim, ObservationClaim))
    for path, figures in sorted(cubes.items()):
        slices = _slices(path, figures, mint)
        structure = STRUCTURES[dimensions(figures[0])]
        described = ((RDF.type, QB.DataSet), (QB.structure, structure), (PROV.wasDerivedFrom, report))
        yield path, chain(described, ((QB.slice, mint.iri(slice_path)) for slice_path, _ in slices))
        yield from slices
    if any(isinstance(claim, _Counting) and not claim.concept for claim in reading.claims):
        yield _scheme(reading.report.id), ((RDF.type, SKOS.ConceptScheme), (PROV.wasDerivedFrom, report))


def _cubes(figures: Iterable[ObservationClaim]) -> dict[str, list[ObservationClaim]]:
    cubes: dict[str, list[ObservationClaim]] = {}
    for figure in figures:
        cubes.setdefault(cube_path(figure), []).append(figure)
    return cubes


def _slices(cube: str, figures: Iterable[ObservationClaim], mint: Minter) -> list[Resource]:
    """The figures of a data set by indicator of the catalogue and by area, sorted by path."""
    held: dict[tuple[str, NamedNode, NamedNode, NamedNode], list[NamedNode]] = {}
    for figure in figures:
        observation = mint.iri(figure.id)
        if figure.concept:
            by_indicator = (f"{cube}/by-indicator/{figure.concept}", FZ.ByIndicator, FZ.indicator)
            held.setdefault((*by_indicator, indicator_iri(figure, mint)), []).append(observation)
        if figure.area:
            by_area = (f"{cube}/by-area/{short_hash(figure.area)}", FZ.ByArea, FZ.area)
            held.setdefault((*by_area, mint.iri(figure.area)), []).append(observation)
    return [
        (
            path,
            [
                (RDF.type, QB.Slice),
                (QB.sliceStructure, key),
                (dimension, value),
                *((QB.observation, observation) for observation in observations),
            ],
        )
        for (path, key, dimension, value), observations in sorted(held.items(), key=lambda item: item[0][0])
    ]


def iter_concepts(claims: Iterable[Claim]) -> Iterator[tuple[NamedNode, Iterable[Pair]]]:
    """The concepts of the catalogue that claims count, with those above them, sorted by name."""
    catalogue = read_catalogue()
    used: set[str] = set()
    waiting = [claim.concept for claim in claims if isinstance(claim, _Counting) and claim.concept]
    while waiting:
        name = waiting.pop()
        if name not in used:
            used.add(name)
            concept = catalogue[name]
            waiting += (*concept.broader, *concept.numerator, *concept.denominator)
    if used:
        yield NamedNode(SCHEME), ((RDF.type, SKOS.ConceptScheme),)
    for name in sorted(used):
        yield NamedNode(catalogue[name].iri), _concept(catalogue[name])


def _concept(indicator: Indicator) -> Iterator[Pair]:
    yield from types(FZ.Indicator)
    yield RDFS.label, zh(indicator.labels["zh"])
    for language, label in indicator.labels.items():
        yield SKOS.prefLabel, Literal(label, language=language)
    yield SKOS.inScheme, NamedNode(SCHEME)
    if indicator.unit:
        yield FZ.unit, string(indicator.unit)
    for predicate, names in (
        (SKOS.broader, indicator.broader),
        (FZ.numerator, indicator.numerator),
        (FZ.denominator, indicator.denominator),
    ):
        yield from ((predicate, NamedNode(INDICATORS + name)) for name in names)


def iter_indicators(claims: Iterable[Claim], mint: Minter) -> Iterator[Resource]:
    """What claims count and the catalogue does not have, by path, as concepts of the schemes of their reports."""
    counting = (claim for claim in claims if isinstance(claim, _Counting) and not claim.concept)
    counted = {(indicator_path(claim.indicator), claim.indicator, claim.quote.document) for claim in counting}
    for path, words, report in sorted(counted):
        label = zh(words)
        facts = ((SKOS.prefLabel, label), (RDFS.label, label), (SKOS.inScheme, mint.iri(_scheme(report))))
        yield path, chain(types(FZ.Indicator), facts)


def iter_periods(claims: Iterable[Claim], mint: Minter) -> Iterator[Resource]:
    """The periods of claims that are no years, with their first and last days, by path."""
    texts = {claim.period for claim in claims if isinstance(claim, _Counting)}
    spans = [span for span in map(parse_span, texts) if span and not is_year(span)]
    for end in sorted({end for span in spans for end in (span.begin, span.end) if end}):
        yield f"instant/{end.isoformat()}", ((RDF.type, TIME.Instant), (TIME.inXSDDate, day(end)))
    for path, span in sorted({span_path(span): span for span in spans}.items(), key=itemgetter(0)):
        yield path, _interval(span, mint)


def _scheme(report: str) -> str:
    return f"{report}/indicators"


def _interval(span: Span, mint: Minter) -> Iterator[Pair]:
    yield RDF.type, TIME.Interval
    for predicate, end in ((TIME.hasBeginning, span.begin), (TIME.hasEnd, span.end)):
        if end:
            yield predicate, mint.iri(f"instant/{end.isoformat()}")
