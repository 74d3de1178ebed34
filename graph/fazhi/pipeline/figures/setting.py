"""Whether what a sentence states is done or planned, for which year, and for which division."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from fazhi.model import Division, Mention, Modality, Report, Section
from fazhi.pipeline.figures.areas import place_in
from fazhi.pipeline.figures.outlook import looks_ahead
from fazhi.pipeline.figures.periods import opened_span, stated_period
from fazhi.pipeline.figures.wording import trimmed
from fazhi.pipeline.modality import modality_of
from fazhi.pipeline.sentences import Clause, Sentence
from fazhi.reading.years import Years, years_of

_WHOLE_YEAR = re.compile(r"(20\d\d)年(?![度底末初\d])")


_HEAD = 64
"""Characters of a clause in which it states its time."""
_PASSAGE = 1000
"""Characters on either side that tell with a paragraph whether it speaks of plans."""
_FAR = 24
"""Clauses of one sentence that time and place are carried through."""


class Setting:
    """A report with its mentions, for questions about a stretch of it.

    Args:
        report: the report.
        mentions: in reading order, free of overlaps; may be empty.
    """

    def __init__(self, report: Report, mentions: Sequence[Mention] = ()) -> None:
        self.report = report
        self._mentions = mentions
        self._starts = [m.start for m in mentions]
        self._years: Years = years_of(report)
        self._dated = [section for section in report.sections if section.year]
        self._ahead: dict[int, bool] = {}

    def mentions(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that start in a stretch."""
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def area(self, sentence: Sentence, start: int, at: int) -> Division | None:
        """The division that words at an offset are about, in a clause of a sentence that starts at ``start``.

        A clause that names none is about the one that an earlier clause of the sentence opens with.
        """
        report = self.report
        place = place_in(report, self.mentions(start, at), start, at)
        for clause in reversed(_near(sentence, start)):
            if place is not None:
                break
            if clause.end <= start:
                opening = [
                    m for m in self.mentions(clause.start, clause.end) if not self._before(clause.start, m.start)
                ]
                place = place_in(report, opening, clause.start, clause.end)
        return place or report.area

    def _before(self, start: int, end: int) -> str:
        """What stands in front of an offset besides time and connectives."""
        return trimmed(self.report.text[start:end])

    def modality(self, sentence: Sentence, start: int, end: int) -> Modality:
        """The modality of a clause of a sentence."""
        modality = modality_of(self.report.text[start:end], sentence.section)
        if modality is not Modality.DONE:
            return modality
        ahead = self._names_later_year(sentence, start) or self._looks_ahead(sentence)
        return Modality.PLANNED if ahead else modality

    def period(self, sentence: Sentence, at: int, modality: Modality) -> str | None:
        """The time of words at an offset: stated in the sentence before them, the nearest first; else the usual one.

        That is the year of the plan, or the years that the paragraph opens with (这五年), or the year told of.
        """
        text, told = self.report.text, self._told(sentence)
        for clause in reversed(_near(sentence, at)):
            if stated := stated_period(text[clause.start : min(clause.end, at, clause.start + _HEAD)], told):
                return stated
        year = self.year(sentence, modality)
        span = None if modality is Modality.PLANNED else opened_span(self._paragraph(sentence), told)
        return span or (str(year) if year else None)

    def year(self, sentence: Sentence, modality: Modality) -> int | None:
        """The year that a sentence speaks of where it says none."""
        return self._promised(sentence) if modality is Modality.PLANNED else self._told(sentence)

    def _names_later_year(self, sentence: Sentence, start: int) -> bool:
        """Whether the sentence up to a clause names a whole year behind the one that is told of."""
        told = self._years.told
        stated = _WHOLE_YEAR.match(self.report.text, sentence.start, start + 8)
        return told is not None and stated is not None and int(stated.group(1)) > told

    def _told(self, sentence: Sentence) -> int | None:
        return self._section_year(sentence, self._years.told, later=False)

    def _promised(self, sentence: Sentence) -> int | None:
        return self._section_year(sentence, self._years.promised, later=True)

    def _section_year(self, sentence: Sentence, usual: int | None, *, later: bool) -> int | None:
        """The year that a heading around the sentence names, where it is one of results or of plans."""
        if not self._dated:
            return usual
        told = self._years.told
        dated = (s for s in self._dated if s.start <= sentence.start < s.end)
        fits = [s.year for s in dated if s.year and (told is None or (s.year > told) == later)]
        return fits[-1] if fits else usual

    def _looks_ahead(self, sentence: Sentence) -> bool:
        begin = self.report.text.rfind("\n", 0, sentence.start)
        if begin not in self._ahead:
            around = [s for s in self.report.sections if s.start <= sentence.start < s.end]
            promised = self._years.promised
            headed = any(s.year and promised and s.year >= promised for s in around)
            self._ahead[begin] = headed or looks_ahead(
                self._paragraph(sentence), around, passage=self._passage(sentence, around)
            )
        return self._ahead[begin]

    def _passage(self, sentence: Sentence, around: Sequence[Section]) -> str | None:
        """The words around a sentence under its heading, in a report that is named after the year that it plans."""
        report = self.report
        if self._years.promised is None or self._years.promised != report.year:
            return None
        start, end = (around[-1].body, around[-1].end) if around else (report.body, len(report.text))
        return report.text[max(start, sentence.start - _PASSAGE) : min(end, sentence.start + _PASSAGE)]

    def _paragraph(self, sentence: Sentence) -> str:
        text = self.report.text
        end = text.find("\n", sentence.start)
        return text[text.rfind("\n", 0, sentence.start) + 1 : end if end >= 0 else len(text)]


def _near(sentence: Sentence, at: int) -> Sequence[Clause]:
    """The clauses up to an offset that words there may depend on."""
    last = bisect_right(sentence.clauses, at, key=lambda clause: clause.start)
    return sentence.clauses[max(0, last - _FAR) : last]
