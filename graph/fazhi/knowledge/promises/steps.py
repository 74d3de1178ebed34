"""Promised steps (提高2个百分点) whose results are given as amounts: those of two years are held against each other."""

from collections.abc import Sequence
from dataclasses import replace

from fazhi.knowledge.promises.comparing import compare, target_of
from fazhi.knowledge.promises.figures import Answer, Figured, best
from fazhi.knowledge.promises.shelves import Shelf
from fazhi.knowledge.promises.words import words_of
from fazhi.model import Outcome, Transformation, plain

_POINTS = "个百分点"


def answer_step(promise: Figured, before: Sequence[Shelf], after: Sequence[Shelf]) -> Answer | None:
    """What became of a promised step in percentage points; None where it is none or an amount is missing.

    Args:
        promise: the step.
        before: the reports on the year before.
        after: the reports on its year.
    """
    claim = promise.claim
    if claim.transformation is not Transformation.CHANGE or claim.unit != _POINTS or not claim.concept:
        return None
    rate = replace(promise, claim=replace(claim, transformation=Transformation.LEVEL, unit="%"))
    words = words_of(claim.indicator, after[0].area)
    new, old = best(rate, words, after), best(rate, words, before)
    if new is None or old is None:
        return None
    step = new.figure.value - old.figure.value
    told = replace(new.figure, value=abs(step), falls=step < 0, transformation=Transformation.CHANGE, unit=_POINTS)
    found = compare(target_of(claim, promise.partner), told)
    written = f"{plain(new.figure.value)}-{plain(old.figure.value)}={found.computation}"
    outcome = found.outcome if found.outcome is Outcome.KEPT else Outcome.MISSED
    return Answer(outcome, found.reason, (new.figure.id, old.figure.id), written)
