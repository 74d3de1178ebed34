"""Numerals that count nothing: dates, ordinals, numbers of documents and sections, and parts of names."""

import re
from collections.abc import Iterator
from functools import cache

from fazhi.model import Numeral, NumeralRole, Report
from fazhi.pipeline.rulebook import read_rules
from fazhi.pipeline.starts import Starts

_TITLE = re.compile(r"《[^《》\n]{0,120}(?:《[^《》\n]{0,100}》[^《》\n]{0,60})?》|〈[^〈〉\n]{1,100}〉")
_NUMERAL = re.compile(r"[\d〇零一二两三四五六七八九十百千]+(?:[.．,]\d+)*")
_ROLES = (
    ("date", NumeralRole.DATE),
    ("numbering", NumeralRole.NUMBERING),
    ("name", NumeralRole.NAME),
    ("ordinal", NumeralRole.ORDINAL),
)


def iter_asides(text: str) -> Iterator[Numeral]:
    """Stretches with numerals that count nothing, in no special order and possibly overlapping.

    Args:
        text: any text; offsets in the result point into it.

    Source of the patterns: ``rules/quantities.toml``.
    """
    for found in _TITLE.finditer(text):
        yield Numeral(found.start(), found.end(), found.group(), NumeralRole.NAME)
    for role, found in _patterns().finditer(text):
        yield Numeral(found.start(), found.end(), found.group(), role)


def iter_outline(report: Report) -> Iterator[Numeral]:
    """The printed numbers of the report's sections, and everything numbered in its head table."""
    for section in report.sections:
        if section.number:
            end = section.start + len(section.number)
            yield Numeral(section.start, end, section.number, NumeralRole.NUMBERING)
    for cell in report.header:
        yield Numeral(cell.start, cell.end, report.text[cell.start : cell.end], NumeralRole.NUMBERING)


def iter_numerals(text: str) -> Iterator[tuple[int, int]]:
    """Every run of digits or Chinese numerals; offsets into ``text``."""
    return (found.span() for found in _NUMERAL.finditer(text))


@cache
def _patterns() -> Starts[NumeralRole]:
    rules = read_rules("quantities")
    return Starts([(role, r["first"], re.compile(r["pattern"])) for kind, role in _ROLES for r in rules[kind]])
