"""Entities, relations and figures as CSV tables, with ids for programs and names for people."""

from collections.abc import Iterable, Sequence
from typing import TextIO

from fazhi.exports.cells import Cell, Sheet, safe_cell
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import Claim, Entity, MentionClaim, ObservationClaim, Quote, RelationClaim

EVIDENCE = ("document", "document_title", "quote", "start", "end", "page", "rule")
ENTITY_COLUMNS = (
    *("id", "type", "name", "level", "code", "within", "within_name", "parent", "parent_name", "aliases", "claims"),
    *EVIDENCE,
)
RELATION_COLUMNS = (
    *("id", "subject", "subject_name", "subject_type", "predicate", "object", "object_name", "object_type"),
    *("modality", "by", "by_name", "level", "date", "count", "action"),
    *EVIDENCE,
)
OBSERVATION_COLUMNS = (
    *("id", "indicator", "action", "value", "unit", "bound", "original", "area", "area_name", "subject"),
    *("subject_name", "period", "scope", "scope_name", "part_of", "comparison", "modality"),
    *("concept", "transformation", "falls", "group"),
    *EVIDENCE,
)


def write_entities(graph: KnowledgeGraph, file: TextIO) -> None:
    """Write one row an entity by id; its evidence is the first claim that speaks of it, if any does."""
    _write(file, ENTITY_COLUMNS, (_entity(graph, entity) for entity in graph.entities.values()))


def write_relations(graph: KnowledgeGraph, file: TextIO) -> None:
    """Write one row a stated relation in reading order, whatever its modality."""
    claims = (claim for claim in graph.claims if isinstance(claim, RelationClaim))
    _write(file, RELATION_COLUMNS, (_relation(graph, claim) for claim in claims))


def write_observations(graph: KnowledgeGraph, file: TextIO) -> None:
    """Write one row a figure in reading order; values are plain numbers with 万 and 亿 multiplied out."""
    _write(file, OBSERVATION_COLUMNS, (_observation(graph, claim) for claim in graph.observations()))


def naming_claim(graph: KnowledgeGraph, id_: str) -> Claim | None:
    """The claim that shows best what a thing is: the first that names it, else the first that speaks of it."""
    about = graph.claims_about(id_)
    return next((claim for claim in about if isinstance(claim, MentionClaim)), None) or next(iter(about), None)


def _write(file: TextIO, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    sheet = Sheet(file)
    sheet.write(columns)
    for row in rows:
        sheet.write(row)


def _entity(graph: KnowledgeGraph, entity: Entity) -> list[Cell]:
    cells = (
        *(entity.id, entity.type.value, entity.name, entity.level or "", entity.code or ""),
        *_named(graph, entity.within),
        *_named(graph, entity.parent),
        "、".join(graph.aliases(entity.id)),
    )
    told = len(graph.claims_about(entity.id))
    return [*map(safe_cell, cells), told, *_evidence(graph, naming_claim(graph, entity.id))]


def _relation(graph: KnowledgeGraph, claim: RelationClaim) -> list[Cell]:
    ends = (
        *(claim.id, *_named(graph, claim.subject), _type(graph, claim.subject), claim.predicate.value),
        *(*_named(graph, claim.object), _type(graph, claim.object), claim.modality.value),
        *(*_named(graph, claim.by), claim.level or "", claim.date or ""),
    )
    return [*map(safe_cell, ends), claim.count, safe_cell(claim.action or ""), *_evidence(graph, claim)]


def _observation(graph: KnowledgeGraph, claim: ObservationClaim) -> list[Cell]:
    told = (claim.unit, claim.bound or "", claim.original, *_named(graph, claim.area), *_named(graph, claim.subject))
    more = (claim.period or "", *_named(graph, claim.scope), claim.part_of or "", claim.comparison or "")
    return [
        *map(safe_cell, (claim.id, claim.indicator, claim.action or "")),
        f"{claim.value:f}",
        *map(safe_cell, (*told, *more, claim.modality.value)),
        *(claim.concept or "", claim.transformation.value, "true" if claim.falls else "", safe_cell(claim.group or "")),
        *_evidence(graph, claim),
    ]


def _named(graph: KnowledgeGraph, id_: str | None) -> tuple[str, str]:
    return (id_, graph.name(id_)) if id_ else ("", "")


def _type(graph: KnowledgeGraph, id_: str) -> str:
    return graph.entities[id_].type.value if id_ in graph.entities else "Report"


def _evidence(graph: KnowledgeGraph, claim: Claim | None) -> list[Cell]:
    if claim is None:
        return [""] * len(EVIDENCE)
    quote: Quote = claim.quote
    title = graph.name(quote.document)
    return [quote.document, safe_cell(title), safe_cell(quote.text), quote.start, quote.end, quote.page, claim.rule]
