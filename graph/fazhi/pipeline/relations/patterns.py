"""Sentence patterns that are no plain subject-verb-object (``rules/patterns.toml``)."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from fazhi.model import Predicate
from fazhi.pipeline.mask import compile_pattern
from fazhi.pipeline.relations.frames import LONGEST_CLAUSE
from fazhi.pipeline.rulebook import read_rules


@dataclass(frozen=True, slots=True)
class PatternRule:
    """A pattern over the mask of a clause; see ``rules/patterns.toml``."""

    id: str
    predicate: Predicate
    cues: tuple[str, ...]
    pattern: re.Pattern[str]
    subject: str | None
    read: str | None
    scope: str


@dataclass(frozen=True, slots=True)
class PatternMatch:
    """Where a pattern was met, with the stretches of its groups (None where a group took no part)."""

    rule: PatternRule
    start: int
    end: int
    subject: tuple[int, int] | None
    object: tuple[int, int]
    by: tuple[int, int] | None
    context: tuple[int, int] | None


@cache
def pattern_rules() -> tuple[PatternRule, ...]:
    """All patterns, in the order of the data file."""
    data = read_rules("patterns")
    words: dict[str, str] = dict(data["words"])
    rows: list[dict[str, Any]] = data["rule"]
    return tuple(
        PatternRule(
            row["id"],
            Predicate(row["predicate"]),
            tuple(row["cues"]),
            compile_pattern(row["pattern"], words),
            row.get("subject"),
            row.get("read"),
            row.get("scope", "clause"),
        )
        for row in rows
    )


class Cues:
    """Where a text holds cue words, found in one pass, so that each rule is tried only in clauses with one of its own.

    Args:
        text: the report's text.
    """

    def __init__(self, text: str) -> None:
        automaton, rules = _automaton()
        hits = sorted(
            (start, rule)
            for word, start, _ in automaton.find_matches_as_indexes(text, overlapping=True)
            for rule in rules[word]
        )
        self._starts = [start for start, _ in hits]
        self._rules = [rule for _, rule in hits]

    def rules_within(self, start: int, end: int) -> list[PatternRule]:
        """The rules that have a cue in a stretch, in the order of the data file."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if first == last:
            return []
        return [pattern_rules()[number] for number in sorted(set(self._rules[first:last]))]


def iter_patterns(mask: str, cues: Cues, start: int, end: int, scope: str = "clause") -> Iterator[PatternMatch]:
    """What the patterns meet in a clause, rule by rule.

    Args:
        mask: the mask of the text.
        cues: the text's cue words.
        start: first character of the clause.
        end: behind its last one.
        scope: ``clause``, or ``sentence`` for the patterns that reach over several clauses.
    """
    if end - start > LONGEST_CLAUSE:
        return
    clause = mask[start:end]
    for rule in cues.rules_within(start, end):
        if rule.scope != scope:
            continue
        for found in rule.pattern.finditer(clause):
            yield PatternMatch(
                rule,
                start + found.start(),
                start + found.end(),
                _group(found, "s", start),
                _group(found, "o", start) or (start + found.start(), start + found.end()),
                _group(found, "by", start),
                _group(found, "c", start),
            )


@cache
def _automaton() -> tuple[AhoCorasick, tuple[tuple[int, ...], ...]]:
    """The automaton of all cue words, and for each word the numbers of the rules that it belongs to."""
    rules = pattern_rules()
    words = sorted({cue for rule in rules for cue in rule.cues})
    owners = tuple(tuple(n for n, rule in enumerate(rules) if word in rule.cues) for word in words)
    return AhoCorasick(words, matchkind=MatchKind.Standard), owners


def _group(found: re.Match[str], name: str, offset: int) -> tuple[int, int] | None:
    if name not in found.re.groupindex or found[name] is None:
        return None
    return offset + found.start(name), offset + found.end(name)
