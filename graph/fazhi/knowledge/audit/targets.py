"""Targets that lie below what was reached the year before."""

from collections.abc import Iterator

from fazhi.knowledge.audit.figures import Figures
from fazhi.knowledge.audit.precision import coarse_grain, plain
from fazhi.knowledge.audit.registry import number, pattern
from fazhi.knowledge.audit.results import made, undecided
from fazhi.knowledge.audit.series import AMOUNTS, Series, index, only
from fazhi.model import Bound, CheckResult, Modality, ObservationClaim
from fazhi.ontology.catalogue import read_catalogue

TARGET_BELOW = "target.below"
"""A target is no less than what the year before came to."""


def check_targets(figures: Figures) -> Iterator[CheckResult]:
    """Hold the targets of a report against its results of the year before, where more is better."""
    done = index(figures, Modality.DONE)
    for (series, year), claims in index(figures, Modality.PLANNED).items():
        target, result = only(claims), only(done.get((series, year - 1), ()))
        if target is None or result is None or not _rises(series) or Bound.MAX in (target.bound, result.bound):
            continue
        reason = _doubt(figures, target, result)
        lower = result.value - target.value > max(coarse_grain(target), coarse_grain(result)) / 2
        relation = "<" if lower else "≥" if target.value >= result.value else "≈"
        computation = f"{plain(target.value)}{relation}{plain(result.value)}"
        if lower and reason:
            yield undecided(TARGET_BELOW, (target, result), computation, reason)
        else:
            yield made(TARGET_BELOW, not lower, (target, result), computation)


def _doubt(figures: Figures, target: ObservationClaim, result: ObservationClaim) -> str | None:
    """Why a target may not be one for what the result tells."""
    if pattern("targets", "estimate").search(figures.before(result)):
        return "estimate"
    shared = any(pattern("targets", "shared").search(claim.quote.text) for claim in (target, result))
    far = 100 * target.value < number("targets", "least") * result.value
    return "scope.unsure" if far or shared or _stage(target) != _stage(result) else None


def _stage(claim: ObservationClaim) -> str | None:
    """What was done to what is built, if anything: what is begun and what is finished are two counts."""
    found = pattern("targets", "stage").search(claim.action or "")
    return found[0] if found else None


def _rises(series: Series) -> bool:
    if series.transformation not in AMOUNTS:
        return False
    indicator = read_catalogue().get(series.concept)
    return indicator is not None and pattern("targets", "rises").search(indicator.labels["zh"]) is not None
