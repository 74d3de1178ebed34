"""One indicator over places and years: what is stated, what is zero, what is not stated, and where no report is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from fazhi.knowledge.places import Place
from fazhi.knowledge.series import Point
from fazhi.model import Bound, Level, Outcome, Transformation


class State(StrEnum):
    """What the reports say of one place in one year; nothing printed is not zero, and no report is not silence."""

    STATED = "stated"
    ZERO = "zero"
    NOT_STATED = "notStated"
    NO_REPORT = "noReport"


@dataclass(frozen=True, slots=True)
class Figure:
    """A place in a table.

    Args:
        state: what the reports say.
        point: the figure, where one is stated.
        also: other figures that are printed for the same place and year: of other reports, or of a part.
    """

    state: State
    point: Point | None = None
    also: tuple[Point, ...] = ()

    @property
    def value(self) -> Decimal | None:
        """The figure's value; None where none is stated."""
        return self.point.value if self.point else None

    @property
    def bound(self) -> Bound | None:
        """The figure's bound."""
        return self.point.bound if self.point else None


@dataclass(frozen=True, slots=True)
class Cell:
    """One place in one year.

    Args:
        place: the division.
        year: the year.
        result: what it came to.
        target: what was planned for it; None where targets were not asked for.
        outcome: what became of the target; None where there is none, or it was not followed up.
    """

    place: Place
    year: int
    result: Figure
    target: Figure | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A table of places and years.

    Args:
        indicator: name of the concept of the catalogue, or the reports' own words.
        label: its Chinese label, or the reports' own words.
        english: its English label; empty where it has none.
        transformation: how the figures stand to what is counted.
        unit: of every figure in it; empty where there are none.
        group: the part that is compared; None for the whole.
        places: the rows, by id.
        years: the columns.
        cells: a row of cells for each place, one for each year.
        left_out: the other units that figures of the same indicator are printed in, with how many there are.
    """

    indicator: str
    label: str
    english: str
    transformation: Transformation
    unit: str
    group: str | None
    places: tuple[Place, ...]
    years: tuple[int, ...]
    cells: tuple[tuple[Cell, ...], ...]
    left_out: tuple[tuple[str, int], ...] = ()

    def __iter__(self) -> Iterator[Cell]:
        return (cell for row in self.cells for cell in row)

    def between(self, first: int | None, last: int | None) -> "Comparison":
        """The same without the years before ``first`` and behind ``last``; None leaves that end open."""
        kept = [at for at, year in enumerate(self.years) if (first or year) <= year <= (last or year)]
        years = tuple(self.years[at] for at in kept)
        return replace(self, years=years, cells=tuple(tuple(row[at] for at in kept) for row in self.cells))

    @property
    def has_targets(self) -> bool:
        """Whether targets stand beside the results."""
        return any(cell.target for cell in self)


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A cell of a comparison as a flat row; ``also`` and ``target_also`` are ids of claims."""

    indicator: str
    label: str
    transformation: Transformation
    group: str | None
    unit: str
    area: str
    area_name: str
    level: Level | None
    province: str | None
    city: str | None
    year: int
    state: State
    value: Decimal | None
    bound: Bound | None
    report: str | None
    quote: str | None
    claim: str | None
    also: tuple[str, ...]
    target_state: State | None
    target: Decimal | None
    target_bound: Bound | None
    target_report: str | None
    target_quote: str | None
    target_claim: str | None
    target_also: tuple[str, ...]
    outcome: Outcome | None


def compared_rows(comparison: Comparison) -> tuple[ComparedRow, ...]:
    """The cells of a comparison as flat rows, place by place."""
    return tuple(_row(comparison, cell) for cell in comparison)


def _row(comparison: Comparison, cell: Cell) -> ComparedRow:
    place, result, target = cell.place, cell.result, cell.target
    return ComparedRow(
        comparison.indicator,
        comparison.label,
        comparison.transformation,
        comparison.group,
        comparison.unit,
        place.id,
        place.name,
        place.level,
        place.province,
        place.city,
        cell.year,
        result.state,
        result.value,
        result.bound,
        *_source(result.point),
        tuple(point.claim for point in result.also),
        target.state if target else None,
        target.value if target else None,
        target.bound if target else None,
        *_source(target.point if target else None),
        tuple(point.claim for point in target.also) if target else (),
        cell.outcome,
    )


def _source(point: Point | None) -> tuple[str | None, str | None, str | None]:
    return (point.report, point.quote, point.claim) if point else (None, None, None)
