"""Reads observations: figures with what they count, whose they are, when, and of which total they are parts."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from fazhi.model import EntityType, Mention, Modality, ObservationFact, Report
from fazhi.pipeline.areas import area_of, scope_of
from fazhi.pipeline.drafts import Draft, stem_of
from fazhi.pipeline.figures import read_figures
from fazhi.pipeline.modality import modality_of
from fazhi.pipeline.outlook import looks_ahead
from fazhi.pipeline.parts import part_of
from fazhi.pipeline.periods import Years, stated_period, years_of
from fazhi.pipeline.quantities import Kind, Quantity
from fazhi.pipeline.rulebook import alternation, read_rules
from fazhi.pipeline.sentences import Sentence


class ObservationReader:
    """Reads the observations of one report.

    Args:
        report: the report.
        sentences: its sentences in reading order.
        quantities: its figures in reading order.
        mentions: its mentions in reading order, may be empty.
    """

    def __init__(
        self,
        report: Report,
        sentences: Sequence[Sentence],
        quantities: Sequence[Quantity],
        mentions: Sequence[Mention] = (),
    ) -> None:
        self._report = report
        self._sentences = sentences
        self._quantities = quantities
        self._starts = [q.start for q in quantities]
        self._mentions = mentions
        self._mention_starts = [m.start for m in mentions]
        self._years: Years = years_of(report)

    def observations(self) -> Iterator[ObservationFact]:
        """The observations in reading order."""
        topic, paragraph, span = "", -1, None
        for sentence in self._sentences:
            here = self._report.text.rfind("\n", 0, sentence.start)
            if here != paragraph:
                paragraph, topic = here, ""
                span = self._span(sentence)
            if sentence.heading or not topic:
                topic = self._topic(sentence) or topic
            quantities = self._within(sentence)
            if not quantities:
                continue
            drafts = read_figures(self._report.text, sentence, quantities, topic)
            yield from self._facts(sentence, drafts, span)
            counted = [d.noun for d in drafts if d.slot.quantity.kind is Kind.COUNT and d.own]
            topic = counted[-1] if counted else topic

    def _within(self, sentence: Sentence) -> Sequence[Quantity]:
        return self._quantities[bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)]

    def _topic(self, sentence: Sentence) -> str:
        found = _topics().search(self._report.text, sentence.start, sentence.end)
        return stem_of(found.group()) if found else ""

    def _span(self, sentence: Sentence) -> str | None:
        """The stretch of years that a paragraph's first words open (这五年)."""
        stated = stated_period(self._report.text[sentence.start : sentence.clauses[0].end], self._years.told)
        return stated if stated and "/" in stated and not stated.endswith("..") and len(stated) == 9 else None

    def _facts(self, sentence: Sentence, drafts: list[Draft], span: str | None) -> Iterator[ObservationFact]:
        parts = part_of(drafts)
        for number, draft in enumerate(drafts):
            total = drafts[parts[number]] if number in parts else None
            yield self._fact(sentence, draft, total, span)

    def _fact(self, sentence: Sentence, draft: Draft, total: Draft | None, span: str | None) -> ObservationFact:
        report, quantity = self._report, draft.slot.quantity
        clause = draft.slot.clause
        here = [m for m in self._mentions_in(clause.start, clause.end)]
        modality = Modality.DONE if draft.former else self._modality(sentence, draft)
        start = min(draft.start, total.start if total else draft.start)
        rank = quantity.kind is Kind.RANK
        return ObservationFact(
            number_start=quantity.start,
            number_end=quantity.end,
            start=start,
            end=clause.end,
            indicator=draft.indicator,
            action=draft.action,
            value=_plain(quantity.value),
            unit=quantity.unit,
            area=report.area if rank else area_of(report, here, clause.start, quantity.start),
            period=None if draft.former else self._period(sentence, draft, modality, span),
            original=report.text[quantity.start : quantity.end],
            modality=modality,
            bound=quantity.bound,
            part_of=total.slot.quantity.start if total else None,
            scope=scope_of(report, here, clause.start, quantity.start) if rank else None,
            subject=self._subject(here, quantity),
            comparison=draft.comparison,
            rule=draft.rule,
        )

    def _mentions_in(self, start: int, end: int) -> Sequence[Mention]:
        return self._mentions[bisect_left(self._mention_starts, start) : bisect_left(self._mention_starts, end)]

    def _modality(self, sentence: Sentence, draft: Draft) -> Modality:
        text = self._report.text
        clause = text[draft.slot.clause.start : draft.slot.clause.end]
        modality = modality_of(clause, sentence.section)
        if modality is Modality.DONE and looks_ahead(_paragraph(text, sentence.start), sentence.section):
            return Modality.PLANNED
        return modality

    def _period(self, sentence: Sentence, draft: Draft, modality: Modality, span: str | None) -> str | None:
        """The time stated in the sentence up to the figure, the nearest first; else the year of results or plans."""
        text = self._report.text
        for clause in reversed(sentence.clauses):
            if clause.start <= draft.slot.quantity.start:
                stated = stated_period(
                    text[clause.start : min(clause.end, draft.slot.quantity.start)], self._years.told
                )
                if stated:
                    return stated
        if modality is Modality.PLANNED:
            year = self._plan_year(sentence)
        else:
            year = str(self._years.told) if self._years.told else None
            year = span or year
        return year

    def _plan_year(self, sentence: Sentence) -> str | None:
        around = [s.year for s in self._report.sections if s.start <= sentence.start < s.end and s.year]
        year = around[-1] if around else self._years.promised
        return str(year) if year else None

    def _subject(self, mentions: Sequence[Mention], quantity: Quantity) -> Mention | None:
        """The body that opens the clause."""
        bodies = [m for m in mentions if m.type is EntityType.AGENCY and m.end <= quantity.start]
        if not bodies:
            return None
        before = self._report.text[mentions[0].start : bodies[0].start]
        return bodies[0] if len(before) <= _NEAR and bodies[0] in mentions[:2] else None


_NEAR = 6


@cache
def _topics() -> re.Pattern[str]:
    return re.compile(alternation(read_rules("indicators")["topics"]))


def _paragraph(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def _plain(value: Decimal) -> Decimal:
    """The value without zeros behind the point."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value.normalize()


@Language.component(
    "fazhi_observations",
    requires=["doc._.report", "doc._.sentences", "doc._.quantities", "doc._.mentions"],
    assigns=["doc._.observations"],
)
def read_observations(doc: Doc) -> Doc:
    """Write the report's observations to ``doc._.observations``, in reading order."""
    reader = ObservationReader(doc._.report, doc._.sentences, doc._.quantities, doc._.mentions)
    doc._.observations = tuple(reader.observations())
    return doc
