"""Who receives an honour or a pilot: bodies, divisions, villages, sites, initiatives, or some that are only counted."""

import re
from functools import cache

from fazhi.gazetteer import gazetteer
from fazhi.model import DIVISION_TYPES, EntityType, Mention
from fazhi.pipeline.relations.heads import head_type
from fazhi.pipeline.relations.lists import split_list
from fazhi.pipeline.relations.scene import Scene
from fazhi.pipeline.rulebook import alternation, expression, read_rules

LONGEST_NAME = 24
"""Characters of a recipient's name; a longer stretch is prose."""

_PLACE_NAME = re.compile(
    r"(?:[一-鿿]{2,4}?(?:街道?|镇|乡))?(?P<name>[一-鿿]{1,7}?(?:(?P<Village>村|社区|居民区|嘎查)|(?P<Township>镇|乡|街道)))"
)


def recipients(scene: Scene, start: int, end: int) -> tuple[Mention, ...]:
    """The recipients that a stretch names, in reading order; those that are counted stand for the report's area.

    Args:
        scene: the report.
        start: first character of the stretch, such as a clause up to its verb.
        end: behind its last one.
    """
    start = max(
        start, scene.text.rfind("的", start, end) + 1, *(m.end() for m in _BELONGING.finditer(scene.text, start, end))
    )
    start, end = _bare(scene.text, start, end)
    found = [_recipient(scene, left, right) for left, right in split_list(scene.text, start, end)]
    return tuple(dict.fromkeys(mention for mention in found if mention is not None))


_RECEIVING = (EntityType.AGENCY, EntityType.PLACE, EntityType.DOCUMENT, *DIVISION_TYPES)
_BELONGING = re.compile("(?:所属|隶属|下属|直属)(?:的|于)?")
_COUNTED = re.compile(r"等[\d,两三四五六七八九十百]+余?[个家名项件处所][^，。、]{0,6}$")
_VILLAGE = re.compile(r"(?P<name>[一-鿿]{1,7}(?:村|社区|居民区|嘎查))")


def _village(around: Mention, name: str, end: int) -> Mention:
    """The village whose name stands behind that of its township or county."""
    return Mention(end - len(name), end, name, EntityType.VILLAGE, name, around.division, rule="recipient.place")


def is_passing(mention: Mention) -> bool:
    """Whether a recipient is named for one honour only: what follows is the area's again."""
    return mention.rule in ("recipient.thing", "agency.open") and mention.type is EntityType.AGENCY


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without times and adverbs at its ends."""
    front, back = _edges()
    found = front.match(text, start, end)
    start = found.end() if found else start
    counted = _COUNTED.search(text, start, end)
    end = counted.start() if counted else end
    found = back.search(text, start, end)
    return start, found.start() if found else end


def _recipient(scene: Scene, start: int, end: int) -> Mention | None:
    text = scene.text[start:end]
    if expression("recipients", "counted").match(text):
        return scene.area()
    named = [m for m in scene.within(start, end, *_RECEIVING) if not m.text.startswith("全")]
    if named and named[-1].end == end:
        return named[-1]
    found = _PLACE_NAME.fullmatch(text)
    if named and found and named[0].text != named[0].name and named[0].start == start:
        named = []
    village = _VILLAGE.fullmatch(text, named[-1].end - start) if named else None
    if village:
        return _village(named[-1], village["name"], end)
    town = _town(named[-1], text[named[-1].end - start :], end) if named else None
    if town is not None:
        return town
    if found and len(found["name"]) >= 3:
        left, name = start + found.start("name"), found["name"]
        type_ = EntityType.VILLAGE if found["Village"] else EntityType.TOWNSHIP
        return Mention(left, end, name, type_, name, scene.report.area, rule="recipient.place")
    front = next((m.end for m in named if m.start == start and end - m.end >= 5), start)
    return _thing(scene, front, end)


def _town(county: Mention, stem: str, end: int) -> Mention | None:
    """The township that a county's name and a stem mean (东河区平安 → 平安镇)."""
    if county.division is None or not re.fullmatch("[一-鿿]{2,3}", stem):
        return None
    for head in ("镇", "街道", "乡"):
        for division in gazetteer().find(stem + head, county.division):
            if division.parent == county.division:
                start = end - len(stem)
                return Mention(start, end, stem, division.type, division.name, division, rule="recipient.town")
    return None


def _thing(scene: Scene, start: int, end: int) -> Mention | None:
    """A named site, event, initiative or body without a division, by its last word."""
    found = re.search(r"(?<=”)(?:建设|创建)?(?:做法|案例)$", scene.text[start:end])
    end = start + found.start() if found else end
    text = scene.text[start:end]
    type_ = EntityType.MODEL if found and found.group().endswith("做法") else _type_of(text)
    if (
        type_ is None
        or text.startswith(("该", "此", "这", "其", "各", "本"))
        or not 3 <= len(text) <= LONGEST_NAME
        or re.search(r"[，,。；：:\n]|\d(?!号)", text)
    ):
        return None
    return Mention(start, end, text, type_, text, rule="recipient.thing")


def _type_of(name: str) -> EntityType | None:
    known = head_type(name)
    if known is not None:
        return known
    for type_, pattern in _kinds():
        if pattern.search(name):
            return type_
    return EntityType.PROGRAM if name.startswith("“") and name.endswith("”") else None


@cache
def _kinds() -> tuple[tuple[EntityType, re.Pattern[str]], ...]:
    data: dict[str, list[str]] = read_rules("recipients")["kinds"]
    return tuple((EntityType(type_), re.compile(alternation(words) + "”?$")) for type_, words in data.items())


@cache
def _edges() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = read_rules("recipients")
    front, back = alternation(data["front"]), alternation(data["back"])
    return re.compile(f"(?:{front})+"), re.compile(f"(?:{back})+$")
