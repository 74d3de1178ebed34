"""Choosing among spans that overlap."""

from collections.abc import Iterable

from fazhi.model import Mention


def without_overlaps(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The longest mentions, those further left first where lengths are equal, in reading order and free of overlaps."""
    taken: list[Mention] = []
    occupied: set[int] = set()
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start, m.type)):
        span = range(mention.start, mention.end)
        if occupied.isdisjoint(span):
            occupied.update(span)
            taken.append(mention)
    return tuple(sorted(taken, key=lambda m: m.start))


def merged(old: Iterable[Mention], new: Iterable[Mention]) -> tuple[Mention, ...]:
    """Old and new mentions together; where they overlap the longer one stays."""
    return without_overlaps([*old, *new])
