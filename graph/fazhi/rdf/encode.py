"""From the knowledge graph to RDF: one named graph a report, whose name is the report's IRI."""

from collections.abc import Iterable, Iterator
from itertools import chain

from pyoxigraph import Quad

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.knowledge.network import area_of, reporter_of
from fazhi.model import Finding, Modality, ObservationClaim, PromiseClaim, ReadReport, RelationClaim
from fazhi.rdf.claims import (
    STRUCTURES,
    claim_pairs,
    cube_path,
    dimensions,
    finding_pairs,
    indicator_path,
    is_year,
    span_path,
)
from fazhi.rdf.iris import DEFAULT_BASE, Minter
from fazhi.rdf.literals import Span, day, parse_span, zh
from fazhi.rdf.terms import FZ, PROV, QB, RDF, RDFS, SKOS, TIME
from fazhi.rdf.things import Pair, entity_pairs, report_pairs, types
from fazhi.rdf.vocabulary import RELATIONS

Resource = tuple[str, Iterable[Pair]]
"""A path below the base and what is said of it."""


def encode(graph: KnowledgeGraph, base: str = DEFAULT_BASE) -> Iterator[Quad]:
    """Say everything that a graph knows as quads.

    A relation that is done is a plain triple besides its statement; a planned, required or negated one is not.
    A report's named graph is complete in itself: it describes every entity that its claims speak of. What is not
    known is left out; no blank node is ever made. The same quad may come twice.

    Args:
        graph: what is known.
        base: what all IRIs of things start with.

    Raises:
        GraphError: the base or an id is not fit for an IRI.
    """
    mint = Minter(base)
    findings: dict[str, list[Finding]] = {}
    for finding in graph.findings:
        findings.setdefault(finding.quotes[0].document, []).append(finding)
    for reading in graph.readings:
        id_ = reading.report.id
        name = mint.iri(id_)
        resources = chain(
            _report(reading, mint),
            _entities(graph, reading, mint),
            _claims(reading, mint),
            _cubes(reading, mint),
            _indicators(reading, mint),
            _periods(reading, mint),
            ((finding.id, finding_pairs(finding, mint)) for finding in findings.get(id_, ())),
        )
        for path, pairs in resources:
            subject = mint.iri(path)
            for predicate, object_ in pairs:
                yield Quad(subject, predicate, object_, name)


def _report(reading: ReadReport, mint: Minter) -> Iterator[Resource]:
    report = reading.report
    yield report.id, report_pairs(report, reporter_of(reading), area_of(reading), mint)


def _entities(graph: KnowledgeGraph, reading: ReadReport, mint: Minter) -> Iterator[Resource]:
    """The entities of a report as all reports together know them, so that one thing has one name everywhere."""
    for entity in reading.entities:
        yield entity.id, entity_pairs(graph.entities[entity.id], graph.aliases(entity.id), mint)


def _claims(reading: ReadReport, mint: Minter) -> Iterator[Resource]:
    for claim in reading.claims:
        yield claim.id, claim_pairs(claim, mint)
        if isinstance(claim, RelationClaim) and claim.modality is Modality.DONE:
            yield claim.subject, ((RELATIONS[claim.predicate], mint.iri(claim.object)),)


def _cubes(reading: ReadReport, mint: Minter) -> Iterator[Resource]:
    """The data sets that the report's figures make up."""
    cubes = {cube_path(c): STRUCTURES[dimensions(c)] for c in reading.claims if isinstance(c, ObservationClaim)}
    report = mint.iri(reading.report.id)
    for path, structure in sorted(cubes.items()):
        yield path, ((RDF.type, QB.DataSet), (QB.structure, structure), (PROV.wasDerivedFrom, report))


def _indicators(reading: ReadReport, mint: Minter) -> Iterator[Resource]:
    """What the report counts, as concepts of its own scheme."""
    counted = {c.indicator for c in reading.claims if isinstance(c, ObservationClaim | PromiseClaim)}
    path = f"{reading.report.id}/indicators"
    if counted:
        yield path, ((RDF.type, SKOS.ConceptScheme), (PROV.wasDerivedFrom, mint.iri(reading.report.id)))
    for words in sorted(counted):
        label = zh(words)
        facts = ((SKOS.prefLabel, label), (RDFS.label, label), (SKOS.inScheme, mint.iri(path)))
        yield indicator_path(words), chain(types(FZ.Indicator), facts)


def _periods(reading: ReadReport, mint: Minter) -> Iterator[Resource]:
    """The periods that are no years, with their first and last days."""
    texts = {c.period for c in reading.claims if isinstance(c, ObservationClaim | PromiseClaim)}
    spans = {span_path(span): span for span in map(parse_span, texts) if span and not is_year(span)}
    for path, span in sorted(spans.items()):
        yield path, _interval(span, mint)
        for end in filter(None, (span.begin, span.end)):
            yield f"instant/{end.isoformat()}", ((RDF.type, TIME.Instant), (TIME.inXSDDate, day(end)))


def _interval(span: Span, mint: Minter) -> Iterator[Pair]:
    yield RDF.type, TIME.Interval
    for predicate, end in ((TIME.hasBeginning, span.begin), (TIME.hasEnd, span.end)):
        if end:
            yield predicate, mint.iri(f"instant/{end.isoformat()}")
