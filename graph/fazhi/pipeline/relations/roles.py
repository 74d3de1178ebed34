"""Readings that need a closer look than a verb and its objects: pilots, leaders, pairs, exemptions."""

import re
from collections.abc import Iterator

from fazhi.gazetteer import refer
from fazhi.model import LEVELS, EntityType, Mention
from fazhi.pipeline.relations.readings import pairs, reading
from fazhi.pipeline.relations.scene import Scene

_NUMERALS = {word: number for number, word in enumerate("一二三四五六七八九十", start=1)} | {"两": 2}


def piloted_name(text: str) -> int:
    """Length of what is piloted where a stretch names a pilot (A改革试点乡镇 → A改革); 0 where it names none."""
    found = reading("pilot").fullmatch(text)
    return found.end("name") if found else 0


def leaders_in(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, int]]:
    """Leaders that are counted but not named (2位省领导), with their number."""
    for found in reading("leaders").finditer(scene.text, start, end):
        division = refer(found["level"], scene.report.area) if found["level"] else scene.report.area
        name = f"{division.name if division else ''}领导"
        level = LEVELS.get(division.type) if division else None
        begin = found.end("count") + 1
        text = scene.text[begin : found.end()]
        leaders = Mention(begin, found.end(), text, EntityType.ROLE, name, division, level, rule="leaders.counted")
        yield leaders, _NUMERALS.get(found["count"]) or int(found["count"])


def titled_in(scene: Scene, start: int, end: int) -> Iterator[Mention]:
    """Leaders that are named by their office: 省司法厅厅长 is one of that body, 副市长 one of the city."""
    for found in reading("titles").finditer(scene.text, start, end):
        title = found["title"]
        bodies = scene.within(start, found.start("title"), EntityType.AGENCY)
        body = bodies[-1] if bodies and bodies[-1].end >= found.start() else None
        text = scene.text[found.start() : found.end()]
        if body is not None:
            yield Mention(
                found.start(),
                found.end(),
                text,
                EntityType.ROLE,
                title,
                body.division,
                parent=body,
                rule="leaders.titled",
            )
            continue
        word = found["level"] or title.removeprefix("常务").removeprefix("副")[0]
        division = refer(word, scene.report.area)
        if division is None:
            continue
        committee = {"委": "中共{0}委", "政府": "{0}人民政府"}.get(found["committee"] or "", "{0}")
        name = committee.format(division.name) + title
        level = LEVELS.get(division.type)
        yield Mention(found.start(), found.end(), text, EntityType.ROLE, name, division, level, rule="leaders.titled")


def pairs_in(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, Mention]]:
    """The two bodies that each short word names where their joint work is spoken of: 府院、府检联动协作."""
    for found in reading("joint").finditer(scene.text, start, end):
        for short in re.finditer("|".join(pairs()), found.group()):
            at = found.start() + short.start()
            pair = None if scene.within_document(at) else pair_at(scene, at)
            if pair is not None:
                yield pair


def pair_at(scene: Scene, at: int) -> tuple[Mention, Mention] | None:
    """The two bodies that the short word at an offset names; None where none stands there."""
    names = pairs().get(scene.text[at : at + 2])
    if names is None:
        return None
    first, second = (
        Mention(at + n, at + n + 1, scene.text[at + n], EntityType.AGENCY, name, scene.report.area, rule="agency.pair")
        for n, name in enumerate(names)
    )
    return first, second


def systems_exempt(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, Mention]]:
    """Systems that a clause excepts from a shared one: 除了10个自建系统(交通运输、消防…)外,均已应用省统一系统."""
    for found in reading("exempt").finditer(scene.text, start, end):
        shared = _system(scene, *found.span("shared"), found["shared"])
        at = found.start("list")
        for field in re.split("(、|，|,)", found["list"]):
            if field not in ("、", "，", ",") and field:
                yield _system(scene, at, at + len(field), field + found["own"]), shared
            at += len(field)


def _system(scene: Scene, start: int, end: int, name: str) -> Mention:
    level, division = scene.level_of(start, end)
    return Mention(start, end, scene.text[start:end], EntityType.SYSTEM, name, division, level, rule="system.except")
