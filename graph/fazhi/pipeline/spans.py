"""Choosing among spans that overlap."""

from collections.abc import Iterable

from fazhi.model import Mention


def without_overlaps(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The longest mentions, those further left first where lengths are equal, in reading order and free of overlaps."""
    found = sorted(mentions, key=lambda m: (m.start - m.end, m.start, m.type))
    taken: list[Mention] = []
    occupied = bytearray(max((m.end for m in found), default=0))
    for mention in found:
        if occupied.find(1, mention.start, mention.end) < 0:
            occupied[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            taken.append(mention)
    return tuple(sorted(taken, key=lambda m: m.start))


def with_nested(old: Iterable[Mention], new: Iterable[Mention]) -> tuple[Mention, ...]:
    """Old and new mentions together, nested ones kept, each stretch once for each type, in reading order."""
    unique = {(m.start, m.end, m.type): m for m in [*new, *old]}
    return tuple(unique[key] for key in sorted(unique))


def merged(old: Iterable[Mention], new: Iterable[Mention]) -> tuple[Mention, ...]:
    """Old and new mentions together; where they overlap the longer one stays."""
    return without_overlaps([*old, *new])
