"""Targets that lie below what was reached the year before."""

from collections.abc import Iterator

from fazhi.knowledge.audit.figures import Figures
from fazhi.knowledge.audit.precision import grain
from fazhi.knowledge.audit.registry import number, pattern, rules
from fazhi.knowledge.audit.results import made, undecided
from fazhi.knowledge.audit.series import AMOUNTS, Series, index, named_alike, only
from fazhi.model import Bound, CheckResult, Modality, ObservationClaim, plain

TARGET_BELOW = "target.below"
"""A target is no less than what the year before came to."""

_FLOORS = frozenset({None, Bound.MIN})


def check_targets(figures: Figures) -> Iterator[CheckResult]:
    """Hold the targets of a report against its results of the year before, where more is better."""
    done = index(figures, Modality.DONE)
    for (series, year), claims in index(figures, Modality.PLANNED).items():
        target, result = only(claims), only(done.get((series, year - 1), ()))
        if target is None or result is None or not _is_wanted(series):
            continue
        if target.bound not in _FLOORS or result.bound is Bound.MAX:
            continue
        reason = _doubt(figures, target, result)
        lower = result.value - target.value > max(grain(target), grain(result)) / 2
        relation = "<" if lower else "≥" if target.value >= result.value else "≈"
        computation = f"{plain(target.value)}{relation}{plain(result.value)}"
        if reason:
            yield undecided(TARGET_BELOW, (target, result), computation, reason)
        else:
            yield made(TARGET_BELOW, not lower, (target, result), computation)


def _doubt(figures: Figures, target: ObservationClaim, result: ObservationClaim) -> str | None:
    """Why a target may not be one for what the result tells."""
    if pattern("targets", "estimate").search(figures.before(result)):
        return "estimate"
    if target.unit == "%" and not named_alike(target, result):
        return "names.differ"
    shared = any(pattern("targets", "shared").search(claim.quote.text) for claim in (target, result))
    far = 100 * target.value < number("targets", "least") * result.value
    return "scope.unsure" if far or shared or _stage(target) != _stage(result) else None


def _stage(claim: ObservationClaim) -> str | None:
    """What was done to what is built, if anything: what is begun and what is finished are two counts."""
    found = pattern("targets", "stage").search(claim.action or "")
    return found[0] if found else None


def _is_wanted(series: Series) -> bool:
    return series.transformation in AMOUNTS and series.concept in rules()["targets"]["rises"]
