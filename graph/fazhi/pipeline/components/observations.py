"""Reads observations: figures with what they count, whose they are, when, and of which total they are parts."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from spacy.language import Language
from spacy.tokens import Doc

from fazhi.model import DIVISION_TYPES, EntityType, Mention, Modality, ObservationFact, Report
from fazhi.pipeline.figures.areas import scope_of
from fazhi.pipeline.figures.drafts import Draft, stem_of
from fazhi.pipeline.figures.parts import part_of
from fazhi.pipeline.figures.periods import stated_period
from fazhi.pipeline.figures.quantity import Kind, Quantity
from fazhi.pipeline.figures.reader import read_figures
from fazhi.pipeline.figures.setting import Setting
from fazhi.pipeline.figures.wording import trimmed
from fazhi.pipeline.rulebook import expression
from fazhi.pipeline.sentences import Sentence

_AT = 8
"""Characters in front of a figure in which its own time stands (由2016年的…)."""


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
        named = {m.start for m in mentions if m.type in DIVISION_TYPES}
        self._quantities = [q for q in quantities if q.start not in named]
        self._starts = [q.start for q in self._quantities]
        self._setting = Setting(report, mentions)

    def observations(self) -> Iterator[ObservationFact]:
        """The observations in reading order."""
        topic, paragraph = "", -1
        for sentence in self._sentences:
            here = self._report.text.rfind("\n", 0, sentence.start)
            if here != paragraph:
                paragraph, topic = here, ""
            if sentence.heading or not topic:
                topic = self._topic(sentence) or topic
            quantities = self._within(sentence)
            if not quantities:
                continue
            drafts = read_figures(self._report.text, sentence, quantities, topic)
            parts = part_of(drafts)
            for number, draft in enumerate(drafts):
                yield self._fact(sentence, draft, drafts[parts[number]] if number in parts else None)
            counted = [d.noun for d in drafts if d.slot.quantity.kind is Kind.COUNT and d.own]
            topic = counted[-1] if counted else topic

    def _within(self, sentence: Sentence) -> Sequence[Quantity]:
        return self._quantities[bisect_left(self._starts, sentence.start) : bisect_left(self._starts, sentence.end)]

    def _topic(self, sentence: Sentence) -> str:
        found = expression("indicators", "topics").search(self._report.text, sentence.start, sentence.end)
        return stem_of(found.group()) if found else ""

    def _fact(self, sentence: Sentence, draft: Draft, total: Draft | None) -> ObservationFact:
        report, setting = self._report, self._setting
        quantity, clause = draft.slot.quantity, draft.slot.clause
        mentions = setting.mentions(draft.slot.reach_start, draft.slot.reach_end)
        modality = (
            Modality.DONE if draft.former else setting.modality(sentence, draft.slot.reach_start, draft.slot.reach_end)
        )
        rank = quantity.kind is Kind.RANK
        return ObservationFact(
            number_start=quantity.start,
            number_end=quantity.end,
            start=min(draft.start, total.start if total else draft.start),
            end=clause.end,
            indicator=draft.indicator,
            action=draft.action,
            value=_plain(quantity.value),
            unit=quantity.unit,
            area=report.area if rank else setting.area(sentence, clause.start, quantity.start),
            period=self._period(sentence, draft, modality),
            original=report.text[quantity.start : quantity.end],
            modality=modality,
            bound=quantity.bound,
            part_of=total.slot.quantity.start if total else None,
            scope=scope_of(report, mentions, clause.start, quantity.start) if rank else None,
            subject=self._subject(mentions, clause.start, quantity),
            comparison=draft.comparison,
            rule=draft.rule,
        )

    def _period(self, sentence: Sentence, draft: Draft, modality: Modality) -> str | None:
        """The time of a figure; for the value that a change starts from only a time that stands at it."""
        if draft.former:
            return stated_period(draft.slot.left[-_AT:], None)
        step = draft.rule in ("figure.step", "figure.multiple")
        return self._setting.period(sentence, draft.start if step else draft.slot.quantity.start, modality)

    def _subject(self, mentions: Sequence[Mention], start: int, quantity: Quantity) -> Mention | None:
        """The body that opens the clause; only time and connectives may stand before it."""
        bodies = [m for m in mentions if m.type is EntityType.AGENCY and m.end <= quantity.start]
        return bodies[0] if bodies and not trimmed(self._report.text[start : bodies[0].start]) else None


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
