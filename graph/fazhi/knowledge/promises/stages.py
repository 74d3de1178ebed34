"""How far an act has come, and how far it has to come to be what was promised."""

import re
from dataclasses import dataclass
from enum import IntEnum

from fazhi.knowledge.promises.rules import cue, likeness_of
from fazhi.knowledge.promises.words import Words
from fazhi.model import Predicate, RelationClaim

_LONGEST = 60
"""Characters of a clause whose verb can be taken for that of a thing that it names."""
_NEAR = 20
"""Characters on both sides of a name in which its verb stands, in a clause that is longer."""


class Stage(IntEnum):
    """How far an act has come; a pilot is less than a beginning everywhere."""

    NAMED = 0
    DRAFT = 1
    PILOT = 2
    BEGUN = 3
    DONE = 4


@dataclass(frozen=True, slots=True)
class Promised:
    """A promised act: the thing that it is done to, with its name and the words of that."""

    claim: RelationClaim
    thing: str
    name: str
    words: Words

    @property
    def is_programme(self) -> bool:
        """Whether it is a programme with a name of its own, which is carried out or is not."""
        carried_out = cue("programme").search(self.claim.action or "") and cue("named").search(self.name)
        return bool(carried_out or cue("marked").search(self.name))

    @property
    def cores(self) -> tuple[str, ...]:
        """What of its name a report keeps that changes the rest: its quoted words, or those in front of its noun."""
        stem = cue("generic").sub("", self.words.whole)
        quoted = "" if cue("shared").search(self.words.quoted) else self.words.quoted
        return tuple(core for core in (quoted, stem if len(stem) >= likeness_of("core") else "") if core)

    @property
    def is_pilot(self) -> bool:
        """Whether no more than a pilot is promised."""
        piloted = self.claim.predicate is Predicate.PILOTED_IN
        return piloted or cue("pilot").search(self.claim.quote.text) is not None


def needed(act: Promised) -> Stage | None:
    """How far an act has to come; None for one without an end."""
    if act.claim.predicate is Predicate.AWARDED:
        return Stage.DONE
    if act.is_pilot:
        return Stage.PILOT
    verb = act.claim.action or ""
    building = act.claim.predicate is Predicate.ESTABLISHED and cue("builds").search(verb)
    if act.is_programme or building:
        return Stage.BEGUN
    if cue("begins").search(verb):
        return Stage.PILOT
    return Stage.DONE if cue("finite").search(verb) else None


def stage_of_deed(act: Promised, deed: RelationClaim) -> Stage:
    """How far an act has come by what a report says was done."""
    words = deed.quote.text
    if act.claim.predicate is Predicate.AWARDED:
        granted = deed.count is not None or cue("granted").search(deed.action or words)
        return Stage.DONE if granted else Stage.BEGUN
    if deed.predicate is Predicate.PILOTED_IN:
        return Stage.DONE if act.is_pilot else Stage.PILOT
    made = act.claim.predicate in _MADE and deed.predicate is Predicate.CARRIES_OUT
    if made and cue("applied").search(deed.action or words) and not cue("draft").search(words):
        return Stage.DONE
    if deed.action:
        return Stage.PILOT if _is_piloted(act, words) else _stage_of_verb(deed.action)
    return _stage_of(act, words) or Stage.BEGUN


def stage_in_words(act: Promised, words: str) -> Stage:
    """How far an act has come by a clause among the results that names the thing."""
    if len(words) > _LONGEST:
        at = max(0, words.find(act.words.strict))
        words = words[max(0, at - _NEAR) : at + len(act.words.strict) + _NEAR]
    if act.claim.predicate is Predicate.AWARDED:
        granted, sought = cue("granted").search(words), cue("sought").search(words)
        return Stage.DONE if granted else Stage.BEGUN if sought else Stage.NAMED
    stage = _stage_of(act, words)
    if act.claim.predicate is Predicate.HELD and stage is Stage.NAMED:
        return Stage.DONE
    return stage


def _stage_of_verb(verb: str) -> Stage:
    if cue("delivered").search(verb) or (cue("finite").search(verb) and not cue("starts").search(verb)):
        return Stage.DONE
    return Stage.DRAFT if cue("draft").search(verb) else Stage.BEGUN


def _stage_of(act: Promised, words: str) -> Stage:
    if cue("draft").search(words):
        return Stage.DRAFT
    if _is_piloted(act, words):
        return Stage.PILOT
    if cue("delivered").search(words):
        return Stage.DONE
    return Stage.BEGUN if cue("begun").search(words) else Stage.NAMED


def _is_piloted(act: Promised, words: str) -> bool:
    """Whether a clause speaks of a pilot of the thing, where more was promised."""
    plain = _QUOTATION.sub("", words)
    name = next((name for name in (act.words.strict, *act.cores) if name in plain), "")
    near = plain[plain.index(name) :][: len(name) + _BEHIND] if name else plain
    return cue("pilot").search(near) is not None and not act.is_pilot


_QUOTATION = re.compile("[“”‘’《》]")
_BEHIND = 8
"""Characters behind a name in which a pilot of it is called one."""

_MADE = frozenset({Predicate.ISSUED, Predicate.ESTABLISHED})
"""What, once it is applied, has been made."""
