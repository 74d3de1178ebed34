"""The figures of all reports as flat rows, to be laid side by side."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from fazhi.knowledge.places import Place, Places, place_of
from fazhi.model import Bound, Level, Modality, ObservationClaim, Report, Transformation
from fazhi.ontology.catalogue import Indicator, read_catalogue

if TYPE_CHECKING:
    from fazhi.knowledge.graph import KnowledgeGraph

_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Point:
    """One printed figure.

    Args:
        indicator: name of the concept of the catalogue; where there is none, the report's own words.
        label: the concept's Chinese label; where there is none, the report's own words.
        words: what is counted, as the report has it.
        transformation: how the figure stands to what is counted.
        group: the part of the area's bodies or cases that it is about, where it is divided.
        area: id of the division that it is about.
        area_name: its name.
        level: its administrative level.
        province: name of the province that it is or lies in.
        city: likewise of the city.
        year: that the figure is of; None where its period is no whole year.
        period: as in the claim.
        value: below zero for a change downwards.
        unit: as in the claim.
        bound: whether the figure is a lower or an upper bound, or about so much.
        modality: done, planned, required or negated.
        original: the figure as printed.
        report: id of the report.
        report_area: id of the division that the report is about.
        report_year: year of the report.
        report_title: its title.
        quote: the clause.
        start: where it starts in the report's text.
        end: behind its last character.
        page: the page that it is on, where there are pages.
        claim: id of the claim.
    """

    indicator: str
    label: str
    words: str
    transformation: Transformation
    group: str | None
    area: str | None
    area_name: str | None
    level: Level | None
    province: str | None
    city: str | None
    year: int | None
    period: str | None
    value: Decimal
    unit: str
    bound: Bound | None
    modality: Modality
    original: str
    report: str
    report_area: str | None
    report_year: int | None
    report_title: str
    quote: str
    start: int
    end: int
    page: int | None
    claim: str


def points(graph: "KnowledgeGraph") -> tuple[Point, ...]:
    """Every figure of a graph, sorted by indicator, transformation, group, area and period.

    Args:
        graph: the graph of all reports.
    """
    catalogue = read_catalogue()
    places = Places(graph.entities)
    titles = {id_: (report, graph.name(id_), _area(report)) for id_, report in graph.reports.items()}
    found = [_point(claim, catalogue, places, titles[claim.quote.document]) for claim in graph.observations()]
    return tuple(sorted(found, key=_order))


def _area(report: Report) -> str | None:
    return place_of(report.area).id if report.area else None


def _point(
    claim: ObservationClaim,
    catalogue: Mapping[str, Indicator],
    places: Places,
    told: tuple[Report, str, str | None],
) -> Point:
    report, title, report_area = told
    concept = catalogue.get(claim.concept) if claim.concept else None
    place = places.of(claim.area) if claim.area else Place("", "")
    quote = claim.quote
    return Point(
        claim.concept or claim.indicator,
        concept.labels["zh"] if concept else claim.indicator,
        claim.indicator,
        claim.transformation,
        claim.group,
        claim.area,
        place.name or None,
        place.level,
        place.province,
        place.city,
        int(claim.period) if claim.period and _YEAR.fullmatch(claim.period) else None,
        claim.period,
        claim.signed,
        claim.unit,
        claim.bound,
        claim.modality,
        claim.original,
        report.id,
        report_area,
        report.year,
        title,
        quote.text,
        quote.start,
        quote.end,
        quote.page,
        claim.id,
    )


def _order(point: Point) -> tuple[str, ...]:
    return (
        point.indicator,
        point.transformation,
        point.group or "",
        point.area or "",
        point.period or "",
        point.modality,
        point.report,
        f"{point.start:09d}",
        point.claim,
    )
