"""What is drawn between things."""

from collections import Counter
from dataclasses import dataclass

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.knowledge.network import REPORT
from fazhi.model import DIVISION_TYPES, PROPOSED, EntityType, Modality

STRUCTURE = ("within", "parent", "reportsOn", "reportedBy", "succeededBy")
"""Relations that no report states: they follow from what things are, or a rule tells them."""

_PULL_OF_STRUCTURE = 0.3
TREE = frozenset({REPORT, EntityType.AGENCY.value, *(type_.value for type_ in DIVISION_TYPES)})
"""Types whose things are drawn with what they belong to."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is drawn between two things: a ``claim`` of any report, or ``structure`` that follows from what they are.

    ``done`` tells whether a rule has read in any report that it is so.
    """

    start: str
    end: str
    kind: str
    done: bool
    weight: float


def lines(graph: KnowledgeGraph) -> list[Line]:
    """The lines between all things, one for each pair, direction and kind, in sorted order.

    Where a thing belongs is drawn for divisions, bodies and reports; for other things only where no report relates
    them to anything, or else a county would be tied to all of them.
    """
    stated: Counter[tuple[str, str]] = Counter()
    done: set[tuple[str, str]] = set()
    for start, end, edge in graph.nx.edges(data=True):
        if edge["kind"] == "claim":
            stated[start, end] += 1
            if edge["modality"] == Modality.DONE and edge["rule"] != PROPOSED:
                done.add((start, end))
    related = {id_ for pair in stated for id_ in pair}
    types = graph.nx.nodes(data="type")
    pairs = sorted({(start, end) for start, _, end in structure(graph)})
    tree = [pair for pair in pairs if types[pair[0]] in TREE or pair[0] not in related]
    claims = [Line(*pair, "claim", pair in done, float(stated[pair])) for pair in sorted(stated)]
    return claims + [Line(*pair, "structure", True, _PULL_OF_STRUCTURE) for pair in tree]


def structure(graph: KnowledgeGraph) -> list[tuple[str, str, str]]:
    """Subject, predicate and object of every relation of ``STRUCTURE``, sorted."""
    edges = graph.nx.edges(data=True)
    return sorted({(start, edge["predicate"], end) for start, end, edge in edges if edge["kind"] != "claim"})
