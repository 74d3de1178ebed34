"""What every reader of a stretch needs: the stretch without modifiers and counts, and a mention of it."""

import re
from functools import cache

from fazhi.model import EntityType, Mention
from fazhi.pipeline.relations.phrases import Phrase
from fazhi.pipeline.relations.scene import Scene
from fazhi.pipeline.rulebook import alternation, read_rules

_QUANTITY = (
    r"(?:\d+[批期类](?:共|累计|、)?)?各?(?:[\d,.]+|[一二两三四五六七八九十百]+)余?[个家项件次场名处所支批条份位部期篇]"
)
_COUNT_BEHIND = re.compile(_QUANTITY + r"$")
_COUNT_BEFORE = re.compile(r"^" + _QUANTITY)
_DIGITS = re.compile(r"\d+|[一二两三四五六七八九十]")
_NUMERALS = {word: number for number, word in enumerate("一二三四五六七八九十", start=1)} | {"两": 2}
_LOCAL_SUFFIX = ("联席会议", "联席会", "常务会议", "办公会议", "联动", "联动协作", "联系群", "普法规划")


def mention_in(scene: Scene, phrase: Phrase, type_: EntityType, rule: str) -> Mention:
    """A mention of a name, with the level and the division that the name states."""
    level, division = scene.level_of(phrase.start, phrase.end)
    local = phrase.name.endswith(_LOCAL_SUFFIX)
    text = scene.text[phrase.start : phrase.end]
    if type_ in (EntityType.DOCUMENT, EntityType.EVENT) or local:
        division = division or scene.report.area
    return Mention(phrase.start, phrase.end, text, type_, phrase.name, division, level, local, rule=rule)


def behind_modifiers(text: str, start: int, end: int) -> int:
    """Where a name starts behind its modifiers."""
    while (found := _lead().match(text, start, end)) and found.end() > start:
        start = found.end()
    return start


def uncounted(text: str, left: int, right: int) -> tuple[int | None, int, int]:
    """The stretch without the quantity behind or before it, and the quantity."""
    for pattern in (_COUNT_BEHIND, _COUNT_BEFORE):
        found = pattern.search(text)
        if found and found.group() != text:
            number = _DIGITS.search(found.group())
            value = None if number is None else _NUMERALS.get(number.group()) or int(number.group())
            if pattern is _COUNT_BEHIND:
                return value, left, left + found.start()
            return value, left + found.end(), right
    return None, left, right


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(alternation([*read_rules("names")["trim"]["lead"], "首次", "了"]))
