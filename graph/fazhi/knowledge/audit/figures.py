"""The figures of a report as they stand in its text: sentences, stretches, neighbours."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby

from fazhi.model import ObservationClaim, ReadReport

_PARAGRAPH = re.compile(r"\n")
_SENTENCE = re.compile(r"[。！？!?\n]")
_STRETCH = re.compile(r"[。！？!?\n；;]")
_CLAUSE = re.compile(r"[。！？!?\n；;，,：:]")


class Figures:
    """The figures of one report.

    Args:
        reading: the report with its claims.
    """

    def __init__(self, reading: ReadReport) -> None:
        self.reading = reading
        self.text = reading.report.text
        claims = (claim for claim in reading.claims if isinstance(claim, ObservationClaim))
        self.all: tuple[ObservationClaim, ...] = tuple(sorted(claims, key=lambda claim: (claim.offset, claim.id)))
        self.by_id: Mapping[str, ObservationClaim] = {claim.id: claim for claim in self.all}

    @cached_property
    def sentences(self) -> tuple[tuple[ObservationClaim, ...], ...]:
        """The figures of each sentence that has any, in reading order."""
        return self._cut(self._sentence_ends, self.all)

    @cached_property
    def paragraphs(self) -> tuple[tuple[ObservationClaim, ...], ...]:
        """The figures of each paragraph that has any, in reading order."""
        return self._cut([found.end() for found in _PARAGRAPH.finditer(self.text)], self.all)

    @cached_property
    def parts(self) -> Mapping[str, Sequence[ObservationClaim]]:
        """The figures that are a part of a total, by the total's id."""
        parts: dict[str, list[ObservationClaim]] = defaultdict(list)
        for claim in self.all:
            if claim.part_of is not None and claim.part_of in self.by_id:
                parts[claim.part_of].append(claim)
        return parts

    def stretches(self, figures: Sequence[ObservationClaim]) -> tuple[tuple[ObservationClaim, ...], ...]:
        """Figures cut at semicolons and the ends of sentences."""
        return self._cut(self._stretch_ends, figures)

    def paragraph_before(self, claim: ObservationClaim) -> Iterator[tuple[ObservationClaim, ...]]:
        """The sentence of a figure and those in front of it in the same paragraph, nearest first."""
        start = self.text.rfind("\n", 0, claim.offset) + 1
        number = self._sentence_numbers[claim.id]
        while number >= 0 and self.sentences[number][0].offset >= start:
            yield self.sentences[number]
            number -= 1

    def between(self, first: ObservationClaim, second: ObservationClaim) -> str:
        """The words from behind one figure up to another one."""
        return self.text[end_of(first) : second.offset]

    def before(self, claim: ObservationClaim) -> str:
        """The words of its clause in front of a figure."""
        number = bisect_right(self._clause_ends, claim.offset)
        return self.text[self._clause_ends[number - 1] if number else 0 : claim.offset]

    def lead(self, claim: ObservationClaim) -> str:
        """The words of its paragraph in front of a figure."""
        return self.text[self.text.rfind("\n", 0, claim.offset) + 1 : claim.offset]

    def behind(self, claim: ObservationClaim) -> str:
        """The words of its clause behind a figure."""
        number = bisect_right(self._clause_ends, end_of(claim))
        return self.text[end_of(claim) : self._clause_ends[number] - 1 if number < len(self._clause_ends) else None]

    def sentence(self, claim: ObservationClaim) -> str:
        """The words of a figure's sentence."""
        number = bisect_right(self._sentence_ends, claim.offset)
        start = self._sentence_ends[number - 1] if number else 0
        return self.text[start : self._sentence_ends[number] if number < len(self._sentence_ends) else None]

    @cached_property
    def _sentence_numbers(self) -> Mapping[str, int]:
        return {claim.id: number for number, sentence in enumerate(self.sentences) for claim in sentence}

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [found.end() for found in _SENTENCE.finditer(self.text)]

    @cached_property
    def _stretch_ends(self) -> list[int]:
        return [found.end() for found in _STRETCH.finditer(self.text)]

    @cached_property
    def _clause_ends(self) -> list[int]:
        return [found.end() for found in _CLAUSE.finditer(self.text)]

    @staticmethod
    def _cut(ends: list[int], figures: Sequence[ObservationClaim]) -> tuple[tuple[ObservationClaim, ...], ...]:
        return tuple(tuple(some) for _, some in groupby(figures, lambda claim: bisect_right(ends, claim.offset)))


def end_of(claim: ObservationClaim) -> int:
    """Behind the last character of a figure."""
    return claim.offset + len(claim.original)
