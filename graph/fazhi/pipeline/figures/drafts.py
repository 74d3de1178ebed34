"""What is read at one figure before period, area and totals are known."""

import re
from dataclasses import dataclass

from fazhi.pipeline.figures.slots import Slot
from fazhi.pipeline.rulebook import expression, read_rules

SUM = "(合计)"
"""Behind the name of what other figures of the sentence add up to."""
_LONGEST = 32


@dataclass(slots=True)
class Draft:
    """A figure on its way to becoming an observation.

    Args:
        slot: the figure and its words.
        noun: what is counted, without what makes it a rate of change.
        indicator: the name of what is observed.
        action: the verb.
        rule: id of the way it was read.
        own: whether the noun stands at the figure itself.
        comparison: 同比 …, where the figure is a change.
        former: whether it is the value before a change (由80项压减到30项).
        listed: whether it stands in a list of parts (其中…).
        start: first character of the words that it was read from.
    """

    slot: Slot
    noun: str
    indicator: str
    action: str | None
    rule: str
    own: bool = True
    comparison: str | None = None
    former: bool = False
    listed: bool = False
    start: int = -1

    def __post_init__(self) -> None:
        if self.start < 0:
            self.start = self.slot.clause.start


def stem_of(noun: str) -> str:
    """A noun as it stands in front of another one: 行政复议申请 → 行政复议."""
    shorter = expression("indicators", "stems").sub("", noun)
    return shorter if len(shorter) >= 2 else noun


def qualified(noun: str, topic: str) -> str:
    """A noun that says too little alone, with the topic in front: 败诉率 → 行政诉讼败诉率.

    Args:
        noun: what is counted.
        topic: the noun that was spoken of before, may be empty.
    """
    if not topic or not is_bare(noun):
        return noun
    stem = stem_of(topic.removesuffix(SUM))
    behind = SUM if topic.endswith(SUM) else ""
    if stem in noun or len(stem) + len(noun) > _LONGEST:
        return noun
    return _joined(stem, noun) + behind


def _joined(front: str, noun: str) -> str:
    """Two words as one, what the first ends and the second begins with only once: 行政复议, 复议后败诉率."""
    shared = next((n for n in range(min(len(front), len(noun)), 1, -1) if front.endswith(noun[:n])), 0)
    return front + noun[shared:]


def is_bare(noun: str) -> bool:
    """Whether a noun says too little alone."""
    return expression("indicators", "bare").fullmatch(noun) is not None


def of_total(noun: str, total: str) -> str:
    """A part that names no thing of its own, with the thing that the total counts: 民事 of 法律援助案件."""
    if not total or noun[-2:] == total[-2:] or re.search(read_rules("indicators")["things"], noun):
        return noun
    return noun + total if len(noun) + len(total) <= _LONGEST else noun


def completed(noun: str, before: str) -> str:
    """A noun with what it shares with the one before: 省级 after 国家级法治村 → 省级法治村.

    Args:
        noun: the words at the figure.
        before: the noun that was counted before, may be empty.
    """
    rules = read_rules("indicators")
    if not before:
        return noun
    if re.search(rules["level"], noun):
        return noun + re.sub(rules["level_front"], "", before)
    if re.search(rules["partial"], noun) and not noun.endswith("方面"):
        return noun + (before[-2:] if re.search(rules["kinds"], noun) else before)
    return noun


def turned(noun: str, action: str | None) -> str:
    """A noun as it is called after the action: an application that was decided is a case."""
    for rule in read_rules("indicators")["turn"]:
        if action and re.fullmatch(rule["action"], action) and re.search(rule["noun"], noun):
            return re.sub(rule["noun"], rule["into"], noun)
    return noun
