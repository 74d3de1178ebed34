"""A text in which every typed span has become symbols, so that rules match types and cue words alike.

The mask is as long as the text: offsets stay offsets. A span's first character becomes one private-use character and
the others another one, so that two spans side by side stay two.
"""

import re
from collections.abc import Iterable

from fazhi.model import DIVISION_TYPES, INITIATIVE_TYPES, EntityType, Mention

_KINDS = {
    "division": DIVISION_TYPES,
    "agency": (EntityType.AGENCY,),
    "document": (EntityType.DOCUMENT,),
    "initiative": tuple(sorted(INITIATIVE_TYPES)),
    "place": (EntityType.PLACE,),
    "event": (EntityType.EVENT,),
    "award": (EntityType.AWARD,),
}
_ORDER = {type_: number for number, type_ in enumerate(EntityType)}
_QUOTED = len(_ORDER)
_BRACKET = len(_ORDER) + 1
_FIRST, _REST = 0xE100, 0xE200
SYMBOLS = "\ue100-\ue1ff"
"""The symbols that spans begin with, as they stand between ``[]``."""
_NAME = re.compile(r"“[^“”\n]{1,60}”|‘[^‘’\n]{1,60}’")
_REMARK = re.compile(r"[(（][^()（）\n]{1,120}[)）]")


def mask_of(text: str, mentions: Iterable[Mention]) -> str:
    """The text with mentions, quoted names and bracketed remarks replaced by symbols.

    Args:
        text: the report's text.
        mentions: spans that do not overlap; quoted names and brackets inside a mention belong to it.
    """
    characters = list(text)
    for found in _REMARK.finditer(text):
        _mark(characters, found.start(), found.end(), _BRACKET)
    covered = bytearray(len(text))
    for mention in mentions:
        _mark(characters, mention.start, mention.end, _ORDER[mention.type])
        covered[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    for found in _NAME.finditer(text):
        if not (covered[found.start()] and covered[found.end() - 1]):
            _mark(characters, found.start(), found.end(), _QUOTED)
    return "".join(characters)


def _mark(characters: list[str], start: int, end: int, number: int) -> None:
    characters[start] = chr(_FIRST + number)
    characters[start + 1 : end] = chr(_REST + number) * (end - start - 1)


def compile_pattern(pattern: str, words: dict[str, str]) -> re.Pattern[str]:
    """A rule's pattern as a regular expression over a mask.

    Args:
        pattern: an expression in which ``<agency>`` stands for one mention of a kind (division, agency, document,
            initiative, place, event, award, quoted, bracket, body for division or agency), ``<agency:list>`` for
            several with 、 和 以及 or commas between them (``:listed`` without commas), and ``{name}`` for the words
            called so.
        words: expressions for ``{name}``.
    """
    for name, expression in words.items():
        pattern = pattern.replace("{" + name + "}", expression)
    pattern = re.sub(r"<(\w+):list>", lambda m: _several(_symbol(m.group(1)), "|，|,"), pattern)
    pattern = re.sub(r"<(\w+):listed>", lambda m: _several(_symbol(m.group(1)), ""), pattern)
    return re.compile(re.sub(r"(?<!\?P)<(\w+)>", lambda m: _symbol(m.group(1)), pattern))


def _several(one: str, commas: str) -> str:
    return f"(?:{one}(?:(?:、|和|与|及|以及{commas})?{one}){{0,40}}(?:等)?)"


def _symbol(kind: str) -> str:
    """An expression for one mention of a kind."""
    if kind == "body":
        return f"(?:{_symbol('division')}|{_symbol('agency')})"
    if kind in ("quoted", "bracket"):
        number = _QUOTED if kind == "quoted" else _BRACKET
        return f"(?:{chr(_FIRST + number)}{chr(_REST + number)}*)"
    numbers = [_ORDER[type_] for type_ in _KINDS[kind]]
    return "(?:" + "|".join(f"{chr(_FIRST + n)}{chr(_REST + n)}*" for n in numbers) + ")"
