"""Finds divisions: by name, and by words such as 我县 and 全市 that mean one."""

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind
from spacy.language import Language
from spacy.tokens import Doc

from fazhi.gazetteer import gazetteer, refer
from fazhi.model import Division, Mention, Report
from fazhi.pipeline.spans import merged

_JOINS = ("会同", "和", "与", "同", "及")
_BODY_ENDS = frozenset("局厅委院办府部会处所")
_POINTER = re.compile(r"[我本全](?:省|自治区|市(?!场)|县(?!城)|区(?!域)|州|盟|旗|镇|乡(?!村)|街道|(?<!本)国)")


def iter_divisions(report: Report) -> Iterator[Mention]:
    """Mentions of divisions in the report's text, in no special order and possibly overlapping."""
    for start, end, division in _named(report):
        yield _mention(report, start, end, division, "division.name")
    for found in _POINTER.finditer(report.text, report.body):
        meant = refer(found.group(), report.area)
        if meant is not None:
            yield _mention(report, found.start(), found.end(), meant, "division.pointer")


def _named(report: Report) -> Iterator[tuple[int, int, Division]]:
    automaton, divisions = _automaton(report.area)
    for number, start, end in automaton.find_matches_as_indexes(report.text):
        if start >= report.body and not _is_verb(report, start, end, divisions[number]):
            yield start, end, divisions[number]


def _is_verb(report: Report, start: int, end: int, division: Division) -> bool:
    """Whether what looks like a far county's name is a verb between two bodies (县司法局会同县公安局)."""
    joins = report.text.startswith(_JOINS, start, end) and report.text[start - 1 : start] in _BODY_ENDS
    return joins and (report.area is None or division.path[0] != report.area.path[0])


@cache
def _automaton(area: Division | None) -> tuple[AhoCorasick, tuple[Division, ...]]:
    names = gazetteer().around(area)
    return AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest), tuple(names.values())


def _mention(report: Report, start: int, end: int, division: Division, rule: str) -> Mention:
    return Mention(start, end, report.text[start:end], division.type, division.name, division, rule=rule)


@Language.component("fazhi_divisions", requires=["doc._.report"], assigns=["doc._.mentions"])
def find_divisions(doc: Doc) -> Doc:
    """Add the divisions that the text names to the document's mentions."""
    doc._.mentions = merged(doc._.mentions, iter_divisions(doc._.report))
    return doc
