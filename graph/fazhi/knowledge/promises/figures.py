"""Promised figures, held against the figures that the reports on their year give."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from fazhi.knowledge.promises.comparing import MONEY, RATES, Comparison, compare, target_of
from fazhi.knowledge.promises.rules import cue, likeness_of, sane
from fazhi.knowledge.promises.shelves import Figure, Shelf, key_of
from fazhi.knowledge.promises.words import Words, likeness, parts_of, stands_in, words_of
from fazhi.model import Bound, ObservationClaim, Outcome, Transformation

_ONE_CONCEPT = 2.0
"""More than any likeness of words, which is added to it: the catalogue says that both are one."""

_BESIDE = 0.6
"""Less than any likeness of words: the words stand beside the figure, and its indicator has others."""

_LIST = 40
"""Characters of a list up to a figure, in which its verb may stand."""

_CHANGES = frozenset({Transformation.GROWTH, Transformation.AVERAGE_GROWTH, Transformation.CHANGE})


@dataclass(frozen=True, slots=True)
class Match:
    """A result that answers a promise.

    Args:
        figure: the result.
        score: how near its words are.
        related: whether it counts something that is nearly the same.
    """

    figure: ObservationClaim
    score: float
    related: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a promise, without the reports."""

    outcome: Outcome
    reason: str
    results: tuple[str, ...] = ()
    computation: str = ""


@dataclass(frozen=True, slots=True)
class Figured:
    """A promised figure.

    Args:
        claim: the figure.
        partner: the other end of its range, where it is one of two.
        years: how many years it is promised for together.
    """

    claim: ObservationClaim
    partner: ObservationClaim | None
    years: int


def answer_figure(promise: Figured, shelves: Sequence[Shelf]) -> Answer:
    """What became of a promised figure.

    Args:
        promise: the figure.
        shelves: the reports on its year; at least one.
    """
    claim, area = promise.claim, shelves[0].area
    words = words_of(claim.indicator, area)
    if _is_cut(claim, words):
        return Answer(Outcome.NOT_CHECKABLE, "vague.words")
    if _qualifies(claim):
        return Answer(Outcome.NOT_CHECKABLE, "vague.figure")
    found = best(promise, words, shelves)
    if found is not None:
        return _judged(promise, found)
    parts = [best(promise, part, shelves) for part in parts_of(claim.indicator, area)]
    answers = [_judged(promise, part) for part in parts if part is not None]
    return _joined(answers) if answers else _unanswered(claim)


def _unanswered(claim: ObservationClaim) -> Answer:
    if not _is_target(claim):
        return Answer(Outcome.NOT_CHECKABLE, "vague.figure")
    return Answer(Outcome.NOT_MENTIONED, "figure.absent")


def _judged(promise: Figured, match: Match) -> Answer:
    comparison = compare(target_of(promise.claim, promise.partner), match.figure)
    comparison = _staged(promise.claim, match.figure, comparison)
    reason = comparison.reason
    if match.related and reason.startswith("figure."):
        reason = "related.reached" if comparison.outcome is Outcome.KEPT else "related.short"
    return Answer(comparison.outcome, reason, (match.figure.id,), comparison.computation)


def _staged(claim: ObservationClaim, result: ObservationClaim, comparison: Comparison) -> Comparison:
    """What was to be finished and has only begun is kept in part, however many have begun."""
    if _lags(claim, result):
        return Comparison(Outcome.PARTLY, "figure.begun", comparison.computation)
    return comparison


def _lags(claim: ObservationClaim, result: ObservationClaim) -> bool:
    begun = cue("starts").search(result.action or "") and not cue("ends").search(result.action or "")
    return bool(begun and cue("ends").search(claim.action or ""))


def _joined(answers: Sequence[Answer]) -> Answer:
    """The answer to one figure that was promised for several things: kept if all are, partly if some are."""
    outcomes = {answer.outcome for answer in answers}
    failed = [answer for answer in answers if answer.outcome is not Outcome.KEPT]
    outcome = outcomes.pop() if len(outcomes) == 1 else Outcome.PARTLY
    results = tuple(dict.fromkeys(result for answer in answers for result in answer.results))
    computation = "；".join(answer.computation for answer in answers)
    return Answer(outcome, (failed or list(answers))[0].reason, results, computation)


def best(promise: Figured, words: Words, shelves: Sequence[Shelf]) -> Match | None:
    """The result whose words are nearest to those of a promise, of the whole area where several are as near."""
    matches = [match for shelf in shelves for match in _matches(promise, words, shelf)]
    return max(matches, key=lambda match: _rank(promise.claim, match), default=None)


