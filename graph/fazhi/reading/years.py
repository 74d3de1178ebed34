"""The year that a report is named after, the one that it tells of and the one that it plans for."""

import re
from dataclasses import dataclass
from datetime import date

from fazhi.model import Report, SectionKind
from fazhi.reading.chinese_numbers import YEAR, parse_year
from fazhi.reading.header import DATE, parse_date

TITLES = re.compile("《[^《》]{0,200}》|[〔\\[【（(](?:19|20)\\d\\d[〕\\]】）)]\\s?\\d{1,4}号")
RANGE = re.compile(r"(?:19|20)\d\d年?\s?[-—–－~～至]{1,2}\s?(?:19|20)\d\d年?")
BARE = re.compile(r"[（(]((?:19|20)\d\d)[）)]")
SESSION = re.compile(r"(?:人民代表大会|人大)[^。]{0,12}会议")
_WORK_REPORT = re.compile(
    r"(?<!法治)政府工作报告|人民代表大会[^。]{0,30}会议上|(?:向|请)(?:大会|各位代表)[^。]{0,10}报告[^。]{0,12}工作"
)
_PREAMBLE = 300
"""Characters of the text in which a report to a congress says so."""


@dataclass(frozen=True, slots=True)
class Years:
    """The years of a report.

    Args:
        told: the year that its results are of.
        promised: the year that its plans are for.
    """

    told: int | None
    promised: int | None


def years_of(report: Report) -> Years:
    """The years that a report tells of and plans for.

    A government work report is given early in the year that it is named after: it tells of the year before and plans
    for its own. Every other report is named after the year that it tells of. Headings that name the year of the results
    decide where there are any.
    """
    for section in report.sections_of(SectionKind.RESULTS):
        if section.year and section.level == 1 and section.year in (report.year, (report.year or 0) - 1):
            return Years(section.year, section.year + 1)
    if report.year is None:
        return Years(None, None)
    opening = (report.title or "") + report.text[: report.body + _PREAMBLE]
    if _WORK_REPORT.search(opening):
        return Years(report.year - 1, report.year)
    return Years(report.year, report.year + 1)


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
