"""Counts and amounts: 受理行政复议申请120件, 开展2轮巡察, 省级8个."""

import re
from functools import cache

from fazhi.pipeline.figures.conjuncts import is_measure, members_of
from fazhi.pipeline.figures.context import Context
from fazhi.pipeline.figures.drafts import SUM, Draft, completed, is_bare, of_total, qualified, stem_of, turned
from fazhi.pipeline.figures.slots import Slot
from fazhi.pipeline.figures.wording import Wording, deed_of, right_noun, split_words, trimmed
from fazhi.pipeline.rulebook import expression, read_rules

_SHORT_CLAUSE = 8
"""Characters of a relative clause that is kept as part of the noun (省里交办的12件督办件)."""
_TOGETHER = 20
"""Characters of actor, verb and noun that make one name."""


def read_count(slot: Slot, context: Context) -> list[Draft]:
    """The drafts of a count: with the noun behind the figure, in front of it, or left out."""
    words = split_words(slot.left, slot.quantity.unit)
    behind, said = _unmeasured(slot) or right_noun(slot.right)
    if behind and not (slot.quantity.unit in _measures() and words.noun):
        return [_noun_behind(slot, context, words, behind, said)]
    if words.noun in read_rules("indicators")["measured_of"] and slot.right.startswith("的") and behind:
        return [_noun_before(slot, context, words, behind + words.noun)]
    if words.noun and expression("figures", "each", "pattern").search(slot.left):
        return [_noun_before(slot, context, words, noun) for noun in members_of(words.noun)]
    if words.noun:
        return [_noun_before(slot, context, words, words.noun)]
    return [_taking_part(slot, said) or _noun_left_out(slot, context, words, said)]


def _unmeasured(slot: Slot) -> tuple[str, str] | None:
    """What is counted without a measure word (8县, 4金1银), and what is said of it; None for other figures."""
    rules = read_rules("indicators")["unmeasured"]
    found = expression("indicators", "unmeasured", "noun").match(slot.right) if slot.quantity.unit_meant else None
    return (rules["full"].get(found.group(), found.group()), slot.right[found.end() :]) if found else None


def _noun_behind(slot: Slot, context: Context, words: Wording, noun: str, said: str) -> Draft:
    """开展2轮巡察: the noun follows, the verb is in front or behind the noun."""
    if expression("figures", "praise", "pattern").search(
        context.text, slot.quantity.end, slot.reach_end
    ) and expression("figures", "praising", "pattern").search(noun):
        return Draft(slot, noun, f"批示肯定的{noun}", "批示肯定", "figure.praise")
    if is_bare(noun) or expression("indicators", "shortest").match(noun):
        honour = _honour(slot, context)
        if honour:
            return Draft(slot, honour, honour, "获评", "figure.honour")
    if is_bare(noun) and words.noun and words.action is None:
        noun = words.noun + noun
    clause = trimmed(slot.left.removesuffix("的"))
    relative = bool(words.action) and slot.left.endswith("的") and clause.endswith(words.action or "")
    if relative and len(clause) <= _SHORT_CLAUSE:
        noun = clause + noun
    if slot.left.endswith(("除", "除了")):
        noun = noun.removesuffix("外")
    action = words.action or split_words(said, slot.quantity.unit).action
    name = qualified(noun, _topic(slot, context))
    return Draft(slot, name, name, action, "figure.nounBehind")


def _honour(slot: Slot, context: Context) -> str:
    """What those who are counted have won, each kind its own where there are as many kinds."""
    found = expression("indicators", "honours").search(context.text, slot.quantity.end, slot.reach_end)
    if found is None:
        return ""
    names = members_of(found["honour"])
    behind = context.text[slot.quantity.end : found.start()].count("、")
    return names[-1 - behind] if behind < len(names) else names[-1]


def _noun_before(slot: Slot, context: Context, words: Wording, noun: str) -> Draft:
    """受理行政复议申请120件: the noun is in front."""
    before = context.last(slot.quantity.unit)
    total = context.total(slot)
    last = context.last()
    if before is not None:
        noun = before.noun if len(noun) > 2 and before.noun.endswith(noun) else completed(noun, before.noun)
    action = words.action
    if total is not None:
        noun = of_total(noun, total.noun)
    if noun in _WITH_VERB and action:
        noun = action + noun
    elif is_bare(noun):
        noun = _with_front(noun, words, slot, context)
    elif action is None and last is not None and last.rule != "figure.change" and _is_sibling(last, slot, noun):
        action = last.action
    noun = turned(noun, action)
    all_ = SUM if expression("figures", "sum", "pattern").match(_marks_off(slot.left)) else ""
    listed = total is not None
    tally = expression("indicators", "tallies").fullmatch(noun)
    if tally and not action:
        return Draft(slot, tally["noun"] + all_, noun + all_, tally["action"], "figure.tally", listed=listed)
    return Draft(slot, noun + all_, noun + all_, action, "figure.nounBefore", listed=listed)


