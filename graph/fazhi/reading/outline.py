"""The outline of a report: 一、 (一) 1. (1) and headings that the format marks, each with its place in the text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from fazhi.model import Section, SectionKind
from fazhi.reading.chinese_numbers import DIGITS, YEAR, parse_number, parse_year
from fazhi.reading.draft import BOLD, Heading
from fazhi.reading.kinds import Outlook, is_telling, kind_of_content, kind_of_section
from fazhi.reading.lines import iter_lines

LONGEST_HEADING = 80
LONGEST_RUN_IN = 60
LONGEST_GAP = 3
CONTENT = 3000
MOST_SECTIONS = 10_000
NUMBER = re.compile(
    r"(?P<indent>[ \t\u3000\ufeff*#>]{0,12})(?P<number>"
    r"第(?P<part>[一二三四五六七八九十]{1,3})部分[、:：]?"
    r"|(?P<one>[一二三四五六七八九十]{1,3})[ ]?[、．.](?![一二三四五六七八九十]{1,2}、)"
    r"|[（(][ ]?(?P<two>[一二三四五六七八九十]{1,3})[ ]?[)）][、．.]?"
    r"|(?P<three>[0-9]{1,2})[ ]?(?:[.．](?![0-9])|、)"
    r"|[（(][ ]?(?P<four>[0-9]{1,2})[ ]?[)）][、．.]?"
    r")[ \t\u3000*]{0,6}(?=\S)"
)
LEVELS = {"part": 1, "one": 1, "two": 2, "three": 3, "four": 4}
HEADING_END = re.compile(r"[。：:；;！!？?]|[ \t\u3000]{2,}(?=[^ \t\u3000\n])|(?=\n)|\Z")
NO_HEADING = re.compile(r"[。，,；;！？]|\d日")
MARKS = " \t\u3000*"


@dataclass(frozen=True, slots=True)
class _Candidate:
    number: str
    ordinal: int | None
    level: int
    start: int
    words_start: int
    words_end: int
    body: int
    run_in: bool


def read_outline(text: str, start: int, headings: Sequence[Heading], outlook: Outlook) -> tuple[Section, ...]:
    """The sections of a report, in reading order, parents before their children.

    A numbered line is a heading where its number carries on from the one before on its level, and where its first
    sentence is short enough. Lines without a number are headings where the format marks them, or, in a report without
    一、, where they say by their words that they are.

    Args:
        text: the text as read.
        start: first character of the body.
        headings: headings that the format marks.
        outlook: what years in headings are measured by.
    """
    numbered = list(islice(_in_sequence(_iter_numbered(text, start)), MOST_SECTIONS))
    others = _iter_unnumbered(text, start, headings, numbered)
    candidates = sorted([*numbered, *others], key=lambda candidate: candidate.start)
    return tuple(_make_sections(text, candidates[:MOST_SECTIONS], outlook))


def _iter_numbered(text: str, start: int) -> Iterator[_Candidate]:
    for begin, end in iter_lines(text, start):
        found = NUMBER.match(text, begin, end)
        if found and (candidate := _numbered(text, found, end)):
            yield candidate


def _numbered(text: str, found: re.Match[str], line_end: int) -> _Candidate | None:
    style = next(name for name in LEVELS if found[name])
    stop = HEADING_END.search(text, found.end(), min(line_end, found.end() + LONGEST_HEADING + 1))
    words_end = stop.start() if stop else line_end
    body = stop.end() if stop else line_end
    run_in = bool(text[body : min(line_end, body + 50)].strip(MARKS))
    length = words_end - found.end()
    if not 1 < length <= (LONGEST_RUN_IN if run_in else LONGEST_HEADING):
        return None
    words_end = found.end() + len(text[found.end() : words_end].rstrip(MARKS))
    return _Candidate(
        found["number"].rstrip(),
        parse_number(found[style]),
        LEVELS[style],
        found.start("number"),
        found.end(),
        words_end,
        body if run_in else _next_line(text, line_end),
        run_in,
    )


def _in_sequence(candidates: Iterable[_Candidate]) -> Iterator[_Candidate]:
    """Those whose number is the first of its level, or follows the last one there; a small gap is a lost heading."""
    last: dict[int, int] = {}
    for candidate in candidates:
        number, level = candidate.ordinal, candidate.level
        if number is None:
            continue
        before = last.get(level)
        opens = number == 1 or (before is None and level < 3)
        if opens or (before is not None and before < number <= before + LONGEST_GAP):
            last = {lower: value for lower, value in last.items() if lower < level} | {level: number}
            yield candidate


def _iter_unnumbered(
    text: str, start: int, headings: Sequence[Heading], numbered: Sequence[_Candidate]
) -> Iterator[_Candidate]:
    """Headings without a number: those of the format, and lone lines that can be nothing else."""
    taken = {_line_end(text, candidate.start) for candidate in numbered}
    has_first_level = any(candidate.level == 1 for candidate in numbered)
    marked = {_line_end(text, heading.start): heading for heading in headings if heading.start >= start}
    depths = sorted({heading.level for heading in marked.values() if heading.level < BOLD})
    for begin, end in iter_lines(text, start):
        if end in taken or end - begin > LONGEST_HEADING:
            continue
        line = text[begin:end]
        words = line.strip(MARKS + "#")
        heading = marked.get(end)
        is_lone = 1 < len(words) <= 25 and not NO_HEADING.search(words) and is_telling(words)
        if heading and heading.level < BOLD:
            level = depths.index(heading.level) + 1
        elif is_lone and (heading or not has_first_level or YEAR.match(words)):
            level = 1
        else:
            continue
        if words:
            words_start = begin + line.find(words)
            words_end = words_start + len(words.rstrip("：:"))
            yield _Candidate("", None, level, words_start, words_start, words_end, _next_line(text, end), False)


def _make_sections(text: str, candidates: Sequence[_Candidate], outlook: Outlook) -> Iterator[Section]:
    path: list[Section] = []
    before: SectionKind | None = None
    for candidate, end in zip(candidates, _ends(text, candidates), strict=True):
        while path and path[-1].level >= candidate.level:
            path.pop()
        heading = text[candidate.words_start : candidate.words_end]
        parent = path[-1].kind if path else None
        kind = kind_of_section(heading, candidate.level, parent, before, outlook) or kind_of_content(
            text[candidate.body : min(end, candidate.body + CONTENT)], outlook
        )
        section = Section(
            number=candidate.number,
            heading=heading,
            level=candidate.level,
            kind=kind,
            start=candidate.start,
            body=min(candidate.body, end),
            end=end,
            run_in=candidate.run_in,
            year=_year(heading, kind),
        )
        before = before if path else kind
        path.append(section)
        yield section


def _ends(text: str, candidates: Sequence[_Candidate]) -> list[int]:
    """Where each section ends: before the next heading that is not below it, and the white space there."""
    ends = []
    next_start: dict[int, int] = {}
    for candidate in reversed(candidates):
        end = min((start for level, start in next_start.items() if level <= candidate.level), default=len(text))
        while end > candidate.words_end and text[end - 1].isspace():
            end -= 1
        ends.append(end)
        next_start[candidate.level] = candidate.start
    return ends[::-1]


_FAR_AHEAD = re.compile(rf"{YEAR.pattern}(?:基本)?(?:实现)?(?:社会主义)?(?:现代化)?远景目标")
_FIVE_YEARS = re.compile('[“"]十([一二三四五])五[”"](?:时期|期间|规划)?')
_OPENS = re.compile("开局|开好局|起好步")
"""A heading on how a five-year plan is to begin is about its first year."""
_BEFORE_PLANS = 1955
"""A five-year plan ends five years for each plan behind this year: the third in 1970, the fourteenth in 2025."""


def _year(heading: str, kind: SectionKind) -> int | None:
    """The year that a heading names: of 2021年工作总结和2022年计划 the one that its kind is about."""
    years = YEAR.findall(_FAR_AHEAD.sub("", heading))
    if years:
        return parse_year(years[-1 if kind is SectionKind.PLAN else 0])
    opens = _OPENS.search(heading)
    five = _FIVE_YEARS.search(heading) if kind is SectionKind.PLAN and not opens else None
    return _BEFORE_PLANS + 5 * (DIGITS[five[1]] + 10) if five else None


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _next_line(text: str, line_end: int) -> int:
    return min(line_end + 1, len(text))
