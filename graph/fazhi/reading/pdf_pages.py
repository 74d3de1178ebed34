"""The printed words of a PDF file, by PDFium: what ``read_pdf`` runs as a program of its own.

``python -m fazhi.reading.pdf_pages`` reads the file from standard input and writes one JSON value: the words of each
page, or the reason why there are none.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import astuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from fazhi.reading.apart import limit
from fazhi.reading.printed import CELL_GAP, Line

MOST_PAGES = 1_000
MOST_CHARACTERS = 1_000_000
SOFT_HYPHENS = frozenset({0x02, 0xAD, 0xFFFE})
LINE_ENDS = "\r\n"
LONGEST_WORD = 500
"""Characters that are put together one by one."""

Pages = list[list[Line]]


def read_pages(data: bytes) -> Pages | str:
    """The words of each page of a PDF file, or in words for the user why they cannot be told."""
    try:
        with pdfium.PdfDocument(data) as document:
            return _read_pages(document)
    except pdfium.PdfiumError as error:
        is_locked = error.err_code == pdfium_c.FPDF_ERR_PASSWORD
        return "encrypted; save it without its password first" if is_locked else "the PDF file is damaged or cut off"


def _read_pages(document: pdfium.PdfDocument) -> Pages | str:
    if len(document) > MOST_PAGES:
        return f"a PDF file of more than {MOST_PAGES} pages"
    pages: Pages = []
    left = MOST_CHARACTERS
    for page in document:
        text = page.get_textpage()
        left -= text.count_chars()
        if left < 0:
            return f"longer than {MOST_CHARACTERS} characters"
        pages.append(list(_iter_words(text, page.get_height())))
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


def main() -> None:
    """Read standard input and write what it says."""
    limit()
    found = read_pages(sys.stdin.buffer.read())
    told = found if isinstance(found, str) else [[astuple(word) for word in page] for page in found]
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
