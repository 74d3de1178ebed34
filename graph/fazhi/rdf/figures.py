"""What figures and promises bring with them: their data sets, indicators and periods."""

from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import chain
from operator import itemgetter

from fazhi.model import Claim, ObservationClaim, PromiseClaim
from fazhi.rdf.claims import STRUCTURES, cube_path, dimensions, indicator_path, is_year, span_path
from fazhi.rdf.iris import Minter
from fazhi.rdf.literals import Span, day, parse_span, zh
from fazhi.rdf.nodes import Pair, Resource
from fazhi.rdf.terms import FZ, PROV, QB, RDF, RDFS, SKOS, TIME
from fazhi.rdf.things import types

_Counting = ObservationClaim | PromiseClaim
_path = itemgetter(0)


def iter_figure_resources(claims: Iterable[Claim], mint: Minter) -> Iterator[Resource]:
    """Describe data sets, indicators with their schemes, and periods of claims, sorted by path."""
    counting = [claim for claim in claims if isinstance(claim, _Counting)]
    return merge(
        _cubes(counting, mint),
        _indicators(counting, mint),
        _schemes(counting, mint),
        _periods(counting, mint),
        key=_path,
    )


def _cubes(claims: Iterable[_Counting], mint: Minter) -> Iterator[Resource]:
    """The data sets that the figures of each report make up."""
    cubes = {cube_path(c): c for c in claims if isinstance(c, ObservationClaim)}
    for path, claim in sorted(cubes.items(), key=_path):
        report = mint.iri(claim.quote.document)
        yield (
            path,
            (
                (RDF.type, QB.DataSet),
                (QB.structure, STRUCTURES[dimensions(claim)]),
                (PROV.wasDerivedFrom, report),
            ),
        )


def _schemes(claims: Iterable[_Counting], mint: Minter) -> Iterator[Resource]:
    """A scheme for each report that counts something."""
    for report in sorted({claim.quote.document for claim in claims}):
        yield _scheme(report), ((RDF.type, SKOS.ConceptScheme), (PROV.wasDerivedFrom, mint.iri(report)))


def _indicators(claims: Iterable[_Counting], mint: Minter) -> Iterator[Resource]:
    """What is counted, as concepts of the schemes of the reports that count it."""
    counted = {(indicator_path(claim.indicator), claim.indicator, claim.quote.document) for claim in claims}
    for path, words, report in sorted(counted):
        label = zh(words)
        facts = ((SKOS.prefLabel, label), (RDFS.label, label), (SKOS.inScheme, mint.iri(_scheme(report))))
        yield path, chain(types(FZ.Indicator), facts)


def _scheme(report: str) -> str:
    return f"{report}/indicators"


def _periods(claims: Iterable[_Counting], mint: Minter) -> Iterator[Resource]:
    """The periods that are no years, with their first and last days."""
    spans = [span for span in map(parse_span, {claim.period for claim in claims}) if span and not is_year(span)]
    ends = {end for span in spans for end in (span.begin, span.end) if end}
    for end in sorted(ends):
        yield f"instant/{end.isoformat()}", ((RDF.type, TIME.Instant), (TIME.inXSDDate, day(end)))
    for path, span in sorted({span_path(span): span for span in spans}.items(), key=_path):
        yield path, _interval(span, mint)


def _interval(span: Span, mint: Minter) -> Iterator[Pair]:
    yield RDF.type, TIME.Interval
    for predicate, end in ((TIME.hasBeginning, span.begin), (TIME.hasEnd, span.end)):
        if end:
            yield predicate, mint.iri(f"instant/{end.isoformat()}")
