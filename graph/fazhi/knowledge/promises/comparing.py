"""Whether a figure keeps the target that it is held against."""

from dataclasses import dataclass
from decimal import Decimal

from fazhi.knowledge.promises.rules import cue, tolerance
from fazhi.model import Bound, ObservationClaim, Outcome, Transformation, plain

RATES = frozenset({"%", "‰", "个百分点"})
MONEY = frozenset({"元", "美元", "港元", "欧元"})


@dataclass(frozen=True, slots=True)
class Target:
    """What a figure promises.

    Args:
        claim: the planned figure; of a range, the end that decides.
        ceiling: whether less is better.
    """

    claim: ObservationClaim
    ceiling: bool

    @property
    def limit(self) -> Decimal:
        """The figure that decides: of a fall, how much it is at least."""
        return abs(self.claim.value)

    @property
    def slack(self) -> Decimal:
        """How far a result may be on the wrong side of it; nought unless it is about so much."""
        if self.claim.bound is not Bound.APPROX:
            return Decimal(0)
        return tolerance("points") if self.claim.unit in RATES else abs(self.claim.value) * tolerance("share")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A result held against a target.

    Args:
        outcome: kept, partly or missed.
        reason: a code of ``promises.toml``.
        computation: as a person would write it.
    """

    outcome: Outcome
    reason: str
    computation: str


def target_of(claim: ObservationClaim, partner: ObservationClaim | None = None) -> Target:
    """The target of a planned figure.

    Args:
        claim: the figure.
        partner: the other end, where it is one of a range: the end that is easier to reach decides.
    """
    ceiling = _is_ceiling(claim, in_range=partner is not None)
    if partner is not None and (partner.value > claim.value) is ceiling:
        claim = partner
    return Target(claim, ceiling)


def _is_ceiling(claim: ObservationClaim, *, in_range: bool) -> bool:
    before = claim.quote.text[: max(0, claim.offset - claim.quote.start)]
    if claim.transformation is Transformation.RANK or cue("top").search(before):
        return True
    if claim.falls or (claim.bound is Bound.MIN and not in_range):
        return False
    if (claim.bound is Bound.MAX and not in_range) or cue("lowers").search(claim.action or ""):
        return True
    if claim.transformation is Transformation.ADDITION or cue("deed").search(claim.action or ""):
        return False
    return cue("falls").search(claim.indicator) is not None


def compare(target: Target, result: ObservationClaim) -> Comparison:
    """Hold a result against a target; both measure the same in the same unit."""
    reached = -result.signed if target.claim.falls else result.signed
    good, computation = _holds(target, reached, result.bound)
    if good:
        exact = _holds(Target(target.claim, target.ceiling), reached, None)[0] and _beats(target, reached)
        return Comparison(Outcome.KEPT, "figure.reached" if exact else "figure.about", computation)
    if target.ceiling:
        return Comparison(Outcome.MISSED, "figure.over", computation)
    if _is_delivered(target.claim, result) and reached > 0:
        return Comparison(Outcome.PARTLY, "figure.part", computation)
    return Comparison(Outcome.MISSED, "figure.short", computation)


def _beats(target: Target, reached: Decimal) -> bool:
    return reached <= target.limit if target.ceiling else reached >= target.limit


def _holds(target: Target, reached: Decimal, bound: Bound | None) -> tuple[bool, str]:
    """Whether a result is on the right side, and the comparison in signs.

    A result that is only said to be below (近500) or above (超500) a figure is not taken to have reached that figure
    itself from the wrong side.
    """
    if target.ceiling:
        limit = target.limit + target.slack
        good = reached < limit or (reached == limit and bound is not Bound.MIN)
        sign, slack = ("≤" if good else ">"), f"+{plain(target.slack)}" if target.slack else ""
    else:
        limit = target.limit - target.slack
        good = reached > limit or (reached == limit and bound is not Bound.MAX)
        sign, slack = ("≥" if good else "<"), f"-{plain(target.slack)}" if target.slack else ""
    return good, f"{_MARKS[bound] if bound else ''}{plain(reached)}{sign}{plain(target.limit)}{slack}"


def _is_delivered(claim: ObservationClaim, result: ObservationClaim) -> bool:
    """Whether parts of it count: things that are built or done one by one, no rates and no sums of money."""
    countable = claim.unit not in RATES and claim.unit not in MONEY
    built = claim.transformation in (Transformation.LEVEL, Transformation.ADDITION)
    return countable and built and cue("deed").search(claim.action or result.action or "") is not None


_MARKS = {Bound.MIN: ">", Bound.MAX: "<", Bound.APPROX: "约"}
