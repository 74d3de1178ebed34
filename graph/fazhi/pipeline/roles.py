"""Readings that need a closer look than a verb and its objects: pilots, leaders, pairs, exemptions, problems."""

import re
from collections.abc import Iterator
from functools import cache

from fazhi.gazetteer import refer
from fazhi.model import LEVELS, EntityType, Mention
from fazhi.pipeline.rulebook import read_rules
from fazhi.pipeline.scene import Scene

_PILOT = re.compile(
    r"^(?P<name>.{3,40}?)(?:建设)?(?:改革)?试点(?:工作)?(?:单位|地区|县|市|区|乡镇|城市|项目|街道|名单)?(?:[((].*[))])?$"
)
_LEADERS = re.compile(r"(?P<n>[\d一二两三四五六七八九十]+)位(?P<level>[省市县区州])?(?:级|委|政府)?(?:主要)?领导")
_NUMERALS = {word: number for number, word in enumerate("一二三四五六七八九十", start=1)} | {"两": 2}
_EXCEPT = re.compile(
    r"除了?(?:[\d一二两三四五六七八九十]+[个家])?(?P<own>[一-鿿]{2,12}系统)[((](?P<list>[^()()]{2,200})[))](?:以?外)?"
    r"[，,](?:其余|其他)?(?:均|都|全部)?已?(?:应用|接入|使用)(?P<shared>[一-鿿]{2,20}系统)"
)


def piloted_name(text: str) -> int:
    """Length of what is piloted where a stretch names a pilot (A改革试点乡镇 → A改革); 0 where it names none."""
    found = _PILOT.match(text)
    if found is None:
        return 0
    length = found.end("name")
    for word in ("建设", "改革"):
        if text.startswith(word, length):
            length += len(word)
    return length


def leaders_in(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, int]]:
    """Leaders that are counted but not named (2位省领导), with their number."""
    for found in _LEADERS.finditer(scene.text, start, end):
        division = refer(found["level"], scene.report.area) if found["level"] else scene.report.area
        name = f"{division.name if division else ''}领导"
        number = _NUMERALS.get(found["n"]) or int(found["n"]) if found["n"].isdigit() or found["n"] in _NUMERALS else 10
        level = LEVELS.get(division.type) if division else None
        begin = found.start("level") if found["level"] else found.end() - 2
        text = scene.text[begin : found.end()]
        yield Mention(begin, found.end(), text, EntityType.ROLE, name, division, level, rule="leaders.counted"), number


def pairs_in(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, Mention]]:
    """The two bodies that a short word names where their joint work is spoken of: 府院、府检联动协作."""
    pattern, members = _pairs()
    for found in pattern.finditer(scene.text, start, end):
        for short in re.finditer("|".join(members), found.group()):
            at = found.start() + short.start()
            first, second = (
                Mention(
                    at + n, at + n + 1, short.group()[n], EntityType.AGENCY, name, scene.report.area, rule="agency.pair"
                )
                for n, name in enumerate(members[short.group()])
            )
            yield first, second


def systems_exempt(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, Mention]]:
    """Systems that a clause excepts from a shared one: 除了10个自建系统(交通运输、消防…)外,均已应用省统一系统."""
    for found in _EXCEPT.finditer(scene.text, start, end):
        shared = _system(
            scene, found.start("shared"), found.end("shared"), scene.text[found.start("shared") : found.end("shared")]
        )
        at = found.start("list")
        for field in re.split("(、|，|,)", found["list"]):
            if field not in ("、", "，", ",") and field:
                yield _system(scene, at, at + len(field), field + found["own"]), shared
            at += len(field)


def _system(scene: Scene, start: int, end: int, name: str) -> Mention:
    level, division = scene.level_of(start, end)
    return Mention(start, end, scene.text[start:end], EntityType.SYSTEM, name, division, level, rule="system.except")


@cache
def _pairs() -> tuple[re.Pattern[str], dict[str, list[str]]]:
    members: dict[str, list[str]] = {row["short"]: row["members"] for row in read_rules("agencies")["pair"]}
    shorts = "|".join(members)
    return re.compile(f"(?:{shorts})(?:、(?:{shorts}))*(?:联动|协作|互动|衔接|良性互动)"), members
