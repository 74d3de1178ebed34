"""Pages of two columns, such as two pages on one sheet: which words stand left, and which right of the gutter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from fazhi.reading.printed import Line

MIDDLE = (0.4, 0.6)
"""Where a gutter may be, as shares of the printed width."""

NARROWEST = 1.5
"""Heights of a character."""

FEWEST_WORDS = 5
SHORTEST = 10
"""Characters of the words of a column, in the middle of them all; cells of a table are shorter."""

MOST_TURNS = 6
"""How often the words of a page may go from one column to the other; those of a table do with each row."""


@dataclass(frozen=True, slots=True)
class _Gutter:
    """Where it is, and how far the right column stands from the left one."""

    place: float
    step: float


def split_columns(pages: Sequence[Sequence[Line]]) -> list[list[list[Line]]]:
    """The words of each page by columns: two of them on pages of two columns, else one.

    Args:
        pages: the words of each page, as the file has them.

    Returns:
        Right columns are moved to where left ones stand, as if each were a page of its own.
    """
    gutter = next((found for page in pages if (found := _gutter(page))), None)
    return [[list(page)] if gutter is None or _crosses(page, gutter) else _columns(page, gutter) for page in pages]


def _gutter(page: Sequence[Line]) -> _Gutter | None:
    """The middle of the gap that no word crosses; None on a page of one column, or of a table."""
    if len(page) < 2 * FEWEST_WORDS:
        return None
    ranked = sorted(page, key=lambda word: word.left)
    left, right = ranked[0].left, max(word.right for word in page)
    zone = [left + share * (right - left) for share in MIDDLE]
    size = median(word.size for word in page)
    reached = ranked[0].right
    for word in ranked[1:]:
        middle = (reached + word.left) / 2
        if word.left - reached > NARROWEST * size and zone[0] < middle < zone[1] and _is_two_columns(page, middle):
            return _Gutter(middle, word.left - left)
        reached = max(reached, word.right)
    return None


def _is_two_columns(page: Sequence[Line], gutter: float) -> bool:
    columns = _columns(page, _Gutter(gutter, 0.0))
    turns = sum((one.left < gutter) != (other.left < gutter) for one, other in pairwise(page))
    return turns <= MOST_TURNS and all(
        len(column) >= FEWEST_WORDS and median(len(word.text) for word in column) >= SHORTEST for column in columns
    )


def _crosses(page: Sequence[Line], gutter: _Gutter) -> bool:
    return any(word.left < gutter.place < word.right for word in page)


def _columns(page: Sequence[Line], gutter: _Gutter) -> list[list[Line]]:
    left = [word for word in page if word.right <= gutter.place]
    right = [
        replace(word, left=word.left - gutter.step, right=word.right - gutter.step)
        for word in page
        if word.right > gutter.place
    ]
    return [left, right]
