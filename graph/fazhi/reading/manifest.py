"""``manifest.csv``: what files do not say of themselves."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from fazhi.model import HeaderField, InputError
from fazhi.reading.decoding import decode
from fazhi.reading.draft import told_field

NAME = "manifest.csv"
FIELDS = ("title", "publisher", "date")
MOST_ROWS = 100_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a manifest.

    Args:
        file: path of the file below the manifest's folder, with slashes; empty for a page that is only at ``url``.
        url: where the file comes from; None where it is not said.
        told: title, publisher and date, as far as they are given.
    """

    file: str
    url: str | None
    told: tuple[HeaderField, ...]


def parse_manifest(data: bytes, source: str) -> tuple[Row, ...]:
    """The rows of a manifest.

    Args:
        data: CSV with the columns ``file``, ``title``, ``publisher``, ``date`` and ``url`` in any order; only ``file``
            or ``url`` must be filled, and other columns are not read.
        source: the manifest as the user named it.

    Raises:
        InputError: it is no such table.
    """
    return tuple(_iter_rows(decode(data, source), source))


def _iter_rows(text: str, source: str) -> Iterator[Row]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    try:
        if not {"file", "url"} & set(reader.fieldnames or ()):
            raise InputError(source, "a manifest has the columns file, title, publisher, date, url")
        for number, row in enumerate(reader, start=1):
            file, url = ((row.get(name) or "").strip() for name in ("file", "url"))
            if number > MOST_ROWS or not file + url:
                raise InputError(source, f"row {number} names neither a file nor an address")
            told = tuple(told_field(name, value) for name in FIELDS if (value := (row.get(name) or "").strip()))
            yield Row(file.replace("\\", "/").removeprefix("./"), url or None, told)
    except csv.Error as error:
        raise InputError(source, f"no CSV: {error}") from error
