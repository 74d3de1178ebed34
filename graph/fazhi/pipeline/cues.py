"""Words without which an expression cannot match, found for all expressions in one pass over a text.

Most stretches of a report hold nothing that a given rule could read. Whether one of its words stands in a stretch is
a search in a sorted list; the expression itself is only tried where the answer is yes.
"""

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Mapping
from functools import cache
from itertools import product
from re import _parser  # type: ignore[attr-defined]  # the only door to what an expression is made of
from typing import Any, Generic, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

Key = TypeVar("Key", bound=Hashable)
_MOST = 400
"""Words that the spellings of one part of an expression are written out to."""


class CueWords(Generic[Key]):
    """Words by what they are cues of, as one automaton.

    Args:
        words: the words of each key; none of them empty.
    """

    def __init__(self, words: Mapping[Key, Iterable[str]]) -> None:
        owners: dict[str, list[int]] = {}
        self._numbers = {key: number for number, key in enumerate(words)}
        for key, ones in words.items():
            for word in ones:
                owners.setdefault(word, []).append(self._numbers[key])
        self._owners = tuple(map(tuple, owners.values()))
        self._automaton = AhoCorasick(list(owners), matchkind=MatchKind.Standard)

    def find(self, text: str) -> "Cues[Key]":
        """Where the words stand in a text."""
        starts: list[list[int]] = [[] for _ in self._numbers]
        owners = self._owners
        for word, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            for number in owners[word]:
                starts[number].append(start)
        for ones in starts:
            ones.sort()
        return Cues({key: starts[number] for key, number in self._numbers.items()})


class Cues(Generic[Key]):
    """Where a text holds the cue words of each key."""

    __slots__ = ("_starts",)

    def __init__(self, starts: Mapping[Key, list[int]]) -> None:
        self._starts = starts

    def within(self, key: Key, start: int, end: int) -> bool:
        """Whether a word of the key begins in a stretch."""
        starts = self._starts[key]
        first = bisect_left(starts, start)
        return first < len(starts) and starts[first] < end

    def starts(self, key: Key) -> list[int]:
        """Where the words of a key begin, in reading order."""
        return self._starts[key]


@cache
def required_words(pattern: re.Pattern[str]) -> frozenset[str]:
    """Words of which every match of an expression holds at least one.

    Of all such sets the one whose shortest word is the longest, for that is met the least.

    Raises:
        ValueError: there are none, as in ``.*``.

    Example:
        >>> sorted(required_words(re.compile("(?:被|获)(?:评选?为|授予).{2,40}")))
        ['获授予', '获评为', '获评选为', '被授予', '被评为', '被评选为']
    """
    sets = _required(_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    if not sets:
        raise ValueError(f"matches may hold any words: {pattern.pattern}")
    return max(sets, key=lambda words: (min(map(len, words)), -len(words)))


def _required(parsed: Any) -> list[frozenset[str]]:
    """The sets of words of which a sequence needs one each."""
    found: list[frozenset[str]] = []
    run = frozenset({""})
    for element in parsed:
        spelt = _spellings([element])
        if spelt is not None and len(run) * len(spelt) <= _MOST:
            run = frozenset(front + back for front, back in product(run, spelt))
            continue
        found.append(run)
        run = spelt or frozenset({""})
        if spelt is None:
            found += _inside(*element)
    return [words for words in (*found, run) if "" not in words]


def _inside(kind: Any, value: Any) -> list[frozenset[str]]:
    """What an element of a sequence needs that has too many spellings to write them out."""
    name = str(kind)
    if name == "SUBPATTERN":
        return _required(value[-1])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0]:
        return _required(value[-1])
    if name == "BRANCH":
        best = [max(_required(one), key=lambda words: min(map(len, words)), default=None) for one in value[1]]
        if all(best):
            return [frozenset().union(*(words for words in best if words))]
    return []


def _spellings(parsed: Any) -> frozenset[str] | None:
    """All that a sequence can match; None where that is too much or depends on what stands around it."""
    spelt = frozenset({""})
    for kind, value in parsed:
        ones = _spelt(str(kind), value)
        if ones is None or len(spelt) * len(ones) > _MOST:
            return None
        spelt = frozenset(front + back for front, back in product(spelt, ones))
    return spelt


def _spelt(name: str, value: Any) -> frozenset[str] | None:
    if name == "LITERAL":
        return frozenset({chr(value)})
    if name == "IN" and all(str(kind) == "LITERAL" for kind, _ in value):
        return frozenset(chr(code) for _, code in value)
    if name == "SUBPATTERN" and not value[1] and not value[2]:
        return _spellings(value[-1])
    if name == "BRANCH":
        branches = [_spellings(one) for one in value[1]]
        return frozenset().union(*(b for b in branches if b)) if None not in branches else None
    if name == "MAX_REPEAT" and tuple(value[:2]) == (0, 1):
        once = _spellings(value[-1])
        return None if once is None else once | {""}
    if name in ("ASSERT", "ASSERT_NOT", "AT"):
        return frozenset({""})
    return None
