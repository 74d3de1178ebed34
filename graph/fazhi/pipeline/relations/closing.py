"""Lists that a word for their kind closes: A、B等三大商圈, “甲”“乙”等便利化措施."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fazhi.model import EntityType
from fazhi.pipeline.blanks import hollowed
from fazhi.pipeline.rulebook import alternation, expression, read_rules

_JOINT = re.compile(r"、|(?<=”)(?=“)|以及|和|及|与")
_BEHIND = re.compile(r"(?:、|和|与|及|以及)?")


@dataclass(frozen=True, slots=True)
class ClosedList:
    """A list with the word that closes it; offsets point into the text.

    Args:
        members: where each member stands.
        kind: the closing word.
        shared: whether it is the head of every member.
        name: where a name of the whole stands that the closing word ends (…等区域评估制度); None where none does.
        type: what it makes of a quoted member; None for sites.
        rest: where what follows in the same stretch starts.
    """

    members: tuple[tuple[int, int], ...]
    kind: str
    shared: bool
    name: tuple[int, int] | None
    type: EntityType | None
    rest: int


def closed_list(text: str, start: int, end: int, *, sites: bool = False) -> ClosedList | None:
    """The list that a stretch opens with, None where no word closes one.

    Args:
        text: the text.
        start: first character of the stretch.
        end: behind its last one.
        sites: whether the members are sites; else initiatives.
    """
    if text.find("等", start, end) < 0:
        return None
    stretch = hollowed(text[start:end])
    found = _closing(sites).search(stretch)
    if found is None or found.start() < _SHORTEST:
        return None
    members = tuple((start + a, start + b) for a, b in _members(stretch, found.start()))
    kind, group, type_ = _kinds(sites)[found["kind"]]
    bare = expression("names", "etc", "bare").match(stretch, found.start() + 1).end()  # type: ignore[union-attr]
    named = group == "kinds" and bare < found.start("kind")
    rest = _BEHIND.match(text, start + found.end(), end).end()  # type: ignore[union-attr]
    name = (start + bare, start + found.end()) if named else None
    return ClosedList(members, kind, group != "open" and not named, name, type_, rest)


_SHORTEST = 2
"""Characters of the shortest list."""


def _members(stretch: str, end: int) -> Iterator[tuple[int, int]]:
    left = 0
    for joint in _JOINT.finditer(stretch, 0, end):
        if joint.start() > left:
            yield left, joint.start()
        left = joint.end()
    if left < end:
        yield left, end


@cache
def _kinds(sites: bool) -> dict[str, tuple[str, str, EntityType | None]]:
    """For each closing word itself, its group and the type that it gives."""
    data = read_rules("names")["etc"]
    if sites:
        return {word: (word, group, None) for group in ("shared", "open") for word in data["sites"][group]}
    return {
        word: (word, group, EntityType(type_))
        for group in ("shared", "kinds", "open")
        for type_, words in data[group].items()
        for word in words
    }


@cache
def _closing(sites: bool) -> re.Pattern[str]:
    modifier = read_rules("names")["etc"]["modifier"]
    return re.compile(f"等{modifier}(?P<kind>{alternation(list(_kinds(sites)))})(?=$|[、和与及]|以及|建设$)")
