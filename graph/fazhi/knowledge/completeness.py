"""Whether an annual report tells what it has to, and by its day.

《法治政府建设与责任落实督察工作规定》, article 24: by 1 April, local governments at all levels and departments from the
county upwards publish a report on rule-of-law government in the year before, with (1) measures and results,
(2) weaknesses and their causes, (3) how the heads of party and government did their duty as those first responsible,
(4) main arrangements for the next year, (5) what else is to be reported.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fazhi.knowledge.contents import ContentKind, View, places, rows
from fazhi.knowledge.data_files import read_data
from fazhi.knowledge.genres import genre_of
from fazhi.model import Quote, ReadReport


@dataclass(frozen=True, slots=True)
class Content:
    """One of the contents.

    Args:
        kind: which.
        present: whether the report tells it.
        quotes: where: headings of the sections that are about it, or where there are none, the sentences that tell it.
    """

    kind: ContentKind
    present: bool
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Completeness:
    """What a report tells of what it has to.

    Args:
        report: its id.
        contents: one of each kind, in the order of the article.
        published: the day of publication; None where it is not known.
        deadline: the day by which it was due; None where the article does not apply or the year is not known.
        on_time: whether it was published by then; None where either day is not known.
        applies: whether the article asks for this report: those on rule-of-law government, from 2019 on.
    """

    report: str
    contents: tuple[Content, ...]
    published: date | None
    deadline: date | None
    on_time: bool | None
    applies: bool

    @property
    def missing(self) -> tuple[ContentKind, ...]:
        """What the article asks for and the report does not tell; what else there is may be nothing."""
        if not self.applies:
            return ()
        return tuple(c.kind for c in self.contents if not c.present and c.kind is not ContentKind.OTHER)


def completeness(readings: Iterable[ReadReport]) -> tuple[Completeness, ...]:
    """The completeness of each report, sorted by id; source of the rules: ``data/completeness.toml``."""
    return tuple(_of(reading) for reading in sorted(readings, key=lambda reading: reading.report.id))


def _of(reading: ReadReport) -> Completeness:
    report = reading.report
    rule = read_data("completeness")["rule"]
    applies = genre_of(report) in rule["genres"] and (report.year is None or report.year >= rule["first_year"])
    deadline = date(report.year + 1, rule["month"], rule["day"]) if applies and report.year else None
    on_time = report.published <= deadline if report.published and deadline else None
    view = View(reading)
    found = ((row.kind, places(view, row)) for row in rows(report.year))
    contents = tuple(Content(kind, bool(quotes), quotes) for kind, quotes in found)
    return Completeness(report.id, contents, report.published, deadline, on_time, applies)
