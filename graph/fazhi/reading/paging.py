"""From printed lines back to paragraphs: for formats that know where words stand on a page and nothing else."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from statistics import median

from fazhi.reading.columns import split_columns
from fazhi.reading.draft import CELL_MARK, Draft, clean_line
from fazhi.reading.header import read_header
from fazhi.reading.printed import NUMBERED, Line, group_words

EDGE_LINES = 2
"""Lines from the top and from the bottom of a page among which heads, feet and page numbers are."""

LONGEST_HEAD = 60
REPEATED = 0.3
"""Share of the pages on which a running head stands; heads of odd and even pages may differ."""

SMALL = 0.85
"""Of the height of the text; heads are smaller, titles never."""

FEWEST_LINES = 4
"""Of a page that shows how high its text is."""

PAGE_NUMBER = re.compile(
    r"[-—–－―·•~\s]*\d{1,4}[-—–－―·•~\s]*|第?\d{1,4}页?[,，/／]?共?\d{1,4}页?|第\d{1,4}页|[-—–－]?[ivxIVX]{1,6}[-—–－]?"
)
RUN = re.compile(r"[（(《“‘〔\[]*[\x21-\x7e—–－〔〕％．]*")
LONGEST_RUN = 8.0
"""Heights of a character; a longer run would be broken."""

LETTER_END = re.compile(r"[A-Za-z,;:]\Z")
LETTER_START = re.compile(r"[A-Za-z]")
GAP = re.compile(r"(?<=[^\x00-\xff]) (?=[^\x00-\xff])")


_Head = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the lines of running text stand."""

    left: float
    right: float
    size: float
    leading: float


def join_pages(pages: Sequence[Sequence[Line]]) -> Draft:
    """The draft of printed pages: a line for each paragraph, though it may run over columns and pages.

    Running heads and page numbers are left out.

    Args:
        pages: the words of each page in reading order.
    """
    sheets = [[list(group_words(column)) for column in columns] for columns in split_columns(pages)]
    heads = _running_heads([column for sheet in sheets for column in sheet])
    kept = [[list(_without_furniture(column, heads)) for column in sheet] for sheet in sheets]
    whole = _frame([line for sheet in kept for column in sheet for line in column])
    parts: list[str] = []
    length = 0
    starts = []
    before: Line | None = None
    for sheet in kept:
        starts.append(length)
        first = next((line for column in sheet for line in column), None)
        for column in sheet:
            frame = _frame(column) if len(column) > 4 else whole
            for place, line in enumerate(column):
                text = clean_line(GAP.sub("", line.text))
                glue = "" if before is None else _glue(before, line, frame, follows=place > 0)
                if line is first:
                    starts[-1] += len(glue)
                parts += [glue, text]
                length += len(glue) + len(text)
                before = line
    return Draft("".join(parts) + "\n" * bool(parts), pages=tuple(starts))


def _running_heads(pages: Sequence[Sequence[Line]]) -> frozenset[_Head]:
    counts = Counter(key for page in pages for key in {_head_key(line) for line in _edges(page)})
    least = max(2, ceil(REPEATED * len(pages)))
    return frozenset(key for key, count in counts.items() if count >= least and len(key[0]) <= LONGEST_HEAD)


def _without_furniture(page: Sequence[Line], heads: frozenset[_Head]) -> Iterator[Line]:
    edges = {line for line in _edges(page) if _is_page_number(line) or _head_key(line) in heads}
    if (top := _small_head(page)) is not None:
        edges.add(top)
    return (line for line in page if line.text.strip() and line not in edges)


def _small_head(page: Sequence[Line]) -> Line | None:
    """The line at the top of a page that is smaller than its text: a running head, though it stands only once."""
    ranked = sorted((line for line in page if line.text.strip()), key=lambda line: line.top)
    if len(ranked) < FEWEST_LINES or len(ranked[0].text) > LONGEST_HEAD or read_header(ranked[0].text):
        return None
    size = median(line.size for line in page for _ in line.text)
    is_set_apart = ranked[1].top - ranked[0].bottom > ranked[0].size
    return ranked[0] if ranked[0].size < SMALL * size and is_set_apart and "。" not in ranked[0].text else None


def _is_page_number(line: Line) -> bool:
    return len(line.text) <= LONGEST_HEAD and PAGE_NUMBER.fullmatch("".join(line.text.split())) is not None


def _edges(page: Sequence[Line]) -> list[Line]:
    ranked = sorted((line for line in page if line.text.strip()), key=lambda line: line.top)
    return [*ranked[:EDGE_LINES], *ranked[-EDGE_LINES:]]


def _head_key(line: Line) -> _Head:
    """Its words, any number for any other one, its height on the page, and its size, which tells it from a title."""
    return re.sub(r"\d+", "#", "".join(line.text.split())), round(line.top / max(line.size, 1.0)), round(line.size)


def _frame(lines: Sequence[Line]) -> _Frame:
    if not lines:
        return _Frame(0, 0, 1, 1)
    size = median(line.size for line in lines for _ in line.text)
    body = [line for line in lines if abs(line.size - size) < 0.15 * size] or list(lines)
    right = max(line.right for line in body)
    full = [line for line in body if line.right > right - 2.5 * size] or body
    steps = [b.top - a.top for a, b in pairwise(body) if 0 < b.top - a.top < 4 * size]
    return _Frame(min(line.left for line in full), right, size, median(steps) if steps else 2 * size)


def _glue(before: Line, line: Line, frame: _Frame, *, follows: bool) -> str:
    """What stands between two printed lines in the text: a line end between paragraphs, else nothing or a space."""
    if _is_broken_title(before, line, frame, follows=follows):
        return ""
    if _is_new_paragraph(before, line, frame, follows=follows):
        return "\n"
    return " " if LETTER_END.search(before.text) and LETTER_START.match(line.text) else ""


def _is_broken_title(before: Line, line: Line, frame: _Frame, *, follows: bool) -> bool:
    """Whether both are lines of one title: centred, of one size, larger than the text."""
    middle = (frame.left + frame.right) / 2
    return (
        follows
        and min(before.size, line.size) > 1.15 * frame.size
        and abs(before.size - line.size) < 0.1 * frame.size
        and all(abs((part.left + part.right) / 2 - middle) < 2 * frame.size for part in (before, line))
        and line.top - before.top < 2.2 * line.size
    )


def _is_new_paragraph(before: Line, line: Line, frame: _Frame, *, follows: bool) -> bool:
    return (
        abs(before.size - line.size) > 0.15 * frame.size
        or CELL_MARK in before.text
        or CELL_MARK in line.text
        or line.left > frame.left + 0.8 * frame.size
        or before.right + max(2.5 * frame.size, _first_run(line, frame)) < frame.right
        or (before.text.rstrip().endswith(("。", "；", "：")) and NUMBERED.match(line.text) is not None)
        or (follows and line.top - before.top > 1.7 * frame.leading)
    )


def _first_run(line: Line, frame: _Frame) -> float:
    """How wide the digits and letters are that a line begins with: where they did not fit, the line before is short."""
    found = RUN.match(line.text)
    ems = sum(0.55 if character.isascii() else 1.0 for character in found[0]) if found else 0.0
    return min(ems + 1.0, LONGEST_RUN) * frame.size
