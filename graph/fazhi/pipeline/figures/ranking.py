"""Ranks, streaks and full coverage: 覆盖率为全市第一, 连续三年获评优秀, 实现全覆盖."""

import re

from fazhi.pipeline.figures.conjuncts import is_measure, members_of
from fazhi.pipeline.figures.context import Context
from fazhi.pipeline.figures.drafts import Draft, qualified
from fazhi.pipeline.figures.slots import Slot
from fazhi.pipeline.figures.wording import clean_noun, right_noun, split_words, trimmed

_GROUP = "城市|地区|高新区|开发区|片区|[省市州县区]"
_AMONG = f"(?:全[省市国县区州]|全球|世界|中西部|[^，。；、的]{{0,14}}(?:{_GROUP}))(?:中|里|范围内)?"
_HOLD = "进入|跻身|迈入|挤进|位居|位列|名列|稳居|跃居|跃升|上升|提升|前移|进位|排名?|居|列|升|为|至|到|是|达到?"
_HOLDS = f"(?:分别|均|都|已|继续|保持|连续)*(?:{_HOLD})+"
_WHERE = re.compile(
    f"(?:[，、]|我[省市县区州])*(?:(?:在|由|从){_AMONG})?(?:{_HOLDS}(?:{_AMONG})?前?)?(?:我[省市县区州])?$"
)
_MOVED = re.compile(r"(?:上升|下降|提升|前移|跃升|跃居|升|降|进位|提高)[到至为]?$")
_QUOTED = re.compile(r"“[^“”]+”$")
_HELD = re.compile(r"在(?:全[省市国县区州])?([^在]{2,24}?)(?:中|里)?$")
_PLACE = re.compile(r"排[名位]|位次|名次$")
_SAID = re.compile(r"^(?:被)?(?:评为|评定为|认定为|命名为|获评|获得|荣获|获|入选|蝉联|受到|得到|组织|在)*")
_SPANS = {"年": "年数", "次": "次数", "届": "届数", "月": "月数", "季度": "季度数"}


def read_rank(slot: Slot, context: Context) -> list[Draft]:
    """The draft of a place in a ranking."""
    before = context.last()
    if before is not None and before.slot.clause == slot.clause and _MOVED.match(slot.left):
        before.former = True
        before.indicator = f"{before.noun}({slot.left.rstrip('至到了')}前)"
        return [Draft(slot, before.noun, before.noun, slot.left, "figure.step", start=before.start)]
    left = _WHERE.sub("", trimmed(slot.left))
    held = _HELD.search(left)
    left = held.group(1) if held else left
    quoted = _QUOTED.search(left)
    words = split_words(quoted.group() if quoted else left, "%")
    noun, start = words.noun, slot.clause.start
    if len(noun) < 2:
        noun, start = _ranked(slot, context)
    noun = qualified(noun, context.topic if not context.drafts else context.drafts[-1].noun)
    name = noun if _PLACE.search(noun) else f"{noun}排名"
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
    said = slot.right
    unit = slot.quantity.unit
    noun = clean_noun(_SAID.sub("", said)) or split_words(slot.left.removesuffix("连续"), unit).noun
    if len(noun) < 2:
        noun = context.antecedent(slot)[0]
    again = "连续" if slot.left.endswith("连续") else "获评"
    return [Draft(slot, noun, f"{noun}{again}{_SPANS.get(unit, unit + '数')}", again, "figure.streak")]


def read_coverage(slot: Slot, context: Context) -> list[Draft]:
    """The drafts of what is covered in full or has doubled, one for each member of a coordination."""
    doubled = slot.quantity.unit == "倍"
    left = re.sub(
        r"(?:(?:比|较)(?:(?:19|20)\d\d年|上年|[五十]年前)|实现|达到|做到|基本|率先|均|都|了|全部|已)+$", "", slot.left
    )
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
