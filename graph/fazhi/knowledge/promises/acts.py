"""Promised acts, held against what the reports on their year say was done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from fazhi.knowledge.promises.figures import Answer
from fazhi.knowledge.promises.rules import cue, likeness_of
from fazhi.knowledge.promises.shelves import Shelf, thing_of
from fazhi.knowledge.promises.words import Words, likeness, words_of
from fazhi.model import Claim, Outcome, Predicate, RelationClaim

_LONGEST = 60
"""Characters of a clause whose verb can be taken for that of a thing that it names."""


class Stage(IntEnum):
    """How far an act has come."""

    NAMED = 0
    DRAFT = 1
    PILOT = 2
    BEGUN = 3
    DONE = 4


_SHORT_OF = {
    Stage.DRAFT: "act.draft",
    Stage.PILOT: "act.pilot",
    Stage.BEGUN: "act.begun",
}


@dataclass(frozen=True, slots=True)
class _Act:
    """A promised act: the thing that it is done to, and its name in words."""

    claim: RelationClaim
    thing: str
    name: str
    words: Words


@dataclass(frozen=True, slots=True)
class _Trace:
    """A claim that tells how far the act has come."""

    claim: Claim
    stage: Stage
    score: float


def answer_act(claim: RelationClaim, name: str, shelves: Sequence[Shelf]) -> Answer:
    """What became of a promised act.

    Args:
        claim: the act.
        name: name of the thing that it is done to.
        shelves: the reports on its year; at least one.
    """
    act = _Act(claim, thing_of(claim), name, words_of(name, shelves[0].area))
    traces = [trace for shelf in shelves for trace in _done(act, shelf)]
    told = [] if traces else [trace for shelf in shelves for trace in _told(act, shelf)]
    best = max(traces or told, key=_rank, default=None)
    if best is None:
        return _unanswered(act, shelves)
    return _judged(act, best, told=not traces)


def _rank(trace: _Trace) -> tuple[float, Stage, int]:
    return trace.score, trace.stage, -trace.claim.quote.start


def _done(act: _Act, shelf: Shelf) -> Iterator[_Trace]:
    """What the report says was done to the same thing, or to one of nearly the same name."""
    for done in shelf.acts_to(act.thing, act.words):
        if _alike(act.claim.predicate, done.claim.predicate):
            score = _SAME if done.thing == act.thing else likeness(act.words, done.words)
            if score >= likeness_of("acts"):
                yield _Trace(done.claim, _stage(act, done.claim), score)


_SAME = 1.5
"""More than any likeness of words."""


def _alike(one: Predicate, other: Predicate) -> bool:
    return one is other or {one, other} <= _CARRYING


_MADE = frozenset({Predicate.ISSUED, Predicate.ESTABLISHED})
_CARRYING = frozenset(
    {Predicate.CARRIES_OUT, Predicate.ESTABLISHED, Predicate.PILOTED_IN, Predicate.ISSUED, Predicate.HELD}
)


def _stage(act: _Act, claim: RelationClaim) -> Stage:
    """How far a claim says that the act has come."""
    words = claim.quote.text
    if act.claim.predicate is Predicate.AWARDED:
        granted = claim.count is not None or cue("granted").search(claim.action or words)
        return Stage.DONE if granted else Stage.BEGUN
    if claim.predicate is Predicate.PILOTED_IN:
        return Stage.PILOT
    made = act.claim.predicate in _MADE and claim.predicate is Predicate.CARRIES_OUT
    if made and cue("applied").search(claim.action or words) and not cue("draft").search(words):
        return Stage.DONE
    return _stage_of_verb(claim.action) if claim.action else max(_stage_of(words), Stage.BEGUN)


def _stage_of_verb(verb: str) -> Stage:
    if cue("delivered").search(verb) or (cue("finite").search(verb) and not cue("starts").search(verb)):
        return Stage.DONE
    return Stage.DRAFT if cue("draft").search(verb) else Stage.BEGUN


def _stage_of(words: str) -> Stage:
    """How far a clause says that what it names has come."""
    if cue("draft").search(words):
        return Stage.DRAFT
    if cue("pilot").search(words):
        return Stage.PILOT
    if cue("delivered").search(words):
        return Stage.DONE
    return Stage.BEGUN if cue("begun").search(words) else Stage.NAMED


def _told(act: _Act, shelf: Shelf) -> Iterator[_Trace]:
    """Clauses among the results that name the thing."""
    for claim in shelf.naming(act.words.searched):
        words = claim.quote.text
        if len(words) > _LONGEST:
            continue
        if act.claim.predicate is not Predicate.AWARDED:
            yield _Trace(claim, _stage_of(words), 0.5)
        elif cue("granted").search(words) or cue("sought").search(words):
            yield _Trace(claim, Stage.DONE if cue("granted").search(words) else Stage.BEGUN, 0.5)


def _needed(act: _Act) -> Stage | None:
    """How far the act has to come; None for one without an end."""
    verb = act.claim.action or ""
    if act.claim.predicate is Predicate.AWARDED:
        return Stage.DONE
    if act.claim.predicate is Predicate.PILOTED_IN:
        return None
    if _is_programme(act) or cue("begins").search(verb):
        return Stage.BEGUN
    return Stage.DONE if cue("finite").search(verb) else None


def _is_programme(act: _Act) -> bool:
    """Whether it is a programme with a name of its own, which is carried out or is not."""
    return bool(cue("programme").search(act.claim.action or "") and cue("named").search(act.name))


def _judged(act: _Act, trace: _Trace, *, told: bool) -> Answer:
    needed = _needed(act)
    if needed is None and told and trace.stage < Stage.DONE:
        return Answer(Outcome.NOT_CHECKABLE, "vague.open", (trace.claim.id,))
    if needed is None or (_is_programme(act) and trace.stage is Stage.NAMED):
        return Answer(Outcome.KEPT, "act.continued", (trace.claim.id,))
    if trace.stage >= needed:
        if fewer := _fewer(act.claim, trace.claim):
            return Answer(Outcome.PARTLY, "figure.part", (trace.claim.id,), fewer)
        return Answer(Outcome.KEPT, "act.told" if told else "act.done", (trace.claim.id,))
    if trace.stage is Stage.NAMED:
        return Answer(Outcome.NOT_CHECKABLE, "named.only", (trace.claim.id,))
    if act.claim.predicate is Predicate.AWARDED:
        return Answer(Outcome.PARTLY, "act.sought", (trace.claim.id,))
    return Answer(Outcome.PARTLY, _SHORT_OF[trace.stage], (trace.claim.id,))


def _fewer(promised: RelationClaim, done: Claim) -> str:
    """The comparison where fewer were received than were promised; empty where not."""
    received = done.count if isinstance(done, RelationClaim) else None
    if promised.count is None or received is None or received >= promised.count:
        return ""
    return f"{received}<{promised.count}"


def _unanswered(act: _Act, shelves: Sequence[Shelf]) -> Answer:
    if _needed(act) is None:
        return Answer(Outcome.NOT_CHECKABLE, "vague.open")
    named = [claim for shelf in shelves for claim in shelf.naming(act.words.searched)]
    if named:
        return Answer(Outcome.NOT_CHECKABLE, "named.only", (named[0].id,))
    if any(shelf.names(act.words.searched) for shelf in shelves):
        return Answer(Outcome.NOT_CHECKABLE, "named.only")
    return Answer(Outcome.NOT_MENTIONED, "act.absent")
