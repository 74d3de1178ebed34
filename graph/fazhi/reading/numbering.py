"""The numbers that Word prints before paragraphs and does not keep in their text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DIGITS = "〇一二三四五六七八九"
CHINESE = frozenset({"chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital"})
PLACE = re.compile(r"%([1-9])")
DEEPEST = 9


@dataclass(frozen=True, slots=True)
class _Level:
    """How a level is numbered: its numerals, the words around them, and its first number."""

    numerals: str
    pattern: str
    start: int


class Numbering:
    """Counts the numbered paragraphs of a document, in reading order.

    Args:
        document: the document.
    """

    def __init__(self, document: Document) -> None:
        self._lists = _read_lists(document)
        self._styles = dict(_iter_style_lists(document))
        self._counts: dict[str, list[int]] = {}

    def number(self, paragraph: etree._Element, style: str | None) -> str:
        """What is printed before a paragraph; nothing for bullets and where no number is printed.

        Args:
            paragraph: a ``w:p``.
            style: the id of its style.
        """
        own = paragraph.find(f"{W}pPr/{W}numPr")
        list_, depth = _list_of(own) if own is not None else self._styles.get(style or "", ("", 0))
        levels = self._lists.get(list_)
        if not levels or depth not in levels:
            return ""
        counts = self._counts.setdefault(list_, [0] * DEEPEST)
        counts[depth] = counts[depth] + 1 if counts[depth] else levels[depth].start
        counts[depth + 1 :] = [0] * (DEEPEST - depth - 1)
        if levels[depth].numerals == "bullet":
            return ""
        return PLACE.sub(lambda found: self._numeral(list_, int(found[1]) - 1), levels[depth].pattern)

    def _numeral(self, list_: str, depth: int) -> str:
        level = self._lists[list_].get(depth)
        count = self._counts[list_][depth] or (level.start if level else 1)
        return to_chinese(count) if level and level.numerals in CHINESE else str(count)


def to_chinese(number: int) -> str:
    """A number in Chinese numerals up to 99, in digits beyond.

    Example:
        >>> [to_chinese(number) for number in (3, 10, 12, 20, 35)]
        ['三', '十', '十二', '二十', '三十五']
    """
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return (DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (DIGITS[ones] if ones else "")


def _read_lists(document: Document) -> Mapping[str, dict[int, _Level]]:
    """The levels of each list, by the list's id."""
    if not any(relation.reltype == RELATIONSHIP_TYPE.NUMBERING for relation in document.part.rels.values()):
        return {}
    root = document.part.numbering_part.element
    kinds = {
        kind.get(f"{W}abstractNumId", ""): dict(_level(level) for level in kind.iter(f"{W}lvl"))
        for kind in root.iter(f"{W}abstractNum")
    }
    return {
        list_.get(f"{W}numId", ""): kinds.get(_value(list_, "abstractNumId") or "", {})
        for list_ in root.iter(f"{W}num")
    }


def _level(level: etree._Element) -> tuple[int, _Level]:
    words = _value(level, "numFmt") or "decimal", _value(level, "lvlText") or "", _integer(_value(level, "start"), 1)
    return min(_integer(level.get(f"{W}ilvl"), 0), DEEPEST - 1), _Level(*words)


def _iter_style_lists(document: Document) -> list[tuple[str, tuple[str, int]]]:
    found = []
    for style in document.styles.element.iter(f"{W}style"):
        own = style.find(f"{W}pPr/{W}numPr")
        if own is not None:
            found.append((style.get(f"{W}styleId", ""), _list_of(own)))
    return found


def _list_of(properties: etree._Element) -> tuple[str, int]:
    return _value(properties, "numId") or "", min(_integer(_value(properties, "ilvl"), 0), DEEPEST - 1)


def _value(element: etree._Element, name: str) -> str | None:
    found = element.find(f"{W}{name}")
    return found.get(f"{W}val") if found is not None else None


def _integer(words: str | None, default: int) -> int:
    return int(words) if words and words.isascii() and words.isdecimal() and len(words) < 6 else default
