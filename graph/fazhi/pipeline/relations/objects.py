"""Reads the stretch behind a verb as mentions of the kinds that the verb's predicate takes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from fazhi.model import DIVISION_TYPES, EntityType, Mention
from fazhi.pipeline.relations.heads import has_strong_head, head_type
from fazhi.pipeline.relations.lists import split_list
from fazhi.pipeline.relations.phrases import Phrase, initiatives, is_prose
from fazhi.pipeline.relations.scene import Scene
from fazhi.pipeline.relations.sites import COUNTED_SITE, read_measures, read_places, read_sites
from fazhi.pipeline.relations.stretch import behind_modifiers, mention_in, uncounted
from fazhi.pipeline.rulebook import alternation, expression, read_rules

Reader = Callable[[Scene, int, int], Iterator[tuple[Mention, int | None]]]
"""Reads a stretch; gives mentions, each with how many of it the text counts."""

_ADJECTIVE = ("性", "化", "一流")
_OPENING = re.compile("“[^“”，。；]{1,20}”")
_YEAR = re.compile(r"20\d\d年度?")
_OWN_MEETING = re.compile(
    r"(?:了)?(?:\d+次)?(?P<name>(?:第[一二三四五六七八九十]+次)?(?:全体|常务|扩大|主任|工作)*(?:会议|全会))(?=\d|$|[，。；])"
)
_MEMBERS = re.compile("由[^，。；]{2,120}?(?:组成|构成|参与|参加|牵头)的")
_OWNED = re.compile(r"(?:行政)?规范性文件")
_ROUTINE = ("讲座", "培训班", "培训", "活动")
_TOWARDS = re.compile("对(?!口|外|接|标|照)")
"""What a measure is turned to stands in front of its name (强化对重点岗位的监督)."""
_ETC_EVENTS = re.compile(r"等[一-鿿\d]{0,10}$")
_CARRYING_ON = re.compile(r"(?:的)?(?P<kind>(?:贯彻)?实施(?:办法|细则|意见|方案))(?=$|[，。；、和及等])")
"""What a document is called that carries out the one in front of it."""
_AND = ("和", "与")
_ITEM_JOINT = re.compile("、|，|,|和|以及|及|与")


def read_initiatives(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, int | None]]:
    """Reforms, programmes, mechanisms, systems and models; divisions in front tell the level, not the name."""
    if not scene.triggers.word("name", start, end):
        return
    start = _behind_divisions(scene, start, end)
    if _TOWARDS.match(scene.text, start, end):
        return
    if scene.within(start, end, EntityType.DOCUMENT):
        return
    phrases = list(initiatives(scene.text, start, end)) or _opening_name(scene.text, start, end)
    for phrase in phrases:
        type_ = phrase.type or EntityType.MODEL
        yield mention_in(scene, phrase, type_, "initiative.head"), None


def _opening_name(text: str, start: int, end: int) -> list[Phrase]:
    """The quoted name that a stretch of prose opens with (运用“生态云”平台推送预警)."""
    found = _OPENING.match(text, start, end)
    names = [text[start:stop] for stop in range(found.end(), min(end, found.end() + 8) + 1)] if found else []
    name = next((name for name in names if not name.endswith("”") and has_strong_head(name)), "")
    return [Phrase(start, start + len(name), name, head_type(name))] if name else []


def read_documents(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, int | None]]:
    """Documents in title marks; where there are none, what ends with a word for documents (“八五”普法规划)."""
    marked = scene.within(start, end, EntityType.DOCUMENT)
    if marked:
        yield from ((_carried_on(scene, mention, end), None) for mention in marked)
        return
    for left, right in split_list(scene.text, start, end):
        _, left, right = uncounted(scene.text[left:right], left, right)
        left = behind_modifiers(scene.text, left, right)
        found = _document_heads().search(scene.text, left, right)
        generic = expression("names", "documents", "generic").fullmatch(scene.text, left, right)
        if found and not generic and right - left >= 5 and not is_prose(scene.text[left:right]):
            right = found.end()
            yield (
                mention_in(
                    scene, Phrase(left, right, scene.text[left:right], None), EntityType.DOCUMENT, "document.head"
                ),
                None,
            )


def _carried_on(scene: Scene, document: Mention, end: int) -> Mention:
    """The document that carries out the one named (《…法》实施办法), which bears its title; else the one named."""
    found = _CARRYING_ON.match(scene.text, document.end, end)
    if found is None:
        return document
    name, stop = document.name + found["kind"], found.end("kind")
    text = scene.text[document.start : stop]
    return replace(document, end=stop, text=text, name=name, division=scene.report.area, rule="document.carriedOn")


def read_awards(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, int | None]]:
    """Honours, each with how many were won; a shared head is put back (国家级民主法治村1个、省级8个)."""
    items = [_award_item(scene, left, right) for left, right in _award_parts(scene.text, start, end)]
    names = _with_shared_heads([scene.text[left:right] for _, left, right in items])
    for (count, left, right), name in zip(items, names, strict=True):
        leveled = _level_word().match(name) is not None or scene.level_of(left, right)[0] is not None
        nominated = "推荐名单" in name or scene.text.startswith(("推荐", "候选", "提名名单"), right)
        if len(name) >= 4 and not nominated and _award_like(name, leveled):
            yield mention_in(scene, Phrase(left, right, name, None), EntityType.AWARD, "award.behindVerb"), count


def _award_parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members of a list of honours; 和 inside the name of one (文化和旅游消费集聚区) parts nothing."""
    begin = start
    for _, right in split_list(text, start, end):
        whole = _award_tail().sub("", text[begin:right])
        inside = text.startswith(_AND, right) and right < end and not _award_heads().search(whole)
        behind = text[right + 1 : right + 8]
        if inside and "“" not in text[begin:right] and not _level_word().match(behind) and not behind.startswith("“"):
            continue
        yield begin, right
        found = _ITEM_JOINT.match(text, right, end)
        begin = found.end() if found else right


