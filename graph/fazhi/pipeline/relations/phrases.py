"""Reads names without marks out of the stretch behind a verb: 涉民生执法专项监督活动, 省级民主法治村.

There is no segmenter: a name is what ends with a known head word and starts where the verb, a modifier or the
coordination before it ends. Words: ``rules/names.toml``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from fazhi.model import EntityType
from fazhi.pipeline.blanks import hollowed, outside
from fazhi.pipeline.endings import Endings
from fazhi.pipeline.relations.closing import ClosedList, closed_list
from fazhi.pipeline.relations.heads import has_strong_head, head_of, head_type
from fazhi.pipeline.rulebook import alternation, expression, read_rules

_JOINT = re.compile(
    r"(?=[、，,“以和与及])(?:、|(?<=”)(?=“)|以及|(?<![总饱缓调温共])和(?!谐|平|解|美|睦)|与(?!会|时)|(?<![普涉危])及(?!时|其|格)|，|,)"
)
_COUNTED = re.compile(r"([一二两三四五六七八九十\d]+项)(制度|机制|改革|行动|工程|活动)$")
_ETC = re.compile(r"等(?:各项|重大|重点)?(制度|机制|改革|工程|行动|计划)$")
_LINKS = re.compile(
    r"(?<=”)等[\d两三四五六七八九十]+[个项大]|(?<=”)的|的(?=培|[一-鿿]{2}和[一-鿿]{2}$)|等(?=制度$|机制$|改革$|工程$|行动$|计划$)"
)
_LISTED_ENDS = ("工作", "活动", "任务", "做法", "举措", "方式", "模式")
_LISTED = re.compile(r"等(?:各项|专项)?(?:工作|活动|任务)$|[、和与].*[^任]工作$|\d+[项个种](?:做法|举措|方式|模式)$")
_SEVERAL = re.compile(r"[^、，]{0,12}?\d+余?[个项]")
_FOUR = 4
"""Characters of a set phrase; phrases of that length side by side (多评合一、结果互认) are names each."""
_TWO = 2
_LONG = 5
"""Characters of a member that is a name of its own."""
_BUILDING = re.compile(r"^[一-鿿]{4,10}(?:建设|工作)(?=“[^“”]{4,}”$)")
_STYLE = re.compile(r"“[^“”]{1,10}式”[一-鿿]{2,12}")
_SLOGAN = re.compile(r"“[^“”]*[，,、;；][^“”]*”")
_QUANTITY = re.compile(
    r"(?:[\d,.]+|[一二两三四五六七八九十百]+)(?:余|多)?[个家项件次场名处所支批条份位宗部][^、，,]{0,2}$"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name found in a stretch.

    Args:
        start: first character in the text.
        end: behind its last one.
        name: the name, with what a coordination shares out put back.
        type: by its head; None for a quoted name without one.
        count: how many, where a quantity stands behind the name.
    """

    start: int
    end: int
    name: str
    type: EntityType | None
    count: int | None = None


def initiatives(text: str, start: int, end: int) -> Iterator[Phrase]:
    """The names of reforms, programmes, mechanisms, systems and models in ``text[start:end]``, in reading order."""
    closed = closed_list(text, start, end)
    if closed is not None and not _ETC.search(text, start, end):
        yield from _closed(text, closed)
        yield from initiatives(text, closed.rest, end)
        return
    listed = text.endswith(_LISTED_ENDS, start, end) and _LISTED.search(text, start, end) is not None
    opening = start
    start, end = _trimmed(text, start, end)
    parts = _parts(text, start, end, listed)
    if not parts or (_SEVERAL.match(text, opening, end) and text.endswith("项目", start, end)):
        return
    shared = _shared_head(text, parts)
    for number, (left, right) in enumerate(parts):
        if _is_blurred(hollowed(text[left:right]), len(parts)):
            continue
        left, right = _trimmed(text, left, right)
        name = _name(text[left:right])
        numbered = _counted(name)
        if numbered and len(parts) > 1:
            name = name[: numbered.start()] + numbered.group(2)
        elif shared and number < len(parts) - 1 and not has_strong_head(name):
            name = _name(text[left:right] + shared)
        phrase = _phrase(left, right, name)
        if phrase is not None:
            yield phrase
    counted = _counted(text[start:end])
    if counted and len(parts) > 1:
        left = start + counted.start()
        yield Phrase(left, end, counted.group(), head_type(counted.group(2)))


