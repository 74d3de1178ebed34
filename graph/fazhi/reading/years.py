"""The year that a report is about."""

import re
from datetime import date

from fazhi.reading.chinese_numbers import YEAR, parse_year
from fazhi.reading.header import DATE, parse_date

TITLES = re.compile("《[^《》]{0,200}》|[〔\\[【（(](?:19|20)\\d\\d[〕\\]】）)]\\s?\\d{1,4}号")
RANGE = re.compile(r"(?:19|20)\d\d年?\s?[-—–－~～至]{1,2}\s?(?:19|20)\d\d年?")
BARE = re.compile(r"[（(]((?:19|20)\d\d)[）)]")
SESSION = re.compile(r"(?:人民代表大会|人大)[^。]{0,12}会议")


def year_of_title(title: str) -> int | None:
    """The year in a title: 2021年度…, …（2021）, or that of the day on which it was delivered.

    A report delivered in November or December opens the next year's term.
    """
    plain = RANGE.sub("", TITLES.sub("", title))
    if found := YEAR.search(DATE.sub("", plain)):
        return parse_year(found[1])
    if found := BARE.search(plain):
        return int(found[1])
    day = parse_date(plain)
    return year_of_delivery(day) if day else None


def year_of_opening(text: str) -> int | None:
    """The first year that the opening sentences name outside titles, document numbers and ranges of years."""
    found = YEAR.search(RANGE.sub("", TITLES.sub("", text)))
    return parse_year(found[1]) if found else None


def session_day(text: str) -> date | None:
    """The day on which a report of work was delivered to its congress, from its first lines."""
    for line in text.splitlines()[:12]:
        if SESSION.search(line) or "人民代表大会" in line:
            return parse_date(line)
    return None


def year_of_delivery(day: date) -> int:
    """The year whose work a report delivered on that day plans."""
    return day.year + (day.month >= 11)
