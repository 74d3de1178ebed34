"""Texts without their marks, so that a copy is found whatever became of commas and lines."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from fazhi.model import Quote, Report, SectionKind

_RUN = re.compile(r"[^\W_]+")
_WIDE = str.maketrans({0xFF01 + i: 0x21 + i for i in range(94)})


@dataclass(frozen=True, slots=True)
class Folded:
    """A report's letters and digits, without annexes.

    Args:
        report: the report.
        text: the letters and digits of its body in one string.
        offsets: where each of them stands in the report.
        stock: 1 for each of them that is no wording of its own.
    """

    report: Report
    text: str
    offsets: "array[int]"
    stock: bytearray

    def quote(self, start: int, end: int) -> Quote:
        """The words of the report from one letter to before another."""
        return self.report.quote(self.offsets[start], self.offsets[end - 1] + 1)

    def own(self, start: int, end: int) -> int:
        """How many of the letters are wording of its own."""
        return self.stock.count(0, start, end)

    def mark(self, start: int, end: int) -> None:
        """Take a stretch of letters for wording that is not its own."""
        end = min(end, len(self.text))
        if end > start:
            self.stock[start:end] = b"\x01" * (end - start)

    def mark_printed(self, start: int, end: int) -> None:
        """The same, by offsets of the report."""
        self.mark(bisect_left(self.offsets, start), bisect_left(self.offsets, end))


def fold(report: Report) -> Folded:
    """Fold a report, with nothing marked yet."""
    offsets = array("I")
    runs = []
    for start, end in _body(report):
        for run in _RUN.finditer(report.text, start, end):
            runs.append(run[0])
            offsets.extend(range(run.start(), run.end()))
    text = "".join(runs).translate(_WIDE)
    return Folded(report, text, offsets, bytearray(len(text)))


def _body(report: Report) -> Iterator[tuple[int, int]]:
    """The parts of a report between its annexes, whose explanations of terms are the same in all of them."""
    start = report.body
    for section in report.sections_of(SectionKind.OTHER):
        if section.start >= start:
            yield start, section.start
            start = section.end
    yield start, len(report.text)
