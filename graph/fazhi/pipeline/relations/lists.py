"""Lists: members with 、 和 以及 between them."""

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import TypeVar

_ITEM = re.compile(r"、|，|,|和(?!谐|平|美)|以及|及(?!其)")

_One = TypeVar("_One")
_Other = TypeVar("_Other")


def paired(words: str, ones: Sequence[_One], others: Sequence[_Other]) -> list[tuple[_One, _Other]]:
    """Who goes with what: one by one where the words say so (分别) and there are as many, else each with each.

    Args:
        words: the text around the verb.
        ones: subjects.
        others: objects.
    """
    if "分别" in words and len(ones) == len(others):
        return list(zip(ones, others, strict=True))
    return list(product(ones, others))


def split_list(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members of a list; marks inside quotation marks and brackets do not count."""
    depth, left = 0, start
    position = start
    while position < end:
        character = text[position]
        if character in "“(（《":
            depth += 1
        elif character in "”)）》":
            depth = max(0, depth - 1)
        joint = _ITEM.match(text, position, end) if not depth else None
        if joint:
            if position > left:
                yield left, position
            left = position = joint.end()
        else:
            position += 1
    if left < end:
        yield left, end
