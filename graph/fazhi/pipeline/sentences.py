"""Sentences and clauses: where the text pauses, with brackets and quotation marks kept whole."""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from fazhi.model import Report, Section

CLAUSE_END = "，,；;：:"
PAIRS = {"《": "》", "“": "”", "（": "）", "(": ")", "〈": "〉", "「": "」", "『": "』", "【": "】", "‘": "’"}
LONGEST_BRACKET = 120
"""Characters within which a bracket must close; a lone mark is a misprint and holds nothing together."""

LONGEST_CLAUSE = 600
LONGEST_SENTENCE = 3_000
"""Characters; the longest that reports print have a third of them. What is longer is cut: each figure of a sentence is
quoted with what stands before it there."""

_IN_NUMBER = re.compile(r",\d{3}(?!\d)|[:：]\d")
_MARK = re.compile(r"[。！？!?\n，,；;：:《“（(〈「『【‘]")


class Clause(NamedTuple):
    """A stretch between two pauses; offsets point into the report's text, the closing mark is left out."""

    start: int
    end: int
    mark: str


class Sentence(NamedTuple):
    """A sentence with its clauses in reading order and the innermost section that it stands in.

    ``heading`` tells that the sentence is a heading, or the run-in heading of its paragraph.
    """

    start: int
    end: int
    clauses: tuple[Clause, ...]
    section: Section | None
    heading: bool


def iter_sentences(report: Report) -> Iterator[Sentence]:
    """The sentences of the report's body in reading order; numbers of headings (一、 1.) belong to none."""
    cuts = sorted({cut for s in report.sections for cut in (s.start, s.body)} | {report.body, len(report.text)})
    for cut, finish in itertools.pairwise(cuts):
        section = report.section_at(cut)
        heading = section is not None and section.level > 0 and cut < section.body
        begin = cut
        if section is not None and heading and cut == section.start:
            begin += len(section.number)
        for start, end, clauses in _split(report.text, begin, finish):
            yield Sentence(start, end, clauses, section, heading)


def _split(text: str, begin: int, finish: int) -> Iterator[tuple[int, int, tuple[Clause, ...]]]:
    """Cut ``text[begin:finish]`` into sentences of clauses."""
    clauses: list[Clause] = []
    start = position = begin
    while position < finish:
        limit = min(start + LONGEST_CLAUSE, finish)
        found = _MARK.search(text, position, limit)
        if found and found.group() in PAIRS:
            position = _behind_bracket(text, found.start(), finish)
            continue
        if found and found.group() in ",:：" and _inside_number(text, found.start()):
            position = found.end()
            continue
        stop, mark = (found.start(), found.group()) if found else _last_pause(text, start, limit, finish)
        clause = _trim(text, start, stop, mark)
        if clause:
            clauses.append(clause)
        if not mark or mark not in CLAUSE_END or (clauses and stop - clauses[0].start > LONGEST_SENTENCE):
            if clauses:
                yield clauses[0].start, clauses[-1].end, tuple(clauses)
            clauses = []
        start = position = stop + len(mark)
    rest = _trim(text, start, finish, "")
    if rest:
        clauses.append(rest)
    if clauses:
        yield clauses[0].start, clauses[-1].end, tuple(clauses)


def _behind_bracket(text: str, at: int, finish: int) -> int:
    """The offset behind the bracket that opens at ``at``, or behind the mark alone where it never closes."""
    opening, closing = text[at], PAIRS[text[at]]
    depth = 0
    for offset in range(at, min(finish, at + LONGEST_BRACKET)):
        if text[offset] == opening:
            depth += 1
        elif text[offset] == closing:
            depth -= 1
            if not depth:
                return offset + 1
        elif text[offset] == "\n":
            break
    return at + 1


def _last_pause(text: str, start: int, limit: int, finish: int) -> tuple[int, str]:
    """Where to break off a stretch without a mark between ``start`` and ``limit``, and the mark there, if any."""
    if limit == finish:
        return finish, ""
    pause = text.rfind("、", start + 1, limit)
    return (pause, "、") if pause > 0 else (limit, "")


def _inside_number(text: str, at: int) -> bool:
    """Whether the mark at ``at`` belongs to a number: 12,760, 2.3:1."""
    return text[at - 1 : at].isdigit() and _IN_NUMBER.match(text, at) is not None


def _trim(text: str, start: int, end: int, mark: str) -> Clause | None:
    """The clause without white space around it, None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Clause(start, end, mark) if start < end else None