def _is_sibling(before: Draft, slot: Slot, noun: str) -> bool:
    """Whether a figure only goes on with a list, so that its verb is the one in front of the list."""
    listed = before.slot.clause == slot.clause or before.noun[-2:] == noun[-2:]
    return listed and not slot.among and before.slot.host == slot.host


def _with_front(noun: str, words: Wording, slot: Slot, context: Context) -> str:
    """A noun that says too little alone, with what stands in front of its verb or was spoken of before."""
    if words.front and not expression("indicators", "actors").search(words.front):
        return stem_of(words.front) + noun
    whole = words.front + (words.action or "") + noun
    if words.front and len(whole) <= _TOGETHER and not expression("indicators", "topics").search(words.front):
        return whole
    return qualified(noun, _topic(slot, context))


def _noun_left_out(slot: Slot, context: Context, words: Wording, said: str) -> Draft:
    """审结80件: only a verb stands there."""
    noun, start = context.antecedent(slot)
    noun = _with_deed(noun, slot, context)
    action = (
        words.action
        or trimmed(slot.left)
        or _bare_action(slot.left)
        or split_words(expression("figures", "done", "pattern").sub("", said), slot.quantity.unit).action
    )
    noun = turned(noun, action)
    carried = expression("figures", "carried", "pattern").search(slot.left)
    name = "".join(carried.groups()) + noun if carried else noun
    listed = context.total(slot) is not None
    return Draft(slot, noun, name, action or None, "figure.nounLeftOut", False, start=start, listed=listed)


def _with_deed(noun: str, slot: Slot, context: Context) -> str:
    """What is counted where only a verb stands there: what was spoken of, what the verb brings about, or both."""
    verb, unit = trimmed(slot.left), slot.quantity.unit
    for said, units, result, joins in _deeds():
        if not (said.fullmatch(verb) and units.fullmatch(unit)):
            continue
        last = context.last()
        counted = joins and last is not None and last.noun == noun and last.slot.quantity.unit != unit
        return noun + result if counted and len(noun) <= _TOGETHER else noun if noun and not joins else result
    return noun or deed_of(slot.left)


@cache
def _deeds() -> tuple[tuple[re.Pattern[str], re.Pattern[str], str, bool], ...]:
    return tuple(
        (re.compile(rule["verb"]), re.compile(rule["unit"]), rule["noun"], rule.get("joins", False))
        for rule in read_rules("indicators")["deed"]
    )


def _marks_off(left: str) -> str:
    return expression("figures", "marks", "pattern").sub("", left)


def _bare_action(left: str) -> str:
    """What stands in front of a figure where it is an outcome, though each of its words says little (继续有效)."""
    words = _marks_off(left)
    return words if words in read_rules("indicators")["outcomes"]["actions"] else ""


_WITH_VERB = ("人员", "群众", "金额", "资金")
"""Nouns that the verb in front of them makes clear: 参训人员, 罚没金额."""


def _taking_part(slot: Slot, said: str) -> Draft | None:
    """1.2万人参加网络培训班: people are counted by what they take part in."""
    words = split_words(expression("figures", "done", "pattern").sub("", said), slot.quantity.unit)
    if slot.quantity.unit not in read_rules("indicators")["people"] or not words.noun or not words.action:
        return None
    if not said.startswith(words.action) or is_measure(words.noun):
        return None
    return Draft(slot, words.noun, f"{words.noun}{words.action}人员", words.action, "figure.people")


def _topic(slot: Slot, context: Context) -> str:
    """What a noun that says too little alone is about."""
    here = list(expression("indicators", "topics").finditer(context.text, slot.reach_start, slot.quantity.start))
    if here:
        return here[-1].group()
    named = context.named(slot.clause.start)
    if named:
        return named
    counted = context.counted()
    return counted[-1].noun if counted else context.about(slot.clause.start)


@cache
def _measures() -> frozenset[str]:
    return frozenset(unit.partition("(?")[0].removeprefix("个") for unit in read_rules("units")["measures"])
