"""Printed words and the lines that they make."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fazhi.reading.draft import CELL_MARK

CELL_GAP = 1.0
"""Heights of a character; what stands farther right is another cell. Justified text has gaps of half a character."""

NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,3}(?:、|是|要)|[（(][一二三四五六七八九十\d]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章条部]|\d{1,2}[.．、](?!\d)"
)


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
