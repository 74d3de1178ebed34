"""What comes again in a later report as rows: copied passages, and weaknesses admitted once more."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from fazhi.knowledge.copies import Copy, CopyKind, Passage
from fazhi.knowledge.weaknesses import RepeatedWeakness

if TYPE_CHECKING:
    from fazhi.knowledge.graph import KnowledgeGraph


@dataclass(frozen=True, slots=True)
class CopyRow:
    """A passage that a report has from an earlier one.

    Args:
        copy: id of the pair of reports.
        kind: whose the earlier report is.
        share: the part of the later report's own wording that all passages of the pair make up.
        report, title, area_name, year, quote, start, end, page: the later report, and the passage in it.
        source, source_title, source_area_name, source_year, source_quote, source_start, source_end, source_page: the
            earlier one.
        length: letters and digits of the passage.
    """

    copy: str
    kind: CopyKind
    share: Decimal
    report: str
    title: str
    area_name: str | None
    year: int | None
    quote: str
    start: int
    end: int
    page: int | None
    source: str
    source_title: str
    source_area_name: str | None
    source_year: int | None
    source_quote: str
    source_start: int
    source_end: int
    source_page: int | None
    length: int


@dataclass(frozen=True, slots=True)
class WeaknessRow:
    """A weakness that a later report of the same body admits again.

    Args:
        id: of the pair.
        area_name: the division of the reports.
        similarity: how like the two are, up to 1.
        year, claim, report, title, quote, start, end: the later one.
        earlier_year, earlier_claim, earlier_report, earlier_title, earlier_quote, earlier_start, earlier_end: the
            earlier one.
    """

    id: str
    area_name: str | None
    similarity: Decimal
    year: int
    claim: str
    report: str
    title: str
    quote: str
    start: int
    end: int
    earlier_year: int
    earlier_claim: str
    earlier_report: str
    earlier_title: str
    earlier_quote: str
    earlier_start: int
    earlier_end: int


def copy_rows(graph: "KnowledgeGraph") -> tuple[CopyRow, ...]:
    """One row a passage, in the order of the copies."""
    return tuple(_passage(graph, copy, passage) for copy in graph.copies for passage in copy.passages)


def _passage(graph: "KnowledgeGraph", copy: Copy, passage: Passage) -> CopyRow:
    sides = []
    for quote in (passage.copied, passage.source):
        report = graph.reports[quote.document]
        area = report.area.name if report.area else None
        words = (quote.text, quote.start, quote.end, quote.page)
        sides.append((report.id, graph.name(report.id), area, report.year, *words))
    return CopyRow(copy.id, copy.kind, copy.share, *sides[0], *sides[1], passage.length)


def weakness_rows(graph: "KnowledgeGraph") -> tuple[WeaknessRow, ...]:
    """One row a pair, in the order of the later ones."""
    return tuple(_weakness(graph, pair) for pair in graph.repeated_weaknesses)


def _weakness(graph: "KnowledgeGraph", pair: RepeatedWeakness) -> WeaknessRow:
    area = graph.reports[pair.quotes[1].document].area
    sides = []
    for year, claim, quote in zip(pair.years, (pair.earlier, pair.later), pair.quotes, strict=True):
        words = (quote.text, quote.start, quote.end)
        sides.append((year, claim, quote.document, graph.name(quote.document), *words))
    return WeaknessRow(pair.id, area.name if area else None, pair.similarity, *sides[1], *sides[0])
