"""Sentence patterns that are no plain subject-verb-object (``rules/patterns.toml``)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

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


def iter_patterns(mask: str, rules: Iterable[PatternRule], start: int, end: int) -> Iterator[PatternMatch]:
    """What patterns meet in a clause, rule by rule.

    Args:
        mask: the mask of the text.
        rules: those that may be met there.
        start: first character of the clause.
        end: behind its last one.
    """
    if end - start > LONGEST_CLAUSE:
        return
    clause = mask[start:end]
    for rule in rules:
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


def _group(found: re.Match[str], name: str, offset: int) -> tuple[int, int] | None:
    if name not in found.re.groupindex or found[name] is None:
        return None
    return offset + found.start(name), offset + found.end(name)
