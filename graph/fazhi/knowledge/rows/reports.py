"""Reports as rows: what each is about, and whether it was published in time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from fazhi.knowledge.completeness import Completeness, Content
from fazhi.knowledge.contents import ContentKind
from fazhi.knowledge.places import Place, columns_of, place_of
from fazhi.knowledge.titles import file_name, title_of
from fazhi.model import Level, Quote, Report
from fazhi.reading.years import years_of

if TYPE_CHECKING:
    from fazhi.knowledge.graph import KnowledgeGraph


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report.

    Args:
        id: of the report.
        title: its title.
        file: the name of its file.
        reporter: the body that reports.
        area, area_name, level, province, city: the division that it is about.
        year: the year that it is named after.
        told, promised: the years that its results are of, and that its plans are for.
        published: the day of publication.
        asked: whether article 24 of the rules on inspection asks for it.
        deadline: the day by which it was to be published.
        on_time: whether it was.
        missing: what the article asks for and the report does not tell.
    """

    id: str
    title: str
    file: str
    reporter: str | None
    area: str | None
    area_name: str | None
    level: Level | None
    province: str | None
    city: str | None
    year: int | None
    told: int | None
    promised: int | None
    published: date | None
    asked: bool
    deadline: date | None
    on_time: bool | None
    missing: tuple[str, ...]

    @property
    def place(self) -> Place | None:
        """The division that it is about."""
        if self.area is None or self.area_name is None:
            return None
        return Place(self.area, self.area_name, self.level, self.province, self.city)


@dataclass(frozen=True, slots=True)
class ContentRow:
    """One of the contents that an annual report has to have, at one of the places that tell it.

    Args:
        report, title, area_name, year: the report.
        content: which.
        present: whether the report tells it; one that it does not tell has one row without a quote.
        quote, start, end, page: a heading or sentence that tells it.
    """

    report: str
    title: str
    area_name: str | None
    year: int | None
    content: ContentKind
    present: bool
    quote: str | None
    start: int | None
    end: int | None
    page: int | None


def report_rows(graph: "KnowledgeGraph") -> tuple[ReportRow, ...]:
    """One row a report, by id."""
    told = {item.report: item for item in graph.completeness}
    return tuple(report_row(report, told[id_]) for id_, report in graph.reports.items())


def report_row(report: Report, told: Completeness) -> ReportRow:
    """The row of a report."""
    years = years_of(report)
    return ReportRow(
        report.id,
        title_of(report),
        file_name(report),
        report.reporter,
        *columns_of(place_of(report.area) if report.area else None),
        report.year,
        years.told,
        years.promised,
        report.published,
        told.applies,
        told.deadline,
        told.on_time,
        tuple(told.missing),
    )


def content_rows(graph: "KnowledgeGraph") -> tuple[ContentRow, ...]:
    """The contents of the reports that have to have them, by report, in the order of the article."""
    return tuple(
        row
        for item in graph.completeness
        if item.applies
        for content in item.contents
        for row in _content(graph.reports, item, content)
    )


def _content(reports: Mapping[str, Report], item: Completeness, content: Content) -> list[ContentRow]:
    report = reports[item.report]
    quotes: tuple[Quote | None, ...] = content.quotes or (None,)
    return [
        ContentRow(
            report.id,
            title_of(report),
            report.area.name if report.area else None,
            report.year,
            content.kind,
            content.present,
            *((quote.text, quote.start, quote.end, quote.page) if quote else (None, None, None, None)),
        )
        for quote in quotes
    ]
