r"""Tables of typed rows as CSV and back: a column for each field of a frozen dataclass, in the order of its fields.

Text that a spreadsheet would run is made harmless as in ``cells``, with one apostrophe, which is taken off again on
reading; so are texts that look as if that had been done to them. Decimals are written out, None is an empty cell, and
the parts of a tuple stand behind each other with a space between, ``\ `` for one that they have themselves.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, TextIO, TypeVar, Union, get_args, get_origin, get_type_hints

from fazhi.exports.cells import Sheet, safe_cell
from fazhi.model import GraphError, OutputError

Row = TypeVar("Row")

_INTEGER = re.compile(r"-?[0-9]{1,18}")
_DECIMAL = re.compile(r"-?[0-9]{1,400}(?:\.[0-9]{1,400})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PART = re.compile(r"((?:[^\\ ]|\\.)+)(?: |\Z)", re.DOTALL)
_BOOLEANS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class _Column:
    """A field of a row: how it is written and read, and whether it may be empty."""

    name: str
    write: Callable[[Any], str]
    read: Callable[[str], object]
    optional: bool


def write_rows(rows: Iterable[Row], row_type: type[Row], file: TextIO) -> None:
    """Write rows in the order given, the names of the fields first.

    Args:
        rows: instances of ``row_type``.
        row_type: a dataclass whose fields are texts, whole numbers, decimals, truth values, days, members of word
            lists, tuples of texts, or one of these or None.
        file: opened with ``newline=""``.

    Raises:
        OutputError: a value cannot be written so that it can be read back: a tuple with an empty text, a decimal that
            is no number.
        TypeError: a field is of another type.
    """
    columns = _columns(row_type)
    sheet = Sheet(file)
    sheet.write([column.name for column in columns])
    for row in rows:
        values = ((column, getattr(row, column.name)) for column in columns)
        sheet.write(["" if value is None else column.write(value) for column, value in values])


def read_rows(row_type: type[Row], file: TextIO) -> Iterator[Row]:
    """Read what ``write_rows`` wrote; columns may stand in any order, and the empty text of an optional field is None.

    Args:
        row_type: as there.
        file: opened with ``newline=""``.

    Raises:
        GraphError: the file is no such table; the message names file, line and column.
        TypeError: a field is of a type that ``write_rows`` does not know.
    """
    columns = {column.name: column for column in _columns(row_type)}
    name = getattr(file, "name", "table")
    reader = csv.reader(file, strict=True)
    lines = _lines(reader, str(name))
    header = [cell.removeprefix("\ufeff") for cell in next(lines, [])]
    if sorted(header) != sorted(columns):
        raise GraphError(f"{name}, line 1: the columns are not {', '.join(columns)}")
    for cells in lines:
        where = f"{name}, line {reader.line_num}"
        if len(cells) != len(header):
            raise GraphError(f"{where}: {len(cells)} cells in place of {len(header)}")
        yield _row(row_type, columns, zip(header, cells, strict=True), where)


def _lines(reader: Any, name: str) -> Iterator[list[str]]:
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (csv.Error, UnicodeDecodeError) as error:
            raise GraphError(f"{name}, line {reader.line_num}: {error}") from error
        if cells:
            yield cells


def _row(row_type: type[Row], columns: Mapping[str, _Column], cells: Iterable[tuple[str, str]], where: str) -> Row:
    values: dict[str, object] = {}
    for name, cell in cells:
        column = columns[name]
        try:
            values[name] = None if column.optional and not cell else column.read(cell)
        except ValueError as error:
            raise GraphError(f"{where}, column {name}: {error}") from error
    return row_type(**values)


def _columns(row_type: type) -> tuple[_Column, ...]:
    hints = get_type_hints(row_type)
    return tuple(_column(field.name, hints[field.name]) for field in fields(row_type))


def _column(name: str, hint: Any) -> _Column:
    kinds = (
        [kind for kind in get_args(hint) if kind is not NoneType] if get_origin(hint) in (Union, UnionType) else [hint]
    )
    optional = kinds != [hint]
    if len(kinds) == 1 and get_origin(kinds[0]) is tuple and get_args(kinds[0]) == (str, ...):
        return _Column(name, _join, _split, optional)
    for known, (write, read) in _FORMS.items():
        if len(kinds) == 1 and isinstance(kinds[0], type) and issubclass(kinds[0], known):
            return _Column(name, write, kinds[0] if known is StrEnum else read, optional)
    raise TypeError(f"{name}: a table has no cells of type {hint}")


def _join(parts: tuple[str, ...]) -> str:
    if not all(parts):
        raise OutputError("an empty text in a list of texts cannot be written to a table")
    return _guard(" ".join(re.sub(r"([\\ ])", r"\\\1", part) for part in parts))


def _split(cell: str) -> tuple[str, ...]:
    text, at, parts = _unguard(cell), 0, []
    while at < len(text):
        part = _PART.match(text, at)
        if part is None or (part.end() == len(text) and text.endswith(" ") and not text.endswith("\\ ")):
            raise ValueError(f"{_shown(cell)} is no list of texts")
        parts.append(re.sub(r"\\(.)", r"\1", part[1], flags=re.DOTALL))
        at = part.end()
    return tuple(parts)


def _guard(text: str) -> str:
    """The text as a harmless cell; an apostrophe more where it begins as a text that was made harmless does."""
    return f"'{text}" if text.startswith("'") and safe_cell(text.lstrip("'")) != text.lstrip("'") else safe_cell(text)


def _unguard(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and safe_cell(cell.lstrip("'")) != cell.lstrip("'") else cell


def _write_decimal(value: Decimal) -> str:
    if not value.is_finite():
        raise OutputError(f"{value} is no number that a table can hold")
    return f"{value:f}"


def _reader(pattern: re.Pattern[str], make: Callable[[str], object], what: str) -> Callable[[str], object]:
    def read(cell: str) -> object:
        if not pattern.fullmatch(cell):
            raise ValueError(f"{_shown(cell)} is no {what}")
        return make(cell)

    return read


def _read_boolean(cell: str) -> bool:
    if cell not in _BOOLEANS:
        raise ValueError(f"{_shown(cell)} is neither true nor false")
    return _BOOLEANS[cell]


def _shown(cell: str) -> str:
    return repr(cell[:40])


_FORMS: Mapping[type, tuple[Callable[[Any], str], Callable[[str], object]]] = {
    StrEnum: (lambda member: _guard(str(member)), _unguard),
    bool: (lambda value: str(value).lower(), _read_boolean),
    int: (str, _reader(_INTEGER, int, "whole number")),
    Decimal: (_write_decimal, _reader(_DECIMAL, Decimal, "number")),
    date: (date.isoformat, _reader(_DATE, date.fromisoformat, "day")),
    str: (_guard, _unguard),
}
"""How values of a type are written and read; the first that fits, since a member of a word list is a text too."""
