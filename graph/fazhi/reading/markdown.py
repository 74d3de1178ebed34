"""Markdown: its marks become blanks of the same length, so that offsets still point into the file."""

import re

from fazhi.model import HeaderField
from fazhi.reading.draft import BOLD, Draft, Heading

FRONT_MATTER = re.compile(r"\s{0,20}---[ \t]*\n(?P<fields>(?:(?!---)[^\n]{0,2000}\n){0,40})---[ \t]*(?:\n|\Z)")
FIELD = re.compile(r"^(?P<label>\w{1,20}):[ \t]*(?P<value>[^\n]{0,500})$", re.MULTILINE)
HEADING = re.compile(r"^ {0,3}(?P<mark>#{1,6})[ \t]+(?P<words>[^\s#][^\n]{0,200})$", re.MULTILINE)
BOLD_LINE = re.compile(r"^[ \t\u3000]{0,8}(?P<mark>\*{2,3})(?P<words>[^*\n]{1,80})\*{1,3}[ \t]*$", re.MULTILINE)
MARKS = re.compile(
    r"^ {0,3}#{1,6}(?=[ \t])"
    r"|^ {0,3}>[ \t]?"
    r"|\*{1,3}"
    r"|^ {0,3}(?:-{3,}|_{3,})[ \t]*$"
    r"|^ {0,3}\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?)?[ \t]*$"
    r"|^ {0,3}\|(?=[^\n]*\|[ \t]*$)"
    r"|\|[ \t]*$"
    r"|\\(?=[\\`*_{}\[\]()#+.!|-])"
    r"|!\[[^\[\]\n]{0,200}\]\([^()\n]{0,500}\)",
    re.MULTILINE,
)
LOOKS_LIKE = re.compile(
    r"\A\s{0,20}(?:---[ \t]*\n(?:[^\n]{0,500}\n){0,20}?title:|\*\*|#{1,3} )|\n(?:\*\*|#{2,3} )[一二三（(]"
)


def read_markdown(text: str) -> Draft:
    """The draft of a Markdown text; ``text`` keeps its length, marks and comments are blanks.

    Headings are lines with # and lines that are bold as a whole (one level below all others).
    """
    front = FRONT_MATTER.match(text)
    body = front.end() if front else 0
    headings = [
        Heading(found.start("words"), found.end("words"), len(found["mark"])) for found in HEADING.finditer(text, body)
    ]
    headings += [Heading(found.start("words"), found.end("words"), BOLD) for found in BOLD_LINE.finditer(text, body)]
    fields = _iter_fields(text, front.start("fields"), front.end("fields")) if front else ()
    plain = text[:body] + MARKS.sub(lambda found: _blank(found[0]), _without_comments(text[body:]))
    return Draft(plain, tuple(sorted(headings, key=lambda heading: heading.start)), tuple(fields), body)


def _iter_fields(text: str, start: int, end: int) -> list[HeaderField]:
    return [
        HeaderField(found["label"], found["value"].strip().strip("\"'"), found.start(), found.end())
        for found in FIELD.finditer(text, start, end)
    ]


def _without_comments(text: str) -> str:
    """Comments, most often the captions of pictures, as blanks."""
    parts = []
    position = 0
    while (start := text.find("<!--", position)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        parts += [text[position:start], _blank(text[start : end + 3])]
        position = end + 3
    return "".join([*parts, text[position:]])


def _blank(mark: str) -> str:
    return "".join("\n" if character == "\n" else " " for character in mark)