def _award_item(scene: Scene, left: int, right: int) -> tuple[int | None, int, int]:
    """How many of an honour there are, and the stretch of its name."""
    count, left, right = uncounted(scene.text[left:right], left, right)
    left = behind_modifiers(scene.text, left, right)
    return count, left, left + len(_award_tail().sub("", scene.text[left:right]))


def _with_shared_heads(names: list[str]) -> list[str]:
    """The names, with a level that stands alone (省级) given the head of the one before it, else of the one behind."""
    heads = ["" if (level := _level_word().match(name)) is None else name[level.end() :] for name in names]
    whole = []
    for number, (name, head) in enumerate(zip(names, heads, strict=True)):
        if not head and _level_word().fullmatch(name):
            near = [*heads[:number][::-1], *heads[number + 1 :]]
            name += next((other.removeprefix("以上") for other in near if other), "")
        whole.append(name)
    return whole


def read_events(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, int | None]]:
    """Meetings and activities; what counts them (专题会议5次) is no part of the name."""
    etc = _ETC_EVENTS.search(scene.text, start, end)
    end = etc.start() if etc and etc.end() == end else end
    for left, right in split_list(scene.text, start, end):
        count, left, right = uncounted(scene.text[left:right], left, right)
        left = behind_modifiers(scene.text, left, right)
        found = _event_heads().search(scene.text, left, right)
        routine = count is not None and scene.text[left:right].endswith(_ROUTINE)
        if found and found.end() - left >= 5 and not routine:
            yield _event(scene, left, found.end()), count


def own_meeting(scene: Scene, host: Mention, start: int, end: int) -> Mention | None:
    """The meeting of the body that holds it, where the text names it by its kind alone (市委常委会召开全体会议2次)."""
    found = _OWN_MEETING.match(scene.text, start, end)
    if found is None:
        return None
    name, division = found["name"], host.division
    return Mention(*found.span("name"), name, EntityType.EVENT, name, division, parent=host, rule="event.own")


def _event(scene: Scene, start: int, end: int) -> Mention:
    """A meeting, named after the body whose meeting it is where its name starts with one."""
    mention = mention_in(scene, Phrase(start, end, scene.text[start:end], None), EntityType.EVENT, "event.head")
    host = next((m for m in scene.within(start, end, EntityType.AGENCY) if m.start == start and m.end < end), None)
    return replace(mention, parent=host, name=scene.text[host.end : end]) if host else mention


def read_institutions(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, int | None]]:
    """Bodies without a division in front: 法治宣传教育联盟."""
    if scene.within(start, end, EntityType.AGENCY):
        return
    for left, right in split_list(scene.text, start, end):
        count, left, right = uncounted(scene.text[left:right], left, right)
        left = behind_modifiers(scene.text, left, right)
        found = _institution_heads().search(scene.text, left, right)
        name = scene.text[left : found.end()] if found else ""
        site = "中心" in name[-3:] and not expression("agencies", "body_centres").search(name)
        counted = count is not None and len(name) < COUNTED_SITE
        if found and found.start() > left and not (site or counted or "等" in name) and 4 <= len(name) <= 25:
            phrase = Phrase(left, found.end(), name, None)
            mention = mention_in(scene, phrase, EntityType.AGENCY, "institution.head")
            yield replace(mention, division=scene.report.area), None


