"""Days that no calendar has, and results from behind the day of the report."""

from calendar import monthrange
from collections.abc import Iterator

from fazhi.knowledge.audit.figures import Figures
from fazhi.knowledge.audit.registry import pattern, read_checks
from fazhi.model import CheckResult, Report, Verdict

DATE_EXISTS = "date.exists"
"""A day of the calendar."""

_LEAP = 2020


def check_dates(figures: Figures) -> Iterator[CheckResult]:
    """Find the days that are in no calendar; a 29 February without its year may be one."""
    report = figures.reading.report
    for found in pattern("dates", "day").finditer(report.text):
        month, day = int(found["month"]), int(found["day"])
        year = int(found["year"]) if found["year"] else _LEAP
        if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
            yield _wrong(report, found.start(), found.end())


def _wrong(report: Report, start: int, end: int) -> CheckResult:
    quote = report.quote(start, end)
    severity = read_checks()[DATE_EXISTS].severity
    return CheckResult(DATE_EXISTS, Verdict.FAILS, severity, (), f"{quote.text}∉历", (quote,))
