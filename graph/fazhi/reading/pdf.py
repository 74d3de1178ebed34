"""PDF, by PDFium: the printed lines of each page, joined to paragraphs."""

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from fazhi.model import InputError
from fazhi.reading.draft import Draft
from fazhi.reading.paging import CELL_GAP, Line, group_words, join_pages

MOST_PAGES = 1_000
MOST_CHARACTERS = 1_000_000
LARGEST_CONTENT = 20_000_000
"""Bytes of text that compressed streams unpack to: PDFium needs a gigabyte for ten million, a page of a report has
ten thousand."""

BINARY_WEIGHT = 20
"""Bytes of pictures and fonts that count as one of text."""

SHOWS_TEXT = re.compile(rb"[)>\]]\s?T[jJ]")
PRINTABLE = bytes(range(0x20, 0x7F)) + b"\t\r\n"
STEP = 1_000_000
PIECE = 65_536
STREAM = re.compile(rb"stream\r?\n")
SOFT_HYPHENS = frozenset({0x02, 0xAD, 0xFFFE})
LINE_ENDS = "\r\n"
LONGEST_WORD = 500
"""Characters that are put together one by one."""


def read_pdf(data: bytes, source: str) -> Draft:
    """A PDF file with text in it.

    Args:
        data: the file.
        source: the file as the user named it.

    Raises:
        InputError: it is encrypted, damaged, too large when unpacked, or holds pictures of text only.
    """
    if _unpacks_to_too_much(data):
        raise InputError(source, f"holds more than {LARGEST_CONTENT // 1_000_000} MB of text or drawing")
    try:
        with pdfium.PdfDocument(data) as document:
            draft = join_pages(_read_pages(document, source))
    except pdfium.PdfiumError as error:
        is_locked = error.err_code == pdfium_c.FPDF_ERR_PASSWORD
        cause = "encrypted; save it without its password first" if is_locked else "the PDF file is damaged or cut off"
        raise InputError(source, cause) from error
    if not draft.text.strip():
        raise InputError(source, "a PDF file without text; pages that are pictures are not read")
    return draft


def _read_pages(document: pdfium.PdfDocument, source: str) -> list[list[Line]]:
    if len(document) > MOST_PAGES:
        raise InputError(source, f"a PDF file of more than {MOST_PAGES} pages")
    pages: list[list[Line]] = []
    left = MOST_CHARACTERS
    for page in document:
        text = page.get_textpage()
        left -= text.count_chars()
        if left < 0:
            raise InputError(source, f"longer than {MOST_CHARACTERS} characters")
        pages.append(list(group_words(_iter_words(text, page.get_height()))))
        text.close()
        page.close()
    return pages


def _iter_words(page: pdfium.PdfTextPage, height: float) -> Iterator[Line]:
    """Stretches of characters without a gap between them."""
    word = _Word()
    for character, left, bottom, right, top in _iter_characters(page):
        if character in LINE_ENDS or (character.strip() and not word.goes_on(left)):
            yield from word.take()
        if character.strip() or (word.characters and character not in LINE_ENDS):
            word.add(character, left, height - top, right, height - bottom)
    yield from word.take()


class _Word:
    """The stretch that is being read."""

    def __init__(self) -> None:
        self.characters: list[str] = []
        self.left = self.right = self.top = self.bottom = 0.0

    def goes_on(self, left: float) -> bool:
        """Whether a character that begins at ``left`` belongs to it."""
        return len(self.characters) < LONGEST_WORD and left - self.right < CELL_GAP * max(self.bottom - self.top, 1.0)

    def add(self, character: str, left: float, top: float, right: float, bottom: float) -> None:
        """Take a character in; a space only stands for itself."""
        if not self.characters:
            self.left, self.right, self.top, self.bottom = left, right, top, bottom
        elif character.strip():
            self.left, self.right = min(self.left, left), max(self.right, right)
            self.top, self.bottom = min(self.top, top), max(self.bottom, bottom)
        self.characters.append(character)

    def take(self) -> Iterator[Line]:
        """End the stretch."""
        if self.characters:
            yield Line("".join(self.characters), self.left, self.right, self.top, self.bottom)
            self.characters.clear()


def _iter_characters(page: pdfium.PdfTextPage) -> Iterator[tuple[str, float, float, float, float]]:
    """Each character with its left, bottom, right and top; halves beyond the first plane are put together."""
    box = pdfium_c.FS_RECTF()
    high = 0
    for place in range(page.count_chars()):
        code: int = pdfium_c.FPDFText_GetUnicode(page, place)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code, high = (0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00), 0) if high else (0, 0)
        if code and code not in SOFT_HYPHENS:
            pdfium_c.FPDFText_GetLooseCharBox(page, place, box)
            yield chr(code), box.left, box.bottom, box.right, box.top


def _unpacks_to_too_much(data: bytes) -> bool:
    """Whether the file's Flate streams hold more than ``LARGEST_CONTENT``; streams inside them are looked into once."""
    left = LARGEST_CONTENT
    for found in STREAM.finditer(data):
        left -= _unpacked_size(data, found.end(), left)
        if left <= 0:
            return True
    return False


def _unpacked_size(data: bytes, start: int, most: int) -> int:
    outer, inner = zlib.decompressobj(), zlib.decompressobj()
    size = 0
    is_nested = True
    with suppress(zlib.error):  # no Flate stream, or the end of a damaged one
        while not outer.eof and size < most and (packed := outer.unconsumed_tail or data[start : start + PIECE]):
            start += 0 if outer.unconsumed_tail else PIECE
            chunk = outer.decompress(packed, STEP)
            size += _weight(chunk)
            if is_nested:
                is_nested, nested = _unpack(inner, chunk)
                size += most if inner.unconsumed_tail and is_nested else nested
    return size


def _weight(chunk: bytes) -> int:
    """The bytes of a chunk, if they are text such as the operators of a page."""
    is_text = 2 * len(chunk.translate(None, PRINTABLE)) < len(chunk) or len(SHOWS_TEXT.findall(chunk)) > 9
    return len(chunk) if is_text else len(chunk) // BINARY_WEIGHT


def _unpack(stream: "zlib._Decompress", chunk: bytes) -> tuple[bool, int]:
    """Whether a chunk is Flate in itself, and the weight of what it holds."""
    try:
        return True, _weight(stream.decompress(chunk, 50 * STEP))
    except zlib.error:
        return False, 0
