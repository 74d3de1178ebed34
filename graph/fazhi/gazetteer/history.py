"""How divisions became others: which one was meant in a year, and what became of it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from fazhi.gazetteer.data_files import read_lines
from fazhi.model import Division, EntityType

TYPES = {2: EntityType.PROVINCE, 4: EntityType.CITY, 6: EntityType.COUNTY, 9: EntityType.TOWNSHIP}
"""The type of a division by the length of its code."""

FOUNDED, MERGED, SPLIT, CARVED_OUT = "设立", "合并", "拆分", "分设"
WITH_ITS_COUNTY = "随上级"
"""The kind of a change that a township or county goes through only because the division around it does."""


@dataclass(frozen=True, slots=True)
class Change:
    """A division became another one, wholly or in part.

    Args:
        year: the first year in which the old name was out of use.
        kind: 撤县设区, 更名, 合并 …, as ``data/changes.csv`` lists them, or ``WITH_ITS_COUNTY``.
        old: the division before; for ``CARVED_OUT`` one that lives on.
        new: a division after.
        source: number of the document that ordered it, where known.
    """

    year: int
    kind: str
    old: Division
    new: Division
    source: str = ""

    @property
    def ends_old(self) -> bool:
        """Whether the old division is no more."""
        return self.kind != CARVED_OUT


@dataclass(frozen=True, slots=True)
class _Row:
    year: int
    kind: str
    code: str
    name: str
    parent: str
    became: tuple[tuple[str, str], ...]
    source: str

    @property
    def type(self) -> EntityType:
        return TYPES.get(len(self.code), EntityType.COUNTY)

    @property
    def is_whole(self) -> bool:
        """Whether the one became the other, so that both are one area."""
        return self.kind not in {FOUNDED, MERGED, SPLIT, CARVED_OUT}


class History:
    """The changes since 2001.

    Args:
        current: the divisions of the data's cut-off, by code.
    """

    def __init__(self, current: Mapping[str, Division]) -> None:
        self._current = current
        self.founded: list[Division] = []
        self._former: dict[str, list[Division]] = {}
        self._before: dict[Division, Division] = {}
        self._changes: defaultdict[Division, list[Change]] = defaultdict(list)
        rows = _read_rows()
        for row in sorted(rows, key=lambda row: (row.type is EntityType.COUNTY, row.year)):
            self._make(row)
        for row in sorted(rows, key=lambda row: (row.type is EntityType.COUNTY, -row.year)):
            self._join(row)
        self._find_version = lru_cache(4096)(self._version)

    def former(self) -> Mapping[str, list[Division]]:
        """The divisions that are no more, by code."""
        return self._former

    def as_of(self, division: Division, year: int) -> Division:
        """The division that the area of ``division`` was in a year: 密云县 for 密云区 and 2014, with those around it.

        A division that was merged or made of parts of others has nothing before it that was the same area.
        """
        return self._find_version(division, year)

    def _version(self, division: Division, year: int) -> Division:
        while (before := self._before.get(division)) and before.until and year < before.until:
            division = before
        parent = division.parent
        around = self._version(parent, year) if parent else None
        if around is None or around == parent:
            return division
        until = min(year for year in (division.until, around.until) if year)
        return replace(division, parents=around.path, until=until)

    def heirs(self, division: Division) -> tuple[Division, ...]:
        """What the same area was called afterwards, one after another."""
        heirs: list[Division] = []
        while after := next(
            (c.new for c in self._changes.get(division, ()) if self._before.get(c.new) == division), None
        ):
            heirs.append(after)
            division = after
        return tuple(heirs)

    def changes(self, division: Division, at: Callable[[str], Division | None]) -> tuple[Change, ...]:
        """What became of a division, in no special order; nothing where it is as it was.

        Args:
            division: any division.
            at: the present division with a code.
        """
        if listed := self._changes.get(division):
            return tuple(listed)
        present = at(division.code) if division.code and division.until else None
        if present is None or division.until is None:
            return ()
        after = self.as_of(present, division.until)
        return (Change(division.until, WITH_ITS_COUNTY, division, after),) if after != division else ()

    def _make(self, row: _Row) -> None:
        """Make the division that a row says was there before, or has come since."""
        parent = self._at(row.parent, row.year - 1)
        if row.kind == FOUNDED:
            self.founded.append(Division(row.name, row.type, None, parent.path))
        elif row.kind != CARVED_OUT:
            division = Division(row.name, row.type, row.code, parent.path, row.year)
            self._former.setdefault(row.code, []).append(division)

    def _join(self, row: _Row) -> None:
        if row.kind == FOUNDED:
            return
        carved = row.kind == CARVED_OUT
        old = self._named(row.code, row.name, row.year) if carved else self._ended(row.code, row.name, row.year)
        for code, name in row.became:
            new = self._named(code, name, row.year)
            self._changes[old].append(Change(row.year, row.kind, old, new, row.source))
            if row.is_whole:
                self._before[new] = old

    def _ended(self, code: str, name: str, year: int) -> Division:
        return next(d for d in self._former[code] if d.name == name and d.until == year)

    def _named(self, code: str, name: str, year: int) -> Division:
        """The division with a code and name in a year and after it."""
        later = [d for d in self._former.get(code, ()) if d.name == name and d.until and d.until > year]
        if later:
            return min(later, key=lambda division: division.until or 0)
        division = self._current[code]
        if division.name != name:
            raise ValueError(f"changes.csv: {code} is {division.name} and not {name}")
        return division

    def _at(self, code: str, year: int) -> Division:
        """The division with a code in a year."""
        former = sorted(self._former.get(code, ()), key=lambda division: division.until or 0)
        later = bisect_right([division.until or 0 for division in former], year)
        return former[later] if later < len(former) else self._current[code]


def _read_rows() -> tuple[_Row, ...]:
    rows = []
    for line in read_lines("changes.csv")[1:]:
        year, kind, code, name, parent, became, into, source = line.split(",")
        heirs = tuple(zip(became.split(), into.split(), strict=True))
        rows.append(_Row(int(year), kind, code, name, parent, heirs, source))
    return tuple(rows)
