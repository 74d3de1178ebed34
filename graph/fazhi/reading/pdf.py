"""PDF, by PDFium: the printed lines of each page, joined to paragraphs."""

import re
import zlib
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from fazhi.model import InputError
from fazhi.reading.draft import Draft
from fazhi.reading.paging import Line, group_words, join_pages

MOST_PAGES = 1_000
MOST_CHARACTERS = 1_000_000
LARGEST_CONTENT = 400_000_000
"""Bytes of all compressed streams, unpacked."""

STEP = 1_000_000
STREAM = re.compile(rb"stream\r?\n")
SOFT_HYPHENS = "\x02\xad\ufffe"
WORD_GAP = 2.0
"""Heights of a character: what stands farther right is another cell."""

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
        raise InputError(source, f"unpacks to more than {LARGEST_CONTENT // 1_000_000} MB, which no report does")
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
    word: Line | None = None
    for place in range(page.count_chars()):
        character = _character(page, place)
        if character in "\r\n" or not character:
            if word and character:
                yield word
                word = None
            continue
        left, bottom, right, top = page.get_charbox(place, loose=True)
        box = Line(character, left, right, height - top, height - bottom)
        if word and (not character.strip() or _follows(word, box)):
            word = _extend(word, box)
        elif character.strip():
            if word:
                yield word
            word = box
    if word:
        yield word


def _character(page: pdfium.PdfTextPage, place: int) -> str:
    """The character at a place; a code point beyond the first plane comes as two halves, the second of them empty."""
    code: int = pdfium_c.FPDFText_GetUnicode(page, place)
    if 0xDC00 <= code < 0xE000 or chr(code) in SOFT_HYPHENS:
        return ""
    if 0xD800 <= code < 0xDC00:
        low: int = pdfium_c.FPDFText_GetUnicode(page, place + 1) if place + 1 < page.count_chars() else 0
        return chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)) if 0xDC00 <= low < 0xE000 else ""
    return chr(code)


def _follows(word: Line, box: Line) -> bool:
    return len(word.text) < LONGEST_WORD and box.left - word.right < WORD_GAP * max(word.size, 1.0)


def _extend(word: Line, box: Line) -> Line:
    if not box.text.strip():
        return Line(word.text + " ", word.left, word.right, word.top, word.bottom)
    return Line(
        word.text + box.text, min(word.left, box.left), max(word.right, box.right), min(word.top, box.top),
        max(word.bottom, box.bottom),
    )  # fmt: skip


def _unpacks_to_too_much(data: bytes) -> bool:
    """Whether the file's Flate streams hold more than ``LARGEST_CONTENT``; streams inside them are looked into once."""
    total = 0
    for found in STREAM.finditer(data):
        total += _unpacked_size(data, found.end(), LARGEST_CONTENT - total)
        if total >= LARGEST_CONTENT:
            return True
    return False


def _unpacked_size(data: bytes, start: int, most: int) -> int:
    outer, inner = zlib.decompressobj(), zlib.decompressobj()
    rest = memoryview(data)[start : start + len(data)]
    size = 0
    is_nested = True
    try:
        chunk = outer.decompress(rest, STEP)
        while chunk and size < most:
            size += len(chunk)
            if is_nested:
                try:
                    size += len(inner.decompress(chunk, 50 * STEP))
                except zlib.error:
                    is_nested = False
                if inner.unconsumed_tail:
                    return most
            chunk = outer.decompress(outer.unconsumed_tail, STEP)
    except zlib.error:
        pass
    return size
