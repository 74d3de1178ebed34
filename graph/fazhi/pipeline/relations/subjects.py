"""Who acts and who receives: the words in front of a verb, what is carried over, and the report's own voice."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from fazhi.model import INITIATIVE_TYPES, EntityType, Mention
from fazhi.pipeline.relations.scene import Scene, government_of, is_division

_NOT_ACTING = re.compile(
    r"(?:联合|会同|携手|在|与|向|对|从|经|经过|被|同|给|为|落实好?|贯彻|学习|遵循|报|比|较|位居|排名|占|获|受到|[以按]照?|根据|提请|报请|报经|报|送|抄送|配合|协助|邀请|授权|委托|指导|督促|推荐|交由|移送)$"
)
_PARTNERS = re.compile("(?:还|同时|并)?(?:与|联合|会同|携手)")
"""What a clause begins with that names partners alone; who acts with them was said before."""
_JOINED = re.compile(r"(?:、|和|及|以及|等|，|,)?$")
_ANAPHOR = re.compile(
    r"(?:^|[，,])(?:该项?|此项?|这一?项?|上述|相关|有关)?(?P<noun>改革|工作法|工作|项目|平台|系统|品牌|做法|经验|案例|模式|活动|机制|试点|成果)"
    r"(?:成效|成果|经验|做法)?(?:先后|成功|还|也|被|多次)*$"
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
    if _PARTNERS.match(scene.text, start, verb):
        return ()
    found = [m for m in scene.within(start, verb) if m.type is EntityType.AGENCY or is_division(m) or is_zone(m)]
    if not found:
        return ()
    groups: list[tuple[bool, list[Mention]]] = []
    for mention in found:
        between = scene.text[groups[-1][1][-1].end : mention.start] if groups else "■"
        if groups and _JOINED.fullmatch(between):
            groups[-1][1].append(mention)
        else:
            led = _NOT_ACTING.search(scene.text[max(start, mention.start - 3) : mention.start])
            groups.append((led is None, [mention]))
    for acts, group in groups:
        actors = tuple(m for m in group if not (is_division(m) and m.text.startswith("全")))
        if acts and actors and scene.text[group[-1].end : group[-1].end + 1] != "的":
            return inmost(actors)
    return ()


def is_zone(mention: Mention) -> bool:
    """Whether a mention names a zone, which acts as a division does."""
    return mention.rule == "place.zone"


def inmost(actors: Sequence[Mention]) -> tuple[Mention, ...]:
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
    if voice.topic is None:
        return None
    found = _ANAPHOR.search(scene.text[start:verb])
    if found is None:
        return None
    return voice.reform if found["noun"] == "改革" else voice.topic
