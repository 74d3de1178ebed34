"""Chinese numerals as reports number their headings and write their years."""

import re

DIGITS = {"〇": 0, "零": 0, "○": 0, "0": 0} | {digit: value for value, digit in enumerate("一二三四五六七八九", 1)}
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d|[一二][九〇零○0][〇零○0一二三四五六七八九]{2})\s{0,2}年")
"""A year with 年, in Arabic or Chinese digits."""


def parse_number(numeral: str) -> int | None:
    """A numeral from 1 to 99 in Arabic digits or as 二十一; None for anything else.

    Example:
        >>> parse_number("二十一"), parse_number("十"), parse_number("7"), parse_number("一二")
        (21, 10, 7, None)
    """
    if numeral.isascii():
        return int(numeral) if numeral.isdecimal() and 0 < len(numeral) < 3 else None
    tens, ten, ones = numeral.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or not {*tens, *ones} <= DIGITS.keys():
        return None
    if not ten:
        return DIGITS[ones]
    return DIGITS.get(tens, 1) * 10 + DIGITS.get(ones, 0)


def parse_year(digits: str) -> int:
    """A year of four digits, as 2021 or 二〇二一."""
    return int("".join(str(DIGITS.get(digit, digit)) for digit in digits))
