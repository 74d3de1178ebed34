"""From a file or a text to a report."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from fazhi.model import Division, HeaderField, InputError, Report, short_hash
from fazhi.reading.draft import Draft
from fazhi.reading.formats import read_draft
from fazhi.reading.genre import why_no_report
from fazhi.reading.header import parse_date, read_header, value_of
from fazhi.reading.inputs import Input, name_of_path, read_bytes
from fazhi.reading.kinds import DELIVERED, Outlook
from fazhi.reading.outline import read_outline
from fazhi.reading.reporter import identify
from fazhi.reading.title import make_title, read_title
from fazhi.reading.years import session_day, year_of_delivery, year_of_opening, year_of_title

LONGEST_TEXT = 200_000
"""Characters; five times those of the longest reports to a congress."""


def read_report(item: Input | Path) -> Report:
    """Read one input as a report.

    Args:
        item: of ``find_reports``, or a file: plain text or Markdown (UTF-8, UTF-16 with a byte order mark, GB 18030),
            HTML, PDF, DOCX, OFD; and Word 97, WPS and RTF where LibreOffice is installed.

    Returns:
        The report; its ``text`` has LF line ends, and every offset counts its code points.

    Raises:
        InputError: the file cannot be opened, is too large, empty, encrypted, damaged or no report.
        EncodingError: its bytes are text in no known encoding.
    """
    if isinstance(item, Path):
        item = Input(name_of_path(item), item)
    data = read_bytes(item)
    draft = read_draft(data, item.source)
    if len(draft.text) > LONGEST_TEXT:
        raise InputError(item.source, f"longer than {LONGEST_TEXT} characters, which no report is")
    if reason := why_no_report(draft.text):
        raise InputError(item.source, reason)
    draft = replace(draft, told=(*draft.told, *item.told))
    return _make_report(draft, item.source, hashlib.sha256(data).hexdigest())


def parse_report(text: str, *, source: str, sha256: str) -> Report:
    """Make a report of a text that has been read already.

    Args:
        text: the text as read, taken as it is.
        source: where it comes from, as the user named it; its folder may tell the division.
        sha256: of the bytes that it was read from, in hexadecimal.
    """
    return _make_report(Draft(text), source, sha256)


def _make_report(draft: Draft, source: str, sha256: str) -> Report:
    text = draft.text
    header = (*draft.fields, *read_header(text, draft.body))
    known = (*header, *draft.told)
    printed, body = read_title(draft, header)
    printed = printed or value_of(draft.told, "title")
    published = _published(text, known)
    year = _year(text, printed, body, published)
    reporter, area = identify(text, printed, body, known, source, year)
    title = printed or make_title(text, body, reporter, year)
    outlook = Outlook(year, delivered=bool(title and DELIVERED.search(title)))
    return Report(
        id=_make_id(area, year, (reporter, title), sha256),
        source=source,
        sha256=sha256,
        text=text,
        title=title,
        reporter=reporter,
        area=area,
        year=year,
        published=published,
        header=header,
        sections=read_outline(text, body, draft.headings, outlook),
        body=body,
        pages=draft.pages,
    )


def _published(text: str, header: Sequence[HeaderField]) -> date | None:
    """The day in the head table, or else that of the signature."""
    if (cell := value_of(header, "date")) and (day := parse_date(cell)):
        return day
    last = (parse_date(line) for line in reversed(text[-300:].splitlines()[-3:]) if len(line) < 40)
    return next((day for day in last if day), None)


def _year(text: str, title: str | None, body: int, published: date | None) -> int | None:
    """The year reported on: of the title, of the congress, of the opening, or the one before publication."""
    if title and (year := year_of_title(title)):
        return year
    if title and DELIVERED.search(title) and (session := session_day(text[body : body + 1000])):
        return year_of_delivery(session)
    return year_of_opening(text[body : body + 800]) or (published.year - 1 if published else None)


def _make_id(area: Division | None, year: int | None, names: Sequence[str | None], sha256: str) -> str:
    """Same report, same id, in whatever file: by who reports and the title; by the bytes where these are not known."""
    known = [name for name in names if name]
    key = short_hash(*known) if len(known) == len(names) else short_hash(sha256)
    return f"report/{(area.code if area else None) or 'unknown'}/{year or 'undated'}/{key}"
