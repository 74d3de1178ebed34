"""A report as it was read: its text, its outline and what its head says."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fazhi.model.division import Division
from fazhi.model.quote import Quote


class SectionKind(StrEnum):
    """What a section of a report is about (督察工作规定, art. 24, lists the contents)."""

    RESULTS = "results"
    WEAKNESSES = "weaknesses"
    DUTY = "duty"
    PLAN = "plan"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the outline; all offsets point into the report's text.

    Args:
        number: the printed number, such as 一、 or (一) or 1. ; empty for text before the first heading.
        heading: the heading's words without the number.
        level: 1 for 一、, 2 for (一), 3 for 1. and deeper; 0 for text before the first heading.
        kind: what it is about; a subsection has its parent's kind unless its own heading says otherwise.
        start: first character of the number.
        body: first character behind the heading and its mark.
        end: behind the last character, subsections included.
        run_in: whether the heading is the first sentence of its own paragraph.
        year: the year that the heading names, as in 2022年工作思路.
    """

    number: str
    heading: str
    level: int
    kind: SectionKind
    start: int
    body: int
    end: int
    run_in: bool = False
    year: int | None = None


@dataclass(frozen=True, slots=True)
class HeaderField:
    """One cell of the head table, such as 索引号 or 发布机构; ``value`` may be empty."""

    label: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Report:
    """A report: what stages behind the reading know of it.

    Args:
        id: path of its IRI below the base: ``report/`` + division code + year + hash of what names it.
        source: the file as the user named it.
        sha256: of the file's bytes, in hexadecimal.
        text: the text as read; every offset of the house counts its code points from 0.
        title: as printed, or made from the opening sentence; None where neither gives one.
        reporter: full name of the reporting body as far as the report tells it; None when it does not.
        area: the division that is reported on; None where it cannot be told.
        year: the year that is reported on.
        published: the day of publication.
        header: cells of the head table in printed order.
        sections: the outline in reading order, parents before their children.
        body: first character behind head table and title.
        pages: where each page starts; empty for formats without pages.
    """

    id: str
    source: str
    sha256: str
    text: str
    title: str | None
    reporter: str | None
    area: Division | None
    year: int | None
    published: date | None
    header: tuple[HeaderField, ...]
    sections: tuple[Section, ...]
    body: int
    pages: tuple[int, ...] = ()

    def page_at(self, offset: int) -> int | None:
        """The page, counted from 1, on which the character at ``offset`` is printed; None without pages."""
        return bisect_right(self.pages, offset) or None

    def quote(self, start: int, end: int) -> Quote:
        """The words from ``start`` to ``end`` as a quote of this report."""
        return Quote(self.id, start, end, self.text[start:end], self.text, self.page_at(start))

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that holds ``offset``; None before the first one."""
        inside = None
        for section in self.sections:
            if section.start <= offset < section.end:
                inside = section
        return inside

    def sections_of(self, kind: SectionKind) -> Iterator[Section]:
        """The sections of one kind, in reading order."""
        return (section for section in self.sections if section.kind is kind)
