"""Numerals as they are printed: digits with grouping commas, full-width digits, Chinese numerals, 万 and 亿."""

import re
from decimal import Decimal
from functools import lru_cache

DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,15})(?:[.．]\d{1,8})?"
HANZI = "[〇零一二两三四五六七八九十百千]{1,12}"
SCALES = {
    "万亿": Decimal(10**12),
    "千亿": Decimal(10**11),
    "百亿": Decimal(10**10),
    "亿": Decimal(10**8),
    "千万": Decimal(10**7),
    "百万": Decimal(10**6),
    "万": Decimal(10**4),
    "千": Decimal(1000),
    "百": Decimal(100),
}
"""Words that multiply the numeral in front of them."""

_VALUES = {"〇": 0, "零": 0, "两": 2, **{word: value for value, word in enumerate("一二三四五六七八九", 1)}}
_TENS = {"十": 10, "百": 100, "千": 1000}
_NUMBER = re.compile(f"(?P<numeral>{DIGITS}|{HANZI})?(?P<scale>{'|'.join(SCALES)})?")


@lru_cache(maxsize=1024)
def parse_number(printed: str) -> Decimal:
    """The value of a numeral such as 12,345 or 三十二 or 3200万.

    Args:
        printed: the numeral alone, without unit.

    Raises:
        ValueError: it is no numeral.

    Example:
        >>> parse_number("2600.5万")
        Decimal('26005000.0')
    """
    found = _NUMBER.fullmatch(printed)
    if found is None or not printed:
        raise ValueError(f"no numeral: {printed!r}")
    numeral = found["numeral"]
    scale = SCALES[found["scale"]] if found["scale"] else Decimal(1)
    if numeral is None:
        return scale
    if numeral[0].isdigit():
        return Decimal(numeral.replace(",", "").replace("．", ".")) * scale
    return Decimal(_parse_hanzi(numeral)) * scale


def _parse_hanzi(numeral: str) -> int:
    """The value of a Chinese numeral below 万: 一百二十 by place words, 二〇二一 digit by digit."""
    if not any(word in numeral for word in _TENS):
        return int("".join(str(_VALUES[word]) for word in numeral))
    total, digit = 0, None
    for word in numeral:
        if word in _TENS:
            total += (1 if digit is None else digit) * _TENS[word]
            digit = None
        else:
            digit = _VALUES[word]
    return total + (digit or 0)
