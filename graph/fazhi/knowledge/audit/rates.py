"""Rates against the counts beside them.

A rate has a rule of counting that the text hardly ever states. Where any reading of it fits, the figures hold; they
fail only where every figure that the declared rule needs is printed and no reading fits; all else is undecided.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from fazhi.knowledge.audit.figures import Figures
from fazhi.knowledge.audit.precision import Span, percent_of, short, span, total_span
from fazhi.knowledge.audit.registry import rules
from fazhi.knowledge.audit.results import made, undecided
from fazhi.model import CheckResult, Modality, ObservationClaim, plain
from fazhi.ontology.catalogue import read_catalogue

RATE_OF_COUNTS = "rate.counts"
"""A rate is the quotient of two counts."""

Counts = tuple[ObservationClaim, ...]


@dataclass(frozen=True, slots=True)
class _Rule:
    """How a rate may be counted; see ``[[ratio]]`` in the data file."""

    rate: re.Pattern[str]
    unless: re.Pattern[str]
    window: str
    numerator: re.Pattern[str]
    numerators: tuple[re.Pattern[str], ...]
    denominator: re.Pattern[str]
    denominators: tuple[re.Pattern[str], ...]
    summed: tuple[re.Pattern[str], ...]
    all: re.Pattern[str]
    stated: bool


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to compute a rate; ``declared`` where the rule of counting says so."""

    part: Counts
    whole: Counts
    declared: bool = False

    @property
    def percent(self) -> Span | None:
        """The percentages that they may come to."""
        return percent_of(total_span(self.part), total_span(self.whole))

    @property
    def value(self) -> Decimal:
        """The percentage that the figures come to as printed."""
        part, whole = (sum((claim.value for claim in claims), Decimal(0)) for claims in (self.part, self.whole))
        return 100 * part / whole

    def __str__(self) -> str:
        return f"{_sum(self.part)}/{_sum(self.whole)}={short(self.value)}%"


def check_rates(figures: Figures) -> Iterator[CheckResult]:
    """Hold each rate against the counts in its window."""
    for claim in figures.all:
        if claim.unit == "%" and claim.modality is Modality.DONE and not claim.bound and not claim.comparison:
            rule = next((rule for rule in _rules() if _is_of(rule, claim)), _DECLARED)
            yield from _checked(figures, claim, rule)


def _is_of(rule: _Rule, claim: ObservationClaim) -> bool:
    return rule.rate.search(claim.indicator) is not None and not rule.unless.search(claim.indicator)


def _checked(figures: Figures, rate: ObservationClaim, rule: _Rule) -> Iterator[CheckResult]:
    window = _window(figures, rate, rule.window)
    if not rule.stated:
        cases = next((claim for claim in window if _does(claim, rule.denominator)), None)
        if cases is not None:
            yield undecided(RATE_OF_COUNTS, (rate, cases), f"?/?={plain(rate.value)}%", "formula.unstated")
        return
    readings = [*_readings(window, rule), *_all_of(figures, rate, rule), *_catalogued(window, rate)]
    readings = [reading for reading in readings if reading.percent is not None]
    for reading in readings:
        if reading.percent is not None and reading.percent.meets(span(rate)):
            yield _made(rate, reading, fits=True)
            return
    declared = next((reading for reading in readings if reading.declared), None)
    if declared is not None:
        yield _made(rate, declared, fits=False)
    elif readings:
        claims = (rate, *readings[0].part, *readings[0].whole)
        yield undecided(RATE_OF_COUNTS, claims, f"{readings[0]}≠{plain(rate.value)}%", "denominator.unstated")


def _made(rate: ObservationClaim, reading: _Reading, *, fits: bool) -> CheckResult:
    percent = reading.percent
    relation = "≠" if not fits else "" if reading.value == rate.value else "≈"
    computation = f"{reading}{relation}{plain(rate.value) + '%' if relation else ''}"
    off = (percent.high - percent.low) / 2 + (span(rate).high - rate.value) if percent else None
    return made(RATE_OF_COUNTS, fits, (rate, *reading.part, *reading.whole), computation, tolerance=off)