def _is_blurred(name: str, among: int) -> bool:
    """Whether a name runs through several members of which nobody can tell where they end.

    A list of short words inside one name is no such thing (公证处、法院、银行三方联动机制).
    """
    first, *others = name.split("、")
    return bool(others) and (among > 1 or (len(others) == 1 and len(first) > _FOUR and not others[0].startswith("■")))


def _closed(text: str, closed: ClosedList) -> Iterator[Phrase]:
    """The members of a list that a word for their kind closes; quoted ones need no head of their own."""
    for left, right in closed.members:
        left, right = _trimmed(text, left, right)
        name = _name(text[left:right])
        if (closed.name is not None and not name.startswith("“")) or _event_like().search(name):
            continue
        if closed.shared and head_of(name) is None and (len(name) >= _FOUR or name.startswith("“")):
            name += closed.kind
        phrase = _phrase(left, right, name)
        if phrase is not None and head_of(name) is None:
            phrase = replace(phrase, type=closed.type)
        if phrase is not None:
            yield phrase
    if closed.name is not None and (phrase := _phrase(*closed.name, text[slice(*closed.name)])):
        yield phrase


def _phrase(start: int, end: int, name: str) -> Phrase | None:
    data = read_rules("names")["trim"]
    head = head_of(name)
    quoted = name.startswith("“") and name.endswith("”") and len(name) >= _FOUR and not _SLOGAN.fullmatch(name)
    styled = name.startswith("“") and _STYLE.fullmatch(name) is not None
    if head is None and not (quoted or styled):
        return None
    if (
        not data["shortest"] <= len(name) <= data["longest"]
        or name[0] in "和及等"
        or expression("names", "trim", "generic").fullmatch(name)
        or is_prose(name)
    ):
        return None
    if _SLOGAN.search(name) and (head is None or not (head.strong or name.endswith(f"”{head.word}"))):
        return None
    if head is not None and not head.strong and _coordinates(name):
        return None
    whole = head is not None and head.word == name and len(name) >= _FOUR
    if head is not None and not (styled or whole) and len(name) - len(head.word) < (1 if head.strong else 2):
        return None
    if styled or head is None:
        return Phrase(start, end, name, EntityType.PROGRAM if "+" in name else EntityType.MODEL)
    return Phrase(start, end, name, head.type)


def _coordinates(name: str) -> bool:
    """Whether a name runs through a list or puts two deeds side by side, which one weak head cannot hold together."""
    blank = hollowed(name)
    if blank.find("、") >= _FOUR:
        return True
    joint = _JOINT.search(blank)
    if joint is None or joint.start() < _LONG or len(name) - joint.end() < _LONG:
        return False
    left = name[: joint.start()]
    return head_of(left) is not None or expression("names", "trim", "deeds").search(left) is not None


def _counted(name: str) -> re.Match[str] | None:
    """Where a name ends with how many of a kind there are (三项制度)."""
    return _COUNTED.search(name) if "项" in name else None


def _parts(text: str, start: int, end: int, listed: bool) -> list[tuple[int, int]]:
    """The members of a coordination; one member where the marks stand inside a single name."""
    cuts = [(m.start() + start, m.end() + start) for m in _JOINT.finditer(hollowed(text[start:end]))]
    if not cuts:
        return [(start, end)] if start < end else []
    edges = [start, *(edge for cut in cuts for edge in cut), end]
    parts = [(edges[i], edges[i + 1]) for i in range(0, len(edges), 2)]
    if _distributes(text, parts, listed):
        return parts
    return _joined(text, parts)


def _distributes(text: str, parts: list[tuple[int, int]], listed: bool) -> bool:
    """Whether every member is a name: each has a head, or the last one shares out its own (A、B等制度)."""
    last = text[parts[-1][0] : parts[-1][1]]
    if _ETC.search(last) or _counted(last):
        return True
    names = [trimmed_tail(text[a:b]) for a, b in parts]
    heads = [head_of(name) for name in names]
    if all(head is not None and head.strong for head in heads):
        return True
    if all(text[a:b] in _pairs() for a, b in parts[:-1]) and last[:2] in _pairs():
        return True
    if _head_behind_quote(last) and not any(heads[:-1]) and all(b - a >= _FOUR for a, b in parts):
        return True
    if (
        all(heads)
        and len(parts) == _TWO
        and "“" in text[parts[0][0] : parts[0][1]]
        and all(b - a > _FOUR for a, b in parts)
    ):
        return True
    if listed:
        return all(head_of(name) or name.startswith("“") for name in names) and all(b - a >= 4 for a, b in parts)
    if len(parts) == _TWO and all(heads) and all(b - a > _LONG for a, b in parts):
        return expression("names", "trim", "closing").search(names[0]) is not None
    if all(heads) and len({b - a for a, b in parts}) == 1 and parts[0][1] - parts[0][0] == _FOUR:
        return True
    return all(heads) and len({head.word for head in heads if head}) < len(heads)


