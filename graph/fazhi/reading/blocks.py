"""The paragraphs, headings and rows of tables of a web page, in reading order."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from fazhi.reading.data_files import read_table
from fazhi.reading.draft import BOLD, CELL_MARK, Block
from fazhi.reading.furniture import Content, is_furniture, measure

HEADINGS = {f"h{level}": level for level in range(1, 7)}
INLINE = frozenset(read_table("webpage.toml")["elements"]["inline"])
"""Elements that stand inside a line; any other one, known or not, begins and ends a line."""

STRONG = frozenset({"b", "strong"})
LONGEST_CELL = 120
BREAK = re.compile(r"(?<=[^\x00-\xff])[ \t]*[\r\n]\s*(?=[^\x00-\xff])")
BLANKS = re.compile(r"[ \t\r\n\f]+")


@dataclass(slots=True)
class _Line:
    """The line that is being read."""

    words: list[str] = field(default_factory=list)
    level: int | None = None
    strong: int = 0
    is_strong: bool = True

    def add(self, words: str | None) -> None:
        """Read on."""
        if words:
            self.words.append(words)
            self.is_strong &= self.strong > 0 or words.isspace()

    def take(self) -> Iterator[Block]:
        """End the line."""
        text = to_line("".join(self.words))
        if text.strip():
            yield Block(text, self.level or (BOLD if self.is_strong else None))
        self.words.clear()
        self.is_strong = True


def iter_blocks(root: etree._Element) -> Iterator[Block]:
    """A block for each line that the page shows, without the site's furniture.

    A row of a table of short cells is one block, its cells set apart by ``|``; tables that only lay out the page are
    read cell by cell.
    """
    contents = measure(root)
    line = _Line()
    walk = etree.iterwalk(root, events=("start", "end"))
    skipped: etree._Element | None = None
    for event, element in walk:
        if event == "end":
            if element is not skipped:
                yield from _close(line, element)
            line.add(element.tail)
            continue
        dropped = is_furniture(element, contents[element])
        rows = _rows(element, contents) if element.tag == "table" and not dropped else []
        if rows:
            yield from line.take()
            yield from rows
        if rows or dropped:
            skipped = element
            walk.skip_subtree()
        else:
            yield from _open(line, element)
    yield from line.take()


def to_line(words: str) -> str:
    """Words as a browser shows them in one line; a line break between hanzi, which it shows as a gap, is none."""
    return BLANKS.sub(" ", BREAK.sub("", words.replace("\u200b", "").replace("\xa0", " ")))


def _open(line: _Line, element: etree._Element) -> Iterator[Block]:
    if element.tag not in INLINE:
        yield from line.take()
        line.level = HEADINGS.get(str(element.tag)) or line.level
    line.strong += element.tag in STRONG
    line.add(element.text)


def _close(line: _Line, element: etree._Element) -> Iterator[Block]:
    if element.tag not in INLINE:
        yield from line.take()
        if element.tag in HEADINGS:
            line.level = None
    line.strong -= element.tag in STRONG


def _rows(table: etree._Element, contents: Mapping[etree._Element, Content]) -> list[Block]:
    """The rows of a table of data; none for a table that lays out the page."""
    if next(table.iterdescendants("table"), None) is not None:
        return []
    rows = [[cell for cell in row if cell.tag in {"td", "th"}] for row in table.iter("tr")]
    cells = [cell for row in rows for cell in row]
    if max(map(len, rows), default=0) < 2 or any(contents[cell].characters > LONGEST_CELL for cell in cells):
        return []
    texts = [[_cell(cell, contents) for cell in row] for row in rows]
    return [Block(CELL_MARK.join(row)) for row in texts if any(row)]


def _cell(cell: etree._Element, contents: Mapping[etree._Element, Content]) -> str:
    words: list[str] = []
    walk = etree.iterwalk(cell, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            words.append((element.tail or "") if element is not cell else "")
        elif element is not cell and is_furniture(element, contents[element]):
            walk.skip_subtree()
        else:
            words.append(element.text or "")
    return to_line("".join(words)).strip().replace("|", "/")
