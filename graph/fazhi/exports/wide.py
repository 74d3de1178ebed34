"""One row a place and year, one column an indicator of the catalogue: what a statistics program opens."""

from collections.abc import Iterable
from typing import TextIO

from fazhi.exports.cells import Sheet, safe_cell
from fazhi.knowledge.precedence import precedence
from fazhi.knowledge.series import Point
from fazhi.model import Modality
from fazhi.ontology.catalogue import read_catalogue

PLACE_COLUMNS = ("area", "area_name", "level", "province", "city", "year")

_Series = tuple[str, str, str, str]
_Spot = tuple[str, int]


def write_wide(points: Iterable[Point], file: TextIO) -> None:
    """Write the results of whole years; a column's name is concept, transformation, group and unit where it has them.

    A cell is the value alone, without its bound; of several figures it is one without a bound, and else as
    ``precedence`` has it.

    Args:
        points: the figures of all reports.
        file: opened with ``newline=""``.
    """
    best: dict[tuple[_Spot, _Series], Point] = {}
    for point in sorted(_kept(points), key=lambda point: (point.bound is not None, *precedence(point))):
        best.setdefault((_spot(point), _series(point)), point)
    columns = sorted({series for _, series in best})
    places = {spot: point for (spot, _), point in best.items()}
    sheet = Sheet(file)
    sheet.write([*PLACE_COLUMNS, *(safe_cell(_heading(series)) for series in columns)])
    for spot in sorted(places):
        found = (best.get((spot, series)) for series in columns)
        sheet.write([*_place(places[spot]), *(f"{point.value:f}" if point else "" for point in found)])


def _kept(points: Iterable[Point]) -> Iterable[Point]:
    catalogue = read_catalogue()
    return (p for p in points if p.indicator in catalogue and p.area and p.year and p.modality is Modality.DONE)


def _spot(point: Point) -> _Spot:
    return (point.area or "", point.year or 0)


def _series(point: Point) -> _Series:
    return (point.indicator, point.transformation, point.group or "", point.unit)


def _heading(series: _Series) -> str:
    """As in ``GrossRegionalProduct growth (%)``."""
    *words, unit = series
    return " ".join(filter(None, (*words, f"({unit})" if unit else "")))


def _place(point: Point) -> list[str | int]:
    names = (point.area, point.area_name, point.level, point.province, point.city)
    return [*(safe_cell(name or "") for name in names), point.year or 0]
