"""Which reader reads which file: by its first bytes, and by the suffix of its name where these say nothing."""

import re
from collections.abc import Callable, Mapping
from pathlib import PurePath

from fazhi.model import InputError
from fazhi.reading.archive import open_archive
from fazhi.reading.draft import Draft
from fazhi.reading.lazy import load

Reader = Callable[[bytes, str], Draft]
"""From a file's bytes and its name as the user gave it to a draft; raises InputError."""

READERS: Mapping[str, str] = {
    "text": "fazhi.reading.plain:read_plain",
    "Markdown": "fazhi.reading.plain:read_marked",
    "HTML": "fazhi.reading.webpage:read_webpage",
    "PDF": "fazhi.reading.pdf:read_pdf",
    "DOCX": "fazhi.reading.word:read_docx",
    "OFD": "fazhi.reading.ofd:read_ofd",
    "Office": "fazhi.reading.office:read_old_office",
}
"""Readers by format, each imported when the first file of its format comes."""

SUFFIXES: Mapping[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "Markdown",
    ".markdown": "Markdown",
    ".html": "HTML",
    ".htm": "HTML",
    ".shtml": "HTML",
    ".xhtml": "HTML",
    ".pdf": "PDF",
    ".docx": "DOCX",
    ".ofd": "OFD",
    ".doc": "Office",
    ".wps": "Office",
    ".rtf": "Office",
}
"""Formats by suffix; a file with any other suffix is read as plain text where its bytes do not say otherwise."""

BINARY = frozenset({"PDF", "DOCX", "OFD", "Office"})
"""Formats that their first bytes tell, so that a file without these is damaged or wrongly named."""

MAGIC: Mapping[bytes, str] = {
    b"%pdf": "PDF",
    b"pk\x03\x04": "Zip",
    b"pk\x05\x06": "Zip",
    b"\xd0\xcf\x11\xe0": "Office",
    b"{\\rtf": "Office",
    b"<!doctype html": "HTML",
    b"<html": "HTML",
}
"""Formats by their first bytes in lower case."""

INNER: Mapping[str, str] = {"OFD.xml": "OFD", "word/document.xml": "DOCX"}
"""Formats that are Zip archives, by a member that each must have."""

WEBPAGE = re.compile(rb"<html[\s>]", re.IGNORECASE)
FOREIGN: Mapping[bytes, str] = {b"<?xml": "an XML file", b"rar!": "a RAR archive", b"7z\xbc\xaf": "a 7z archive"}


def read_draft(data: bytes, source: str) -> Draft:
    """Read the bytes of a file with the reader of its format.

    Args:
        data: the whole file.
        source: its name.

    Raises:
        InputError: no reader can read it.
    """
    reader: Reader = load(READERS[format_of(data, source)], source)
    return reader(data, source)


def format_of(data: bytes, source: str) -> str:
    """The format of a file, one of ``READERS``.

    Raises:
        InputError: it is of no format that can be read, or it is not what its name says.
    """
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    named = SUFFIXES.get(PurePath(source).suffix.lower(), "text")
    for magic, format_ in MAGIC.items():
        if start.startswith(magic):
            return _format_of_zip(data, source) if format_ == "Zip" else format_
    if b"%pdf-" in start:
        return "PDF"
    if named == "HTML" or (named == "text" and start.startswith(b"<") and WEBPAGE.search(start)):
        return "HTML"
    for magic, what in FOREIGN.items():
        if start.startswith(magic):
            raise InputError(source, f"{what}, which cannot be read")
    if not start:
        return "text"
    if named in BINARY:
        raise InputError(source, f"named like a file of the format {named}, but its bytes are none")
    return named


def _format_of_zip(data: bytes, source: str) -> str:
    with open_archive(data, source) as archive:
        names = set(archive.namelist())
    for member, format_ in INNER.items():
        if member in names:
            return format_
    if "[Content_Types].xml" in names:
        raise InputError(source, "an Office file that is no text document, which cannot be read")
    raise InputError(source, "an archive inside another one or with a wrong name, which is not opened")
