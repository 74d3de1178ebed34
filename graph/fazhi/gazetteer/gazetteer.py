"""The gazetteer."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache, cached_property

from fazhi.gazetteer.data_files import read_lines
from fazhi.gazetteer.history import TYPES, Change, History
from fazhi.gazetteer.meaning import choose, distance, is_usual, names_of, township_names
from fazhi.gazetteer.names import iter_short_forms
from fazhi.gazetteer.townships import Row, township_rows, townships_named
from fazhi.model import CHINA, Division, EntityType

FIRST_REPORTS = 2008
"""Since then governments report every year (国务院关于加强市县政府依法行政的决定)."""


class Gazetteer:
    """All divisions down to townships as of the data's cut-off, those founded since, and those that were before."""

    def __init__(self) -> None:
        self._by_code: dict[str, Division] = {CHINA.code or "": CHINA}
        self._by_name: dict[str, list[Division]] = {CHINA.name: [CHINA], "中国": [CHINA], "中华人民共和国": [CHINA]}
        self._by_short: dict[str, list[Division]] = {}
        self._below: defaultdict[str | None, list[Division]] = defaultdict(list)
        self._around: dict[Division | None, Mapping[str, Division]] = {}
        self._towns: dict[Division, Mapping[str, Division]] = {}
        self._homonyms: dict[int | None, Mapping[str, tuple[Division, ...]]] = {}
        for line in read_lines("divisions.csv")[1:]:
            self._add(*line.split(","))
        self._history = History(self._by_code)
        for division in self._history.founded:
            self._name(division)
        self._former = self._former_by_name()

    def by_code(self, code: str) -> Division | None:
        """The division with a code of 2, 4, 6 or 9 digits; trailing 00 pairs may be left out or given (330700)."""
        if len(code) == 9 and code.endswith("000"):
            code = code[:-3]
        while len(code) in {4, 6} and code.endswith("00"):
            code = code[:-2]
        if code in self._by_code or len(code) != 9:
            last = self._history.former().get(code, ())[-1:]
            return self._by_code.get(code) or next(iter(last), None)
        return next((self._township(row) for row in township_rows(code[:6]) if row[0] == code), None)

    def as_of(self, division: Division, year: int | None, printed: str = "") -> Division:
        """The division that a report of a year means where the present list has ``division``.

        Args:
            division: as found by its name.
            year: the year that the report is about; None leaves the division as it is.
            printed: the name in the report. One that is a full name is taken at its word: 铜仁市 was a county before
                2011 and is a city since, and 密云区 is never 密云县.
        """
        if year is None:
            return division
        then = self._history.as_of(division, year)
        if then.name == division.name or printed != division.name:
            return then
        former = [d for d in self._former.get(printed, ()) if year < (d.until or 0) and d.path[0] == division.path[0]]
        return former[0] if len(former) == 1 else division

    def changes(self, division: Division) -> tuple[Change, ...]:
        """What became of a division, in no special order; nothing where it is as it was."""
        return self._history.changes(division, self._by_code.get if len(division.code or "") < 9 else self.by_code)

    def present(self, division: Division) -> Division:
        """What is now where a division was: the heir of its largest part."""
        while division.until and (changes := [c for c in self.changes(division) if c.ends_old]):
            division = changes[0].new
        return division

    def version(self, code: str, until: int | None) -> Division | None:
        """The division with a code that was until a year; the present one where the year is None."""
        present = self.by_code(code)
        if until is None or present is None:
            return present if until is None else None
        listed = (d for d in self._history.former().get(code, ()) if d.until == until)
        return next(listed, None) or self._history.as_of(present, until - 1)

    def find(self, name: str, near: Division | None = None) -> tuple[Division, ...]:
        """Divisions with a full name (浦江县) or its short form (浦江), those nearest to ``near`` first.

        Townships are found by their full names: those of the province of ``near``, or those of the whole country
        where no area is given. Divisions that are no more come last.

        Args:
            name: as printed, without the names of the divisions around it.
            near: the division that the text is about.

        Returns:
            Nearest first; of equally near ones the higher one first, then by code.
        """
        found = self._bearers(name)
        if name.endswith(("镇", "乡", "街道", "苏木", "地区")):
            province = near.path[0].code if near and near is not CHINA else None
            found += [self._township(row) for row in townships_named(name, province)]
        current = sorted(found, key=lambda division: distance(division, near))
        former = sorted(self._former.get(name, ()), key=lambda division: distance(division, near))
        return (*current, *former)

    def around(self, area: Division | None) -> Mapping[str, Division]:
        """The names worth looking for in a report about ``area``, each with the one division that it means there.

        Full names and unambiguous short forms of all provinces and cities, full names of counties (short forms only
        of the area's own county and of those beside it), and the townships of the area's own county (of its city's
        counties where the area is a city). A name that several divisions bear means the nearest one; where none is
        in the area's province, or two are equally near, it is left out.
        """
        if area not in self._around:
            self._around[area] = self._names_around(area)
        return self._around[area]

    def homonyms(self, year: int | None = None) -> Mapping[str, tuple[Division, ...]]:
        """Full names that several counties bear, present ones or those of a year, each with its bearers.

        Names that are words besides (城区) are left out.
        """
        if year not in self._homonyms:
            self._homonyms[year] = dict(self._iter_homonyms(year))
        return self._homonyms[year]

    def _iter_homonyms(self, year: int | None) -> Iterator[tuple[str, tuple[Division, ...]]]:
        ordinary = frozenset(read_lines("ordinary.txt"))
        for name in sorted({*self._by_name, *self._former} - ordinary):
            then = (d for d in self._former.get(name, ()) if d.name == name and year and year < (d.until or 0))
            bearers = (*self._by_name.get(name, ()), *then)
            if len(bearers) > 1 and len(name) > 2 and all(d.type is EntityType.COUNTY for d in bearers):
                yield name, bearers

    def below(self, division: Division, name: str) -> Division | None:
        """The township with a name in a county, or in a city; None where none or several bear it there."""
        if division not in self._towns:
            self._towns[division] = dict(self._townships_of(division))
        return self._towns[division].get(name)

    def _names_around(self, area: Division | None) -> dict[str, Division]:
        path = self.present(area).path if area else ()
        names, contested = self._everywhere
        names = dict(names)
        local = (name for division in path for child in self._below[division.code] for name in names_of(child))
        for name in sorted({*contested, *local}):
            if choice := self._meaning(name, path):
                names[name] = choice
        for name, division in self._former_around(path):
            names.setdefault(name, division)
        if area and area.until:
            names[area.name] = area
        for name, division in self._townships_around(area):
            names.setdefault(name, division)
        return dict(sorted(names.items()))

    @cached_property
    def _everywhere(self) -> tuple[dict[str, Division], frozenset[str]]:
        """Names that mean the same division in every text, and those whose meaning depends on the area."""
        ordinary = frozenset(read_lines("ordinary.txt"))
        names: dict[str, Division] = {}
        contested = set(ordinary)
        for name in self._by_name.keys() | self._by_short.keys():
            usual = [division for division in self._bearers(name) if is_usual(name, division, ())]
            if len(usual) == 1 and name not in ordinary:
                names[name] = usual[0]
            elif usual:
                contested.add(name)
        return names, frozenset(contested)

    def _meaning(self, name: str, path: tuple[Division, ...]) -> Division | None:
        """What a name means in a text about the last of ``path``; full names go before short forms."""
        area = path[-1] if path else None
        for index in (self._by_name, self._by_short):
            usual = [division for division in index.get(name, ()) if is_usual(name, division, path)]
            choice = choose(usual, area)
            if choice and (choice in path or name not in read_lines("ordinary.txt")):
                return choice
        return None

    def _former_around(self, path: tuple[Division, ...]) -> Iterator[tuple[str, Division]]:
        """Full names of divisions that are no more, where one of them can be meant."""
        ordinary = frozenset(read_lines("ordinary.txt"))
        for name, bearers in self._former.items():
            if name in ordinary or name in self._by_name:
                continue
            usual = [d for d in bearers if d.name == name and is_usual(name, d, path) and _is_recent(d, path)]
            if choice := choose(usual, path[-1] if path else None):
                yield name, choice

    def _bearers(self, name: str) -> list[Division]:
        return [*self._by_name.get(name, ()), *self._by_short.get(name, ())]

    def _townships_around(self, area: Division | None) -> Iterator[tuple[str, Division]]:
        """The townships of the county that ``area`` is or lies in, or of the counties of the city."""
        home = next((d for d in reversed(area.path) if d.type is not EntityType.TOWNSHIP), None) if area else None
        if home is None or home.type not in {EntityType.CITY, EntityType.COUNTY}:
            return
        yield from self._townships_of(home)

    def _townships_of(self, home: Division) -> Iterator[tuple[str, Division]]:
        """The townships of a county or city under the names that only one of them bears."""
        rows = [row for code in self._codes_today(home) for row in township_rows(code)]
        bearers = Counter(name for _, row_name in rows for name in township_names(row_name))
        for row in rows:
            for name in township_names(row[1]):
                if bearers[name] == 1:
                    yield name, self._township_in(home, row)

    def _codes_today(self, division: Division) -> list[str]:
        """The codes under which the townships of a division are listed now."""
        if division.until is None:
            return [division.code or "-"]
        heirs = [change.new for change in self.changes(division) if change.ends_old]
        return [code for heir in heirs for code in self._codes_today(heir)]

    def _township_in(self, home: Division, row: Row) -> Division:
        """A township of today as one of a county of then."""
        township = self._township(row)
        if home.until is None or home.type is not EntityType.COUNTY:
            return township
        return replace(township, parents=home.path, until=home.until)

    def _add(self, code: str, name: str) -> None:
        division = Division(name, TYPES[len(code)], code, self._path_above(code))
        self._by_code[code] = division
        self._name(division)

    def _name(self, division: Division) -> None:
        self._by_name.setdefault(division.name, []).append(division)
        self._below[division.parent.code if division.parent else None].append(division)
        for short in iter_short_forms(division.name):
            self._by_short.setdefault(short, []).append(division)

    def _former_by_name(self) -> dict[str, list[Division]]:
        """Divisions that are no more by their names, where what they became does not bear the name itself."""
        named: dict[str, list[Division]] = {}
        for _, divisions in sorted(self._history.former().items()):
            for division in divisions:
                heirs = self._history.heirs(division)
                kept = {name for heir in heirs for name in names_of(heir)}
                for name in names_of(division):
                    if name not in kept:
                        named.setdefault(name, []).append(division)
        return named

    def _township(self, row: Row) -> Division:
        code, name = row
        if code not in self._by_code:
            self._by_code[code] = Division(name, EntityType.TOWNSHIP, code, self._path_above(code))
        return self._by_code[code]

    def _path_above(self, code: str) -> tuple[Division, ...]:
        """The divisions around a code; levels that it skips (a county right below its province) are left out."""
        above = (self._by_code.get(code[:length]) for length in (6, 4, 2) if length < len(code))
        parent = next((division for division in above if division), None)
        return parent.path if parent else ()


def _is_recent(division: Division, path: tuple[Division, ...]) -> bool:
    """Whether reports still speak of a division that is no more; those of its own city do for longer."""
    return (division.until or 0) >= FIRST_REPORTS or division.parent in path


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer that ships with the package; read once a process."""
    return Gazetteer()