def _rank(claim: ObservationClaim, match: Match) -> tuple[bool, float, bool, bool, bool, bool, int]:
    figure = match.figure
    return (
        not _lags(claim, figure),
        match.score,
        figure.area == claim.area,
        figure.period == claim.period,
        (figure.action or "") == (claim.action or ""),
        figure.bound is None,
        -figure.offset,
    )


def _matches(promise: Figured, words: Words, shelf: Shelf) -> Iterator[Match]:
    claim = promise.claim
    for figure in shelf.figures.get(key_of(claim), ()):
        score = _score(claim, words, figure)
        if score and spans_alike(promise, figure.claim) and _fits(claim, figure.claim, _size(words, figure, score)):
            related = score < 1 or words.strict != figure.words.strict
            yield Match(figure.claim, score, related and score < _ONE_CONCEPT)


def _score(claim: ObservationClaim, words: Words, figure: Figure) -> float:
    if claim.group != figure.claim.group:
        return 0.0
    score = likeness(words, figure.words)
    if claim.concept and claim.concept == figure.claim.concept:
        return _ONE_CONCEPT + score
    if score >= likeness_of("figures"):
        return score
    if words.quoted and words.quoted == figure.words.quoted:
        return _BESIDE
    return _BESIDE if stands_in(words, figure.beside) else 0.0


def _size(words: Words, figure: Figure, score: float) -> str:
    """How near result and target have to be, the less sure it is that they are of one thing."""
    if score >= 1:
        return "same"
    if score == _BESIDE:
        return "mixed"
    one, other = sorted((words.text, figure.words.text), key=len)
    return "narrower" if other.endswith(one) else "alike"


def spans_alike(promise: Figured, result: ObservationClaim) -> bool:
    """Whether promise and result are of as many years: what comes about bit by bit is not compared otherwise."""
    several = "/" in (result.period or "")
    if promise.claim.transformation is Transformation.AVERAGE_GROWTH:
        return True
    if _kind(promise.claim) == "level" and promise.claim.transformation not in _CHANGES:
        return True
    return several is (promise.years > 1)


def _fits(claim: ObservationClaim, result: ObservationClaim, size: str) -> bool:
    """Whether a result can be that of a promise by its size and its verb: an amount is not what came to it."""
    if claim.transformation in _CHANGES or claim.unit in RATES:
        return size != "narrower" and (claim.comparison == "年均") is (result.comparison == "年均")
    verbs = _verb(claim), _verb(result)
    if all(verbs) and (cue("acquires").search(verbs[0]) is None) is not (cue("acquires").search(verbs[1]) is None):
        return False
    kinds = {_kind(claim), _kind(result)}
    if kinds == {"level", "deed"}:
        size = "narrower" if size == "narrower" else "mixed"
        if claim.action and result.action:
            return False
    elif len(kinds) > 1 and "level" in kinds:
        return False
    if not claim.value:
        return result.value == 0 or size == "same"
    least, most = sane(size)
    return least <= abs(Decimal(result.value) / claim.value) <= most


def _kind(claim: ObservationClaim) -> str:
    verb = _verb(claim)
    if claim.transformation is Transformation.ADDITION or cue("adds").search(verb):
        return "addition"
    return "deed" if cue("deed").search(verb) else "level"


def _verb(claim: ObservationClaim) -> str:
    """The verb of a figure: its own, or the one at the head of the list that it stands in (创建强镇10个、强县2个)."""
    if claim.action:
        return claim.action
    before = claim.quote.text[: max(0, claim.offset - claim.quote.start)][-_LIST:]
    found = cue("heads").findall(before)
    return found[-1] if found and not cue("reached").search(before) else ""


def _is_cut(claim: ObservationClaim, words: Words) -> bool:
    return not claim.concept and bool(cue("cut").search(claim.indicator) or cue("bare").search(words.text))


def _qualifies(claim: ObservationClaim) -> bool:
    """Whether a figure tells which things are counted (收入50万元以上行政村占比) and is no target itself."""
    behind = claim.quote.text[max(0, claim.offset - claim.quote.start) + len(claim.original) :]
    return claim.unit in MONEY and claim.bound is not None and cue("qualified").match(behind) is not None


def _is_target(claim: ObservationClaim) -> bool:
    """Whether a figure is one that is to be reached and not one that describes what is to be done."""
    before = claim.quote.text[: max(0, claim.offset - claim.quote.start)]
    reached = cue("reached").search(before) is not None
    if cue("counted").search(claim.original) or (cue("describing").search(claim.unit) and not reached):
        return False
    verb = _verb(claim)
    delivered = cue("deed").search(verb) or (verb and not claim.action)
    if claim.bound in (Bound.MIN, Bound.APPROX) or claim.unit in RATES or delivered:
        return True
    return reached
