"""What to show first of a graph that is too large to be shown: a few things of every type that hang together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from fazhi.exports.viewer.index import Index
from fazhi.exports.viewer.lines import TREE
from fazhi.knowledge.homes import area_of, reporter_of

MOST = 150
"""Things that are shown."""

_REPORTS = 12
_HOMES = 40
_LINES = 3
_FULL = 8

Neighbours = Mapping[str, Mapping[str, float]]


def choose(index: Index, most: int = MOST) -> list[str]:
    """Choose what tells most of a graph, in the order of the places; of a graph that is no larger, everything.

    First come the latest reports, and the divisions and bodies that reports are about and from. Then each type in turn
    adds what is tied to most of what is there: reforms, honours and documents that several areas share; divisions and
    bodies, whose order of rank tells little, take turns as one. The first of each may be tied to all; the others to
    few, or lines would hide what they join.
    """
    if len(index.ids) <= most:
        return list(index.ids)
    choice = _Choice(index)
    for id_ in (*_reports(index), *_homes(index)):
        if len(choice.ids) < most:
            choice.add(id_)
    for id_ in choice.rounds():
        if len(choice.ids) == most:
            break
        choice.add(id_)
    return sorted(choice.ids, key=index.places.__getitem__)


class _Choice:
    """What is chosen, and how many of it every other thing is tied to, by groups of types."""

    def __init__(self, index: Index) -> None:
        self.ids: set[str] = set()
        self._index = index
        self._neighbours = neighbours(index)
        self._ties: dict[str, Counter[str]] = defaultdict(Counter)
        self._worth: dict[str, float] = defaultdict(float)
        self._joined: Counter[str] = Counter()
        types = index.graph.nx.nodes(data="type")
        self._types = {id_: "" if types[id_] in TREE else str(types[id_]) for id_ in index.ids}

    def add(self, id_: str) -> None:
        """Choose a thing."""
        self.ids.add(id_)
        self._ties[self._types[id_]].pop(id_, None)
        drawn = self._neighbours[id_].keys() & self.ids
        self._joined[id_] = len(drawn)
        for other, weight in self._neighbours[id_].items():
            if other not in self.ids and other not in self._index.reports:
                self._ties[self._types[other]][other] += 1
                self._worth[other] += _worth(weight) if len(drawn) < _FULL else 0
        if len(drawn) <= _LINES:
            for other in sorted(drawn):
                self._join(other)

    def _join(self, id_: str) -> None:
        """Count a line of a chosen thing; a tie to one that has many lines already is worth nothing more."""
        self._joined[id_] += 1
        if self._joined[id_] == _FULL:
            for other in self._neighbours[id_].keys() - self.ids:
                self._worth[other] -= _worth(self._neighbours[id_][other])

    def rounds(self) -> Iterator[str]:
        """The next thing of each type, round by round, as long as anything is tied to what is chosen."""
        most = len(self._index.ids)
        while types := sorted(type_ for type_, ties in self._ties.items() if ties):
            for type_ in types:
                if self._ties[type_]:
                    yield min(self._ties[type_], key=lambda id_: self._rank(id_, most))
            most = _LINES

    def _rank(self, id_: str, most: int) -> tuple[bool, float, int]:
        """Smallest for what is tied to many that have few lines yet, and most firmly, but to no more than ``most``."""
        ties = self._ties[self._types[id_]][id_]
        return (ties > most, -self._worth[id_], self._index.places[id_])


def _worth(weight: float) -> float:
    """What a tie is worth: two of them more than the firmest one."""
    return 1 + min(weight, 3.0) / 4


def neighbours(index: Index) -> Neighbours:
    """For each thing, those that a line ties it to, and how firmly."""
    tied: dict[str, dict[str, float]] = defaultdict(dict)
    for line in index.lines:
        if line.start != line.end:
            for one, other in ((line.start, line.end), (line.end, line.start)):
                tied[one][other] = tied[one].get(other, 0.0) + line.weight
    return tied


def _reports(index: Index) -> list[str]:
    """The latest report of each area, then the second latest ones, and so on."""
    seen: Counter[object] = Counter()
    ranked: list[tuple[int, int, str]] = []
    for report in sorted(index.graph.reports.values(), key=lambda report: (-(report.year or 0), report.id)):
        ranked.append((seen[report.area], index.places[report.id], report.id))
        seen[report.area] += 1
    return [id_ for _, _, id_ in sorted(ranked)[:_REPORTS]]


def _homes(index: Index) -> list[str]:
    """The divisions and bodies that most is tied to among those that reports are about and from."""
    ends: Iterable[str | None] = (end for r in index.graph.readings for end in (area_of(r), reporter_of(r)))
    return sorted({end for end in ends if end}, key=index.places.__getitem__)[:_HOMES]
