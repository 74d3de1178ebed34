"""Which year or stretch of time a figure is about."""

import re
from functools import cache

from fazhi.pipeline.rulebook import read_rules

_SPAN = re.compile(r"[—\s*]*(?:过去|这|近)五年|[—\s*]*五年来")
_OPENING = 12
"""Characters at the start of a clause in which a time holds for the clause."""


def opened_span(paragraph: str, year: int | None) -> str | None:
    """The stretch of years that a paragraph's first words open (过去五年，…); None where they open none."""
    found = _SPAN.match(paragraph)
    return f"{year - 4}/{year}" if found and year else None


def stated_period(text: str, year: int | None) -> str | None:
    """The time that a clause states for its figures, in ISO 8601; None where it states none.

    Args:
        text: the clause up to the figure.
        year: the year that months and 去年 are seen from.

    Example:
        >>> stated_period("自2021年3月15日改革启动以来", 2021)
        '2021-03-15/..'
    """
    opening = text[: _OPENING * 4]
    if "年" not in opening and "月" not in opening:
        return None
    for form, pattern in _patterns():
        found = pattern.search(opening)
        if found and found.start() < _OPENING:
            return _FORMS[form](found.groupdict(), year)
    return None


def _since(parts: dict[str, str | None], _year: int | None) -> str | None:
    return f"{_date(parts, None)}/.."


def _span(parts: dict[str, str | None], _year: int | None) -> str | None:
    return f"{parts['year']}/{parts['to']}"


def _five(_parts: dict[str, str | None], year: int | None) -> str | None:
    return f"{year - 4}/{year}" if year else None


def _half(parts: dict[str, str | None], year: int | None) -> str | None:
    stated = parts["year"] or year
    first, last = ("01", "06") if parts["half"] == "上" else ("07", "12")
    return f"{stated}-{first}/{stated}-{last}" if stated else None


def _months(parts: dict[str, str | None], year: int | None) -> str | None:
    stated = parts["year"] or year
    first, last = parts["month"] or "", parts["to"] or ""
    return f"{stated}-{first.zfill(2)}/{stated}-{last.zfill(2)}" if stated and int(first) < int(last) <= 12 else None


def _last_year(_parts: dict[str, str | None], year: int | None) -> str | None:
    return str(year - 1) if year else None


def _date(parts: dict[str, str | None], _year: int | None) -> str:
    given = [parts["year"], parts.get("month"), parts.get("day")]
    return "-".join(part.zfill(2) for part in given if part)


_FORMS = {
    "since": _since,
    "span": _span,
    "five": _five,
    "half": _half,
    "months": _months,
    "lastYear": _last_year,
    "day": _date,
}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((rule["form"], re.compile(rule["pattern"])) for rule in read_rules("observations")["period"])
