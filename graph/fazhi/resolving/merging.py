"""Judgements applied: readings in which things that are judged the same have one id."""

from collections.abc import Iterable
from dataclasses import replace

from fazhi.model import (
    Claim,
    Entity,
    MentionClaim,
    ObservationClaim,
    PromiseClaim,
    ReadReport,
    RelationClaim,
    ShortcomingClaim,
    reading_order,
)
from fazhi.resolving.judgements import Judgements


def merge(readings: Iterable[ReadReport], judgements: Judgements) -> tuple[ReadReport, ...]:
    """Make readings whose claims speak of canonical ids; those given stay as they are.

    An entity keeps the name that its own report gives it, so that two records of a reading may have one id.
    """
    return tuple(_merged(reading, judgements) if judgements else reading for reading in readings)


def _merged(reading: ReadReport, judgements: Judgements) -> ReadReport:
    claims = {claim.id: claim for claim in (_claim(claim, judgements) for claim in reading.claims)}
    return replace(
        reading,
        entities=tuple(sorted({_entity(entity, judgements) for entity in reading.entities}, key=_telling)),
        claims=tuple(sorted(claims.values(), key=reading_order)),
    )


def _telling(entity: Entity) -> tuple[str, ...]:
    return (entity.id, entity.name, entity.type, *(str(part) for part in (entity.level, entity.within, entity.parent)))


def _entity(entity: Entity, judgements: Judgements) -> Entity:
    return replace(
        entity,
        id=judgements.canonical(entity.id),
        within=_canonical(entity.within, judgements),
        parent=_canonical(entity.parent, judgements),
    )


def _claim(claim: Claim, judgements: Judgements) -> Claim:
    one = judgements.canonical
    match claim:
        case MentionClaim():
            return replace(claim, entity=one(claim.entity))
        case RelationClaim():
            by = _canonical(claim.by, judgements)
            return replace(claim, subject=one(claim.subject), object=one(claim.object), by=by)
        case ObservationClaim():
            area, scope, subject = (_canonical(id_, judgements) for id_ in (claim.area, claim.scope, claim.subject))
            return replace(claim, area=area, scope=scope, subject=subject)
        case PromiseClaim():
            return replace(claim, area=_canonical(claim.area, judgements))
        case ShortcomingClaim():
            return claim


def _canonical(id_: str | None, judgements: Judgements) -> str | None:
    return judgements.canonical(id_) if id_ else None
