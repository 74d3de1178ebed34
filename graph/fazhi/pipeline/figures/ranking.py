"""Ranks, streaks and full coverage: 覆盖率为全市第一, 连续三年获评优秀, 实现全覆盖."""

import re
from functools import cache

from fazhi.pipeline.figures.conjuncts import is_measure, members_of
from fazhi.pipeline.figures.context import Context
from fazhi.pipeline.figures.drafts import Draft, qualified
from fazhi.pipeline.figures.slots import Slot
from fazhi.pipeline.figures.wording import clean_noun, right_noun, split_words, trimmed
from fazhi.pipeline.rulebook import expression, read_rules

_QUOTED = re.compile(r"“[^“”]+”$")
_SPANS = {"年": "年数", "次": "次数", "届": "届数", "月": "月数", "季度": "季度数"}


def read_rank(slot: Slot, context: Context) -> list[Draft]:
    """The draft of a place in a ranking."""
    before = context.last()
    if (
        before is not None
        and before.slot.clause == slot.clause
        and expression("figures", "moved", "pattern").match(slot.left)
    ):
        before.former = True
        name = before.indicator
        before.indicator = f"{name}({slot.left.rstrip('至到了')}前)"
        return [Draft(slot, before.noun, name, slot.left, "figure.step", start=before.start)]
    left = _where().sub("", trimmed(slot.left))
    held = expression("figures", "held", "pattern").search(left)
    left = held.group(1) if held else left
    quoted = _QUOTED.search(left)
    words = split_words(quoted.group() if quoted else left, "%")
    noun, start = words.noun, slot.clause.start
    if len(noun) < 2:
        noun, start = _ranked(slot, context)
    noun = qualified(noun, context.topic if not context.drafts else context.drafts[-1].noun)
    name = noun if expression("figures", "position", "pattern").search(noun) else f"{noun}排名"
    return [Draft(slot, noun, name, "排名", "figure.rank", start=start)]


def _ranked(slot: Slot, context: Context) -> tuple[str, int]:
    """What is ranked, where the clause does not say: what was measured before, or the clause before."""
    last = context.last()
    if last is not None and last.slot.clause == slot.clause and slot.left.startswith("、"):
        return last.indicator, last.start
    before = [d for d in context.recent if d.slot.clause != slot.clause]
    if before:
        return before[-1].noun, before[-1].start
    front = context.front(slot)
    return (front, slot.clause.start) if front else context.antecedent(slot)


def read_streak(slot: Slot, context: Context) -> list[Draft]:
    """The draft of how often or how long without a break something was so."""
    said = "" if expression("figures", "steady", "pattern").match(slot.right) else slot.right
    unit = slot.quantity.unit
    noun = (
        clean_noun(expression("figures", "honoured", "pattern").sub("", said))
        or split_words(slot.left.removesuffix("连续"), unit).noun
    )
    if len(noun) < 2:
        noun = context.antecedent(slot)[0]
    again = "连续" if slot.left.endswith("连续") else "获评"
    return [Draft(slot, noun, f"{noun}{again}{_SPANS.get(unit, unit + '数')}", again, "figure.streak")]


def read_coverage(slot: Slot, context: Context) -> list[Draft]:
    """The drafts of what is covered in full or has doubled, one for each member of a coordination."""
    doubled = slot.quantity.unit == "倍"
    left = expression("figures", "reached", "pattern").sub("", slot.left)
    words = split_words(left, "%")
    noun = words.noun or right_noun(slot.right)[0] or context.subject(slot)[0]
    if not noun:
        return []
    action = "翻番" if doubled else "实现"
    names = members_of(noun)
    return [Draft(slot, name, _covered(name, doubled=doubled), action, "figure.coverage") for name in names]


def _covered(noun: str, *, doubled: bool) -> str:
    if doubled:
        return f"{noun}翻番倍数"
    return noun if is_measure(noun) and noun.endswith("覆盖率") else f"{noun.removesuffix('覆盖')}覆盖率"


@cache
def _where() -> re.Pattern[str]:
    """The words that hold a place and among whom, at the end of what stands in front of it."""
    rules = read_rules("figures")
    among, hold, ours = rules["among"]["pattern"], rules["hold"]["pattern"], rules["ours"]["pattern"]
    return re.compile(f"(?:[，、]|{ours})*(?:(?:在|由|从){among})?(?:{hold}(?:{among})?前?)?(?:{ours})?$")