def _window(figures: Figures, rate: ObservationClaim, kind: str) -> Counts:
    """The counts that a rate may rest upon: of its stretch, its sentence, or the nearest sentence that has any."""
    sentences = list(figures.paragraph_before(rate))
    if kind == "stretch":
        return next(_counts(some) for some in figures.stretches(sentences[0]) if rate in some)
    if kind == "sentence":
        return _counts(sentences[0])
    return next((counts for counts in map(_counts, sentences) if counts), ())


def _counts(figures: Sequence[ObservationClaim]) -> Counts:
    return tuple(
        claim
        for claim in figures
        if claim.unit != "%" and claim.modality is Modality.DONE and not claim.bound and not claim.comparison
    )


def _readings(window: Counts, rule: _Rule) -> Iterator[_Reading]:
    parts = [(some, True) for some in _one(window, rule.numerator)]
    parts += [(some, False) for other in rule.numerators for some in _every(window, other)]
    wholes = [(some, True) for some in _one(window, rule.denominator)]
    wholes += [(some, False) for other in rule.denominators for some in _one(window, other)]
    wholes += [(some, False) for other in rule.summed for some in _every(window, other)]
    for whole, whole_declared in wholes:
        for part, part_declared in parts:
            if {claim.id for claim in part} != {claim.id for claim in whole} and part[0].unit == whole[0].unit:
                yield _Reading(part, whole, part_declared and whole_declared)


def _one(window: Counts, words: re.Pattern[str]) -> Iterator[Counts]:
    """The one count that does what the words say; none where several do."""
    found = [claim for claim in window if _does(claim, words)]
    if len(found) == 1:
        yield (found[0],)


def _every(window: Counts, words: re.Pattern[str]) -> Iterator[Counts]:
    found = tuple(claim for claim in window if _does(claim, words))
    if found:
        yield found


def _does(claim: ObservationClaim, words: re.Pattern[str]) -> bool:
    """Whether a count's verb, or its verb and what is counted (作出决定), are what the words say."""
    action = claim.action or ""
    return words.search(action) is not None or words.search(action + claim.indicator) is not None


def _all_of(figures: Figures, rate: ObservationClaim, rule: _Rule) -> Iterator[_Reading]:
    """All of what was counted right in front, where the text says that all of it (均) was done."""
    sentence = next(figures.paragraph_before(rate))
    place = sentence.index(rate)
    if place and sentence[place - 1].unit != "%" and rule.all.search(figures.between(sentence[place - 1], rate)):
        yield _Reading((sentence[place - 1],), (sentence[place - 1],))


def _catalogued(window: Counts, rate: ObservationClaim) -> Iterator[_Reading]:
    """The quotient that the catalogue declares, where each of its terms is printed once."""
    indicator = read_catalogue().get(rate.concept or "")
    if indicator is None or not indicator.numerator or not indicator.denominator:
        return
    part, whole = (_terms(window, rate, names) for names in (indicator.numerator, indicator.denominator))
    if part and whole:
        yield _Reading(part, whole, declared=True)


def _terms(window: Counts, rate: ObservationClaim, names: Sequence[str]) -> Counts:
    """The figures of some concepts on the same area, time and bodies as a rate, each printed once."""
    same = (rate.area, rate.period, rate.group)
    terms = tuple(c for c in window if c.concept in names and (c.area, c.period, c.group) == same)
    return terms if sorted(claim.concept or "" for claim in terms) == sorted(names) else ()


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(_rule(row) for row in rules()["ratio"])


def _rule(row: Mapping[str, Any]) -> _Rule:
    never = r"(?!)"
    return _Rule(
        re.compile(row["rate"]),
        re.compile(row.get("unless", never)),
        row["window"],
        re.compile(row.get("numerator", never)),
        tuple(map(re.compile, row.get("numerators", ()))),
        re.compile(row.get("denominator", never)),
        tuple(map(re.compile, row.get("denominators", ()))),
        tuple(map(re.compile, row.get("summed", ()))),
        re.compile(row.get("all", never)),
        row.get("stated", True),
    )


def _sum(claims: Counts) -> str:
    added = "+".join(plain(claim.value) for claim in claims)
    return f"({added})" if len(claims) > 1 else added


_DECLARED = _rule({"rate": "", "window": "sentence"})
"""The rule of a rate that no row is about: what the catalogue declares."""
