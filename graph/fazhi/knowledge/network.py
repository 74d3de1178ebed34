"""The knowledge graph as networkx sees it."""

from typing import TYPE_CHECKING, Any

import networkx

from fazhi.knowledge.homes import area_of, reporter_of
from fazhi.knowledge.titles import title_of
from fazhi.model import Entity, RelationClaim, Report, Succession

if TYPE_CHECKING:
    from fazhi.knowledge.graph import KnowledgeGraph

REPORT = "Report"
"""The ``type`` of a report's node; an entity's node has its entity type."""


def make_network(graph: "KnowledgeGraph") -> "networkx.MultiDiGraph[str]":
    """Make the frozen ``MultiDiGraph`` of a knowledge graph.

    Node: each entity and each report by its id, with ``type``, ``name``, ``level``, ``code``, ``within``, ``parent``,
    ``aliases`` (other printed forms) and ``claims`` (every claim about it that is no relation: mentions, figures,
    promises, shortcomings, with their quotes).

    Edge, ``kind`` = ``claim``: a relation that a report states; its key is the claim's id, its attributes are
    ``predicate modality by level date count action rule quote start end page document``.

    Edge, ``kind`` = ``structure``: ``within``, ``parent``, ``reportsOn`` and ``reportedBy``, which follow from what
    things are; its key is the predicate.

    Edge, ``kind`` = ``derived``: ``succeededBy``, which a rule tells and no report; its key is the succession's id, its
    attributes are ``predicate date action rule source``.
    """
    network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    things: dict[str, Entity | Report] = {**graph.entities, **graph.reports}
    for id_, thing in sorted(things.items()):
        attributes = _attributes(thing) if isinstance(thing, Entity) else _report_attributes(thing)
        claims = tuple(claim for claim in graph.claims_about(id_) if not isinstance(claim, RelationClaim))
        network.add_node(id_, **attributes, aliases=graph.aliases(id_), claims=claims)
    for claim in graph.claims:
        if isinstance(claim, RelationClaim):
            network.add_edge(claim.subject, claim.object, claim.id, **_evidence(claim))
    for subject, predicate, object_ in _structure(graph):
        network.add_edge(subject, object_, predicate, kind="structure", predicate=predicate)
    for succession in graph.successions:
        network.add_edge(succession.predecessor, succession.successor, succession.id, **_derived(succession))
    networkx.freeze(network)
    return network


def _attributes(entity: Entity) -> dict[str, Any]:
    return {
        "type": entity.type.value,
        "name": entity.name,
        "level": entity.level.value if entity.level else None,
        "code": entity.code,
        "within": entity.within,
        "parent": entity.parent,
    }


def _report_attributes(report: Report) -> dict[str, Any]:
    return {
        "type": REPORT,
        "name": title_of(report),
        "level": None,
        "code": None,
        "within": None,
        "parent": None,
    }


def _evidence(claim: RelationClaim) -> dict[str, Any]:
    return {
        "kind": "claim",
        "predicate": claim.predicate.value,
        "modality": claim.modality.value,
        "by": claim.by,
        "level": claim.level.value if claim.level else None,
        "date": claim.date,
        "count": claim.count,
        "action": claim.action,
        "rule": claim.rule,
        "quote": claim.quote.text,
        "start": claim.quote.start,
        "end": claim.quote.end,
        "page": claim.quote.page,
        "document": claim.quote.document,
    }


def _derived(succession: Succession) -> dict[str, Any]:
    return {
        "kind": "derived",
        "predicate": "succeededBy",
        "date": str(succession.year) if succession.year else None,
        "action": succession.action,
        "rule": succession.rule,
        "source": succession.source or None,
    }


def _structure(graph: "KnowledgeGraph") -> list[tuple[str, str, str]]:
    """Structure edges in a fixed order; one whose end is not in the graph is left out."""
    edges = [
        (entity.id, predicate, end)
        for entity in graph.entities.values()
        for predicate, end in (("within", entity.within), ("parent", entity.parent))
        if end in graph.entities
    ]
    for reading in graph.readings:
        report = reading.report
        ends = (("reportsOn", area_of(reading)), ("reportedBy", reporter_of(reading)))
        edges += [(report.id, predicate, end) for predicate, end in ends if end]
    return [(subject, predicate, str(end)) for subject, predicate, end in edges]
