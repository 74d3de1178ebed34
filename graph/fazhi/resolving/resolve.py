"""From what one report says to claims about things."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from fazhi.model import (
    Claim,
    EntityType,
    Extraction,
    Mention,
    MentionClaim,
    ObservationClaim,
    ObservationFact,
    PromiseClaim,
    Quote,
    ReadReport,
    RelationClaim,
    RelationFact,
    Report,
    ShortcomingClaim,
    observation_id,
    reading_order,
)
from fazhi.resolving.evidence import clause_around
from fazhi.resolving.indicators import concept_of_target, normalise_fact
from fazhi.resolving.registry import Registry

_SENTENCE = 300
"""Characters in front of a figure in which the beginning of its sentence is looked for."""

Quoting = Callable[[int, int], Quote]
"""Makes the quote of a stretch of the report."""


def resolve(report: Report, extraction: Extraction) -> ReadReport:
    """The claims that a report's facts amount to, with every name resolved to an entity.

    Args:
        report: the report.
        extraction: what the pipeline read in it.
    """
    registry = Registry(report, extraction)
    quote = cache(report.quote)  # claims of one clause share its quote
    claims: list[Claim] = [
        *_mentions(report, extraction, registry, quote),
        *(_relation(fact, registry, quote) for fact in extraction.relations),
        *_observations(report, extraction.observations, registry, quote),
        *_promises(extraction, registry, quote),
        *(ShortcomingClaim(s.text, quote(s.start, s.end), s.rule) for s in extraction.shortcomings),
    ]
    if report.area is not None:
        registry.division(report.area)
    if report.reporter is not None:
        registry.reporter()
    unique = {claim.id: claim for claim in reversed(claims)}
    return ReadReport(
        report,
        registry.entities(),
        tuple(sorted(unique.values(), key=reading_order)),
        extraction.numerals,
        extraction.warnings,
    )


def _mentions(report: Report, extraction: Extraction, registry: Registry, quote: Quoting) -> Iterator[MentionClaim]:
    for mention in _with_parents(extraction.mentions):
        start, end = clause_around(report.text, mention.start, mention.end)
        yield MentionClaim(registry.entity(mention), mention.text, quote(start, end), mention.rule)


def _with_parents(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Mentions with the bodies whose meetings and documents they name; an office's name does not mention its body."""
    for mention in mentions:
        yield mention
        if (
            mention.type is not EntityType.AGENCY
            and mention.parent is not None
            and mention.parent.start < mention.parent.end
        ):
            yield from _with_parents([mention.parent])


def _relation(fact: RelationFact, registry: Registry, quote: Quoting) -> RelationClaim:
    return RelationClaim(
        registry.entity(fact.subject),
        fact.predicate,
        registry.entity(fact.object),
        quote(fact.start, fact.end),
        fact.rule,
        fact.modality,
        registry.entity(fact.by) if fact.by else None,
        fact.level,
        fact.date,
        fact.count,
        fact.action,
    )


def _observations(
    report: Report, facts: tuple[ObservationFact, ...], registry: Registry, quote: Quoting
) -> Iterator[ObservationClaim]:
    ids = {fact.number_start: observation_id(report.id, fact.number_start, fact.indicator) for fact in facts}
    words = {fact.number_start: fact.indicator for fact in facts}
    for fact in facts:
        whole = words.get(fact.part_of) if fact.part_of is not None else None
        clause, before = (
            report.text[fact.start : fact.number_start],
            report.text[max(0, fact.start - _SENTENCE) : fact.start],
        )
        normal = normalise_fact(fact, clause, whole, re.split("[。\n]", before)[-1])
        yield ObservationClaim(
            fact.indicator,
            fact.action,
            fact.value,
            fact.unit,
            registry.division(fact.area) if fact.area else None,
            fact.period,
            fact.original,
            fact.number_start,
            quote(fact.start, fact.end),
            fact.rule,
            fact.modality,
            fact.bound,
            ids.get(fact.part_of) if fact.part_of is not None else None,
            registry.division(fact.scope) if fact.scope else None,
            registry.entity(fact.subject) if fact.subject else None,
            fact.comparison,
            normal.concept,
            normal.transformation,
            normal.group,
            normal.falls,
        )


def _promises(extraction: Extraction, registry: Registry, quote: Quoting) -> Iterator[PromiseClaim]:
    for fact in extraction.targets:
        yield PromiseClaim(
            fact.indicator,
            fact.direction,
            registry.division(fact.area) if fact.area else None,
            fact.period,
            fact.original,
            quote(fact.start, fact.end),
            fact.rule,
            concept_of_target(fact),
        )
