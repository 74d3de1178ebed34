"""Reads the weaknesses that a report admits, each in its own words."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from fazhi.model import Report, SectionKind, ShortcomingFact
from fazhi.pipeline.rulebook import expression, read_rules
from fazhi.pipeline.sentences import Clause, Sentence

_ITEM = re.compile(
    r"^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六]，?|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、])"
)
_MEMBERS = re.compile(r"、")


def iter_shortcomings(report: Report, sentences: Sequence[Sentence]) -> Iterator[ShortcomingFact]:
    """The weaknesses in reading order.

    Args:
        report: the report.
        sentences: its sentences in reading order.

    A weakness stands in a section that is headed so, or in a sentence that admits problems or one behind it in the same
    paragraph. Source of the patterns: ``rules/shortcomings.toml``.
    """
    admitting, paragraph = False, -1
    for sentence in sentences:
        here = report.text.rfind("\n", 0, sentence.start)
        words = report.text[sentence.start : sentence.end]
        headed = sentence.section is not None and sentence.section.kind is SectionKind.WEAKNESSES
        if here != paragraph:
            paragraph, admitting = here, False
        if expression("shortcomings", "leaves").search(words):
            admitting = False
            continue
        admitting = admitting or expression("shortcomings", "admits").search(words) is not None
        if admitting or headed:
            yield from _in_sentence(report.text, sentence, headed=headed and not sentence.heading)


def _in_sentence(text: str, sentence: Sentence, *, headed: bool) -> Iterator[ShortcomingFact]:
    for clause in sentence.clauses:
        found = list(_in_clause(text, clause))
        if not found and headed and _ITEM.match(text, clause.start, clause.end):
            found = [(*_trimmed(text, clause.start, clause.end), "shortcoming.item")]
        for start, end, rule in found:
            if end - start >= read_rules("shortcomings")["trim"]["shortest"] and not expression(
                "shortcomings", "trim", "empty"
            ).match(text[start:end]):
                yield ShortcomingFact(clause.start, clause.end, text[start:end], rule)


def _in_clause(text: str, clause: Clause) -> Iterator[tuple[int, int, str]]:
    """Where the weaknesses of a clause stand, with the rule that read each: its members, or the clause as a whole."""
    members = [(*span, _rule_of(text[slice(*span)])) for span in _members(text, clause)]
    if len(members) > 1 and all(rule for _, _, rule in members):
        yield from members
        return
    start, end = _trimmed(text, clause.start, clause.end)
    rule = _rule_of(text[start:end])
    if rule:
        yield start, end, rule


def _members(text: str, clause: Clause) -> Iterator[tuple[int, int]]:
    start = clause.start
    for mark in [*_MEMBERS.finditer(text, clause.start, clause.end), None]:
        end = mark.start() if mark else clause.end
        yield _trimmed(text, start, end)
        start = mark.end() if mark else end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    lead = expression("shortcomings", "trim", "lead").match(text[start:end])
    start += lead.end() if lead else 0
    tail = expression("shortcomings", "trim", "tail").search(text[start:end])
    return start, start + tail.start() if tail else end


def _rule_of(words: str) -> str:
    return next((rule for rule, pattern in _rules() if pattern.search(words)), "")


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((rule["id"], re.compile(rule["pattern"])) for rule in read_rules("shortcomings")["rule"])


@Language.component("fazhi_shortcomings", requires=["doc._.report", "doc._.sentences"], assigns=["doc._.shortcomings"])
def read_shortcomings(doc: Doc) -> Doc:
    """Write the report's weaknesses to ``doc._.shortcomings``, in reading order."""
    doc._.shortcomings = tuple(iter_shortcomings(doc._.report, doc._.sentences))
    return doc
