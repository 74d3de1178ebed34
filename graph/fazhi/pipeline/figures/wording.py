"""The words around a figure: who acts, the verb, and the noun that is counted."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from fazhi.pipeline.blanks import blanked
from fazhi.pipeline.rulebook import alternation, expression, read_rules

_LONG_BRACKET = re.compile(r"[(（][^()（）]{13,}[)）]|[(（][^()（）]*\d[^()（）]*[)）]")
LONGEST_NOUN = 30
"""Characters of a noun; a longer one is cut down to what stands behind its last 的 or 、."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What stands in front of a figure.

    Args:
        front: what is before the verb: who acts, or the topic.
        action: the verb, None where there is none.
        noun: the noun behind the verb, or before it where the verb comes last (公证办理441件); may be empty.
    """

    front: str
    action: str | None
    noun: str


@lru_cache(maxsize=1024)
def split_words(left: str, unit: str) -> Wording:
    """Front, verb and noun of the words in front of a figure.

    Args:
        left: the words, from the last pause or figure on.
        unit: the figure's unit; behind 次 and 场 what ends in a verb is a noun (法治宣传300次).
    """
    text = trimmed(left)
    if text in read_rules("indicators")["outcomes"]["actions"] or _only_verbs().fullmatch(text):
        return Wording("", text, "")
    for start, first_end in _verbs(text):
        end = _chained(text, first_end)
        front, verb, rest = text[:start], text[start:end], text[end:]
        if len(rest) == 1 and rest != "的" and not expression("indicators", "shortest").match(rest):
            continue
        if verb in _weak() and rest and (unit == "%" or expression("indicators", "partial").search(text)):
            continue
        if rest.startswith("的") and len(rest) > _NOUN and len(verb) > 1:
            return Wording("", verb, clean_noun(text if end <= _SHORT_CLAUSE else rest))
        if not rest:
            if verb in _weak() and (
                unit in _set("events") or not expression("indicators", "objects").search(trimmed(front))
            ):
                return Wording("", None, clean_noun(text)) if front else Wording("", verb, "")
            noun = clean_noun(trimmed(front))
            named = len(noun) >= _NOUN or expression("indicators", "shortest").match(noun)
            return Wording("", verb, noun if named else "")
        if start and verb in _weak() and not expression("indicators", "actors").search(front):
            continue
        if "的" in rest and expression("indicators", "actors").search(front) is None and start:
            return Wording("", verb, clean_noun(text))
        return Wording(trimmed(front), verb, clean_noun(rest))
    return Wording("", None, clean_noun(text))


def deed_of(left: str) -> str:
    """What is done, where only verbs stand in front of a figure and the last of them makes a noun too: 开展评估3次."""
    text = trimmed(left)
    ends = (start for start, end in _verbs(text) if start and end == len(text) and text[start:] in _weak())
    return next((text[start:] for start in ends if _strong().search(text[:start])), "")


def _chained(text: str, end: int) -> int:
    """Behind the last verb of a chain that starts with the verb before ``end`` (取消、下放或委托, 竣工投产)."""
    weak = text[:end] in _weak()
    while True:
        found = (_next_weak() if weak else _next_verb()).match(text, end)
        if (
            found is None
            or len(text) - found.end() < _NOUN
            or _blocked(found["other"] or found["next"]).match(text, found.end())
        ):
            return end
        end = found.end()


def _verbs(text: str) -> list[tuple[int, int]]:
    """Where verbs stand that may open or close the noun, from the left; marked words are not looked into."""
    blank = blanked(text)
    found = [m.span() for m in _verb().finditer(blank)]
    return [(a, b) for a, b in found if not _blocked(blank[a:b]).match(blank, b)]


@lru_cache(maxsize=1024)
def trimmed(text: str) -> str:
    """The words without time, adverbs and connectives in front, and without 共, 达, 为 behind."""
    text = _LONG_BRACKET.sub("", text)
    while text:
        found = expression("indicators", "lead").match(text)
        if found is None or not found.end():
            break
        text = text[found.end() :]
    while text:
        tail = _tail().search(text)
        if tail is None or _verb_end().search(text):
            break
        text = text[: tail.start()]
    return text


def clean_noun(noun: str, longest: int = LONGEST_NOUN) -> str:
    """A noun without 各类, 全县 and 的, cut to a readable length."""
    while True:
        found = _front().match(noun)
        if found is None or not found.end():
            break
        noun = noun[found.end() :]
    noun = _RESPECTIVELY.sub("", noun.removesuffix("等"))
    if noun.endswith("平均"):
        noun = "平均" + noun.removesuffix("平均")
    if len(noun) > longest:
        noun = _CUT.split(noun)[-1]
    head, mark, behind = noun.partition("的")
    if mark and "的" not in behind and _verb_last().search(head):
        noun = head + behind
    noun = noun.strip(" |、，,；;：:")
    return f"“{noun}" if noun.count("”") > noun.count("“") else noun


@lru_cache(maxsize=1024)
def right_noun(right: str) -> tuple[str, str]:
    """The noun behind a figure, and what is said of it; the noun is empty where none follows.

    Example:
        >>> right_noun("执法人员完成证件换发")
        ('执法人员', '完成证件换发')
    """
    text = _UNIT_TOO.sub("", _LONG_BRACKET.sub("", right)).lstrip("的")
    blank = blanked(text)
    if expression("indicators", "stops").match(blank) or _PAUSE.match(blank) or _strong().fullmatch(blank):
        return "", text
    least = 1 if expression("indicators", "shortest").match(blank[:1]) and _after_one().match(blank, 1) else _NOUN
    ends = [
        m.start()
        for p in (expression("indicators", "stops"), _strong(), _PAUSE)
        for m in p.finditer(blank)
        if m.start() >= least
    ]
    noun = text[: min(ends, default=len(text))]
    said = text[len(noun) :]
    noun = expression("indicators", "limits").sub("", noun)
    head, mark, behind = noun.partition("的")
    if mark and expression("indicators", "respects").match(head):
        return behind, said
    if mark and len(head) >= 2:
        return head, said
    return clean_noun(noun), said


_RESPECTIVELY = re.compile(r"分别(?!为)")
_CUT = re.compile(r"的|、|，")
_UNIT_TOO = re.compile(r"^[(（][^()（）]{1,3}[)）]")
_SHORT_CLAUSE = 8
"""Characters of a relative clause that is kept as part of the noun (法院委派的诉讼案件)."""
_NOUN = 2
"""Characters of a noun at least."""
_PAUSE = re.compile(r"[、，,；;：:。\s]|(?:和|与|以及|及)(?=\d)")


@cache
def _set(name: str) -> frozenset[str]:
    return frozenset(read_rules("indicators")[name])


@cache
def _weak() -> frozenset[str]:
    return _set("weak")


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(alternation(sorted(_set("strong") | _set("weak"))))


@cache
def _verb_end() -> re.Pattern[str]:
    return re.compile(alternation(sorted(v for v in _set("strong") if v[-1] in "到有")) + "$")


@cache
def _only_verbs() -> re.Pattern[str]:
    """Verbs and nothing else, two at least (调解和解结案)."""
    verbs = alternation(sorted(v for v in _set("strong") | _set("weak") if len(v) > 1))
    return re.compile(f"{verbs}(?:(?:、|和|并|或)?{verbs}){{1,5}}")


@cache
def _next_verb() -> re.Pattern[str]:
    strong = alternation(sorted(v for v in _set("strong") - _weak() if len(v) > 1))
    both = alternation(sorted(v for v in _set("strong") | _weak() if len(v) > 1))
    return re.compile(f"(?:(?:、|和|或者?|及|并|与)(?P<other>{both})|(?P<next>{strong}))")


@cache
def _next_weak() -> re.Pattern[str]:
    """What goes on with a chain that a weak verb begins: 更新改造, 修复治理."""
    words = alternation(sorted(v for v in _set("strong") | _weak() if len(v) > 1))
    return re.compile(f"(?:(?:、|和|或者?|及|并|与)(?P<other>{words})|(?P<next>{words}))")


@cache
def _after_one() -> re.Pattern[str]:
    """What is said of a noun of one character: 99个县建成中心."""
    return re.compile(f"{expression('indicators', 'stops').pattern}|{_strong().pattern}")


@cache
def _strong() -> re.Pattern[str]:
    return re.compile(alternation(sorted(v for v in _set("strong") - _weak() if len(v) > 1)))


@cache
def _verb_last() -> re.Pattern[str]:
    return re.compile(alternation(sorted(v for v in _set("strong") | _set("weak") if len(v) > 1)) + "$")


def _blocked(verb: str) -> re.Pattern[str]:
    """What may not follow a verb; nouns are made of weak verbs more often."""
    return expression("indicators", "weak_blocks" if verb in _weak() else "blocks")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(alternation(read_rules("indicators")["tail"]) + "$")


@cache
def _front() -> re.Pattern[str]:
    rules = read_rules("indicators")
    return re.compile(f"{alternation(rules['several'])}|{rules['pointer'].removeprefix('^')}")
