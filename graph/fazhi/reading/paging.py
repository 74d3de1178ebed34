"""From printed lines back to paragraphs: for formats that know where words stand on a page and nothing else."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from statistics import median

from fazhi.reading.draft import Draft, clean_line

CELL_MARK = " | "
CELL_GAP = 1.0
"""Heights of a character; what stands farther right is another cell. Justified text has gaps of half a character."""

EDGE_LINES = 2
"""Lines from the top and from the bottom of a page among which heads, feet and page numbers are."""

LONGEST_HEAD = 60
REPEATED = 0.3
"""Share of the pages on which a running head stands; heads of odd and even pages may differ."""

PAGE_NUMBER = re.compile(
    r"[-—–－―·•~\s]*\d{1,4}[-—–－―·•~\s]*|第?\d{1,4}页?[,，/／]?共?\d{1,4}页?|第\d{1,4}页|[-—–－]?[ivxIVX]{1,6}[-—–－]?"
)
NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,3}(?:、|是|要)|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章条部]|\d{1,2}[.．、](?!\d)"
)
LETTER_END = re.compile(r"[A-Za-z,;:]\Z")
LETTER_START = re.compile(r"[A-Za-z]")
GAP = re.compile(r"(?<=[^\x00-\xff]) (?=[^\x00-\xff])")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; all lengths are in one unit, ``top`` and ``bottom`` count downwards from the top of the page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def size(self) -> float:
        """Height, about the size of its font."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the lines of running text stand."""

    left: float
    right: float
    size: float
    leading: float


def join_pages(pages: Sequence[Sequence[Line]]) -> Draft:
    """The draft of printed pages: a line for each paragraph, though it may run over pages.

    Running heads and page numbers are left out.

    Args:
        pages: the lines of each page in reading order.
    """
    heads = _running_heads(pages)
    kept = [list(_without_furniture(page, heads)) for page in pages]
    whole = _frame([line for page in kept for line in page])
    parts: list[str] = []
    length = 0
    starts = []
    before: Line | None = None
    for page in kept:
        frame = _frame(page) if len(page) > 4 else whole
        starts.append(length)
        for place, line in enumerate(page):
            text = clean_line(GAP.sub("", line.text))
            glue = "" if before is None else _glue(before, line, frame, same_page=place > 0)
            if not place:
                starts[-1] += len(glue)
            parts += [glue, text]
            length += len(glue) + len(text)
            before = line
    return Draft("".join(parts) + "\n" * bool(parts), pages=tuple(starts))


def make_line(words: Sequence[Line]) -> Line:
    """One line of words that stand beside each other, the cells of a table set apart."""
    text = words[0].text
    for before, word in pairwise(words):
        text += (CELL_MARK if _are_cells(before, word) else "") + word.text
    return Line(
        text,
        min(word.left for word in words),
        max(word.right for word in words),
        min(word.top for word in words),
        max(word.bottom for word in words),
    )


def group_words(words: Iterable[Line]) -> Iterator[Line]:
    """The lines that words make, in the order in which they come."""
    line: list[Line] = []
    for word in words:
        if line and not _is_beside(line[-1], word):
            yield make_line(line)
            line = []
        line.append(word)
    if line:
        yield make_line(line)


def _are_cells(before: Line, word: Line) -> bool:
    """Whether words beside each other are cells, not a number and its heading nor the letters of a spaced word."""
    left, right = before.text.strip(), word.text.strip()
    is_spaced = len(left) == len(right) == 1 and not (left + right).isascii()
    is_far = word.left - before.right >= CELL_GAP * min(before.size, word.size)
    return is_far and not is_spaced and NUMBERED.fullmatch(left) is None


def _is_beside(before: Line, word: Line) -> bool:
    """Whether a word stands right of another one, on its line."""
    overlap = min(before.bottom, word.bottom) - max(before.top, word.top)
    return overlap > 0.5 * min(before.size, word.size) and word.left > before.right - 0.5 * word.size


def _running_heads(pages: Sequence[Sequence[Line]]) -> frozenset[tuple[str, int]]:
    counts = Counter(key for page in pages for key in {_head_key(line) for line in _edges(page)})
    least = max(2, ceil(REPEATED * len(pages)))
    return frozenset(key for key, count in counts.items() if count >= least and len(key[0]) <= LONGEST_HEAD)


def _without_furniture(page: Sequence[Line], heads: frozenset[tuple[str, int]]) -> Iterator[Line]:
    edges = {line for line in _edges(page) if _is_page_number(line) or _head_key(line) in heads}
    return (line for line in page if line.text.strip() and line not in edges)


def _is_page_number(line: Line) -> bool:
    return len(line.text) <= LONGEST_HEAD and PAGE_NUMBER.fullmatch("".join(line.text.split())) is not None


def _edges(page: Sequence[Line]) -> list[Line]:
    ranked = sorted((line for line in page if line.text.strip()), key=lambda line: line.top)
    return [*ranked[:EDGE_LINES], *ranked[-EDGE_LINES:]]


def _head_key(line: Line) -> tuple[str, int]:
    """Its words, any number for any other one, and its height on the page."""
    return re.sub(r"\d+", "#", "".join(line.text.split())), round(line.top / max(line.size, 1.0))


def _frame(lines: Sequence[Line]) -> _Frame:
    if not lines:
        return _Frame(0, 0, 1, 1)
    size = median(line.size for line in lines for _ in line.text)
    body = [line for line in lines if abs(line.size - size) < 0.15 * size] or list(lines)
    right = max(line.right for line in body)
    full = [line for line in body if line.right > right - 2.5 * size] or body
    steps = [b.top - a.top for a, b in pairwise(body) if 0 < b.top - a.top < 4 * size]
    return _Frame(min(line.left for line in full), right, size, median(steps) if steps else 2 * size)


def _glue(before: Line, line: Line, frame: _Frame, *, same_page: bool) -> str:
    """What stands between two printed lines in the text: a line end between paragraphs, else nothing or a space."""
    if _is_broken_title(before, line, frame, same_page=same_page):
        return ""
    if _is_new_paragraph(before, line, frame, same_page=same_page):
        return "\n"
    return " " if LETTER_END.search(before.text) and LETTER_START.match(line.text) else ""


def _is_broken_title(before: Line, line: Line, frame: _Frame, *, same_page: bool) -> bool:
    """Whether both are lines of one title: centred, of one size, larger than the text."""
    middle = (frame.left + frame.right) / 2
    return (
        same_page
        and min(before.size, line.size) > 1.15 * frame.size
        and abs(before.size - line.size) < 0.1 * frame.size
        and all(abs((part.left + part.right) / 2 - middle) < 2 * frame.size for part in (before, line))
        and line.top - before.top < 2.2 * line.size
    )


def _is_new_paragraph(before: Line, line: Line, frame: _Frame, *, same_page: bool) -> bool:
    return (
        abs(before.size - line.size) > 0.15 * frame.size
        or CELL_MARK in before.text
        or CELL_MARK in line.text
        or line.left > frame.left + 0.8 * frame.size
        or before.right < frame.right - 2.5 * frame.size
        or (before.text.rstrip().endswith(("。", "；", "：")) and NUMBERED.match(line.text) is not None)
        or (same_page and line.top - before.top > 1.7 * frame.leading)
    )
