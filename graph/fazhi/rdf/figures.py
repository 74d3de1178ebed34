"""What figures and promises bring with them: their data sets, indicators and periods."""

from collections.abc import Iterable, Iterator
from itertools import chain
from operator import itemgetter

from fazhi.model import Claim, ObservationClaim, PromiseClaim, ReadReport
from fazhi.rdf.claims import STRUCTURES, cube_path, dimensions, indicator_path, is_year, span_path
from fazhi.rdf.iris import Minter
from fazhi.rdf.literals import Span, day, parse_span, zh
from fazhi.rdf.nodes import Pair, Resource
from fazhi.rdf.terms import FZ, PROV, QB, RDF, RDFS, SKOS, TIME
from fazhi.rdf.things import types

_Counting = ObservationClaim | PromiseClaim


def iter_data_sets(reading: ReadReport, mint: Minter) -> Iterator[Resource]:
    """The data sets that a report's figures make up, and the scheme of what it counts."""
    report = mint.iri(reading.report.id)
    cubes = {cube_path(c): STRUCTURES[dimensions(c)] for c in reading.claims if isinstance(c, ObservationClaim)}
    for path, structure in sorted(cubes.items()):
        yield path, ((RDF.type, QB.DataSet), (QB.structure, structure), (PROV.wasDerivedFrom, report))
    if any(isinstance(claim, _Counting) for claim in reading.claims):
        yield _scheme(reading.report.id), ((RDF.type, SKOS.ConceptScheme), (PROV.wasDerivedFrom, report))


def iter_indicators(claims: Iterable[Claim], mint: Minter) -> Iterator[Resource]:
    """What claims count, by path, as concepts of the schemes of the reports that count it."""
    counting = (claim for claim in claims if isinstance(claim, _Counting))
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
