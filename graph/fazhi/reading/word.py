"""DOCX: paragraphs with their automatic numbers, and rows of tables, in printed order."""

import io
from collections.abc import Iterator
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import OpcError
from lxml import etree

from fazhi.model import InputError
from fazhi.reading.archive import open_archive, read_member
from fazhi.reading.draft import CELL_MARK, Block, Draft, join_blocks
from fazhi.reading.numbering import Numbering
from fazhi.reading.xml_parts import parse_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
LONGEST_CELL = 120
BREAKS = frozenset({f"{W}br", f"{W}cr"})
UNREAD = frozenset({f"{W}{name}" for name in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr")} | {FALLBACK})


def read_docx(data: bytes, source: str) -> Draft:
    """A Word document: its body, without heads, feet, notes, comments and what was struck out.

    Args:
        data: the file.
        source: the file as the user named it.

    Raises:
        InputError: it is encrypted, damaged, too large when unpacked, or without text.
    """
    _check(data, source)
    try:
        reader = _Reader(docx.Document(io.BytesIO(data)))
    except (OpcError, BadZipFile, KeyError, ValueError, AttributeError, etree.XMLSyntaxError) as error:
        raise InputError(source, "the Word document is damaged") from error
    draft = join_blocks(reader.iter_blocks())
    if not draft.text:
        raise InputError(source, "a Word document without text; pictures are not read")
    return draft


def _check(data: bytes, source: str) -> None:
    """Refuse what the library would read without limits."""
    with open_archive(data, source) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                parse_xml(read_member(archive, name, source), name, source)


class _Reader:
    """Walks the body of a document."""

    def __init__(self, document: Document) -> None:
        self._body: etree._Element = document.element.body
        self._numbering = Numbering(document)
        self._levels = dict(_iter_heading_styles(document))

    def iter_blocks(self) -> Iterator[Block]:
        """A block for each paragraph outside tables and for each row of a table."""
        yield from self._blocks_in(self._body)

    def _blocks_in(self, parent: etree._Element) -> Iterator[Block]:
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag not in UNREAD:
                yield from self._blocks_in(child)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Block]:
        style = _value(paragraph, "pPr", "pStyle")
        lines = _words(paragraph).split("\n")
        if any(line.strip() for line in lines):
            lines[0] = self._numbering.number(paragraph, style) + lines[0]
        level = _value(paragraph, "pPr", "outlineLvl")
        heading = int(level) + 1 if level and level.isdecimal() and int(level) < 6 else self._levels.get(style or "")
        yield from (Block(line, heading) for line in lines)
        for box in paragraph.iter(f"{W}txbxContent"):
            is_own = next(box.iterancestors(f"{W}p"), None) is paragraph  # a box in a box is read with the inner one
            if is_own and next(box.iterancestors(FALLBACK), None) is None:
                yield from self._blocks_in(box)

    def _table(self, table: etree._Element) -> Iterator[Block]:
        for row in table.iterchildren(f"{W}tr"):
            cells = [list(self._blocks_in(cell)) for cell in row.iter(f"{W}tc") if _row_of(cell) is row]
            filled = [cell for cell in cells if any(block.text.strip() for block in cell)]
            texts = ["".join(block.text.strip() for block in cell).replace("|", "/") for cell in cells]
            if len(filled) < 2 or max(map(len, texts)) > LONGEST_CELL:
                yield from (block for cell in filled for block in cell)
            else:
                yield Block(CELL_MARK.join(texts))


def _words(paragraph: etree._Element) -> str:
    """The text of a paragraph, with tracked insertions without deletions; a line end where a line is broken."""
    words: list[str] = []
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        if element.tag in UNREAD or element.tag == f"{W}txbxContent":
            walk.skip_subtree()
        elif element.tag == f"{W}t":
            words.append(element.text or "")
        elif element.tag in BREAKS:
            words.append("\n")
        elif element.tag == f"{W}tab":
            words.append("\t")
        elif element.tag == f"{W}noBreakHyphen":
            words.append("-")
    return "".join(words)


def _row_of(cell: etree._Element) -> etree._Element | None:
    return next(cell.iterancestors(f"{W}tr"), None)


def _value(element: etree._Element, *path: str) -> str | None:
    found = element.find("/".join(f"{W}{name}" for name in path))
    return found.get(f"{W}val") if found is not None else None


def _iter_heading_styles(document: Document) -> Iterator[tuple[str, int]]:
    """The ids of styles for headings with their levels, by their names or outline levels."""
    for style in document.styles.element.iter(f"{W}style"):
        name, outline = (_value(style, "name") or "").lower(), _value(style, "pPr", "outlineLvl")
        id_ = style.get(f"{W}styleId", "")
        if outline and outline.isdecimal() and int(outline) < 6:
            yield id_, int(outline) + 1
        elif name == "title":
            yield id_, 1
        elif name.startswith("heading ") and name[8:].isdecimal() and 0 < int(name[8:]) < 7:
            yield id_, int(name[8:])
