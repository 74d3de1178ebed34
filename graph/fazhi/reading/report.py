"""From a file or a text to a report."""

import hashlib
import os
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from fazhi.model import Division, HeaderField, InputError, Report, short_hash
from fazhi.reading.draft import Draft
from fazhi.reading.formats import READERS, read_draft
from fazhi.reading.genre import why_no_report
from fazhi.reading.header import parse_date, read_header, value_of
from fazhi.reading.kinds import DELIVERED, Outlook
from fazhi.reading.outline import read_outline
from fazhi.reading.reporter import identify
from fazhi.reading.title import make_title, read_title
from fazhi.reading.years import session_day, year_of_delivery, year_of_opening, year_of_title

LARGEST_FILE = 20_000_000
"""Bytes; a report of a hundred pages has a hundredth of it."""


def read_report(path: Path) -> Report:
    """Read one file as a report.

    Args:
        path: plain text or Markdown, in UTF-8, UTF-16 with a byte order mark, or GB 18030.

    Returns:
        The report; its ``text`` is the file's text with LF line ends, in which every offset counts code points.

    Raises:
        InputError: the file cannot be opened, is too large, empty, binary or no report.
        EncodingError: its bytes are text in no known encoding.
    """
    source = _name(path)
    data = _read_bytes(path, source)
    draft = read_draft(data, source)
    if reason := why_no_report(draft.text):
        raise InputError(source, reason)
    return _make_report(draft, source, hashlib.sha256(data).hexdigest())


def parse_report(text: str, *, source: str, sha256: str) -> Report:
    """Make a report of a text that has been read already.

    Args:
        text: the text as read, taken as it is.
        source: where it comes from, as the user named it; its folder may tell the division.
        sha256: of the bytes that it was read from, in hexadecimal.
    """
    return _make_report(Draft(text), source, sha256)


def find_reports(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files to read: those given, and those with a known suffix in the folders given, sorted, each once.

    Raises:
        InputError: a path is not there, or a folder holds no file that can be read.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            files = sorted(file for file in path.rglob("*") if _is_candidate(file, path))
            if not files:
                raise InputError(_name(path), f"no files of type {' '.join(sorted(READERS))} in this folder")
            found |= dict.fromkeys(files)
        elif path.exists():
            found[path] = None
        else:
            raise InputError(_name(path), "there is no such file")
    return tuple(found)


def _name(path: Path) -> str:
    """The path as the user named it; what is no UTF-8 in it becomes �, since nothing could write it."""
    return os.fsencode(path).decode("utf-8", "replace")


def _is_candidate(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return file.suffix.lower() in READERS and not hidden and file.is_file()


def _read_bytes(path: Path, source: str) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise InputError(source, f"cannot be opened: {error.strerror}") from error
    if len(data) > LARGEST_FILE:
        raise InputError(source, f"larger than {LARGEST_FILE // 1_000_000} MB")
    return data


def _make_report(draft: Draft, source: str, sha256: str) -> Report:
    text = draft.text
    header = (*draft.fields, *read_header(text, draft.body))
    printed, body = read_title(draft, header)
    reporter, area = identify(text, printed, body, header, source)
    published = _published(text, header)
    year = _year(text, printed, body, published)
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
