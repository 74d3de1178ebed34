"""What printed numerals are worth."""

from decimal import Decimal

import pytest

from fazhi.pipeline.figures.numbers import parse_number


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1,234", "1234"),
        ("45678", "45678"),
        ("321.75万", "3217500"),
        ("2.5亿", "250000000"),
        ("\uff11\uff12", "12"),
        ("四", "4"),
        ("两", "2"),
        ("十", "10"),
        ("三十二", "32"),
        ("一百二十", "120"),
        ("一百零五", "105"),
        ("三千", "3000"),
        ("二〇二一", "2021"),
        ("千", "1000"),
        ("六万", "60000"),
    ],
)
def test_a_numeral_has_the_value_that_a_reader_gives_it(printed: str, value: str) -> None:
    assert parse_number(printed) == Decimal(value)


@pytest.mark.parametrize("printed", ["", "件", "1.2.3", "12件"])
def test_what_is_no_numeral_is_refused(printed: str) -> None:
    with pytest.raises(ValueError, match="no numeral"):
        parse_number(printed)
