"""Shingles: all the stretches of so many letters that a text has, by their hashes, which are the same on every run."""

import zlib
from collections.abc import Iterator

_CHUNK = 64


def hashes(text: str, size: int) -> list[int]:
    """Of each stretch of ``size`` letters, by its start."""
    data = text.encode("utf-32-le", "surrogatepass")
    wide = 4 * size
    return [zlib.crc32(data[i : i + wide]) for i in range(0, len(data) - wide + 1, 4)]


def winnow(text: str, size: int, window: int) -> Iterator[tuple[int, int]]:
    """Some shingles by hash and start, at least one of every ``window`` neighbours.

    The one with the least hash of a window is taken, the last one of equals: two texts that share
    ``size + window - 1`` letters have a shingle in common that both give. (Schleimer, Wilkerson, Aiken: Winnowing,
    SIGMOD 2003.)
    """
    values = hashes(text, size)
    least = taken = -1
    for i, value in enumerate(values):
        if least < 0 or value <= values[least]:
            least = i
        elif least <= i - window:
            rest = values[i - window + 1 : i + 1]
            least = i - rest[::-1].index(min(rest))
        if least != taken and i >= window - 1:
            taken = least
            yield values[least], least


def common_stretch(one: str, i: int, other: str, j: int, floor: int) -> tuple[int, int]:
    """Start and end in ``one`` of the longest stretch around ``i`` that stands around ``j`` of ``other``.

    Args:
        one: a text.
        i: a place in it.
        other: another text.
        j: the place in it that holds the same words.
        floor: where in ``one`` the stretch may begin at the earliest.
    """
    start, end = i, i
    shift = j - i
    while start > floor and start + shift > 0 and one[start - 1] == other[start + shift - 1]:
        start -= 1
    stop = min(len(one), len(other) - shift)
    while end < stop and one[end : end + _CHUNK] == other[end + shift : end + shift + _CHUNK]:
        end += _CHUNK
    end = min(end, stop)
    while end < stop and one[end] == other[end + shift]:
        end += 1
    return start, end
