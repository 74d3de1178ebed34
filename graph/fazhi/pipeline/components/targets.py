"""Reads promises without a figure: an indicator that is to rise or fall."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from fazhi.model import Direction, Mention, Modality, Report, TargetFact
from fazhi.pipeline.figures.conjuncts import members_of
from fazhi.pipeline.figures.setting import Setting
from fazhi.pipeline.figures.wording import clean_noun, trimmed
from fazhi.pipeline.rulebook import expression, read_rules
from fazhi.pipeline.sentences import Clause, Sentence

_DIGIT = re.compile(r"\d")


def iter_targets(
    report: Report, sentences: Sequence[Sentence], mentions: Sequence[Mention] = ()
) -> Iterator[TargetFact]:
    """The promises without a figure, in reading order.

    Args:
        report: the report.
        sentences: its sentences.
        mentions: its mentions in reading order, may be empty.

    Source of the patterns: ``rules/targets.toml``.
    """
    setting = Setting(report, mentions)
    for sentence in sentences:
        if sentence.heading:
            continue
        for clause in sentence.clauses:
            if not expression("targets", "cues").search(report.text, clause.start, clause.end):
                continue
            if _DIGIT.search(report.text, clause.start, clause.end):
                continue
            if setting.modality(sentence, clause.start, clause.end) is Modality.PLANNED:
                yield from _targets(setting, sentence, clause)


def _targets(setting: Setting, sentence: Sentence, clause: Clause) -> Iterator[TargetFact]:
    words = setting.report.text[clause.start : clause.end]
    for rule, direction, pattern in _rules():
        found = pattern.search(words)
        names = _names(found["noun"]) if found else ()
        for name in names:
            yield TargetFact(
                start=clause.start,
                end=clause.end,
                indicator=name,
                direction=direction,
                area=setting.area(sentence, clause.start, clause.end),
                period=setting.period(sentence, clause.start, Modality.PLANNED),
                original=words,
                rule=rule,
            )
        if names:
            return


def _names(printed: str) -> tuple[str, ...]:
    """The measures that a promise names, each with what it shares with the first; none where it names none."""
    names = members_of(clean_noun(trimmed(printed)))
    if not names or not all(expression("targets", "measures", "pattern").search(name) for name in names):
        return ()
    front = expression("targets", "measures", "shared").sub("", names[0])
    shares = front != names[0] and len(front) >= 2
    return (names[0], *(front + name if shares and len(name) <= 3 else name for name in names[1:]))


@cache
def _rules() -> tuple[tuple[str, Direction, re.Pattern[str]], ...]:
    rules = read_rules("targets")["rule"]
    return tuple((rule["id"], Direction(rule["direction"]), re.compile(rule["pattern"])) for rule in rules)


@Language.component(
    "fazhi_targets",
    requires=["doc._.report", "doc._.sentences", "doc._.mentions"],
    assigns=["doc._.targets"],
)
def read_targets(doc: Doc) -> Doc:
    """Write the report's promises without a figure to ``doc._.targets``, in reading order."""
    doc._.targets = tuple(iter_targets(doc._.report, doc._.sentences, doc._.mentions))
    return doc
