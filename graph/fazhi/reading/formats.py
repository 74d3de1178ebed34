"""Which reader reads which file: by the suffix of its name, and by its first bytes where that says nothing."""

from collections.abc import Callable, Mapping
from pathlib import PurePath

from fazhi.model import InputError
from fazhi.reading.decoding import decode
from fazhi.reading.draft import Draft
from fazhi.reading.markdown import LOOKS_LIKE, read_markdown

Reader = Callable[[bytes, str], Draft]
"""From a file's bytes and its name as the user gave it to a draft; raises InputError."""

FOREIGN = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a Zip archive or an Office file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"{\\rtf": "an RTF file",
    b"<!doctype html": "a web page",
    b"<html": "a web page",
    b"<?xml": "an XML file",
}
"""First bytes, in lower case, of formats that no reader here can read."""


def read_plain(data: bytes, source: str) -> Draft:
    """Plain text; it may hold Markdown in spite of its name."""
    text = decode(data, source)
    return read_markdown(text) if LOOKS_LIKE.search(text) else Draft(text)


def read_marked(data: bytes, source: str) -> Draft:
    """Markdown."""
    return read_markdown(decode(data, source))


READERS: Mapping[str, Reader] = {".txt": read_plain, ".text": read_plain, ".md": read_marked, ".markdown": read_marked}
"""Readers by suffix; a file with any other suffix is read as plain text where its bytes do not say otherwise."""


def read_draft(data: bytes, source: str) -> Draft:
    """Read the bytes of a file with the reader of its format.

    Args:
        data: the whole file.
        source: its name.

    Raises:
        InputError: no reader can read it.
    """
    suffix = PurePath(source).suffix.lower()
    start = data[:64].lstrip().lower()
    for magic, what in FOREIGN.items():
        if start.startswith(magic.lower()):
            raise InputError(source, f"{what}, which cannot be read")
    return READERS.get(suffix, read_plain)(data, source)
