"""From what one report says to claims about things."""

from collections.abc import Iterable, Iterator

from fazhi.model import (
    Claim,
    Extraction,
    Mention,
    MentionClaim,
    ObservationClaim,
    ObservationFact,
    PromiseClaim,
    ReadReport,
    RelationClaim,
    RelationFact,
    Report,
    ShortcomingClaim,
    observation_id,
    reading_order,
)
from fazhi.resolving.evidence import clause_around
from fazhi.resolving.registry import Registry


def resolve(report: Report, extraction: Extraction) -> ReadReport:
    """The claims that a report's facts amount to, with every name resolved to an entity.

    Args:
        report: the report.
        extraction: what the pipeline read in it.
    """
    registry = Registry(report, extraction)
    claims: list[Claim] = [
        *_mentions(report, extraction, registry),
        *(_relation(report, fact, registry) for fact in extraction.relations),
        *_observations(report, extraction.observations, registry),
        *_promises(report, extraction, registry),
        *(ShortcomingClaim(s.text, report.quote(s.start, s.end), s.rule) for s in extraction.shortcomings),
    ]
    if report.area is not None:
        registry.division(report.area)
    if report.reporter is not None:
        registry.reporter()
    unique = {claim.id: claim for claim in reversed(claims)}
    return ReadReport(
        report, registry.entities(), tuple(sorted(unique.values(), key=reading_order)), extraction.numerals
    )


def _mentions(report: Report, extraction: Extraction, registry: Registry) -> Iterator[MentionClaim]:
    for mention in _with_parents(extraction.mentions):
        start, end = clause_around(report.text, mention.start, mention.end)
        yield MentionClaim(registry.entity(mention), mention.text, report.quote(start, end), mention.rule)


def _with_parents(mentions: Iterable[Mention]) -> Iterator[Mention]:
    for mention in mentions:
        yield mention
        if mention.parent is not None and mention.parent.start < mention.parent.end:
            yield from _with_parents([mention.parent])


def _relation(report: Report, fact: RelationFact, registry: Registry) -> RelationClaim:
    return RelationClaim(
        registry.entity(fact.subject),
        fact.predicate,
        registry.entity(fact.object),
        report.quote(fact.start, fact.end),
        fact.rule,
        fact.modality,
        registry.entity(fact.by) if fact.by else None,
        fact.level,
        fact.date,
        fact.count,
        fact.action,
    )


def _observations(report: Report, facts: tuple[ObservationFact, ...], registry: Registry) -> Iterator[ObservationClaim]:
    ids = {fact.number_start: observation_id(report.id, fact.number_start, fact.indicator) for fact in facts}
    for fact in facts:
        yield ObservationClaim(
            fact.indicator,
            fact.action,
            fact.value,
            fact.unit,
            registry.division(fact.area) if fact.area else None,
            fact.period,
            fact.original,
            fact.number_start,
            report.quote(fact.start, fact.end),
            fact.rule,
            fact.modality,
            fact.bound,
            ids.get(fact.part_of) if fact.part_of is not None else None,
            registry.division(fact.scope) if fact.scope else None,
            registry.entity(fact.subject) if fact.subject else None,
            fact.comparison,
        )


def _promises(report: Report, extraction: Extraction, registry: Registry) -> Iterator[PromiseClaim]:
    for fact in extraction.targets:
        yield PromiseClaim(
            fact.indicator,
            fact.direction,
            registry.division(fact.area) if fact.area else None,
            fact.period,
            fact.original,
            report.quote(fact.start, fact.end),
            fact.rule,
        )
