"""A line over years, small enough for a cell; drawn without a style, so that a page's policy leaves it as it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

WIDTH, HEIGHT, MARGIN = 132, 36, 5


@dataclass(frozen=True, slots=True)
class Point:
    """A value of a year, and whether it is a plan."""

    year: int
    value: Decimal
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """What a template draws.

    Args:
        line: the points of what is done, as SVG's ``points``.
        marks: place of each point, and whether it is a plan.
        title: the same in words: first and last year with their values.
    """

    line: str
    marks: tuple[tuple[str, str, bool], ...]
    title: str


def draw(points: Sequence[Point]) -> Chart | None:
    """Draw points, of which each year has one; None where fewer than two years are done.

    Example:
        >>> draw([Point(2020, Decimal(4)), Point(2021, Decimal(6))]).line
        '5.0,31.0 127.0,5.0'
    """
    done = [point for point in points if not point.planned]
    if len(done) < 2:
        return None
    years, values = [point.year for point in points], [point.value for point in points]
    placed = [
        (
            _place(point.year, min(years), max(years), WIDTH),
            f"{HEIGHT - float(_place(point.value, min(values), max(values), HEIGHT)):.1f}",
            point,
        )
        for point in points
    ]
    line = " ".join(f"{x},{y}" for x, y, point in placed if not point.planned)
    title = f"{done[0].year}: {done[0].value:f} → {done[-1].year}: {done[-1].value:f}"
    return Chart(line, tuple((x, y, point.planned) for x, y, point in placed), title)


def _place(value: int | Decimal, low: int | Decimal, high: int | Decimal, size: int) -> str:
    share = float((value - low) / (high - low)) if high > low else 0.5
    return f"{MARGIN + share * (size - 2 * MARGIN):.1f}"
