from datetime import date
from decimal import Decimal

import pytest

from fazhi.rdf.literals import decimal, parse_span


@pytest.mark.parametrize(
    ("number", "spelling"),
    [("100.00", "100"), ("1E+4", "10000"), ("0.50", "0.5"), ("0.0", "0"), ("-3.20", "-3.2"), ("1000", "1000")],
)
def test_a_figure_has_one_spelling(number: str, spelling: str) -> None:
    assert decimal(Decimal(number)).value == spelling


@pytest.mark.parametrize(
    ("text", "begin", "end", "year"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31), 2021),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), 2024),
        ("2021-08-10", date(2021, 8, 10), date(2021, 8, 10), 2021),
        ("2021-08-10/..", date(2021, 8, 10), None, 2021),
        ("../2021-06", None, date(2021, 6, 30), 2021),
        ("2021/2025", date(2021, 1, 1), date(2025, 12, 31), 2021),
    ],
)
def test_a_period_has_its_first_and_last_day(text: str | None, begin: date | None, end: date | None, year: int) -> None:
    span = parse_span(text)
    assert span
    assert (span.begin, span.end, span.year) == (begin, end, year)


@pytest.mark.parametrize("text", [None, "", "2021年", "2021-02-30", "2021-13", "21", "../..", "2021/x", "0000"])
def test_what_no_calendar_has_is_no_period(text: str | None) -> None:
    assert parse_span(text) is None
