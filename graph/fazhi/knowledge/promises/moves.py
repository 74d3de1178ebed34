"""Promises that something will rise or fall, held against the figures of two years."""

from collections.abc import Sequence

from fazhi.knowledge.promises.figures import Answer
from fazhi.knowledge.promises.rules import likeness_of
from fazhi.knowledge.promises.shelves import Figure, Shelf
from fazhi.knowledge.promises.words import Words, likeness, words_of
from fazhi.model import Direction, ObservationClaim, Outcome, PromiseClaim, Transformation, plain

_LEVELS = (Transformation.LEVEL,)


def answer_move(claim: PromiseClaim, before: Sequence[Shelf], after: Sequence[Shelf]) -> Answer:
    """What became of a promised rise or fall.

    Args:
        claim: the promise.
        before: the reports on the year before.
        after: the reports on its year; at least one.
    """
    words = words_of(claim.indicator, after[0].area)
    new = _nearest(claim, words, after, _LEVELS)
    old = _nearest(claim, words, before, _LEVELS)
    if new and old and new.unit == old.unit:
        return _judged(claim, new.value > old.value, new.value != old.value, new, old)
    change = _nearest(claim, words, after, (Transformation.GROWTH, Transformation.CHANGE))
    if change is not None:
        sign = ">" if change.signed > 0 else "<" if change.signed < 0 else "="
        moved = _moved(claim, change.signed > 0, change.signed != 0)
        return Answer(*moved, (change.id,), f"{plain(change.signed)}{sign}0")
    return Answer(Outcome.NOT_CHECKABLE, "vague.direction", (new.id,) if new else ())


def _judged(claim: PromiseClaim, rose: bool, moved: bool, new: ObservationClaim, old: ObservationClaim) -> Answer:
    sign = ">" if rose else "<" if moved else "="
    computation = f"{plain(new.value)}{sign}{plain(old.value)}"
    return Answer(*_moved(claim, rose, moved), (new.id, old.id), computation)


def _moved(claim: PromiseClaim, rose: bool, moved: bool) -> tuple[Outcome, str]:
    if moved and rose is (claim.direction is Direction.UP):
        return Outcome.KEPT, "moved.right"
    return Outcome.MISSED, "moved.wrong"


def _nearest(
    claim: PromiseClaim, words: Words, shelves: Sequence[Shelf], kinds: Sequence[Transformation]
) -> ObservationClaim | None:
    found = [
        (score, figure.claim)
        for shelf in shelves
        for (_, kind), figures in shelf.figures.items()
        if kind in kinds
        for figure in figures
        if (score := _score(claim, words, figure))
    ]
    return max(found, key=lambda pair: (pair[0], -pair[1].offset))[1] if found else None


def _score(claim: PromiseClaim, words: Words, figure: Figure) -> float:
    if claim.concept and claim.concept == figure.claim.concept:
        return 2.0
    score = likeness(words, figure.words)
    return score if score >= likeness_of("acts") else 0.0
