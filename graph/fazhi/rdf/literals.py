"""Literals, each kind of value with the one datatype that it always has."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

_REMEMBERED = 10_000
"""Numbers and periods that are kept; the same ones come again and again."""

XSD = "http://www.w3.org/2001/XMLSchema#"
TRUE = Literal(True)
"""What is so; what is not so is not said."""

_DATE = NamedNode(XSD + "date")
_DECIMAL = NamedNode(XSD + "decimal")
_INTEGER = NamedNode(XSD + "integer")
_YEAR = NamedNode(XSD + "gYear")
_YEAR_MONTH = NamedNode(XSD + "gYearMonth")

_ISO_DATE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")


@dataclass(frozen=True, slots=True)
class Span:
    """An ISO 8601 year, month, day or interval as days.

    Args:
        begin: first day; None where the interval is open before.
        end: last day; None where it is open behind.
        literal: the typed literal; None for an interval.
    """

    begin: date | None
    end: date | None
    literal: Literal | None = None

    @property
    def year(self) -> int:
        """The year that it begins in, or ends in where its beginning is open."""
        day = self.begin or self.end
        return day.year if day else 0


def zh(text: str) -> Literal:
    """Words of a Chinese name."""
    return Literal(text, language="zh")


def string(text: str) -> Literal:
    """Words as printed, or a code."""
    return Literal(text)


@lru_cache(_REMEMBERED)
def integer(number: int) -> Literal:
    """A count, year or offset."""
    return Literal(str(number), datatype=_INTEGER)


def decimal(number: Decimal) -> Literal:
    """A figure's value, without exponent and without trailing zeros, as stores keep it."""
    text = format(number, "f")
    return Literal((text.rstrip("0").rstrip(".") if "." in text else text) or "0", datatype=_DECIMAL)


def day(value: date) -> Literal:
    """A day."""
    return Literal(value.isoformat(), datatype=_DATE)


@lru_cache(_REMEMBERED)
def parse_span(text: str | None) -> Span | None:
    """Read an ISO 8601 year, month, day or interval (``2021-08-10/..``).

    Returns:
        None where there is none, or where no calendar has it (2021-02-30).

    Example:
        >>> parse_span("2021-08/..").begin
        datetime.date(2021, 8, 1)
    """
    if not text:
        return None
    if "/" not in text:
        return _parse_day(text)
    first, _, last = text.partition("/")
    begin, end = _parse_day(first), _parse_day(last)
    if (begin is None and first not in ("", "..")) or (end is None and last not in ("", "..")) or not (begin or end):
        return None
    return Span(begin.begin if begin else None, end.end if end else None)


def _parse_day(text: str) -> Span | None:
    match = _ISO_DATE.fullmatch(text)
    if not match:
        return None
    year, month, day_ = int(match["year"]), int(match["month"] or 0), int(match["day"] or 0)
    try:
        begin = date(year, month or 1, day_ or 1)
    except ValueError:
        return None
    if match["day"]:
        return Span(begin, begin, Literal(text, datatype=_DATE))
    if match["month"]:
        end = date(year, month, calendar.monthrange(year, month)[1])
        return Span(begin, end, Literal(text, datatype=_YEAR_MONTH))
    return Span(begin, date(year, 12, 31), Literal(text, datatype=_YEAR))
