"""What kind of report a text is, and which reports make a row over the years."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from fazhi.gazetteer import gazetteer
from fazhi.knowledge.data_files import read_data
from fazhi.knowledge.reforms import bare_name
from fazhi.model import Report
from fazhi.resolving.identity import division_id

_OPENING = 600
"""Characters of the body that tell the genre where the title does not."""


class Genre(StrEnum):
    """Annual reports on rule-of-law government, reports to a congress, and all else."""

    RULE_OF_LAW = "ruleOfLaw"
    WORK_REPORT = "workReport"
    OTHER = "other"


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """What the reports of one body have in common from year to year.

    Args:
        genre: of its reports.
        area: id of the division as it is today, so that a county that became a district goes on.
        body: name of the reporting body without its division's.
    """

    genre: Genre
    area: str
    body: str


def genre_of(report: Report) -> Genre:
    """The genre by the title, or by the first sentences of the body."""
    opening = report.text[report.body : report.body + _OPENING]
    found = (_genre_of_words(words) for words in (report.title or "", opening))
    return next((genre for genre in found if genre), Genre.OTHER)


def row_of(report: Report) -> Row | None:
    """The row of reports that one stands in; None where its area is not known."""
    if report.area is None:
        return None
    area = gazetteer().present(report.area) if report.area.until else report.area
    return Row(genre_of(report), division_id(area), bare_name(report.reporter or "", report.area.name))


def _genre_of_words(words: str) -> Genre | None:
    for genre, pattern, no in _genres():
        if pattern.search(words) and not (no and no.search(words)):
            return genre
    return None


@cache
def _genres() -> tuple[tuple[Genre, re.Pattern[str], re.Pattern[str] | None], ...]:
    return tuple(
        (Genre(row["id"]), re.compile(row["pattern"]), re.compile(row["not"]) if row["not"] else None)
        for row in read_data("genres")["genre"]
    )
