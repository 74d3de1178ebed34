"""Accounts for every numeral of the text: what it was read as, or that it was not read."""

import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from fazhi.model import DIVISION_TYPES, Mention, Numeral, NumeralRole, ObservationFact, Report
from fazhi.pipeline.figures.asides import iter_numerals, iter_outline

_PRIORITY = (
    NumeralRole.OBSERVATION,
    NumeralRole.NUMBERING,
    NumeralRole.DATE,
    NumeralRole.NAME,
    NumeralRole.ORDINAL,
)
_QUOTED = re.compile(r"“[^“”\n]{1,60}”")
_COUNTED = re.compile(r"[个项大类种件家名位次人条场批方面]")


def account_for(
    report: Report,
    observations: Sequence[ObservationFact],
    asides: Iterable[Numeral],
    mentions: Sequence[Mention] = (),
) -> Iterator[Numeral]:
    """Every run of digits or Chinese numerals with its role, in reading order.

    Args:
        report: the report.
        observations: what was read from its figures.
        asides: the numerals of its text that count nothing.
        mentions: the things that it names, of which the divisions matter (三台县), may be empty.

    A Chinese numeral inside a word (四面, 统一) is part of a name; one in front of a measure word that no rule read is
    unread, like digits that no rule read.
    """
    roles = _roles(report, observations, [*asides, *_divisions(mentions)])
    for start, end in iter_numerals(report.text):
        text = report.text[start:end]
        yield Numeral(start, end, text, _PRIORITY[roles[start] - 1] if roles[start] else _else(report, start, end))


def _roles(report: Report, observations: Sequence[ObservationFact], asides: Iterable[Numeral]) -> bytearray:
    """What each character was read as, a place in ``_PRIORITY`` counted from one; 0 where it was not read."""
    quoted = [(*found.span(), NumeralRole.NAME) for found in _QUOTED.finditer(report.text)]
    quoted += [(start, end, NumeralRole.NAME) for start, end in _indicators(report, observations)]
    counted = [(n.start, n.end, n.role) for n in (*iter_outline(report), *asides)]
    observed = [(o.number_start, o.number_end, NumeralRole.OBSERVATION) for o in observations]
    counted.sort(key=lambda span: -_PRIORITY.index(span[2]))
    roles = bytearray(len(report.text))
    for start, end, role in (*quoted, *counted, *observed):
        roles[start:end] = bytes([_PRIORITY.index(role) + 1]) * (end - start)
    return roles


def _divisions(mentions: Sequence[Mention]) -> Iterator[Numeral]:
    return (Numeral(m.start, m.end, m.text, NumeralRole.NAME) for m in mentions if m.type in DIVISION_TYPES)


def _indicators(report: Report, observations: Iterable[ObservationFact]) -> Iterator[tuple[int, int]]:
    """Where the names of indicators with a figure in them are printed (亿元以上项目, 投资过5亿元的企业)."""
    for observation in observations:
        name = observation.indicator
        if _DIGIT.search(name):
            at = report.text.find(name, observation.start, observation.number_end + len(name) + _NEAR)
            if at >= 0:
                yield at, at + len(name)


_DIGIT = re.compile(r"\d")
_NEAR = 4
"""Characters between a figure and the name of what it counts."""


def _else(report: Report, start: int, end: int) -> NumeralRole:
    if start < report.body:
        return NumeralRole.NUMBERING
    hanzi = not report.text[start].isdigit()
    return NumeralRole.NAME if hanzi and not _COUNTED.match(report.text, end) else NumeralRole.UNREAD


@Language.component(
    "fazhi_numerals",
    requires=["doc._.report", "doc._.mentions", "doc._.observations", "doc._.asides"],
    assigns=["doc._.numerals"],
)
def account_for_numerals(doc: Doc) -> Doc:
    """Write every numeral of the text with its role to ``doc._.numerals``, in reading order."""
    doc._.numerals = tuple(account_for(doc._.report, doc._.observations, doc._.asides, doc._.mentions))
    return doc
