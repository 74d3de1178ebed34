"""Growth against the amounts that one passage prints."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, Decimal

from fazhi.knowledge.audit.figures import Figures
from fazhi.knowledge.audit.precision import (
    Span,
    coarse_grain,
    coarse_span,
    grain,
    growth_of,
    short,
    span,
    verdict_of,
)
from fazhi.knowledge.audit.registry import number, pattern
from fazhi.knowledge.audit.results import made, undecided
from fazhi.model import CheckResult, ObservationClaim, Verdict, plain
from fazhi.ontology.catalogue import read_catalogue

GROWTH_OF_STEP = "growth.step"
"""From one amount to another is by so many percent."""

GROWTH_OF_CHANGE = "growth.change"
"""So much more than before is so many percent."""

GROWTH_OF_COUNT = "growth.count"
"""There is a whole number from which a count has grown by so many percent."""

_HUNDRED = Decimal(100)
_RATES = frozenset({"%", "‰", "个百分点", "倍", "位", "名"})


def check_growth(figures: Figures) -> Iterator[CheckResult]:
    """Hold each rate of growth against the figures right in front of it."""
    for place, rate in enumerate(figures.all):
        if rate.unit != "%" or rate.bound or not place or not pattern("growth", "rate").search(rate.indicator):
            continue
        if pattern("growth", "average").search(rate.comparison or "") or not _comparable(figures, rate):
            continue
        before = figures.all[max(0, place - 2) : place]
        yield from _step(figures, rate, before)
        yield from _change(figures, rate, before)
        yield from _count(figures, rate, before[-1])


def signed(rate: ObservationClaim) -> Decimal:
    """A rate of growth, below zero where its words say that it is one of decline."""
    falls = rate.falls or pattern("growth", "falls").search(rate.indicator) is not None
    return -abs(rate.value) if falls else rate.value


def rate_span(rate: ObservationClaim) -> Span:
    """The rates of growth that are printed like this one."""
    return Span(signed(rate), signed(rate)).widened(grain(rate) / 2)


def _step(figures: Figures, rate: ObservationClaim, pair: Sequence[ObservationClaim]) -> Iterator[CheckResult]:
    """由80项压减到30项,压减62.5%."""
    if len(pair) < 2 or not _of_same(figures, rate, pair[1]):
        return
    pair = sorted(pair, key=lambda claim: claim.offset)
    former, now = pair
    if former.unit != now.unit or now.unit in _RATES or not pattern("growth", "former").fullmatch(former.indicator):
        return
    if pattern("growth", "former").sub(r"\g<base>", former.indicator) != now.indicator:
        return
    fine, coarse = growth_of(span(now), span(former)), growth_of(coarse_span(now), coarse_span(former))
    if fine and coarse and not (now.bound or former.bound):
        verdict = verdict_of(rate_span(rate), fine, coarse)
        computation = f"{plain(now.value)}/{plain(former.value)}-1={held(now.value / former.value - 1, rate, verdict)}"
        yield made(GROWTH_OF_STEP, verdict, (rate, now, former), computation, tolerance=half(fine))


def _change(figures: Figures, rate: ObservationClaim, pair: Sequence[ObservationClaim]) -> Iterator[CheckResult]:
    """达到120亿元,比上年增加10亿元,增长9.1%."""
    if len(pair) < 2 or not _of_same(figures, rate, pair[1]) or not _of_same(figures, pair[1], pair[0]):
        return
    level, change = pair
    amount = pattern("growth", "amount").fullmatch(change.indicator)
    if amount is None or amount["base"] != level.indicator or level.unit != change.unit or level.bound or change.bound:
        return
    more = change.value if pattern("growth", "more").search(amount["change"]) else -change.value
    before = level.value - more
    fine = growth_of(span(level), Span(before, before).widened((grain(level) + grain(change)) / 2))
    rough = (coarse_grain(level) + coarse_grain(change)) / 2
    coarse = growth_of(coarse_span(level), Span(before, before).widened(rough))
    if fine and coarse:
        verdict = verdict_of(rate_span(rate), fine, coarse)
        computation = f"{plain(more)}/{plain(before)}={held(more / before, rate, verdict)}"
        yield made(GROWTH_OF_CHANGE, verdict, (rate, level, change), computation, tolerance=half(fine))


def _count(figures: Figures, rate: ObservationClaim, count: ObservationClaim) -> Iterator[CheckResult]:
    """110件, up by 1122 %: 9 before."""
    whole = pattern("growth", "countable").fullmatch(count.unit) and not grain(count) and not count.bound
    if not whole or not _same_words(rate, count) or not _near(figures, rate, count):
        return
    printed = rate_span(rate)
    if printed.low <= -_HUNDRED or count.value <= 0:
        return
    low, high = (_HUNDRED * count.value / (_HUNDRED + edge) for edge in (printed.high, printed.low))
    if 100 * (high - low) >= number("growth", "chance"):
        return
    former = low.to_integral_value(rounding=ROUND_CEILING)
    if former <= high:
        computation = f"{plain(count.value)}/{plain(former)}-1={held(count.value / former - 1, rate, Verdict.HOLDS)}"
        yield made(GROWTH_OF_COUNT, True, (rate, count), computation, tolerance=grain(rate) / 2)
    else:
        computation = f"{plain(count.value)}/(1+{plain(signed(rate))}%)={short((low + high) / 2)}"
        yield undecided(GROWTH_OF_COUNT, (rate, count), computation, "base.unstated")


def held(value: Decimal, rate: ObservationClaim, verdict: Verdict) -> str:
    """A computed growth in percent and how the printed one stands to it."""
    value *= _HUNDRED
    relation = "≈" if verdict is Verdict.HOLDS else "≠"
    return f"{short(value)}%" + ("" if value == signed(rate) else f"{relation}{plain(signed(rate))}%")


def half(growth: Span) -> Decimal:
    """How far a computed growth may be off."""
    return (growth.high - growth.low) / 2


def _comparable(figures: Figures, rate: ObservationClaim) -> bool:
    """Whether the growth is that of the printed amounts: not of comparable prices or of another scope."""
    indicator = read_catalogue().get(rate.concept or "")
    if indicator is not None and indicator.growth == "real":
        return False
    return pattern("growth", "adjusted").search(figures.before(rate) + rate.indicator) is None


def _of_same(figures: Figures, claim: ObservationClaim, before: ObservationClaim) -> bool:
    """Whether nothing but words of change stands between two figures of one clause or the next."""
    return pattern("growth", "joint").fullmatch(figures.between(before, claim)) is not None


def _same_words(rate: ObservationClaim, count: ObservationClaim) -> bool:
    base = pattern("growth", "rate").sub("", rate.indicator)
    letters = iter(count.indicator)
    return len(base) > 1 and all(letter in letters for letter in pattern("growth", "tail").sub("", base))


def _near(figures: Figures, rate: ObservationClaim, count: ObservationClaim) -> bool:
    return "\n" not in figures.between(count, rate) and count.period is not None
