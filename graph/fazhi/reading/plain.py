"""Plain text and Markdown."""

from fazhi.reading.decoding import decode
from fazhi.reading.draft import Draft
from fazhi.reading.markdown import LOOKS_LIKE, read_markdown


def read_plain(data: bytes, source: str) -> Draft:
    """Plain text; it may hold Markdown in spite of its name."""
    text = decode(data, source)
    return read_markdown(text) if LOOKS_LIKE.search(text) else Draft(text)


def read_marked(data: bytes, source: str) -> Draft:
    """Markdown."""
    return read_markdown(decode(data, source))
