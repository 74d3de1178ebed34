"""The division of a row, with the province and city that it lies in."""

from collections.abc import Iterator
from dataclasses import dataclass

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import Entity, EntityType, Level


@dataclass(frozen=True, slots=True)
class Place:
    """A division for tables.

    Args:
        area: its id; empty where there is none.
        area_name: its full official name.
        level: 国家级 to 乡级; None where it is not known.
        province: name of its province, itself included.
        city: name of its city, itself included.
    """

    area: str = ""
    area_name: str = ""
    level: Level | None = None
    province: str = ""
    city: str = ""


def place_of(graph: KnowledgeGraph, area: str | None) -> Place:
    """The division of that id with those above it."""
    if area is None or area not in graph.entities:
        return Place()
    above = {entity.type: entity.name for entity in _upwards(graph, graph.entities[area])}
    division = graph.entities[area]
    return Place(
        area, division.name, division.level, above.get(EntityType.PROVINCE, ""), above.get(EntityType.CITY, "")
    )


def _upwards(graph: KnowledgeGraph, entity: Entity) -> Iterator[Entity]:
    seen: set[str] = set()
    at: Entity | None = entity
    while at is not None and at.id not in seen:
        seen.add(at.id)
        yield at
        at = graph.entities.get(at.within) if at.within else None