def read_owned(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, int | None]]:
    """The documents of a kind that bodies issue in their names, as one: 县政府行政规范性文件."""
    found = _OWNED.search(scene.text, start, end)
    owners = scene.within(start, found.start(), EntityType.AGENCY) if found else []
    if found is None or not owners:
        return
    first, last = owners[0], owners[-1]
    name = found.group()
    if last.name.startswith(first.name) and last.name != first.name:
        name = f"及其{last.name.removeprefix(first.name)}{name}"
    text = scene.text[found.start() : found.end()]
    yield (
        Mention(
            found.start(),
            found.end(),
            text,
            EntityType.DOCUMENT,
            name,
            first.division,
            parent=first,
            rule="document.owned",
        ),
        None,
    )


def read_agencies(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, int | None]]:
    """Bodies found before."""
    yield from ((mention, None) for mention in scene.within(start, end, EntityType.AGENCY))


def read_partners(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, int | None]]:
    """Partners that are named without a division; none where bodies with one are among them."""
    if any(m.division for m in scene.within(start, end, EntityType.AGENCY, *DIVISION_TYPES)):
        return
    for left, right in split_list(scene.text, start, end):
        name = scene.text[left:right]
        if 3 <= len(name) <= 15 and not is_prose(name):
            yield Mention(left, right, name, EntityType.AGENCY, name, rule="agency.partner"), None


def read_bodies(scene: Scene, start: int, end: int) -> Iterator[tuple[Mention, int | None]]:
    """Bodies and divisions found before."""
    yield from ((mention, None) for mention in scene.within(start, end, EntityType.AGENCY, *DIVISION_TYPES))


READERS: dict[str, Reader] = {
    "initiative": read_initiatives,
    "document": read_documents,
    "award": read_awards,
    "event": read_events,
    "institution": read_institutions,
    "place": read_places,
    "site": read_sites,
    "measure": read_measures,
    "owned": read_owned,
    "agency": read_agencies,
    "partner": read_partners,
    "body": read_bodies,
}


def read_objects(scene: Scene, start: int, end: int, kinds: list[str]) -> list[tuple[Mention, int | None]]:
    """The mentions that a stretch holds: as the first of ``kinds`` that finds any, what that one left as the others."""
    members = _MEMBERS.match(scene.text, start, end)
    start = members.end() if members else start
    for number, kind in enumerate(kinds):
        found = list(READERS[kind](scene, start, end))
        if found:
            return found + _left_over(scene, start, end, kinds[number + 1 :], found) if "place" in kinds else found
    return []


def _left_over(
    scene: Scene, start: int, end: int, kinds: list[str], found: list[tuple[Mention, int | None]]
) -> list[tuple[Mention, int | None]]:
    """What the other kinds read in the members of a list that one kind has left unread."""
    more: list[tuple[Mention, int | None]] = []
    for left, right in split_list(scene.text, start, end):
        if all(right <= mention.start or mention.end <= left for mention, _ in found):
            more += read_objects(scene, left, right, kinds)
    return more


def _behind_divisions(scene: Scene, start: int, end: int) -> int:
    """Behind years and divisions in front of a name that is not theirs (2021年全县告知承诺制改革)."""
    year = _YEAR.match(scene.text, start, end)
    start = year.end() if year else start
    first = next((m for m in scene.within(start, end, *DIVISION_TYPES) if m.start == start), None)
    if first is None or first.rule != "division.pointer" or scene.text.startswith(_ADJECTIVE, first.end):
        return start
    return first.end


def _award_like(name: str, leveled: bool) -> bool:
    """Whether a name reads like an honour: quoted, or with a level and a word for honours, or called a prize."""
    known = name.endswith("”") or _award_heads().search(name) is not None
    return name.startswith("“") or (leveled and known) or name.endswith(("奖", "称号", "榜单"))


@cache
def _document_heads() -> re.Pattern[str]:
    return re.compile(
        alternation(read_rules("names")["documents"]["heads"]) + r"(?:[(（][^)）]*[)）])?(?:\d(?:\.\d)?版)?”?$"
    )


@cache
def _event_heads() -> re.Pattern[str]:
    return re.compile(alternation(read_rules("names")["events"]["heads"]) + "”?$")


@cache
def _institution_heads() -> re.Pattern[str]:
    return re.compile(alternation(read_rules("agencies")["institution_heads"]) + "”?$")


@cache
def _award_tail() -> re.Pattern[str]:
    return re.compile(alternation(read_rules("names")["awards"]["tail"]) + "$")


@cache
def _award_heads() -> re.Pattern[str]:
    return re.compile(alternation(read_rules("names")["awards"]["heads"]) + r"(?:[(（][^)）]*[)）])?”?$")


@cache
def _level_word() -> re.Pattern[str]:
    levels: dict[str, list[str]] = read_rules("names")["levels"]["words"]
    return re.compile(r"(?:20\d\d年度?)?" + alternation([word for words in levels.values() for word in words]))
