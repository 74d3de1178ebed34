"""Shares that stand right behind a part: 维持2件,占22.2%."""

from collections.abc import Iterator
from decimal import Decimal

from fazhi.knowledge.audit.figures import Figures, end_of
from fazhi.knowledge.audit.precision import Span, percent_of, short, span
from fazhi.knowledge.audit.registry import pattern, read_checks
from fazhi.knowledge.audit.results import widest
from fazhi.model import CheckResult, ObservationClaim, Verdict, plain

SHARE_OF_TOTAL = "rate.share"
"""A part and its share of the total."""


def check_shares(figures: Figures) -> Iterator[CheckResult]:
    """Hold each share against its part and the total of the part, or the other figures that it may be a share of."""
    for part in figures.all:
        total = figures.by_id.get(part.part_of or "")
        if total is None or part.unit != total.unit or part.unit == "%" or part.bound or total.bound:
            continue
        found = pattern("shares", "share").match(figures.text, end_of(part))
        if found is not None:
            yield _held(figures, part, total, found["share"], found.end())


def _held(figures: Figures, part: ObservationClaim, total: ObservationClaim, printed: str, end: int) -> CheckResult:
    share = Span(Decimal(printed), Decimal(printed)).widened(Decimal(1).scaleb(-len(printed.partition(".")[2])) / 2)
    fits = next((whole for whole in _wholes(figures, part, total) if _fits(part, whole, share)), None)
    whole = fits or total
    quote = figures.reading.report.quote(part.quote.start, end)
    value = short(100 * part.value / whole.value)
    relation = "≈" if fits else "≠"
    return CheckResult(
        SHARE_OF_TOTAL,
        Verdict.HOLDS if fits else Verdict.FAILS,
        read_checks()[SHARE_OF_TOTAL].severity,
        (part.id, whole.id),
        f"{plain(part.value)}/{plain(whole.value)}={value}%{relation}{printed}%",
        widest({whole.quote, quote}),
        share.high - Decimal(printed),
    )


def _wholes(figures: Figures, part: ObservationClaim, total: ObservationClaim) -> Iterator[ObservationClaim]:
    """The total, and every other figure of the same unit in the sentence."""
    yield total
    yield from (c for c in next(figures.paragraph_before(part)) if c.unit == part.unit and c.id != part.id)


def _fits(part: ObservationClaim, whole: ObservationClaim, share: Span) -> bool:
    percent = percent_of(span(part), span(whole))
    return percent is not None and percent.meets(share)
