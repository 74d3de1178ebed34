"""One indicator over many places and years, from the figures of all reports."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import StrEnum

from fazhi.knowledge.asking import find_indicator, find_place
from fazhi.knowledge.comparison import Cell, Comparison, Figure, State
from fazhi.knowledge.places import Place
from fazhi.knowledge.precedence import precedence
from fazhi.knowledge.rows.reports import ReportRow
from fazhi.knowledge.series import Point
from fazhi.model import Bound, Modality, Outcome, Transformation
from fazhi.ontology.catalogue import read_catalogue

WHOLE = (None, "合计")
"""The groups of a figure that is about the whole area."""


class Peers(StrEnum):
    """Which divisions of the same level are the peers of one."""

    PROVINCE = "province"
    LEVEL = "level"
    CITY = "city"


_Spot = tuple[str, int]
"""A division's id and a year."""


def compare(
    points: Iterable[Point],
    reports: Iterable[ReportRow],
    indicator: str,
    *,
    transformation: Transformation = Transformation.LEVEL,
    areas: Collection[str] | None = None,
    years: Collection[int] | None = None,
    peers_of: str | None = None,
    peers: Peers = Peers.PROVINCE,
    unit: str | None = None,
    group: str | None = None,
    targets: bool = False,
    outcomes: Mapping[str, Outcome] | None = None,
) -> Comparison:
    """Lay the figures of one indicator side by side.

    Args:
        points: the figures of all reports.
        reports: the reports, which tell silence from absence.
        indicator: what ``find_indicator`` understands.
        transformation: amounts, rates of growth …
        areas: ids or names of the divisions; without them and without ``peers_of``, all that a report is about.
        years: the years; without them, from the first to the last that the reports of these divisions are about.
        peers_of: id or name of a division that is to be compared with its peers.
        peers: its peers: of its level in its province, anywhere, or in its city.
        unit: of the figures; without it, the one that most of them have.
        group: the part (政府, 部门) that is compared; without it, the whole.
        targets: whether targets stand beside the results, and years that are only planned are columns too.
        outcomes: what became of a target, by the claim's id, as the follow-up of promises tells it.

    Raises:
        GraphError: the indicator or a division is not known.
    """
    points = tuple(points)
    key = find_indicator(indicator, points)
    about = [p for p in points if p.indicator == key and p.transformation == transformation and p.area]
    table = _Table(about, tuple(reports), group, targets=targets)
    places = table.chosen(areas, peers_of, peers)
    shown = table.keep(places, unit)
    columns = tuple(sorted(set(years))) if years is not None else table.years(places)
    labels = read_catalogue()[key].labels if key in read_catalogue() else {"zh": key, "en": ""}
    return Comparison(
        key,
        labels["zh"],
        labels["en"],
        transformation,
        shown,
        group,
        places,
        columns,
        tuple(tuple(table.cell(place, year, outcomes or {}) for year in columns) for place in places),
        table.left_out(places, shown),
    )


class _Table:
    """Figures and reports by place and year."""

    def __init__(
        self, points: Sequence[Point], reports: Sequence[ReportRow], group: str | None, *, targets: bool
    ) -> None:
        self._points = points
        self._groups = (group,) if group else WHOLE
        self._targets = targets
        self._told: set[_Spot] = set()
        self._promised: set[_Spot] = set()
        self._reporting: dict[str, Place] = {}
        for report in reports:
            self._add(report)

    def _add(self, report: ReportRow) -> None:
        if report.place is None:
            return
        self._reporting[report.place.id] = report.place
        if report.told:
            self._told.add((report.place.id, report.told))
        if report.promised:
            self._promised.add((report.place.id, report.promised))

    def chosen(self, areas: Collection[str] | None, peers_of: str | None, peers: Peers) -> tuple[Place, ...]:
        """The rows, by id."""
        known = dict(self._reporting)
        for point in self._points:
            known.setdefault(point.area or "", _place(point))
        everyone = [known[id_] for id_ in sorted(known)]
        rows: list[Place] = [find_place(area, everyone) for area in areas or ()]
        if peers_of is not None:
            one = find_place(peers_of, everyone)
            rows += [place for place in everyone if place == one or _are_peers(one, place, peers)]
        if areas is None and peers_of is None:
            rows = list(self._reporting.values()) or everyone
        return tuple(sorted({place.id: place for place in rows}.values(), key=lambda place: place.id))

    def keep(self, places: Sequence[Place], unit: str | None) -> str:
        """Sort the figures of one unit into the cells; the unit."""
        units = Counter(point.unit for point in self._of(places))
        chosen = unit if unit is not None else min(units, key=lambda name: (-units[name], name), default="")
        self._done: dict[_Spot, list[Point]] = defaultdict(list)
        self._planned: dict[_Spot, list[Point]] = defaultdict(list)
        shelves = {Modality.DONE: self._done, Modality.PLANNED: self._planned, Modality.REQUIRED: self._planned}
        for point in self._of(places):
            if point.unit == chosen and point.modality in shelves:
                shelves[point.modality][point.area or "", point.year or 0].append(point)
        return chosen

    def left_out(self, places: Sequence[Place], unit: str) -> tuple[tuple[str, int], ...]:
        """Other units of the same indicator."""
        units = Counter(point.unit for point in self._of(places) if point.unit != unit)
        return tuple(sorted(units.items()))

    def years(self, places: Sequence[Place]) -> tuple[int, ...]:
        """The years from the first to the last that the places' reports are about."""
        ids = {place.id for place in places}
        spots = self._told | (self._promised if self._targets else set())
        found = {year for id_, year in spots if id_ in ids} or {year for id_, year in self._done if id_ in ids}
        return tuple(range(min(found), max(found) + 1)) if found else ()

    def cell(self, place: Place, year: int, outcomes: Mapping[str, Outcome]) -> Cell:
        """One place in one year."""
        spot = (place.id, year)
        result = self._figure(self._done[spot], told=spot in self._told, exact_first=True)
        if not self._targets:
            return Cell(place, year, result)
        target = self._figure(self._planned[spot], told=spot in self._promised, exact_first=False)
        return Cell(place, year, result, target, outcomes.get(target.point.claim) if target.point else None)

    def _figure(self, points: Sequence[Point], *, told: bool, exact_first: bool) -> Figure:
        """The figure that speaks for the whole place, and the others; a target may well have a bound."""
        worth = sorted(points, key=lambda point: (exact_first and point.bound is not None, *precedence(point)))
        whole = [point for point in worth if point.group in self._groups]
        parts = tuple(point for point in worth if point.group not in self._groups)
        if not whole:
            return Figure(State.NOT_STATED if told or parts else State.NO_REPORT, None, parts)
        first = whole[0]
        zero = first.value == 0 and first.bound in (None, Bound.MAX)
        return Figure(State.ZERO if zero else State.STATED, first, (*whole[1:], *parts))

    def _of(self, places: Sequence[Place]) -> list[Point]:
        ids = {place.id for place in places}
        return [point for point in self._points if point.area in ids and point.year]


def _place(point: Point) -> Place:
    return Place(point.area or "", point.area_name or "", point.level, point.province, point.city)


def _are_peers(one: Place, other: Place, peers: Peers) -> bool:
    if one.level is not other.level:
        return False
    match peers:
        case Peers.PROVINCE:
            return one.province is not None and one.province == other.province
        case Peers.CITY:
            return one.city is not None and (one.province, one.city) == (other.province, other.city)
        case Peers.LEVEL:
            return True