def _joined(text: str, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Members put together again, cut only behind those that are names with a strong head."""
    out: list[tuple[int, int]] = []
    begin = parts[0][0]
    for left, right in parts:
        head = head_of(trimmed_tail(text[left:right]))
        if right == parts[-1][1] or (head is not None and head.strong and right - left >= 4) or text[right - 1] == "”":
            out.append((begin, right))
            begin = _after_joint(text, right)
    return out


def _after_joint(text: str, at: int) -> int:
    found = _JOINT.match(text, at)
    return found.end() if found else at


def _shared_head(text: str, parts: list[tuple[int, int]]) -> str:
    """What the last member shares with the others: 制度 in A、B和C等制度, 联席会议 in 府院、府检联席会议."""
    left, right = parts[-1]
    last = text[left:right]
    counted = _counted(last)
    if counted:
        return counted.group(2)
    if len(parts) > 1 and last[:2] in _pairs():
        return trimmed_tail(last[2:])
    etc = _ETC.search(last)
    if etc:
        return etc.group(1)
    return _head_behind_quote(last) if len(parts) > 1 and not head_of(trimmed_tail(text[slice(*parts[0])])) else ""


def _head_behind_quote(name: str) -> str:
    """What stands behind the quoted name that a stretch begins with, where it ends with a strong head (“…”建设战略)."""
    behind = name.rpartition("”")[2] if name.startswith("“") else ""
    return behind if behind and has_strong_head(behind) else ""


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without modifiers in front and business words behind."""
    while True:
        found = expression("names", "trim", "lead").match(text, start, end)
        if not found or found.end() == start:
            break
        start = found.end()
    start = _behind_attribute(text, start, end)
    return start, start + len(trimmed_tail(text[start:end]))


def _behind_attribute(text: str, start: int, end: int) -> int:
    """Behind the last 的 of an attribute (以承诺为核心的…); a quoted name before 的 stays part of the name."""
    if text.find("的", start, end) < 0:
        return start
    stretch = hollowed(text[start:end])
    cut = stretch.rfind("的")
    if cut <= 0 or text[start + cut - 1] == "”" or re.match(r"培[训养]和|[一-鿿]{2}和[一-鿿]{2}$", stretch[cut + 1 :]):
        return start
    return start + cut + 1 if head_of(trimmed_tail(stretch[cut + 1 :])) or len(stretch) - cut > 4 else start


@lru_cache(maxsize=4096)
def trimmed_tail(name: str) -> str:
    """A name without the business words behind it (…工作, …精神)."""
    while 2 <= (start := _tail().start(name)) < len(name):
        name = name[:start]
    shorter = name[: _soft_tail().start(name)]
    if shorter != name:
        head = head_of(shorter)
        if (head is not None and head.strong) or _STYLE.fullmatch(shorter):
            return shorter
    return name


def _name(printed: str) -> str:
    """The name as it is written alone: without the 的 that joins its halves, and without what counts it."""
    printed = _BUILDING.sub("", printed) if "“" in printed and has_strong_head(printed) else printed
    return (_LINKS.sub("", printed) if "的" in printed or "等" in printed else printed).strip()


@cache
def _tail() -> Endings:
    return Endings(read_rules("names")["trim"]["tail"])


@cache
def _event_like() -> re.Pattern[str]:
    return re.compile(alternation(read_rules("names")["events"]["heads"]) + "$")


@cache
def _soft_tail() -> Endings:
    return Endings(read_rules("names")["trim"]["soft_tail"])


def is_prose(name: str) -> bool:
    """Whether a stretch holds words that names do not have."""
    return expression("names", "trim", "prose").search(outside(name)) is not None


@cache
def _pairs() -> frozenset[str]:
    pairs: list[dict[str, Any]] = read_rules("agencies")["pair"]
    return frozenset(pair["short"] for pair in pairs)
