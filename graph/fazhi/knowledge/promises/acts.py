"""Promised acts, held against what the reports on their year say was done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fazhi.knowledge.promises.figures import Answer
from fazhi.knowledge.promises.rules import likeness_of
from fazhi.knowledge.promises.shelves import Shelf, thing_of
from fazhi.knowledge.promises.stages import Promised, Stage, needed, stage_in_words, stage_of_deed
from fazhi.knowledge.promises.words import likeness, words_of
from fazhi.model import Outcome, Predicate, RelationClaim

_SAME = 1.5
"""More than any likeness of words."""

_SHORT_OF = {Stage.DRAFT: "act.draft", Stage.PILOT: "act.pilot", Stage.BEGUN: "act.begun"}


@dataclass(frozen=True, slots=True)
class _Trace:
    """Where a report tells how far the act has come.

    Args:
        stage: how far.
        score: how near the name is.
        start: where it stands in the text.
        claim: id of the claim that tells; None where words tell that no claim was read from.
        words: these words.
        count: how many it tells of.
    """

    stage: Stage
    score: float
    start: int
    claim: str | None
    words: str = ""
    count: int | None = None

    @property
    def results(self) -> tuple[str, ...]:
        return (self.claim,) if self.claim else ()

    @property
    def rank(self) -> tuple[float, Stage, bool, int]:
        return self.score, self.stage, self.claim is not None, -self.start


def answer_act(claim: RelationClaim, name: str, shelves: Sequence[Shelf]) -> Answer:
    """What became of a promised act.

    Args:
        claim: the act.
        name: name of the thing that it is done to.
        shelves: the reports on its year; at least one.
    """
    act = Promised(claim, thing_of(claim), name, words_of(name, shelves[0].area))
    traces = [trace for shelf in shelves for trace in _done(act, shelf)]
    told = [] if traces else [trace for shelf in shelves for trace in _told(act, shelf)]
    told = told or ([] if traces else [trace for shelf in shelves for trace in _recalled(act, shelf)])
    best = max(traces or told, key=lambda trace: trace.rank, default=None)
    return _judged(act, best, told=not traces)


def _done(act: Promised, shelf: Shelf) -> Iterator[_Trace]:
    """What the report says was done to the same thing, or to one of nearly the same name."""
    for done in shelf.acts_to(act.thing, act.words):
        if _alike(act.claim.predicate, done.claim.predicate):
            score = _SAME if done.thing == act.thing else likeness(act.words, done.words)
            if score >= likeness_of("acts"):
                stage, place = stage_of_deed(act, done.claim), done.claim.quote.start
                yield _Trace(stage, score, place, done.claim.id, count=done.claim.count)


def _told(act: Promised, shelf: Shelf) -> Iterator[_Trace]:
    """Clauses among the results that name the thing."""
    if needed(act) is None and len(act.words.searched) < likeness_of("continued"):
        return
    yield from _named(act, shelf, act.words.searched)


def _recalled(act: Promised, shelf: Shelf) -> Iterator[_Trace]:
    """Clauses among the results that have the core of the name of a thing that is to be done with."""
    for core in act.cores if needed(act) is not None else ():
        yield from _named(act, shelf, core)


def _named(act: Promised, shelf: Shelf, name: str) -> Iterator[_Trace]:
    for claim in shelf.naming(name):
        yield _Trace(stage_in_words(act, claim.quote.text), 0, claim.quote.start, claim.id)
    for start, words in shelf.passages(name):
        yield _Trace(stage_in_words(act, words), 0, start, None, words)


def _alike(one: Predicate, other: Predicate) -> bool:
    return one is other or {one, other} <= _CARRYING


_CARRYING = frozenset(
    {Predicate.CARRIES_OUT, Predicate.ESTABLISHED, Predicate.PILOTED_IN, Predicate.ISSUED, Predicate.HELD}
)


def _judged(act: Promised, trace: _Trace | None, *, told: bool) -> Answer:
    until = needed(act)
    if trace is None:
        vague = Answer(Outcome.NOT_CHECKABLE, "vague.open")
        return vague if until is None else Answer(Outcome.NOT_MENTIONED, "act.absent")
    outcome, reason = _compared(act, trace.stage, until, told=told)
    if reason == "vague.open":
        return Answer(outcome, reason)
    if outcome is Outcome.KEPT and (fewer := _fewer(act.claim.count, trace.count)):
        return Answer(Outcome.PARTLY, "figure.part", trace.results, fewer)
    return Answer(outcome, reason, trace.results, trace.words)


def _compared(act: Promised, stage: Stage, until: Stage | None, *, told: bool) -> tuple[Outcome, str]:
    if until is None and told and stage < Stage.BEGUN:
        return Outcome.NOT_CHECKABLE, "vague.open"
    if until is None or (act.is_programme and stage is Stage.NAMED):
        return Outcome.KEPT, "act.continued"
    if stage >= until:
        return Outcome.KEPT, "act.told" if told else "act.done"
    if stage is Stage.NAMED:
        return Outcome.NOT_CHECKABLE, "named.only"
    return Outcome.PARTLY, "act.sought" if act.claim.predicate is Predicate.AWARDED else _SHORT_OF[stage]


def _fewer(promised: int | None, received: int | None) -> str:
    """The comparison where fewer are told of than were promised; empty where not."""
    return f"{received}<{promised}" if promised and received and received < promised else ""
