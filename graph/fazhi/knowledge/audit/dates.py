"""Days that no calendar has, and results from behind the day of the report."""

import re
from calendar import monthrange
from collections.abc import Iterator

from fazhi.knowledge.audit.figures import Figures
from fazhi.knowledge.audit.registry import pattern, read_checks
from fazhi.model import CheckResult, Claim, Modality, ObservationClaim, RelationClaim, Report, Verdict

DATE_EXISTS = "date.exists"
"""A day of the calendar."""

DATE_AFTER = "date.after"
"""A result is not from behind the day of the report."""

_YEARS = re.compile(r"\d{4}年")
_LEAP = 2020
"""A year that has every day that a year can have."""


def check_dates(figures: Figures) -> Iterator[CheckResult]:
    """Find days that are in no calendar (a 29 February without its year may be one) and results from the future."""
    report = figures.reading.report
    for found in pattern("dates", "day").finditer(report.text):
        month, day = int(found["month"]), int(found["day"])
        year = int(found["year"]) if found["year"] else _LEAP
        if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
            yield _wrong(report, found.start(), found.end())
    if report.published is not None:
        for claim in figures.reading.claims:
            yield from _after(claim, report.published.isoformat())


def _after(claim: Claim, published: str) -> Iterator[CheckResult]:
    """A done thing whose date is behind the publication, where its words print the year."""
    date = _date(claim)
    if date is None or not _YEARS.search(claim.quote.text) or date[:4] not in claim.quote.text:
        return
    if date > published[: len(date)]:
        severity = read_checks()[DATE_AFTER].severity
        computation = f"{date}>{published}"
        yield CheckResult(DATE_AFTER, Verdict.FAILS, severity, (claim.id,), computation, (claim.quote,))


def _date(claim: Claim) -> str | None:
    if isinstance(claim, ObservationClaim) and claim.modality is Modality.DONE:
        return claim.period and claim.period.partition("/")[0]
    if isinstance(claim, RelationClaim) and claim.modality is Modality.DONE:
        return claim.date
    return None


def _wrong(report: Report, start: int, end: int) -> CheckResult:
    quote = report.quote(start, end)
    severity = read_checks()[DATE_EXISTS].severity
    return CheckResult(DATE_EXISTS, Verdict.FAILS, severity, (), f"{quote.text}∉历", (quote,))
