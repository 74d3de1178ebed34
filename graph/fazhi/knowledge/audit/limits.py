"""Percentages that cannot be more than a hundred, and parts of a whole that come to one."""

from collections.abc import Iterator
from decimal import Decimal

from fazhi.knowledge.audit.figures import Figures
from fazhi.knowledge.audit.precision import total_span
from fazhi.knowledge.audit.registry import pattern
from fazhi.knowledge.audit.results import made
from fazhi.model import CheckResult, ObservationClaim, plain

PERCENT_OVER = "percent.over"
"""A part of a whole is no more than the whole."""

SUM_OF_SHARES = "sum.shares"
"""The three sectors' shares come to a hundred percent."""

_HUNDRED = Decimal(100)


def check_limits(figures: Figures) -> Iterator[CheckResult]:
    """Find shares over a hundred percent, and hold the shares of the three sectors against a hundred."""
    for claim in figures.all:
        if claim.unit == "%" and claim.value > _HUNDRED and _is_part(figures, claim):
            yield made(PERCENT_OVER, False, (claim,), f"{plain(claim.value)}>100")
    for sentence in figures.sentences:
        shares = [claim for claim in sentence if pattern("limits", "sector").search(claim.indicator)]
        for first, second, third in zip(shares, shares[1:], shares[2:], strict=False):
            yield from _sectors(figures, (first, second, third))


def _is_part(figures: Figures, claim: ObservationClaim) -> bool:
    words = claim.indicator + figures.before(claim)
    return (
        claim.comparison is None
        and pattern("limits", "part").search(claim.indicator) is not None
        and not pattern("limits", "unless").search(words)
    )


def _sectors(figures: Figures, shares: tuple[ObservationClaim, ...]) -> Iterator[CheckResult]:
    joints = [figures.between(shares[0], shares[1]), figures.between(shares[1], shares[2])]
    if not all(pattern("limits", "joint").fullmatch(joint) for joint in joints):
        return
    if not pattern("limits", "structure").search(figures.before(shares[0])):
        return
    sum_ = total_span(shares)
    value = sum((share.value for share in shares), Decimal(0))
    fits = sum_.low <= _HUNDRED <= sum_.high
    added = "+".join(plain(share.value) for share in shares)
    relation = "" if value == _HUNDRED else "≈100" if fits else "≠100"
    yield made(SUM_OF_SHARES, fits, shares, f"{added}={plain(value)}{relation}", tolerance=_HUNDRED - sum_.low)
