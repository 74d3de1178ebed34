"""How a figure stands to what it counts, where the catalogue has no concept that would tell."""

from dataclasses import replace
from functools import cache

from fazhi.model import ObservationClaim, Transformation
from fazhi.resolving.wording import bare, forms

AMOUNTS = frozenset({Transformation.LEVEL, Transformation.SHARE, Transformation.ADDITION})
"""What a figure can be without being a change, a rank or the figure before a change."""


def told(claim: ObservationClaim, area: str) -> ObservationClaim:
    """A figure with the transformation that its words tell.

    Args:
        claim: the figure.
        area: name of the report's division, which may stand in front of the words.
    """
    if claim.concept:
        return claim
    transformation, falls = _form(claim.indicator, claim.unit, claim.comparison or "", area)
    if transformation is claim.transformation and falls is claim.falls:
        return claim
    return replace(claim, transformation=transformation, falls=falls)


@cache
def _form(words: str, unit: str, comparison: str, area: str) -> tuple[Transformation, bool]:
    for form in forms(bare(words, area), unit, comparison):
        if form.transformation is not Transformation.SHARE:
            return form.transformation, form.falls
    return Transformation.LEVEL, False
