"""Dates that a stretch of text states."""

import re

_DATE = re.compile(
    r"(?:(?P<year>20\d\d|19\d\d)年(?:度)?)?(?:(?P<month>1[0-2]|0?[1-9])月(?:份)?)?(?:(?P<day>3[01]|[12]\d|0?[1-9])日)?"
)
_CUE = re.compile(r"(?=[0-9])(?<!\d)(?:(?:20|19)\d\d年|(?:1[0-2]|0?[1-9])月(?!来))")


def date_in(text: str, year: int | None) -> str | None:
    """The first date of a stretch as ISO 8601 year, month or day.

    Args:
        text: the stretch.
        year: the year that a date without one belongs to.
    """
    cue = _CUE.search(text)
    found = _DATE.match(text, cue.start()) if cue else None
    if found is None:
        return None
    stated = found["year"] or (str(year) if year else None)
    if stated is None:
        return None
    parts = [stated]
    if found["month"]:
        parts.append(found["month"].zfill(2))
        if found["day"]:
            parts.append(found["day"].zfill(2))
    return "-".join(parts)
