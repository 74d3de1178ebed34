"""Precision, recall and F1 of found facts: per kind, type, predicate and unit, and over all."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fazhi.scoring.gold import iter_gold, of_kind, read_facts
from fazhi.scoring.kinds import KINDS, Kind, Line
from fazhi.scoring.match import pair, same, same_qualifier

ALL = "all"


@dataclass(frozen=True, slots=True)
class Score:
    """How many were wanted, found and right; a share of nothing is 0."""

    gold: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """The share of the found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the wanted that was found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Miss:
    """A gold line that was not found (``missing``), or a fact that no gold line states."""

    report: str
    kind: str
    missing: bool
    line: Line


@dataclass(frozen=True, slots=True)
class ScoreReport:
    """The result over all reports.

    Args:
        scores: by ``all``, kind, and kind/group, in that order.
        qualifiers: how many of the matched facts agree in a qualifier that the gold states, and how many there are.
        misses: in the order of reports, kinds, and lines.
        unread: reports for which there is no file of facts.
    """

    scores: Mapping[str, Score]
    qualifiers: Mapping[str, tuple[int, int]]
    misses: tuple[Miss, ...]
    unread: tuple[str, ...]


@dataclass(slots=True)
class _Tally:
    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    stated: Counter[str] = field(default_factory=Counter)
    agreed: Counter[str] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)

    def add(self, report: str, kind: Kind, golds: tuple[Line, ...], facts: tuple[Line, ...]) -> None:
        """Count one kind of one report; what meets an optional gold line counts neither way."""
        pairs = pair(kind, golds, facts)
        for i, j in pairs.items():
            self._compare_qualifiers(kind, golds[i], facts[j])
        right = set(pairs.values())
        for i, gold in enumerate(golds):
            if not gold.get("optional"):
                self._count(self.gold, kind, gold)
                if i in pairs:
                    self._count(self.right, kind, gold)
                else:
                    self.misses.append(Miss(report, kind.name, missing=True, line=gold))
        for j in sorted(set(range(len(facts))) - _free(kind, golds, facts, pairs)):
            self._count(self.found, kind, facts[j])
            if j not in right:
                self.misses.append(Miss(report, kind.name, missing=False, line=facts[j]))

    def _count(self, counter: Counter[str], kind: Kind, line: Line) -> None:
        counter.update((ALL, kind.name, f"{kind.name}/{line.get(kind.group)}"))

    def _compare_qualifiers(self, kind: Kind, gold: Line, fact: Line) -> None:
        for name in kind.qualifiers:
            if gold.get(name) not in (None, "", []):
                self.stated[f"{kind.name}.{name}"] += 1
                self.agreed[f"{kind.name}.{name}"] += same_qualifier(gold[name], fact.get(name))

    def scores(self) -> Iterator[tuple[str, Score]]:
        """The scores, the widest first."""
        groups = sorted(name for name in self.gold | self.found if "/" in name)
        for name in (ALL, *(kind.name for kind in KINDS), *groups):
            yield name, Score(self.gold[name], self.found[name], self.right[name])


def _free(kind: Kind, golds: tuple[Line, ...], facts: tuple[Line, ...], pairs: Mapping[int, int]) -> set[int]:
    """Facts that cost nothing: matched with an optional line, or left over and like one."""
    optional = [i for i, gold in enumerate(golds) if gold.get("optional")]
    matched = {pairs[i] for i in optional if i in pairs}
    left = set(range(len(facts))) - set(pairs.values())
    return matched | {j for j in left if any(same(kind, golds[i], facts[j]) for i in optional)}


def score(gold_folder: Path, facts_folder: Path) -> ScoreReport:
    """Compare found facts with gold annotations.

    Args:
        gold_folder: holds ``ID.json`` files.
        facts_folder: holds ``ID.jsonl`` for each, as ``fazhi extract`` writes them.

    Raises:
        InputError: a file of either folder cannot be used, or there is no gold.
    """
    tally, unread = _Tally(), []
    for gold in iter_gold(gold_folder):
        path = facts_folder / f"{gold.id}.jsonl"
        if not path.exists():
            unread.append(gold.id)
        facts = read_facts(path)
        for kind in KINDS:
            tally.add(gold.id, kind, gold.lines[kind.name], of_kind(kind, facts))
    qualifiers = {name: (tally.agreed[name], tally.stated[name]) for name in sorted(tally.stated)}
    return ScoreReport(dict(tally.scores()), qualifiers, tuple(tally.misses), tuple(unread))
