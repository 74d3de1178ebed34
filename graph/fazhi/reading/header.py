"""The head table of a report: 索引号, 发布机构, 生成日期 and their like, as sites flatten it into text."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from fazhi.model import HeaderField
from fazhi.reading.chinese_numbers import DIGITS
from fazhi.reading.data_files import read_rows

LINES = 40
LONGEST_LINE = 400
DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d|二[〇零○0][〇零○0一二三四五六七八九]{2})\s?[-/.年]\s?"
    r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s?[-/.月]\s?(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})(?!\d)"
)


def read_header(text: str, start: int = 0) -> tuple[HeaderField, ...]:
    """The cells of the head table, in printed order.

    Cells are told apart by their labels alone, since flattening loses empty ones: in 文件编号: | 发布机构: | 县司法局
    the first value is empty.

    Args:
        text: the report.
        start: where to begin looking; the table must stand in the first lines from there.
    """
    return tuple(field for begin, end in _iter_lines(text, start) for field in _iter_cells(text, begin, end))


def value_of(fields: Iterable[HeaderField], role: str) -> str | None:
    """The first value that is not empty of a cell with that role (publisher, index, date, title); None without one."""
    roles = _roles()
    return next((field.value for field in fields if field.value and roles.get(_squeeze(field.label)) == role), None)


def parse_date(text: str) -> date | None:
    """The first date of a text (2022-02-09, 2022年2月9日, 二〇二二年二月九日); None if it has none or no such day."""
    found = DATE.search(text)
    if not found:
        return None
    try:
        return date(*(_number(found[part]) for part in ("year", "month", "day")))
    except ValueError:
        return None


def _iter_lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Lines that hold cells, up to the first that reads like prose."""
    position = start
    for _ in range(LINES):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        is_table = _label().search(text, position, min(end, position + LONGEST_LINE))
        if not is_table and end - position > 60:
            return
        if is_table and end - position <= LONGEST_LINE:
            yield position, end
        position = end + 1
        if position >= len(text):
            return


def _iter_cells(text: str, start: int, end: int) -> Iterator[HeaderField]:
    labels = list(_label().finditer(text, start, end))
    stops = [*(label.start("label") for label in labels[1:]), end]
    for label, stop in zip(labels, stops, strict=True):
        raw = text[label.end() : stop]
        value = raw.strip(" \t\u3000|:：[]【】")
        value_start = label.end() + raw.find(value) if value else label.end()
        yield HeaderField(_squeeze(label["label"]), value, label.start("label"), value_start + len(value))


@cache
def _label() -> re.Pattern[str]:
    """A label at the start of a line or cell, followed by a colon or the end of its cell; 索 引 号 may be spaced."""
    labels = sorted(_roles(), key=lambda label: (-len(label), label))
    spaced = "|".join(r"[ \u3000]{0,4}".join(map(re.escape, label)) for label in labels)
    before, after = r"(?:^|(?<=[|\t \u3000【\[\n]))", r"[ \u3000】\]]{0,4}(?:[:：]|(?=[ \u3000]{0,4}[|\t]))"
    return re.compile(f"{before}(?P<label>{spaced}){after}")


@cache
def _roles() -> dict[str, str]:
    return {row["label"]: row["role"] for row in read_rows("header_labels.csv")}


def _squeeze(label: str) -> str:
    return re.sub(r"[ \u3000]", "", label)


def _number(numeral: str) -> int:
    if numeral.isdecimal() and numeral.isascii():
        return int(numeral)
    if len(numeral) == 4:
        return int("".join(str(DIGITS[digit]) for digit in numeral))
    tens, ten, ones = numeral.rpartition("十")
    return (DIGITS.get(tens, 1) * 10 if ten else 0) + DIGITS.get(ones, 0)
