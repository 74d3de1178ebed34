"""What came in against what became of it."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from fazhi.knowledge.audit.figures import Figures
from fazhi.knowledge.audit.parts import compared
from fazhi.knowledge.audit.precision import rounding
from fazhi.knowledge.audit.registry import pattern
from fazhi.knowledge.audit.results import made, undecided
from fazhi.model import CheckResult, Modality, ObservationClaim, plain

SUM_OF_INTAKE = "sum.intake"
"""What was applied for is what was accepted, refused, passed on or withdrawn."""

BOUND_OF_CLOSED = "bound.closed"
"""No more is closed than was accepted and carried over."""


def check_intake(figures: Figures) -> Iterator[CheckResult]:
    """Hold outcomes against intake within a sentence, and closed cases against accepted ones within a paragraph."""
    for sentence in figures.sentences:
        counts = [claim for claim in sentence if _counts(claim)]
        for number, claim in enumerate(counts):
            if _does("intake", claim):
                yield from _divided(figures, claim, counts[number + 1 :])
            if _does("closed", claim):
                yield from _closed(figures, claim, counts[number + 1 :])


def _divided(
    figures: Figures, intake: ObservationClaim, following: Sequence[ObservationClaim]
) -> Iterator[CheckResult]:
    """Outcomes that the text calls parts of the intake may leave some out, but cannot be more than there were."""
    outcomes = list(takewhile(lambda claim: _does("outcome", claim) and _alike(claim, intake), following))
    if len(outcomes) > 1:
        stated = pattern("parts", "divided").search(figures.between(intake, outcomes[0])) is not None
        more = sum(claim.value for claim in outcomes) > intake.value
        yield compared(SUM_OF_INTAKE, intake, outcomes, reason=None if stated and more else "list.open")


def _closed(figures: Figures, closed: ObservationClaim, following: Sequence[ObservationClaim]) -> Iterator[CheckResult]:
    accepted = _accepted(figures, closed)
    if accepted is None:
        return
    carried = next((c for c in (*following[:1], *_neighbours(figures, accepted)) if _does("carried", c)), None)
    sources = (accepted, carried) if carried else (accepted,)
    most = sum(claim.value for claim in sources) + rounding((closed, *sources))
    added = "+".join(plain(claim.value) for claim in sources)
    if closed.value <= most:
        yield made(BOUND_OF_CLOSED, True, (closed, *sources), f"{plain(closed.value)}≤{added}")
    else:
        computation = f"{plain(closed.value)}>{added}"
        if carried:
            yield made(BOUND_OF_CLOSED, False, (closed, *sources), computation)
        else:
            yield undecided(BOUND_OF_CLOSED, (closed, *sources), computation, "carried.unstated")


def _accepted(figures: Figures, closed: ObservationClaim) -> ObservationClaim | None:
    """The nearest accepted cases of the same kind, in front of the closed ones in their paragraph."""
    for sentence in figures.paragraph_before(closed):
        for claim in reversed(sentence):
            if claim.offset < closed.offset and _does("accepted", claim) and _counts(claim) and _alike(claim, closed):
                return claim
    return None


def _neighbours(figures: Figures, claim: ObservationClaim) -> Iterator[ObservationClaim]:
    """The figures of its sentence: cases carried over stand anywhere beside those that were accepted."""
    return (other for other in next(figures.paragraph_before(claim)) if _alike(other, claim) and _counts(other))


def _counts(claim: ObservationClaim) -> bool:
    return claim.modality is Modality.DONE and claim.bound is None and claim.comparison is None


def _does(role: str, claim: ObservationClaim) -> bool:
    return pattern("intake", role).search(claim.action or "") is not None


def _alike(claim: ObservationClaim, other: ObservationClaim) -> bool:
    """Whether two figures count the same kind of case: applications for and cases of review are one kind."""
    return (claim.unit, claim.period, claim.area, _kind(claim)) == (other.unit, other.period, other.area, _kind(other))


def _kind(claim: ObservationClaim) -> str:
    return pattern("intake", "ending").sub("", claim.indicator)
