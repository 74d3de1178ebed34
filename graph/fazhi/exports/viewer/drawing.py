"""What the page draws: things at computed places, as pyvis hands them to vis-network."""

import math
from collections import Counter
from dataclasses import dataclass
from typing import Any

from pyvis.network import Network

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.knowledge.layout import positions
from fazhi.knowledge.network import REPORT
from fazhi.model import DIVISION_TYPES, PROPOSED, EntityType, Modality

MAX_DRAWN = 1_500
"""Things drawn at first; a larger graph shows its best connected ones, and the rest when they are looked for."""

_TREE = frozenset({REPORT, EntityType.AGENCY.value, *(type_.value for type_ in DIVISION_TYPES)})


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
    structure: list[tuple[str, str]] = []
    for start, end, edge in graph.nx.edges(data=True):
        if edge["kind"] == "claim":
            stated[start, end] += 1
            if edge["modality"] == Modality.DONE and edge["rule"] != PROPOSED:
                done.add((start, end))
        else:
            structure.append((start, end))
    related = {id_ for pair in stated for id_ in pair}
    types = graph.nx.nodes(data="type")
    tree = sorted({pair for pair in structure if types[pair[0]] in _TREE or pair[0] not in related})
    claims = [Line(*pair, "claim", pair in done, float(stated[pair])) for pair in sorted(stated)]
    return claims + [Line(*pair, "structure", True, 0.3) for pair in tree]


def draw(graph: KnowledgeGraph) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Place the best connected things and the lines between them.

    Returns:
        Nodes and edges as vis-network takes them; a node's ``size`` grows with its connections.
    """
    all_lines = lines(graph)
    degrees = Counter(id_ for line in all_lines for id_ in {line.start, line.end})
    ids = set(_best_connected(graph, degrees))
    shown = [line for line in all_lines if line.start in ids and line.end in ids]
    places = positions(ids, ((line.start, line.end, line.weight) for line in shown))
    network = Network(directed=True)
    for id_, (x, y) in places.items():
        size = round(min(6 + 2.6 * math.sqrt(degrees[id_]), 26), 1)
        network.add_node(id_, label=graph.name(id_), group=graph.nx.nodes[id_]["type"], x=x, y=y, size=size)
    for line in shown:
        network.add_edge(line.start, line.end, kind=line.kind, dashes=not line.done)
    nodes, edges, *_ = network.get_network_data()
    return nodes, edges


def _best_connected(graph: KnowledgeGraph, degrees: Counter[str]) -> list[str]:
    ranked = sorted(graph.nx, key=lambda id_: (id_ not in graph.reports, -degrees[id_], id_))
    return ranked[:MAX_DRAWN]
