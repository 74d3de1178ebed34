"""How exact a printed figure is, and what may be computed from it."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from fazhi.model import ObservationClaim, Verdict, plain

_HUNDRED = Decimal(100)
_DIGITS = re.compile(r"(?P<whole>\d[\d,]*)(?:[.．](?P<decimals>\d+))?(?P<scale>万亿|亿|千万|百万|万|千|百)?")
_SCALES = {"万亿": 12, "亿": 8, "千万": 7, "百万": 6, "万": 4, "千": 3, "百": 2, "": 0}
_RATES = frozenset({"%", "‰", "个百分点", "倍"})


class Span(NamedTuple):
    """The numbers from ``low`` to ``high``, both of them among these."""

    low: Decimal
    high: Decimal

    def meets(self, other: "Span") -> bool:
        """Whether the two have a number in common."""
        return self.low <= other.high and other.low <= self.high

    def widened(self, by: Decimal) -> "Span":
        """The span with as much more at both ends."""
        return Span(self.low - by, self.high + by)


def grain(claim: ObservationClaim) -> Decimal:
    """The unit of the last printed digit where a figure is printed rounded (1.2万件, 23.5亿元, 9.09%), else 0."""
    found = _DIGITS.search(claim.original)
    if found is None:
        return Decimal(0)
    scale = _SCALES[found["scale"] or ""]
    decimals = len(found["decimals"] or "")
    if not scale and not decimals and claim.unit not in _RATES:
        return Decimal(0)
    return Decimal(1).scaleb(scale - decimals - (1 if "‰" in claim.original and claim.unit == "%" else 0))


def coarse_grain(claim: ObservationClaim) -> Decimal:
    """As ``grain``, but a whole number that ends in zeros (1500亿元, 12000人) may be rounded to the first of them."""
    found = _DIGITS.search(claim.original)
    if found is None or found["decimals"]:
        return grain(claim)
    whole = found["whole"].replace(",", "")
    zeros = min(len(whole) - len(whole.rstrip("0")), len(whole) - 1)
    return max(grain(claim), Decimal(1).scaleb(_SCALES[found["scale"] or ""] + zeros) if zeros else Decimal(0))


def rounding(claims: Iterable[ObservationClaim]) -> Decimal:
    """How far a sum of figures may be off because they are printed rounded."""
    return sum((grain(claim) for claim in claims), Decimal(0)) / 2


def span(claim: ObservationClaim) -> Span:
    """The true values that are printed like this figure."""
    return Span(claim.value, claim.value).widened(grain(claim) / 2)


def coarse_span(claim: ObservationClaim) -> Span:
    """The same, where zeros at the end may be rounded ones."""
    return Span(claim.value, claim.value).widened(coarse_grain(claim) / 2)


def total_span(claims: Iterable[ObservationClaim]) -> Span:
    """What the sum of figures may be."""
    claims = tuple(claims)
    value = sum((claim.value for claim in claims), Decimal(0))
    return Span(value, value).widened(rounding(claims))


def percent_of(part: Span, whole: Span) -> Span | None:
    """What percentage one is of the other; None where that may be anything."""
    if whole.low <= 0:
        return None
    return Span(_HUNDRED * max(part.low, Decimal(0)) / whole.high, _HUNDRED * part.high / whole.low)


def growth_of(now: Span, before: Span) -> Span | None:
    """By what percentage one is more than the other; None where that may be anything."""
    ratio = percent_of(now, before)
    return Span(ratio.low - _HUNDRED, ratio.high - _HUNDRED) if ratio else None


def verdict_of(printed: Span, fine: Span, coarse: Span) -> Verdict:
    """Whether a printed figure is what others come to; undecided where only zeros at their ends leave room for it.

    Args:
        printed: the figure that is checked.
        fine: what it is computed to from the others as printed.
        coarse: what it is computed to if zeros at their ends are rounded ones.
    """
    if fine.meets(printed):
        return Verdict.HOLDS
    return Verdict.UNDECIDED if coarse.meets(printed) else Verdict.FAILS


def short(value: Decimal) -> str:
    """A computed number to four decimals."""
    return plain(value.quantize(Decimal("0.0001")))
