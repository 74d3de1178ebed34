"""The facts of one report as JSON Lines, with names in place of ids: what annotators compare theirs with.

A fact is an entity, a relation or an observation of the annotation schema: fifteen types of entities, twelve
predicates. What lies outside of it (roles, problems, filings, reviews) is left out, though a relation may end in it.
An area that signs its report with its short name (金平县) has that name here, as an annotator finds it in the text.
"""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TextIO

from fazhi.gazetteer.names import iter_short_forms
from fazhi.knowledge.titles import title_of
from fazhi.model import (
    Entity,
    EntityType,
    MentionClaim,
    Modality,
    ObservationClaim,
    Predicate,
    Quote,
    ReadReport,
    RelationClaim,
    Report,
    reading_order,
)

_NO_FACTS = frozenset({EntityType.COUNTRY, EntityType.ROLE, EntityType.PROBLEM})
_NO_RELATIONS = frozenset({Predicate.FILED_WITH, Predicate.REVIEWED_BY, Predicate.EXEMPT_FROM})
_TO_COME = frozenset({Modality.PLANNED, Modality.REQUIRED})

Fact = dict[str, object]


def write_facts(reading: ReadReport, file: TextIO) -> None:
    """Write the facts of a report, one JSON object a line."""
    file.writelines(json.dumps(fact, ensure_ascii=False) + "\n" for fact in iter_facts(reading))


def iter_facts(reading: ReadReport) -> Iterator[Fact]:
    """Yield entities by id, then relations and observations in reading order.

    Every fact has ``kind``, ``quote``, ``start``, ``end`` (code points of the report's text) and ``rule``, and ``page``
    where the report has pages. A relation that the text denies is no fact; a figure is one, whatever its modality.
    """
    official, printed = _own_name(reading.report)
    names = {entity.id: entity.name.replace(official, printed) for entity in reading.entities}
    names[reading.report.id] = title_of(reading.report)
    yield from _entities(reading, names)
    for claim in sorted(reading.claims, key=reading_order):
        if isinstance(claim, RelationClaim) and _is_fact(claim):
            yield _relation(claim, names)
    figures = {claim.id: claim for claim in reading.claims if isinstance(claim, ObservationClaim)}
    for figure in sorted(figures.values(), key=reading_order):
        yield _observation(figure, names, figures)


def _own_name(report: Report) -> tuple[str, str]:
    """The official name of the report's area, and the one that its title has for it."""
    area, title = report.area, title_of(report)
    if area is None or area.name in title:
        return "", ""
    shorts = (short for short in iter_short_forms(area.name) if short.endswith(area.name[-1]))
    printed = next((short for short in shorts if short in title), area.name)
    return area.name, printed


def _is_fact(claim: RelationClaim) -> bool:
    return claim.predicate not in _NO_RELATIONS and claim.modality is not Modality.NEGATED


def _entities(reading: ReadReport, names: Mapping[str, str]) -> Iterator[Fact]:
    """The entities that the text names, each with the first words that name it."""
    first: dict[str, MentionClaim] = {}
    for claim in sorted(reading.claims, key=reading_order):
        if isinstance(claim, MentionClaim):
            first.setdefault(claim.entity, claim)
    for entity in sorted(reading.entities, key=_by_id):
        if entity.id in first and entity.type not in _NO_FACTS:
            claim = first[entity.id]
            told: Fact = {"kind": "entity", "name": names[entity.id], "type": entity.type.value, "text": claim.original}
            yield told | _evidence(claim.quote, claim.rule)


def _by_id(entity: Entity) -> str:
    return entity.id


def _relation(claim: RelationClaim, names: Mapping[str, str]) -> Fact:
    told: Fact = {
        "kind": "relation",
        "s": names[claim.subject],
        "p": claim.predicate.value,
        "o": names[claim.object],
        "by": names[claim.by] if claim.by else None,
        "level": claim.level.value if claim.level else None,
        "date": claim.date,
        "plan": claim.modality in _TO_COME,
        "modality": claim.modality.value,
    }
    return told | _evidence(claim.quote, claim.rule)


def _observation(claim: ObservationClaim, names: Mapping[str, str], figures: Mapping[str, ObservationClaim]) -> Fact:
    total = figures.get(claim.part_of) if claim.part_of else None
    told: Fact = {
        "kind": "observation",
        "indicator": claim.indicator,
        "action": claim.action,
        "value": _number(claim.value),
        "unit": claim.unit,
        "area": names[claim.area] if claim.area else None,
        "period": claim.period,
        "bound": claim.bound.value if claim.bound else None,
        "part_of": _label(total) if total else None,
        "plan": claim.modality in _TO_COME,
        "modality": claim.modality.value,
    }
    return told | _evidence(claim.quote, claim.rule)


def _label(total: ObservationClaim) -> str:
    return f"{total.indicator}({total.action})" if total.action else total.indicator


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _evidence(quote: Quote, rule: str) -> Fact:
    page: Fact = {} if quote.page is None else {"page": quote.page}
    return {"quote": quote.text, "start": quote.start, "end": quote.end} | page | {"rule": rule}
