"""Targets that lie below what was reached the year before."""

from collections.abc import Iterator

from fazhi.knowledge.audit.figures import Figures
from fazhi.knowledge.audit.precision import coarse_grain, plain
from fazhi.knowledge.audit.registry import pattern
from fazhi.knowledge.audit.results import made
from fazhi.knowledge.audit.series import Series, index, only
from fazhi.model import Bound, CheckResult, Modality, Transformation
from fazhi.ontology.catalogue import read_catalogue

TARGET_BELOW = "target.below"
"""A target is no less than what the year before came to."""

_AMOUNTS = frozenset({Transformation.LEVEL, Transformation.ADDITION, Transformation.SHARE})


def check_targets(figures: Figures) -> Iterator[CheckResult]:
    """Hold the targets of a report against its results of the year before, where more is better."""
    done = index(figures, Modality.DONE)
    for (series, year), claims in index(figures, Modality.PLANNED).items():
        target, result = only(claims), only(done.get((series, year - 1), ()))
        if target is None or result is None or not _rises(series) or Bound.MAX in (target.bound, result.bound):
            continue
        lower = result.value - target.value > max(coarse_grain(target), coarse_grain(result)) / 2
        relation = "<" if lower else "≥" if target.value >= result.value else "≈"
        computation = f"{plain(target.value)}{relation}{plain(result.value)}"
        yield made(TARGET_BELOW, not lower, (target, result), computation)


def _rises(series: Series) -> bool:
    if series.transformation not in _AMOUNTS:
        return False
    indicator = read_catalogue().get(series.concept)
    return indicator is not None and pattern("targets", "rises").search(indicator.labels["zh"]) is not None
