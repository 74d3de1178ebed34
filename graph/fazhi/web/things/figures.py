"""The figures of a thing as a table, years across, with a small chart of what is given for several years."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from fazhi.rdf.terms import FZ
from fazhi.web.asking import Asker, Row, Window
from fazhi.web.things.chart import Chart, Point, draw
from fazhi.web.things.naming import Link, Names, text
from fazhi.web.things.sections import Section

_SHOWN = 3
"""Figures of a cell; the rest is counted."""

_LAYOUTS = (
    (FZ.Report.value, FZ.reportedIn.value, FZ.indicator.value),
    (FZ.Indicator.value, FZ.indicator.value, FZ.area.value),
    (FZ.AdministrativeDivision.value, FZ.area.value, FZ.indicator.value),
    (FZ.Agency.value, FZ.subject.value, FZ.indicator.value),
)
"""Of a class, what joins figures to a thing, and by what they are laid out in rows."""

_EDGES = re.compile(r"-01-01(?=--)|-12-31$")
"""What a period of whole years has at its ends."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a cell.

    Args:
        shown: as the report prints it.
        href: its own page.
        planned: whether it is a plan.
        note: what it is of, where the row does not say so.
    """

    shown: str
    href: str
    planned: bool
    note: str


@dataclass(frozen=True, slots=True)
class Cell:
    """The figures of a year, of which only some are shown."""

    figures: tuple[Figure, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table: figures of one form and unit, by year; a year that is not told is empty."""

    form: str
    unit: str
    chart: Chart | None
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Lines:
    """All lines of an indicator or, on the page of an indicator, of an area."""

    name: Link
    lines: tuple[Line, ...]


def years_of(items: Iterable[Lines]) -> list[str]:
    """The years that a table needs, the latest first, and last what is of no year."""
    return sorted({year for item in items for line in item.lines for year in line.cells}, reverse=True)


async def figure_sections(asker: Asker, names: Names, thing: str, classes: Collection[str]) -> list[Section]:
    """The section of figures; none where there are none."""
    layout = next(((by, across) for kind, by, across in _LAYOUTS if kind in classes), None)
    if layout is None:
        return []
    by, across = layout
    rows = await asker.rows("rows", thing=thing, by=by, across=across)
    index = [iri for _, iri in sorted((-int(row["count"].value), row["row"].value) for row in rows)]
    load = partial(_load, asker, names, thing, by, across, index)
    section = Section("figures", names.say("sections", "figures"), "figures", load, len(index), few=6, full=40)
    return [section] if index else []


async def _load(
    asker: Asker, names: Names, thing: str, by: str, across: str, index: Sequence[str], window: Window
) -> Sequence[Lines]:
    chosen = index[window.offset : window.offset + window.limit]
    if not chosen:
        return []
    rows = await asker.rows("figures", thing=thing, by=by, across=across, row=chosen)
    areas = (
        {row["area"].value for row in rows if "area" in row}
        if across != FZ.area.value and by != FZ.area.value
        else set()
    )
    named = await asker.rows("names", thing=sorted({*chosen, *areas}))
    labels = {row["thing"].value: text(row, "label") for row in named}
    held: dict[str, list[Row]] = {iri: [] for iri in chosen}
    for row in sorted(rows, key=_order):
        held[row["row"].value].append(row)
    about = _About(names, labels, areas=len(areas) > 1, phrases=across == FZ.indicator.value)
    return [Lines(names.thing(iri, labels.get(iri, "")), about.lines(iri, held[iri])) for iri in chosen]


@dataclass(frozen=True, slots=True)
class _About:
    """What is needed to tell of figures.

    Args:
        names: names things.
        labels: of rows and areas.
        areas: whether a figure has to say its area.
        phrases: whether one has to say what it counts, if that is not the row's label.
    """

    names: Names
    labels: Mapping[str, str]
    areas: bool
    phrases: bool

    def lines(self, iri: str, rows: Iterable[Row]) -> tuple[Line, ...]:
        forms: dict[tuple[str, str], list[Row]] = {}
        for row in rows:
            forms.setdefault((row["transformation"].value, text(row, "unit")), []).append(row)
        ordered = sorted(forms.items(), key=lambda form: (-len(form[1]), form[0]))
        return tuple(self._line(iri, form, unit, same) for (form, unit), same in ordered)

    def _line(self, iri: str, form: str, unit: str, rows: Sequence[Row]) -> Line:
        years: dict[str, list[Row]] = {}
        for row in rows:
            years.setdefault(text(row, "year"), []).append(row)
        cells = {
            year: Cell(
                tuple(self._figure(iri, row, alone=len(same) == 1) for row in same[:_SHOWN]), max(0, len(same) - _SHOWN)
            )
            for year, same in years.items()
        }
        words = "" if form == FZ.Amount.value else self.names.term(form)
        chart = None if form == FZ.Rank.value else draw(_points(years))  # ranks are of one scope or another
        return Line(words, unit, chart, cells)

    def _figure(self, iri: str, row: Row, *, alone: bool) -> Figure:
        amount = row["transformation"].value == FZ.Amount.value
        notes = [text(row, "group"), text(row, "action") if amount and not alone else ""]
        phrase = row["phrase"].value
        told = not self.phrases or (alone and "part" not in row) or phrase == self.labels.get(iri)
        notes += [] if told else [phrase]
        notes += [self.labels.get(row["area"].value, "")] if self.areas and "area" in row else []
        notes += [_period(self.names, row)]
        down = "↓" if "falls" in row else ""
        return Figure(
            down + row["original"].value,
            self.names.addresses.href(row["figure"].value),
            row["modality"].value == FZ.Planned.value,
            " ".join(filter(None, notes)),
        )


def _order(row: Row) -> tuple[bool, bool, str]:
    """What is done comes before what is planned, and what is of all before what is of a group."""
    return row["modality"].value != FZ.Done.value, "group" in row or "part" in row, row["figure"].value


def _points(years: Mapping[str, Sequence[Row]]) -> list[Point]:
    """A point a year: of its figures the first that is of all, and done rather than planned."""
    points = []
    for year, rows in sorted(years.items()):
        whole = [row for row in rows if "group" not in row and "part" not in row and _is_year(row)]
        if year and whole:
            sign = -1 if "falls" in whole[0] else 1
            planned = whole[0]["modality"].value != FZ.Done.value
            points.append(Point(int(year), sign * Decimal(whole[0]["value"].value), planned))
    return points


def _is_year(row: Row) -> bool:
    return "period" in row and not row["period"].iri


def _period(names: Names, row: Row) -> str:
    """A period that is no year, in short."""
    if "period" not in row or _is_year(row):
        return ""
    told = (names.addresses.path(row["period"].value) or "").rpartition("/")[2]
    return _EDGES.sub("", told).replace("--", "–").replace("open", "…")
