"""What became of divisions and bodies: edges that follow from public facts, kept apart from what reports state."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from fazhi.gazetteer import CARVED_OUT, SPLIT, gazetteer
from fazhi.knowledge.reforms import bare_name, steps
from fazhi.model import CHINA, DIVISION_TYPES, Entity, EntityType, MentionClaim, ReadReport, Succession
from fazhi.resolving.identity import division_id

_LISTED = re.compile(r"division/(?P<code>\d+)(?:-(?P<until>\d{4}))?")


@dataclass(frozen=True, slots=True)
class _Change:
    """One change on the way from a thing to another, told as in ``Succession``."""

    rule: str
    action: str
    year: int
    source: str
    joins: bool = False


_Option = tuple[_Change, str, str, re.Pattern[str]]
"""A change with the division after it, the usual name of the body there, and what fits its name."""


def successions(readings: Iterable[ReadReport], entities: Mapping[str, Entity]) -> tuple[Succession, ...]:
    """The successions between things that are in the graph, sorted.

    What lies between two of them and is not in the graph is passed over: the year is that of the first change. Bodies
    succeed each other within one division, or with their division, and only where one body alone can be meant.

    Args:
        readings: what the reports say, which tells in which years a body was there.
        entities: the things of the graph, by id.
    """
    found = [*_of_divisions(entities), *_Bodies(readings, entities).successions()]
    return tuple(sorted(set(found)))


def _of_divisions(entities: Mapping[str, Entity]) -> Iterator[Succession]:
    for entity in entities.values():
        if entity.type in DIVISION_TYPES:
            yield from _follow(entity.id, entity.id, (), entities)


def _follow(start: str, at: str, way: tuple[_Change, ...], entities: Mapping[str, Entity]) -> Iterator[Succession]:
    """The nearest things after one that the graph has."""
    for after, change in _heirs(at):
        changes = (*way, change)
        if after in entities:
            yield _succession(start, after, changes)
        else:
            yield from _follow(start, after, changes, entities)


def _succession(start: str, end: str, changes: tuple[_Change, ...], *, dated: bool = True) -> Succession:
    joined = (dict.fromkeys(part for part in parts if part) for parts in zip(*_words(changes), strict=True))
    rule, action, source = ("; ".join(words) for words in joined)
    return Succession(start, end, rule, action, changes[0].year if dated else None, source)


def _words(changes: tuple[_Change, ...]) -> Iterator[tuple[str, str, str]]:
    return ((change.rule, change.action, change.source) for change in changes)


@cache
def _heirs(id_: str) -> tuple[tuple[str, _Change], ...]:
    """What became of a division, by id; nothing where it is as it was."""
    listed = _LISTED.fullmatch(id_)
    if listed is None or (len(listed["code"]) == len("330726101") and not listed["until"]):
        return ()
    division = gazetteer().version(listed["code"], int(listed["until"]) if listed["until"] else None)
    return tuple(
        (division_id(change.new), _Change("succession.division", change.kind, change.year, change.source))
        for change in (gazetteer().changes(division) if division else ())
    )


class _Bodies:
    """The bodies of a graph by their division and the rest of their names."""

    def __init__(self, readings: Iterable[ReadReport], entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._named: defaultdict[str, dict[str, str]] = defaultdict(dict)
        for entity in entities.values():
            if entity.type is EntityType.AGENCY:
                self._named[entity.within or ""].setdefault(self._bare(entity), entity.id)
        self._years = _years_of_mention(readings)

    def successions(self) -> Iterator[Succession]:
        for division, bodies in sorted(self._named.items()):
            for name, id_ in sorted(bodies.items()):
                yield from self._after(id_, division, name, ())

    def _after(self, start: str, division: str, name: str, way: tuple[_Change, ...]) -> Iterator[Succession]:
        """What became of a body that bore a name in a division after some changes: the earliest next one decides."""
        last = way[-1].year if way else 0
        options = [*self._reforms(division, name), *self._moves(division, name)]
        options = [option for option in options if option[0].year >= last and option[0] not in way]
        first = min((change.year for change, *_ in options), default=0)
        if not way and self._outlived(start, first):
            return
        for change, at, names, fits in options:
            if change.year == first:
                yield from self._arrived(start, at, names, fits, (*way, change))

    def _reforms(self, division: str, name: str) -> Iterator[_Option]:
        type_ = self._entities[division].type if division in self._entities else EntityType.COUNTY
        for step in steps():
            if step.before.fullmatch(name) and (year := step.years.get(type_)):
                yield _Change(step.id, step.action, year, step.source, step.joins), division, step.becomes, step.after

    def _moves(self, division: str, name: str) -> Iterator[_Option]:
        """The body of one name in the division that its division became."""
        for after, change in _heirs(division):
            if change.action not in {CARVED_OUT, SPLIT}:
                moved = _Change("succession.division.body", "机构随区划变更", change.year, change.source, joins=True)
                yield moved, after, name, re.compile(re.escape(name))

    def _arrived(
        self, start: str, division: str, name: str, fits: re.Pattern[str], way: tuple[_Change, ...]
    ) -> Iterator[Succession]:
        """The edge to the one body there that fits; where there is none, what became of it in turn."""
        fitting = [id_ for bare, id_ in self._named.get(division, {}).items() if fits.fullmatch(bare)]
        if not fitting:
            yield from self._after(start, division, name, way)
        elif len(fitting) == 1 and fitting[0] != start:
            yield self._joined(start, fitting[0], way)

    def _joined(self, start: str, end: str, changes: tuple[_Change, ...]) -> Succession:
        """The edge; its year is left out where a body that a reform made was there before it."""
        known = [year for year, _ in self._years.get(end, ())]
        return _succession(start, end, changes, dated=changes[-1].joins or not known or min(known) >= changes[0].year)

    def _outlived(self, id_: str, year: int) -> bool:
        """Whether reports speak of a body well after the reform as of one that is there."""
        return any(told > year + 1 and not as_former for told, as_former in self._years.get(id_, ()))

    def _bare(self, entity: Entity) -> str:
        division = self._entities.get(entity.within or "")
        return bare_name(entity.name, division.name) if division and division.name != CHINA.name else entity.name


def _years_of_mention(readings: Iterable[ReadReport]) -> dict[str, set[tuple[int, bool]]]:
    """For each thing the years of the reports that name it, and whether they call it a former one (原县法制办)."""
    years: defaultdict[str, set[tuple[int, bool]]] = defaultdict(set)
    for reading in readings:
        year = reading.report.year
        for claim in reading.claims:
            if year and isinstance(claim, MentionClaim):
                years[claim.entity].add((year, f"原{claim.original}" in claim.quote.text))
    return dict(years)


def heirs_of(id_: str) -> tuple[str, ...]:
    """Ids of the divisions that a division became, at once or after several changes, the nearest first."""
    found: dict[str, None] = {}
    edge = [id_]
    while edge:
        edge = [after for at in edge for after, _ in _heirs(at) if after not in found and after != id_]
        found |= dict.fromkeys(edge)
    return tuple(found)
