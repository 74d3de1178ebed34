"""From the knowledge graph to RDF: a named graph a report, by the report's IRI, and one for what rules tell."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import chain, groupby
from operator import attrgetter, itemgetter

from pyoxigraph import NamedNode, Quad

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.knowledge.homes import area_of, reporter_of
from fazhi.model import PROPOSED, Claim, Modality, ReadReport, RelationClaim
from fazhi.rdf.claims import claim_pairs
from fazhi.rdf.conclusions import (
    copy_pairs,
    finding_pairs,
    follow_up_pairs,
    iter_contents,
    succession_pairs,
    weakness_pairs,
)
from fazhi.rdf.figures import iter_concepts, iter_data_sets, iter_indicators, iter_periods
from fazhi.rdf.iris import DEFAULT_BASE, Minter
from fazhi.rdf.nodes import Node, Resource, make_node
from fazhi.rdf.terms import FZ
from fazhi.rdf.things import entity_pairs, report_pairs
from fazhi.rdf.vocabulary import RELATIONS

DERIVED = "derived"
"""Path of the name of the graph of what rules tell and no report."""

_by_id = attrgetter("id")
_path = itemgetter(0)


def encode(graph: KnowledgeGraph, base: str = DEFAULT_BASE) -> Iterator[Quad]:
    """Say everything that a graph knows as quads.

    Args:
        graph: what is known.
        base: what all IRIs of things start with.

    Raises:
        GraphError: the base or an id is not fit for an IRI.
    """
    description = Description(graph, base)
    for reading in graph.readings:
        name = description.name(reading)
        for node in chain(description.things([reading]), description.stated(reading)):
            for predicate, objects in node.said.items():
                yield from (Quad(node.subject, predicate, object_, name) for object_ in objects)
    for node in description.derived():
        for predicate, objects in node.said.items():
            yield from (Quad(node.subject, predicate, object_, description.derived_name) for object_ in objects)


class Description:
    """What RDF says of a graph, subject by subject; nodes are made as they are asked for.

    A relation that is done is a plain triple besides its statement; a planned, required, negated or proposed one is
    not.
    A report's named graph is complete in itself: it describes every entity that its claims speak of. What is not
    known is left out; no blank node is ever made.

    Args:
        graph: what is known.
        base: what all IRIs of things start with.

    Raises:
        GraphError: the base is not fit for an IRI; later, an id is not.
    """

    def __init__(self, graph: KnowledgeGraph, base: str = DEFAULT_BASE) -> None:
        self._graph = graph
        self._mint = Minter(base)

    def name(self, reading: ReadReport) -> NamedNode:
        """The name of a report's graph."""
        return self._mint.iri(reading.report.id)

    def things(self, readings: Sequence[ReadReport], *, derived: bool = False) -> Iterator[Node]:
        """What reports speak of, sorted: entities with what is done to them, what is counted, and periods.

        Args:
            readings: the reports.
            derived: whether to say with it what became of them.
        """
        mint = self._mint
        claims = [claim for reading in readings for claim in reading.claims]
        resources = merge(
            self._entities(readings),
            _done(claims, mint),
            iter_indicators(claims, mint),
            iter_periods(claims, mint),
            *((self._succeeded(),) if derived else ()),
            key=_path,
        )
        for path, same in groupby(resources, key=_path):
            yield make_node(mint.iri(path), (pair for _, pairs in same for pair in pairs))
        yield from (make_node(iri, pairs) for iri, pairs in iter_concepts(claims))

    @property
    def derived_name(self) -> NamedNode:
        """The name of the graph of what rules tell and no report."""
        return self._mint.iri(DERIVED)

    def derived(self) -> Iterator[Node]:
        """What no report states: ``succeeded`` and ``conclusions``."""
        yield from self.succeeded()
        yield from self.conclusions()

    def succeeded(self) -> Iterator[Node]:
        """What divisions and bodies became, as plain triples."""
        return (make_node(self._mint.iri(path), pairs) for path, pairs in self._succeeded())

    def conclusions(self) -> Iterator[Node]:
        """What rules conclude: findings, follow-ups of promises, contents, copies, repeated weaknesses, successions."""
        mint, graph = self._mint, self._graph
        resources: Iterator[Resource] = chain(
            ((finding.id, finding_pairs(finding, mint)) for finding in sorted(graph.findings, key=_by_id)),
            ((follow.id, follow_up_pairs(follow, mint)) for follow in sorted(graph.follow_ups, key=_by_id)),
            *(iter_contents(told, mint) for told in graph.completeness),
            ((copy.id, copy_pairs(copy, mint)) for copy in sorted(graph.copies, key=_by_id)),
            ((pair.id, weakness_pairs(pair, mint)) for pair in sorted(graph.repeated_weaknesses, key=_by_id)),
            ((change.id, succession_pairs(change, mint)) for change in sorted(graph.successions, key=_by_id)),
        )
        return (make_node(mint.iri(path), pairs) for path, pairs in resources)

    def _succeeded(self) -> Iterator[Resource]:
        """The plain triples, by the thing before."""
        for id_, same in groupby(self._graph.successions, key=attrgetter("predecessor")):
            yield id_, [(FZ.succeededBy, self._mint.iri(succession.successor)) for succession in same]

    def stated(self, reading: ReadReport) -> Iterator[Node]:
        """What is one report's own: the report itself, its data sets with their slices, its claims by id."""
        mint, report = self._mint, reading.report
        resources: Iterator[Resource] = chain(
            [(report.id, report_pairs(report, reporter_of(reading), area_of(reading), mint))],
            iter_data_sets(reading, mint),
            ((claim.id, claim_pairs(claim, mint)) for claim in sorted(reading.claims, key=_by_id)),
        )
        return (make_node(mint.iri(path), pairs) for path, pairs in resources)

    def _entities(self, readings: Sequence[ReadReport]) -> Iterator[Resource]:
        """The entities of reports as all reports together know them, so that one thing has one name everywhere."""
        graph = self._graph
        for id_ in sorted({entity.id for reading in readings for entity in reading.entities}):
            yield id_, entity_pairs(graph.entities[id_], graph.aliases(id_), self._mint)


def _done(claims: Iterable[Claim], mint: Minter) -> Iterator[Resource]:
    """Relations that are done, as plain triples; what a model proposed stays a statement, which is marked."""
    done = sorted(
        {
            (claim.subject, claim.predicate, claim.object)
            for claim in claims
            if isinstance(claim, RelationClaim) and claim.modality is Modality.DONE and claim.rule != PROPOSED
        }
    )
    for subject, predicate, object_ in done:
        yield subject, ((RELATIONS[predicate], mint.iri(object_)),)
