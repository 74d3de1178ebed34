"""Accounts for every numeral of the text: what it was read as, or that it was not read."""

import re
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from fazhi.model import Numeral, NumeralRole, ObservationFact, Report
from fazhi.pipeline.figures.asides import iter_asides, iter_numerals, iter_outline

_PRIORITY = (
    NumeralRole.OBSERVATION,
    NumeralRole.NUMBERING,
    NumeralRole.DATE,
    NumeralRole.NAME,
    NumeralRole.ORDINAL,
)
_QUOTED = re.compile(r"“[^“”\n]{1,60}”")
_COUNTED = re.compile(r"[个项大类种件家名位次人条场批方面]")


def account_for(report: Report, observations: Iterable[ObservationFact]) -> Iterator[Numeral]:
    """Every run of digits or Chinese numerals with its role, in reading order.

    Args:
        report: the report.
        observations: what was read from its figures.

    A Chinese numeral inside a word (四面, 统一) is part of a name; one in front of a measure word that no rule read is
    unread, like digits that no rule read.
    """
    roles = _roles(report, observations)
    for start, end in iter_numerals(report.text):
        text = report.text[start:end]
        yield Numeral(start, end, text, roles.get(start) or _else(report, start, end))


def _roles(report: Report, observations: Iterable[ObservationFact]) -> dict[int, NumeralRole]:
    """The role at each offset that something was read at; the first of ``_PRIORITY`` wins."""
    read = [Numeral(o.number_start, o.number_end, o.original, NumeralRole.OBSERVATION) for o in observations]
    read += [*iter_outline(report), *iter_asides(report.text)]
    roles: dict[int, NumeralRole] = {}
    for role in _PRIORITY:
        for numeral in read:
            if numeral.role is role:
                for offset in range(numeral.start, numeral.end):
                    roles.setdefault(offset, role)
    for found in _QUOTED.finditer(report.text):
        for offset in range(*found.span()):
            roles.setdefault(offset, NumeralRole.NAME)
    return roles


def _else(report: Report, start: int, end: int) -> NumeralRole:
    if start < report.body:
        return NumeralRole.NUMBERING
    hanzi = not report.text[start].isdigit()
    return NumeralRole.NAME if hanzi and not _COUNTED.match(report.text, end) else NumeralRole.UNREAD


@Language.component("fazhi_numerals", requires=["doc._.report", "doc._.observations"], assigns=["doc._.numerals"])
def account_for_numerals(doc: Doc) -> Doc:
    """Write every numeral of the text with its role to ``doc._.numerals``, in reading order."""
    doc._.numerals = tuple(account_for(doc._.report, doc._.observations))
    return doc
