"""Expressions that are tried only where a character stands that a match may begin with."""

import re
from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

Rule = TypeVar("Rule")


class Starts(Generic[Rule]):
    """Rules with their expressions, all met in one pass over a text.

    Python's ``re`` tries an expression at every character unless it begins with a plain one; a score of rules over a
    report costs more that way than all the rest.

    Args:
        rules: each rule, the characters that its matches begin with as they stand between ``[]``, and its expression.
    """

    def __init__(self, rules: Sequence[tuple[Rule, str, re.Pattern[str]]]) -> None:
        self._rules = [(rule, re.compile(f"[{first}]"), pattern) for rule, first, pattern in rules]
        self._candidates = re.compile("[" + "".join(first for _, first, _ in rules) + "]")
        self._tried: dict[str, tuple[re.Pattern[str], tuple[int, ...]]] = {}

    def finditer(self, text: str, start: int = 0) -> Iterator[tuple[Rule, re.Match[str]]]:
        """What ``finditer`` of each expression finds from an offset on, with its rule; matches of two may overlap."""
        behind = [start] * len(self._rules)
        for candidate in self._candidates.finditer(text, start):
            at = candidate.start()
            any_, numbers = self._tried.get(text[at]) or self._beginning_with(text[at])
            if any_.match(text, at) is None:
                continue
            for number in numbers:
                if at < behind[number]:
                    continue
                rule, _, pattern = self._rules[number]
                found = pattern.match(text, at)
                if found:
                    behind[number] = found.end()
                    yield rule, found

    def _beginning_with(self, character: str) -> tuple[re.Pattern[str], tuple[int, ...]]:
        """The rules that may match at a character, and one expression for any of them, since most times none does."""
        numbers = tuple(n for n, (_, first, _) in enumerate(self._rules) if first.match(character))
        any_ = "|".join(_GROUP.sub("(?:", self._rules[number][2].pattern) for number in numbers)
        return self._tried.setdefault(character, (re.compile(any_), numbers))


_GROUP = re.compile(r"\(\?P<\w+>")
