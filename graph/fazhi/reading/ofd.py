"""OFD (GB/T 33190): a Zip archive of XML pages, whose text objects stand where they are printed."""

import posixpath
import re
from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree

from fazhi.model import InputError
from fazhi.reading.archive import open_archive
from fazhi.reading.draft import Draft
from fazhi.reading.paging import join_pages
from fazhi.reading.printed import Line
from fazhi.reading.xml_parts import read_xml

MOST_PAGES = 1_000
MOST_CHARACTERS = 1_000_000
LARGEST_CONTENT = 50_000_000
"""Bytes of all pages, unpacked."""

FONT_SIZE = 4.0
"""Millimetres, where an object does not say: about 11 points."""


def read_ofd(data: bytes, source: str) -> Draft:
    """An OFD file with text in it; templates, which hold what stands on every page, are left out.

    Args:
        data: the file.
        source: the file as the user named it.

    Raises:
        InputError: it is encrypted, damaged, too large when unpacked, or holds pictures of text only.
    """
    with open_archive(data, source) as archive:
        pages = [list(_iter_words(page)) for page in _iter_pages(archive, source)]
    if sum(len(word.text) for page in pages for word in page) > MOST_CHARACTERS:
        raise InputError(source, f"longer than {MOST_CHARACTERS} characters")
    draft = join_pages(pages)
    if not draft.text.strip():
        raise InputError(source, "an OFD file without text; pages that are pictures are not read")
    return draft


def _iter_pages(archive: ZipFile, source: str) -> Iterator[etree._Element]:
    names: dict[str, None] = {}
    for root_name in dict.fromkeys(_words(read_xml(archive, "OFD.xml", source), "DocRoot")):
        document_name = _resolve("OFD.xml", root_name)
        for page in read_xml(archive, document_name, source).iter("{*}Page"):
            if place := page.get("BaseLoc"):
                names[_resolve(document_name, place)] = None
    sizes = {member.filename: member.file_size for member in archive.infolist()}
    if len(names) > MOST_PAGES or sum(sizes.get(name, 0) for name in names) > LARGEST_CONTENT:
        raise InputError(source, f"an OFD file of more than {MOST_PAGES} pages or {LARGEST_CONTENT // 1_000_000} MB")
    for name in names:
        yield read_xml(archive, name, source)


def _iter_words(page: etree._Element) -> Iterator[Line]:
    return (word for found in page.iter("{*}TextObject") for word in _words_of(found))


def _words_of(text: etree._Element) -> Iterator[Line]:
    """The stretches of a text object; each TextCode starts at its own place inside the object's box."""
    x, y, width, height = (_numbers(text.get("Boundary", "")) + [0.0] * 4)[:4]
    scale = _scale(text)
    size = (_numbers(text.get("Size", "")) or [FONT_SIZE])[0] * scale
    for code in text.iter("{*}TextCode"):
        words = "".join(code.itertext())
        if words.strip():
            left = x + (_numbers(code.get("X", "")) or [0.0])[0] * scale
            offset = _numbers(code.get("Y", ""))
            baseline = y + (offset[0] * scale if offset else height)
            right = max(left + _width(words, size, code.get("DeltaX", "")) * scale, left)
            yield Line(words, left, min(right, x + width) if width > 0 else right, baseline - size, baseline)


def _width(words: str, size: float, steps: str) -> float:
    """How wide words are: the steps from each character to the next, where they are given, and the last one."""
    given = _steps(steps, len(words) - 1)
    if len(given) == len(words) - 1:
        return sum(given) + size
    return sum(size if ord(character) > 0xFF else size / 2 for character in words)


def _steps(steps: str, most: int) -> list[float]:
    """The first steps; ``g 3 4.2`` stands for 4.2 three times."""
    words = steps.split()
    values: list[float] = []
    place = 0
    while place < len(words) and len(values) < most:
        repeated = _numbers(" ".join(words[place + 1 : place + 3])) if words[place] == "g" else []
        values += [repeated[1]] * int(min(max(repeated[0], 0), most)) if len(repeated) == 2 else _numbers(words[place])
        place += 3 if words[place] == "g" else 1
    return values[:most]


def _scale(text: etree._Element) -> float:
    """How much larger than its size a text object is printed, by its transformation."""
    matrix = _numbers(text.get("CTM", ""))
    return abs(matrix[3]) if len(matrix) == 6 and 0.01 < abs(matrix[3]) < 100 else 1.0


def _numbers(words: str) -> list[float]:
    return [float(word) for word in words.split() if re.fullmatch(r"-?\d{1,9}(?:\.\d{0,9})?|-?\.\d{1,9}", word)]


def _words(root: etree._Element, name: str) -> list[str]:
    return [words for found in root.iter(f"{{*}}{name}") if (words := "".join(found.itertext()).strip())]


def _resolve(base: str, place: str) -> str:
    """The member that a part names: from the root of the archive where it begins with a slash."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(base), place)).lstrip("/")
