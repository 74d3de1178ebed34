"""The ledger of honours and pilots: who got what, from whom, when, and which words say so."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from fazhi.knowledge.honour_levels import stated_level
from fazhi.knowledge.places import Place, Places, place_of
from fazhi.model import DIVISION_TYPES, Level, Modality, Predicate, RelationClaim
from fazhi.reading.years import years_of

if TYPE_CHECKING:
    from fazhi.knowledge.graph import KnowledgeGraph


class HonourKind(StrEnum):
    """Whether something was won, or was given to be tried out: a pilot is no honour."""

    HONOUR = "honour"
    PILOT = "pilot"


_KINDS = {Predicate.AWARDED: HonourKind.HONOUR, Predicate.PILOTED_IN: HonourKind.PILOT}
_RANKS = {level: rank for rank, level in enumerate(Level)}


@dataclass(frozen=True, slots=True)
class Honour:
    """An honour or a pilot, with the first words that tell of it.

    Args:
        recipient: id of the division, body or thing that got it.
        recipient_name: its name.
        kind: honour or pilot.
        honour: id of the honour, or of what is piloted.
        honour_name: its name.
        level: as the text, the honour's name or the granter tells it; None where none does.
        granter: id of the body that granted or designated.
        granter_name: its name.
        year: of ``date``; where the text gives none, the year that the report tells of.
        date: ISO 8601 year, month or day, as far as the text gives it.
        count: how many, where the text counts without naming.
        area: id of the division that the recipient is, belongs to or lies in; else that of the report.
        area_name: its name.
        province: name of the province around it.
        city: likewise of the city.
        document: id of the report that tells of it first.
        document_title: its title.
        quote: the clause.
        start: where it starts in that report's text.
        end: behind its last character.
        page: the page that it is on, where there are pages.
        claim: id of the claim.
        reports: how many reports tell of it.
    """

    recipient: str
    recipient_name: str
    kind: HonourKind
    honour: str
    honour_name: str
    level: Level | None
    granter: str | None
    granter_name: str | None
    year: int | None
    date: str | None
    count: int | None
    area: str | None
    area_name: str | None
    province: str | None
    city: str | None
    document: str
    document_title: str
    quote: str
    start: int
    end: int
    page: int | None
    claim: str
    reports: int


def honours(
    graph: "KnowledgeGraph",
    *,
    level: Level | str | None = None,
    granter: str | None = None,
    year: int | None = None,
    recipient: str | None = None,
) -> tuple[Honour, ...]:
    """The honours and pilots of a graph, the highest level first, then by year and recipient.

    One that several reports tell of for the same year is one row. What is planned or denied is none.

    Args:
        graph: the graph of all reports.
        level: of this level alone.
        granter: granted by this body alone; its id or its name.
        year: of this year alone.
        recipient: got by this one alone; its id or its name.
    """
    rows = _Ledger(graph).rows()
    kept = (
        row
        for row in rows
        if level in (None, row.level)
        and granter in (None, row.granter, row.granter_name)
        and year in (None, row.year)
        and recipient in (None, row.recipient, row.recipient_name)
    )
    return tuple(sorted(kept, key=_order))


def _order(row: Honour) -> tuple[int, int, str, str, str, str]:
    rank = _RANKS[row.level] if row.level else len(_RANKS)
    return (rank, row.year or 0, row.recipient_name, row.recipient, row.honour_name, row.honour + row.kind)


class _Ledger:
    def __init__(self, graph: "KnowledgeGraph") -> None:
        self._graph = graph
        self._places = Places(graph.entities)
        self._years = {id_: years_of(report).told for id_, report in graph.reports.items()}

    def rows(self) -> Iterator[Honour]:
        told: dict[tuple[object, ...], list[RelationClaim]] = defaultdict(list)
        for claim in self._graph.claims:
            if isinstance(claim, RelationClaim) and claim.predicate in _KINDS and claim.modality is Modality.DONE:
                told[(claim.predicate, *_ends(claim), self._level(claim), self._year(claim))].append(claim)
        return (self._row(claims) for claims in told.values())

    def _row(self, claims: Sequence[RelationClaim]) -> Honour:
        first = min(claims, key=self._age)
        recipient, honour = _ends(first)
        granter = next(_given(claim.by for claim in sorted(claims, key=self._age)), None)
        area = self._area(recipient, first.quote.document)
        quote = first.quote
        return Honour(
            recipient,
            self._graph.name(recipient),
            _KINDS[first.predicate],
            honour,
            self._graph.name(honour),
            self._level(first),
            granter,
            self._graph.name(granter) if granter else None,
            self._year(first),
            first.date,
            first.count,
            area.id if area else None,
            area.name if area else None,
            area.province if area else None,
            area.city if area else None,
            quote.document,
            self._graph.name(quote.document),
            quote.text,
            quote.start,
            quote.end,
            quote.page,
            first.id,
            len({claim.quote.document for claim in claims}),
        )

    def _age(self, claim: RelationClaim) -> tuple[int, str, int, str]:
        quote = claim.quote
        return (self._years[quote.document] or 0, quote.document, quote.start, claim.id)

    def _level(self, claim: RelationClaim) -> Level | None:
        _, honour = _ends(claim)
        entity = self._graph.entities.get(honour)
        known = claim.level or (entity.level if entity else None) or stated_level(self._graph.name(honour))
        granter = self._graph.entities.get(claim.by or "")
        return known or (granter.level if granter else None)

    def _year(self, claim: RelationClaim) -> int | None:
        return int(claim.date[:4]) if claim.date else self._years[claim.quote.document]

    def _area(self, recipient: str, document: str) -> Place | None:
        """The division that a recipient is or belongs to."""
        entity = self._graph.entities.get(recipient)
        around = entity.within if entity and entity.type not in DIVISION_TYPES else recipient
        if around and around in self._graph.entities:
            return self._places.of(around)
        area = self._graph.reports[document].area
        return place_of(area) if area else None


def _ends(claim: RelationClaim) -> tuple[str, str]:
    """Who got it, and what: a division is awarded an honour, but a reform is piloted in a division."""
    if claim.predicate is Predicate.PILOTED_IN:
        return claim.object, claim.subject
    return claim.subject, claim.object


def _given(values: Iterable[str | None]) -> Iterator[str]:
    return (value for value in values if value)
