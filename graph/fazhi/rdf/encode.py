"""From the knowledge graph to RDF: one named graph a report, whose name is the report's IRI."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby
from operator import attrgetter, itemgetter

from pyoxigraph import NamedNode, Quad

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.knowledge.network import area_of, reporter_of
from fazhi.model import Claim, Finding, Modality, ReadReport, RelationClaim
from fazhi.rdf.claims import claim_pairs, finding_pairs
from fazhi.rdf.figures import iter_figure_resources
from fazhi.rdf.iris import DEFAULT_BASE, Minter
from fazhi.rdf.nodes import Node, Resource, make_node
from fazhi.rdf.things import entity_pairs, report_pairs
from fazhi.rdf.vocabulary import RELATIONS

_by_id = attrgetter("id")
_path = itemgetter(0)


def encode(graph: KnowledgeGraph, base: str = DEFAULT_BASE) -> Iterator[Quad]:
    """Say everything that a graph knows as quads, each once.

    A relation that is done is a plain triple besides its statement; a planned, required or negated one is not.
    A report's named graph is complete in itself: it describes every entity that its claims speak of. What is not
    known is left out; no blank node is ever made.

    Args:
        graph: what is known.
        base: what all IRIs of things start with.

    Raises:
        GraphError: the base or an id is not fit for an IRI.
    """
    for name, nodes in iter_named_graphs(graph, base):
        for node in nodes:
            for predicate, objects in node.said.items():
                yield from (Quad(node.subject, predicate, object_, name) for object_ in objects)


def iter_named_graphs(graph: KnowledgeGraph, base: str = DEFAULT_BASE) -> Iterator[tuple[NamedNode, Iterator[Node]]]:
    """Each report's IRI, and what the report says of each subject, all sorted; nodes are made as they are asked for."""
    mint = Minter(base)
    findings: dict[str, list[Finding]] = {}
    for finding in graph.findings:
        findings.setdefault(finding.quotes[0].document, []).append(finding)
    for reading in graph.readings:
        id_ = reading.report.id
        yield mint.iri(id_), _nodes(graph, [reading], reading.claims, findings.get(id_, ()), mint)


def iter_union(graph: KnowledgeGraph, base: str = DEFAULT_BASE) -> Iterator[Node]:
    """What all reports together say of each subject, sorted; nodes are made as they are asked for."""
    return _nodes(graph, graph.readings, graph.claims, graph.findings, Minter(base))


def _nodes(
    graph: KnowledgeGraph,
    readings: Sequence[ReadReport],
    claims: Iterable[Claim],
    findings: Iterable[Finding],
    mint: Minter,
) -> Iterator[Node]:
    by_id = sorted(claims, key=_by_id)
    resources = merge(
        _reports(readings, mint),
        _entities(graph, readings, mint),
        ((claim.id, claim_pairs(claim, mint)) for claim in by_id),
        _done(by_id, mint),
        iter_figure_resources(by_id, mint),
        ((finding.id, finding_pairs(finding, mint)) for finding in sorted(findings, key=_by_id)),
        key=_path,
    )
    for path, same in groupby(resources, key=_path):
        yield make_node(mint.iri(path), (pair for _, pairs in same for pair in pairs))


def _reports(readings: Sequence[ReadReport], mint: Minter) -> Iterator[Resource]:
    for reading in readings:
        yield reading.report.id, report_pairs(reading.report, reporter_of(reading), area_of(reading), mint)


def _entities(graph: KnowledgeGraph, readings: Sequence[ReadReport], mint: Minter) -> Iterator[Resource]:
    """The entities of reports as all reports together know them, so that one thing has one name everywhere."""
    for id_ in sorted({entity.id for reading in readings for entity in reading.entities}):
        yield id_, entity_pairs(graph.entities[id_], graph.aliases(id_), mint)


def _done(claims: Iterable[Claim], mint: Minter) -> Iterator[Resource]:
    """Relations that are done, as plain triples."""
    done = sorted(
        {
            (claim.subject, claim.predicate, claim.object)
            for claim in claims
            if isinstance(claim, RelationClaim) and claim.modality is Modality.DONE
        }
    )
    for subject, predicate, object_ in done:
        yield subject, ((RELATIONS[predicate], mint.iri(object_)),)
