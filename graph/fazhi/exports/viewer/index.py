"""The numbers that the page's data uses in place of ids."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from fazhi.exports.viewer.lines import Line, lines
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import FollowUp, Outcome

TELLING = (Outcome.KEPT, Outcome.PARTLY, Outcome.MISSED, Outcome.NOT_MENTIONED)
"""Outcomes that the page shows: the others are most, and tell nothing of the promise."""

NOWHERE = -1
"""The place of what is not in the graph."""


@dataclass(frozen=True, slots=True)
class Index:
    """A graph with its things in the order of their places.

    Args:
        graph: the graph.
        lines: what is drawn between its things.
        degrees: for each id, how many lines it has.
        ids: the best connected first, then by id; the position is the place.
        places: the place of each id.
        reports: the position of each report's id among the reports.
        follow_ups: what became of promises, by the claim that promises, as far as it tells something.
    """

    graph: KnowledgeGraph
    lines: tuple[Line, ...]
    degrees: Mapping[str, int]
    ids: tuple[str, ...]
    places: Mapping[str, int]
    reports: Mapping[str, int]
    follow_ups: Mapping[str, FollowUp]

    @classmethod
    def of(cls, graph: KnowledgeGraph) -> "Index":
        """Index a graph."""
        drawn = tuple(lines(graph))
        degrees = Counter(id_ for line in drawn for id_ in {line.start, line.end})
        ids = tuple(sorted((*graph.entities, *graph.reports), key=lambda id_: (-degrees[id_], id_)))
        places = {id_: place for place, id_ in enumerate(ids)}
        reports = {id_: number for number, id_ in enumerate(graph.reports)}
        told = {follow_up.promise: follow_up for follow_up in graph.follow_ups if follow_up.outcome in TELLING}
        return cls(graph, drawn, degrees, ids, places, reports, told)

    def place(self, id_: str | None) -> int | None:
        """The place of a thing; None for none."""
        return None if id_ is None else self.places[id_]

    def outcomes(self, claims: Iterable[Any]) -> dict[str, dict[int, str]]:
        """The columns that tell what became of claims, by their rows."""
        found = [self.follow_ups.get(claim.id) for claim in claims]
        return {
            "outcome": sparse(one and one.outcome.value for one in found),
            "computation": sparse(one and one.computation for one in found),
        }


def sparse(values: Iterable[Any]) -> dict[int, Any]:
    """A column that is mostly empty: by row, the values that say something.

    Example:
        >>> sparse([None, 0, "", "件", [], False])
        {1: 0, 3: '件'}
    """
    return {row: value for row, value in enumerate(values) if value not in (None, "", []) and value is not False}
