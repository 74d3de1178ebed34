"""Where a report tells each of the contents of an annual report; source of the words: ``data/completeness.toml``."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import islice

from fazhi.knowledge.data_files import read_data
from fazhi.model import (
    Claim,
    ObservationClaim,
    Quote,
    ReadReport,
    RelationClaim,
    Report,
    Section,
    SectionKind,
    ShortcomingClaim,
)

_SENTENCE = re.compile(r"[^\s。！？!?][^。！？!?\n]{0,1000}")
_CLAUSE = re.compile("[^，,；;：:]+")
_TITLE = re.compile("《[^《》]{1,200}》")
_LETTER = re.compile(r"[^\W_]")
_NEXT = "{next}"


class ContentKind(StrEnum):
    """What the article asks for; weaknesses and their causes are one paragraph of it and two here."""

    RESULTS = "results"
    WEAKNESSES = "weaknesses"
    CAUSES = "causes"
    DUTY = "duty"
    PLAN = "plan"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the data file, which says what its fields are."""

    kind: ContentKind
    section: str | None
    heading: re.Pattern[str] | None
    claims: str | None
    sentence: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    not_in: tuple[str, ...]
    admitting: bool
    example: str
    counter: str


class View:
    """A report for looking up: its sentences, and what kind of section each place is in.

    Titles of documents are blanked out: who issues rules on a duty has not done it yet.
    """

    def __init__(self, reading: ReadReport) -> None:
        self.report = reading.report
        self.claims = reading.claims
        self.plain = _TITLE.sub(lambda found: " " * len(found[0]), self.report.text)
        headings = {section.start for section in self.report.sections if not section.run_in}
        found = _SENTENCE.finditer(self.plain, self.report.body)
        self.sentences = [sentence.span() for sentence in found if sentence.start() not in headings]
        self._starts = [start for start, _ in self.sentences]
        self._stretches = list(_stretches(self.report))
        self._admitting = {
            self._line(claim.quote.start) for claim in self.claims if isinstance(claim, ShortcomingClaim)
        }

    def kind_at(self, offset: int) -> SectionKind | None:
        """The kind of the innermost section around a place."""
        at = bisect_right(self._stretches, offset, key=lambda stretch: stretch[0]) - 1
        return self._stretches[at][1] if at >= 0 else None

    def sentence_at(self, offset: int) -> tuple[int, int] | None:
        """The sentence around a place."""
        at = bisect_right(self._starts, offset) - 1
        return self.sentences[at] if at >= 0 else None

    def admits(self, offset: int) -> bool:
        """Whether a place is in a section on weaknesses or in a paragraph that admits one."""
        return self.kind_at(offset) is SectionKind.WEAKNESSES or self._line(offset) in self._admitting

    def _line(self, offset: int) -> int:
        return self.plain.rfind("\n", 0, offset)


def places(view: View, row: Row) -> tuple[Quote, ...]:
    """Where a report tells a content: headings of sections, else sentences; the first ones where they are many."""
    most = read_data("completeness")["reading"]["most_quotes"]
    headed = tuple(islice((_heading(view.report, section) for section in _sections(view.report, row)), most))
    spans = islice(dict.fromkeys((*_read_in(view, row), *_worded(view, row))), most)
    return headed or tuple(view.report.quote(start, end) for start, end in sorted(spans))


def tells(row: Row, sentence: str) -> bool:
    """Whether a sentence tells a content by its words, and the clauses that these stand in do not say otherwise."""
    if row.sentence is None or (found := row.sentence.search(sentence)) is None:
        return False
    clauses = _CLAUSE.finditer(sentence)
    around = [clause[0] for clause in clauses if clause.end() > found.start() and clause.start() < found.end()]
    return row.unless is None or not any(row.unless.search(clause) for clause in around)


@cache
def rows(year: int | None) -> tuple[Row, ...]:
    """The rows of the data file for a report on a year."""
    following = str(year + 1) if year else "(?!)"
    return tuple(
        Row(
            ContentKind(row["kind"]),
            row.get("section"),
            _compiled(row.get("heading")),
            row.get("claims"),
            _compiled(row.get("sentence", "").replace(_NEXT, following)),
            _compiled(row.get("unless")),
            tuple(row.get("not_in", ())),
            row.get("admitting", False),
            row.get("example", ""),
            row.get("counter", ""),
        )
        for row in read_data("completeness")["content"]
    )


def _compiled(pattern: str | None) -> re.Pattern[str] | None:
    return re.compile(pattern) if pattern else None


def _sections(report: Report, row: Row) -> Iterator[Section]:
    """The outermost sections that are about a content, as far as they say anything below their heading."""
    least = read_data("completeness")["reading"]["least_letters"]
    end = -1
    for section in report.sections:
        if section.start < end or not _is_about(section, row):
            continue
        if len(list(islice(_LETTER.finditer(report.text, section.body, section.end), least))) == least:
            end = section.end
            yield section


def _is_about(section: Section, row: Row) -> bool:
    """Whether a section is about a content: words of its heading come before its kind."""
    named = [other.kind for other in rows(None) if other.heading and other.heading.search(section.heading)]
    return bool(section.heading) and (row.kind in named if named else section.kind == row.section)


def _heading(report: Report, section: Section) -> Quote:
    return report.quote(section.start, report.text.index(section.heading, section.start) + len(section.heading))


def _read_in(view: View, row: Row) -> Iterator[tuple[int, int]]:
    """The sentences that a content was read from as claims."""
    for claim in view.claims:
        if row.claims and _is(row.claims, claim) and view.kind_at(claim.quote.start) not in row.not_in:
            yield view.sentence_at(claim.quote.start) or (claim.quote.start, claim.quote.end)


def _is(kind: str, claim: Claim) -> bool:
    if isinstance(claim, ShortcomingClaim):
        return kind == "shortcoming"
    return isinstance(claim, (ObservationClaim, RelationClaim)) and kind == claim.modality


def _worded(view: View, row: Row) -> Iterator[tuple[int, int]]:
    """The sentences that tell a content by their words."""
    for start, end in view.sentences:
        if not tells(row, view.plain[start:end]) or view.kind_at(start) in row.not_in:
            continue
        if not row.admitting or view.admits(start):
            yield start, end


def _stretches(report: Report) -> Iterator[tuple[int, SectionKind | None]]:
    """Where the innermost section changes, and the kind from there on."""
    open_: list[Section] = []
    for section in report.sections:
        while open_ and open_[-1].end <= section.start:
            closed = open_.pop()
            yield closed.end, open_[-1].kind if open_ else None
        open_.append(section)
        yield section.start, section.kind
    while open_:
        closed = open_.pop()
        yield closed.end, open_[-1].kind if open_ else None
