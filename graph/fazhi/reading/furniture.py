"""What of a web page is no text of the document: navigation, share buttons, footers, lists of links."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lxml import etree

from fazhi.reading.data_files import read_table

SUBSTANTIAL = 200
"""Characters of sentences; an element that holds as many is kept, whatever it is called."""

MOST_LINKED = 0.6
FEWEST_LINKS = 2
LISTS = frozenset({"ul", "ol", "dl", "div", "table", "section", "td", "header"})
UNREAD = frozenset(read_table("webpage.toml")["elements"]["unread"])
"""Elements whose content is never shown as text."""

HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(slots=True)
class Content:
    """What an element and all in it hold: characters, those of links, links, and characters of lines with a 。."""

    characters: int = 0
    linked: int = 0
    links: int = 0
    sentences: int = 0

    def add(self, other: "Content") -> None:
        """Count what a child holds."""
        self.characters += other.characters
        self.linked += other.linked
        self.links += other.links
        self.sentences += other.sentences


def measure(root: etree._Element) -> Mapping[etree._Element, Content]:
    """What each element of a page holds, in one pass."""
    contents: dict[etree._Element, Content] = {}
    for _, element in etree.iterwalk(root, events=("end",)):
        own = Content()
        if element.tag not in UNREAD:
            for words in (element.text, *(child.tail for child in element)):
                own.add(_content(words))
            for child in element:
                own.add(contents[child])
            if element.tag == "a":
                own = Content(own.characters, own.characters, 1, 0)
        contents[element] = own
    return contents


def is_furniture(element: etree._Element, content: Content) -> bool:
    """Whether nothing in an element is text of the document."""
    tag = element.tag
    if tag in UNREAD:
        return True
    if content.sentences >= SUBSTANTIAL or tag in {"html", "body"}:
        return False
    rules = read_table("webpage.toml")["furniture"]
    names = f"{element.get('class', '')} {element.get('id', '')}".lower().split()
    return (
        tag in rules["tags"]
        or element.get("role") in rules["roles"]
        or element.get("hidden") is not None
        or HIDDEN.search(element.get("style", "")) is not None
        or any(_names().fullmatch(name) for name in names)
        or (
            tag in LISTS
            and content.links >= FEWEST_LINKS
            and not content.sentences
            and content.linked > MOST_LINKED * content.characters
        )
    )


def is_furniture_line(line: str) -> bool:
    """Whether a line is a control of the page or its imprint; a sentence never is."""
    return len(line) <= 160 and "。" not in line and _lines().fullmatch(line) is not None


def _content(words: str | None) -> Content:
    if not words:
        return Content()
    characters = len("".join(words.split()))
    return Content(characters, 0, 0, characters if "。" in words else 0)


@cache
def _names() -> re.Pattern[str]:
    return re.compile("|".join(read_table("webpage.toml")["furniture"]["names"]))


@cache
def _lines() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in read_table("webpage.toml")["lines"]["patterns"]))
