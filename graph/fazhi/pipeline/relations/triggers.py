"""Where a report holds words that relations are read at; what holds none of them is passed over."""

from bisect import bisect_left
from functools import cache

from fazhi.pipeline.cues import CueWords, required_words
from fazhi.pipeline.relations.frames import verbs
from fazhi.pipeline.relations.heads import name_words
from fazhi.pipeline.relations.patterns import PatternRule, pattern_rules
from fazhi.pipeline.relations.readings import reading


class Triggers:
    """The cue words of one report.

    Args:
        text: its text.
        mask: the mask of the text.
    """

    def __init__(self, text: str, mask: str) -> None:
        self._words = _words().find(text)
        self._verbs = _verbs().find(mask)
        self._named = _named().find(text)
        needed = _needed().find(mask)
        self._rules: dict[str, tuple[list[int], list[int]]] = {}
        for scope in {rule.scope for rule in pattern_rules()}:
            numbers = [number for number, rule in enumerate(pattern_rules()) if rule.scope == scope]
            hits = sorted((start, number) for number in numbers for start in needed.starts(number))
            self._rules[scope] = [start for start, _ in hits], [number for _, number in hits]
        telling = (self._words.starts(name) for name in _TELLING)
        self._any = sorted(
            {*self._verbs.starts("verb")}.union(*telling, *(starts for starts, _ in self._rules.values()))
        )

    def any(self, start: int, end: int) -> bool:
        """Whether a relation may be told in a stretch."""
        first = bisect_left(self._any, start)
        return first < len(self._any) and self._any[first] < end

    def verbs(self, start: int, end: int) -> bool:
        """Whether a verb of a frame may begin in a stretch."""
        return self._verbs.within("verb", start, end)

    def word(self, name: str, start: int, end: int) -> bool:
        """Whether a stretch holds a cue word of what is called so.

        Args:
            name: of a pattern of ``rules/readings.toml``, or ``name`` for initiatives and ``title`` for documents.
            start: first character of the stretch.
            end: behind its last one.
        """
        return self._words.within(name, start, end)

    def rules(self, start: int, end: int, scope: str) -> list[PatternRule]:
        """The patterns of a scope that may be met in a stretch, in the order of the data file."""
        starts, numbers = self._rules[scope]
        first = bisect_left(starts, start)
        last = bisect_left(starts, end, first)
        if first == last:
            return []
        found = sorted(set(numbers[first:last]))
        return [pattern_rules()[number] for number in found if self._named.within(number, start, end)]


_TELLING = ("report", "exempt", "joint", "title")


@cache
def _words() -> CueWords[str]:
    readings = {name: required_words(reading(name)) for name in ("report", "continues", "joint")}
    return CueWords({**readings, "exempt": ["除"], "title": ["《"], "name": name_words()})


@cache
def _verbs() -> CueWords[str]:
    return CueWords({"verb": verbs()})


@cache
def _named() -> CueWords[int]:
    """The words that the data file gives for each pattern."""
    return CueWords({number: rule.cues for number, rule in enumerate(pattern_rules())})


@cache
def _needed() -> CueWords[int]:
    """The words that no match of each pattern is without."""
    return CueWords({number: required_words(rule.pattern) for number, rule in enumerate(pattern_rules())})
