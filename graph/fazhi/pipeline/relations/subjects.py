"""Who acts and who receives: the words in front of a verb, what is carried over, and the report's own voice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fazhi.model import INITIATIVE_TYPES, EntityType, Mention
from fazhi.pipeline.relations.phrases import has_strong_head, head_type
from fazhi.pipeline.relations.scene import Scene, government_of, is_division
from fazhi.pipeline.rulebook import alternation, read_rules

_NOT_ACTING = re.compile(r"(?:在|与|向|对|从|经|经过|被|同|给|为|报|比|较|位居|排名|占|获|受到|[以按]照?|根据)$")
_JOINED = re.compile(r"(?:、|和|与|及|以及|等|，|,)?$")
_ANAPHOR = re.compile(
    r"(?:^|[，,])(?:该项?|此项?|这一?项?|上述|相关)?(?P<noun>改革|工作|项目|做法|经验|案例|模式|活动|机制|试点|成果)"
    r"(?:成效|成果|经验|做法)?(?:先后|成功|还|也|被|多次)*$"
)
_PLACE_NAME = re.compile(
    r"(?:[一-鿿]{2,4}?(?:街道?|镇|乡))?(?P<name>[一-鿿]{1,7}?(?:(?P<Village>村|社区)|(?P<Township>镇|乡|街道)))"
    r"(?=$|、|和|及|与|，|,|等)"
)


@dataclass(slots=True)
class Voice:
    """What a sentence has said so far of who acts; new for each sentence, topics live as long as the paragraph."""

    actors: tuple[Mention, ...] = ()
    topic: Mention | None = None
    reform: Mention | None = None
    planned: Mention | None = None

    def remember(self, initiative: Mention) -> None:
        """Keep the first initiative of a paragraph as what 工作 means there, the first reform for 改革."""
        if initiative.type not in INITIATIVE_TYPES:
            return
        self.topic = self.topic or initiative
        if initiative.type is EntityType.REFORM:
            self.reform = self.reform or initiative


def acting(scene: Scene, start: int, verb: int) -> tuple[Mention, ...]:
    """The bodies and divisions that stand as subjects between a clause's start and its verb; empty where none do."""
    found = [m for m in scene.within(start, verb) if m.type is EntityType.AGENCY or is_division(m)]
    groups: list[list[Mention]] = []
    for mention in found:
        between = scene.text[groups[-1][-1].end : mention.start] if groups else "■"
        if groups and _JOINED.fullmatch(between):
            groups[-1].append(mention)
        elif not _NOT_ACTING.search(scene.text[max(start, mention.start - 3) : mention.start]):
            groups.append([mention])
        else:
            groups.append([])
            groups.pop()
    for group in groups:
        actors = tuple(m for m in group if not m.text.startswith("全"))
        if actors and scene.text[group[-1].end : group[-1].end + 1] != "的":
            return _inmost(actors)
    return ()


def _inmost(actors: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Without divisions that only locate what follows them (我县白马镇)."""
    return tuple(
        m for n, m in enumerate(actors) if not (is_division(m) and n + 1 < len(actors) and actors[n + 1].start == m.end)
    )


def as_body(scene: Scene, actor: Mention) -> Mention:
    """The people's government where the report's own division is named as the one who acts."""
    if is_division(actor) and actor.division == scene.report.area and actor.division is not None:
        return government_of(actor.division, actor.start, actor.end, actor.text)
    return actor


def anaphor(scene: Scene, start: int, verb: int, voice: Voice) -> Mention | None:
    """The initiative that a bare noun before the verb means: 改革获…, 工作获…."""
    found = _ANAPHOR.search(scene.text[start:verb])
    if found is None:
        return None
    return voice.reform if found["noun"] == "改革" else voice.topic


def recipients(scene: Scene, start: int, end: int) -> tuple[Mention, ...]:
    """Who receives an honour: bodies, divisions, villages, sites or initiatives of a stretch."""
    start = max(start, scene.text.rfind("的", start, end) + 1)
    named = [m for m in scene.within(start, end) if m.type is EntityType.AGENCY or is_division(m)]
    text = scene.text
    villages = list(_unlisted(scene, start, end))
    named = [m for m in named if not any(v.start <= m.start and m.end <= v.end for v in villages)]
    found = _inmost(tuple(sorted([*named, *villages], key=lambda m: m.start)))
    found = tuple(m for m in found if not m.text.startswith("全"))
    tail = text[found[-1].end : end] if found else text[start:end]
    if found and is_division(found[-1]) and 2 <= len(tail) <= 12 and has_strong_head(tail):
        whole = text[found[-1].start : end]
        return (
            Mention(found[-1].start, end, whole, head_type(tail) or EntityType.MODEL, whole, rule="recipient.thing"),
        )
    thing = _thing(scene, found[-1].end if found else start, end) if len(tail) >= 3 else None
    return (thing,) if thing else found


def _unlisted(scene: Scene, start: int, end: int) -> Iterator[Mention]:
    """Villages, and townships that no list has under that name, by their last word."""
    for found in _PLACE_NAME.finditer(scene.text[start:end]):
        name = found["name"]
        left = start + found.start("name")
        listed = any(m.end == left + len(name) for m in scene.within(left, left + len(name)))
        if len(name) >= 3 and not listed:
            type_ = EntityType.VILLAGE if found["Village"] else EntityType.TOWNSHIP
            yield Mention(left, left + len(name), name, type_, name, scene.report.area, rule="recipient.place")


def _thing(scene: Scene, start: int, end: int) -> Mention | None:
    """The named site or initiative that a stretch ends with."""
    text = scene.text[start:end].lstrip("的，, ")
    start = end - len(text)
    trimmed = re.sub(r"(?:先后|均|都|也|还|已|成功|经推选|经)+$", "", text)
    end = start + len(trimmed)
    type_ = head_type(trimmed)
    if type_ is None and _place_head().search(trimmed):
        type_ = EntityType.PLACE
    if type_ is None and trimmed.endswith(("研讨会", "论坛", "会议", "大赛")):
        type_ = EntityType.EVENT
    if type_ is None and _receiving_head().search(trimmed):
        type_ = EntityType.AGENCY
    if type_ is None and trimmed.startswith("“") and trimmed.endswith("”"):
        type_ = EntityType.PROGRAM
    if type_ is None or not 3 <= len(trimmed) <= 30 or re.search(r"[，,。；]|\d", trimmed):
        return None
    return Mention(start, end, trimmed, type_, trimmed, rule="recipient.thing")


@cache
def _receiving_head() -> re.Pattern[str]:
    return re.compile(alternation(read_rules("agencies")["receiving_heads"]) + "$")


@cache
def _place_head() -> re.Pattern[str]:
    return re.compile(alternation(read_rules("names")["places"]["heads"]) + "|[湾湖河山岛]$")
