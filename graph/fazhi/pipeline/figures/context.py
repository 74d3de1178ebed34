"""What was said before a figure, for words that are left out."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from fazhi.pipeline.figures.conjuncts import is_measure
from fazhi.pipeline.figures.drafts import SUM, Draft
from fazhi.pipeline.figures.slots import REACH, Slot
from fazhi.pipeline.figures.wording import clean_noun, split_words, trimmed
from fazhi.pipeline.rulebook import expression
from fazhi.pipeline.sentences import Clause

_COLONS = ("：", ":")
_NAMED = re.compile(r"[^，。；“”\d]{0,8}(“[^“”]{2,12}”)")
_SHORT = 8
_MEMORY = 60
_LONGEST_TOPIC = 40


@dataclass(slots=True)
class Context:
    """The sentence so far.

    Args:
        text: the report's text.
        clauses: the sentence's clauses.
        topic: the noun that the paragraph counted last, or that its heading names; may be empty.
        drafts: what was read in the sentence, in reading order.
    """

    text: str
    clauses: tuple[Clause, ...]
    topic: str = ""
    drafts: list[Draft] = field(default_factory=list)

    @property
    def recent(self) -> list[Draft]:
        """The drafts that later figures may refer to."""
        return self.drafts[-_MEMORY:]

    def last(self, unit: str | None = None) -> Draft | None:
        """The draft before, the last one with that unit where one is given and there is one."""
        same = [d for d in self.recent if unit is None or d.slot.quantity.unit == unit]
        return same[-1] if same else None

    def _earlier(self, at: int) -> tuple[Clause, ...]:
        """The clauses that end before an offset, as far back as one may refer to."""
        last = bisect_left(self.clauses, at, key=lambda clause: clause.end)
        return self.clauses[max(0, last - _MEMORY) : last]

    def antecedent(self, slot: Slot) -> tuple[str, int]:
        """The noun that is meant where none stands at the figure, and where its words start.

        That is the clause right before, where it only names something measured; else what was counted before with the
        same unit, or else with any; else the paragraph's topic.
        """
        before = self.clause_before(slot)
        if before is not None:
            return before
        whole = [d for d in self.recent if not d.listed]
        same = [d for d in whole if d.slot.quantity.unit == slot.quantity.unit]
        if self.drafts and self.drafts[-1].rule == "figure.change" and not trimmed(slot.left):
            same = self.drafts
        candidates = same or whole or self.drafts
        if candidates:
            return candidates[-1].noun, candidates[-1].start
        return self.topic, slot.clause.start

    def clause_before(self, slot: Slot) -> tuple[str, int] | None:
        """The clause right before the figure's, where it names something measured and has no figure itself."""
        earlier = self._earlier(slot.clause.start)
        if not earlier or any(d.slot.clause.start == earlier[-1].start for d in self.recent):
            return None
        words = self.text[earlier[-1].start : earlier[-1].end]
        noun = clean_noun(
            expression("figures", "about", "pattern").sub(
                "", trimmed(expression("figures", "about", "pattern").sub("", words))
            ),
            _LONGEST_TOPIC,
        )
        if len(words) <= _LONGEST_TOPIC and is_measure(noun):
            return noun, earlier[-1].start
        return None

    def subject(self, slot: Slot) -> tuple[str, int]:
        """The noun that a change is of, where none stands at it: the clause right before, or what was counted last."""
        before = self.clause_before(slot)
        draft = self.last()
        if before is not None or draft is None:
            return before or (self.topic, slot.clause.start)
        return draft.noun, draft.start

    def counted(self) -> list[Draft]:
        """What the sentence counted so far that can be the topic of what follows: no rates, no changes, no parts."""
        return [
            d
            for d in self.recent
            if not (is_measure(d.noun) or d.rule == "figure.change" or d.listed or d.slot.host is not None)
            and not expression("indicators", "agents").search(d.noun.removesuffix(SUM))
        ]

    def total(self, slot: Slot) -> Draft | None:
        """What a figure in a list of parts is a part of; None for a figure that stands in none."""
        last = self.last()
        goes_on = last is not None and last.listed and last.slot.quantity.unit == slot.quantity.unit
        if not slot.among and not goes_on:
            return None
        whole = [d for d in self.recent if not d.listed and d.slot.quantity.unit == slot.quantity.unit]
        return whole[-1] if whole else None

    def about(self, at: int) -> str:
        """The topic of the sentence before an offset: its opening words (信访方面，…; 考核：…), or the paragraph's."""
        first = self.clauses[0]
        words = self.text[first.start : first.end]
        opens = first.end < at and (
            expression("figures", "field", "pattern").fullmatch(words)
            or (first.mark in _COLONS and len(words) <= _SHORT)
        )
        if opens:
            return words.removesuffix("方面")
        named = list(expression("indicators", "topics").finditer(self.text, max(first.start, at - REACH), at))
        return named[-1].group() if named else self.topic

    def front(self, slot: Slot) -> str:
        """The clause right before the figure's as a topic; empty where there is none or it is long."""
        earlier = self._earlier(slot.clause.start)
        words = self.text[earlier[-1].start : earlier[-1].end] if earlier else ""
        return split_words(words, "次").noun if len(words) <= _LONGEST_TOPIC else ""

    def named(self, at: int) -> str:
        """The quoted name that a clause before an offset ends with, without a figure (推行“即来即办”，…)."""
        for clause in reversed(self._earlier(at)):
            found = _NAMED.fullmatch(self.text, clause.start, clause.end)
            if found:
                return found.group(1)
            if clause.mark in "；;":
                break
        return ""
