"""PDF: the printed words of each page, joined to paragraphs."""

import json

from fazhi.model import InputError
from fazhi.reading.apart import run_apart
from fazhi.reading.draft import Draft
from fazhi.reading.paging import join_pages
from fazhi.reading.printed import Line


def read_pdf(data: bytes, source: str) -> Draft:
    """A PDF file with text in it.

    Args:
        data: the file.
        source: the file as the user named it.

    Raises:
        InputError: it is encrypted, damaged, needs more time or memory than any report, or holds pictures of text only.
    """
    told = json.loads(run_apart("fazhi.reading.pdf_pages", data, source))
    if isinstance(told, str):
        raise InputError(source, told)
    draft = join_pages([[Line(*word) for word in page] for page in told])
    if not draft.text.strip():
        raise InputError(source, "a PDF file without text; pages that are pictures are not read")
    return draft
