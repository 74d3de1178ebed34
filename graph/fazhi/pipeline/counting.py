"""Counts and amounts: 受理行政复议申请151件, 开展2轮巡察, 省级8个."""

import re
from functools import cache

from fazhi.pipeline.conjuncts import members_of
from fazhi.pipeline.context import Context
from fazhi.pipeline.drafts import Draft, completed, is_bare, qualified, stem_of, turned
from fazhi.pipeline.rulebook import read_rules
from fazhi.pipeline.slots import Slot
from fazhi.pipeline.wording import Wording, right_noun, split_words, trimmed

_EACH = re.compile(r"各$")
_PRAISE = re.compile(r"批示|肯定")
_SUM = re.compile(r"合计|总计|共计")


def read_count(slot: Slot, context: Context) -> list[Draft]:
    """The drafts of a count: with the noun behind the figure, in front of it, or left out."""
    words = split_words(slot.left, slot.quantity.unit)
    behind, said = right_noun(slot.right)
    if behind and not (slot.quantity.unit in _measures() and words.noun):
        return [_noun_behind(slot, context, words, behind, said)]
    if _EACH.search(slot.left):
        return [_noun_before(slot, context, words, noun) for noun in members_of(words.noun)]
    return [_noun_before(slot, context, words, words.noun)]


def _noun_behind(slot: Slot, context: Context, words: Wording, noun: str, said: str) -> Draft:
    """开展2轮巡察: the noun follows, the verb is in front or behind the noun."""
    if _PRAISE.search(slot.right) and re.search(r"领导|部委", noun):
        return Draft(slot, noun, f"批示肯定的{noun}", "批示肯定", "figure.praise")
    if len(noun) <= 2 and words.noun and words.action is None:
        noun = words.noun
    action = words.action or split_words(said, slot.quantity.unit).action
    name = qualified(noun, _topic(context))
    return Draft(slot, name, name, action, "figure.nounBehind")


def _noun_before(slot: Slot, context: Context, words: Wording, noun: str) -> Draft:
    """The noun is in front, or left out where only a verb stands there."""
    before = context.last(slot.quantity.unit)
    if not noun:
        return _noun_left_out(slot, context, words)
    if before is not None:
        noun = completed(noun, before.noun)
    if words.front and is_bare(noun) and not _actors().search(words.front):
        noun = stem_of(words.front) + noun
    noun = turned(qualified(noun, _topic(context)), words.action)
    name = f"{noun}(合计)" if slot.left.lstrip("、，,；;").startswith("合计") else noun
    return Draft(slot, noun, name, words.action, "figure.nounBefore")


def _noun_left_out(slot: Slot, context: Context, words: Wording) -> Draft:
    noun, start = context.antecedent(slot)
    action = words.action
    if action is None and trimmed(slot.left):
        action = trimmed(slot.left)
    noun = turned(noun, action)
    among = f"{slot.left}" if slot.host is not None else ""
    name = re.sub(r"[^\d年结转]", "", among) + noun if re.search(r"\d{4}年", among) else noun
    return Draft(slot, noun, name, action, "figure.nounLeftOut", False, start=start)


def _topic(context: Context) -> str:
    last = context.last()
    return last.noun if last is not None else context.topic


@cache
def _measures() -> frozenset[str]:
    return frozenset(unit.partition("(?")[0].removeprefix("个") for unit in read_rules("units")["measures"])


@cache
def _actors() -> re.Pattern[str]:
    return re.compile(read_rules("indicators")["actors"])
