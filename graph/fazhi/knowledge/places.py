"""Divisions as rows of tables need them: each with the names of the province and the city around it."""

from collections.abc import Mapping
from dataclasses import dataclass

from fazhi.model import LEVELS, Division, Entity, EntityType, Level
from fazhi.resolving.identity import division_id


@dataclass(frozen=True, slots=True)
class Place:
    """A division and where it lies.

    Args:
        id: of the division.
        name: its full official name.
        level: its administrative level; None for a village and where it is not known.
        province: name of the province that it is or lies in.
        city: likewise of the prefecture-level city.
    """

    id: str
    name: str
    level: Level | None = None
    province: str | None = None
    city: str | None = None


Columns = tuple[str | None, str | None, Level | None, str | None, str | None]


def columns_of(place: Place | None) -> Columns:
    """Id, name, level, province and city as cells of a row; empty where there is no place."""
    if place is None:
        return None, None, None, None, None
    return place.id, place.name, place.level, place.province, place.city


class Places:
    """The divisions of a graph by id, each looked up once.

    Args:
        entities: the things of the graph, by id.
    """

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._found: dict[str, Place] = {}

    def of(self, id_: str) -> Place:
        """The division with that id."""
        place = self._found.get(id_)
        if place is None:
            place = self._found[id_] = self._look_up(id_)
        return place

    def _look_up(self, id_: str) -> Place:
        entity = self._entities[id_]
        names: dict[EntityType, str] = {}
        seen: set[str] = set()
        around: Entity | None = entity
        while around and around.id not in seen:
            seen.add(around.id)
            names.setdefault(around.type, around.name)
            around = self._entities.get(around.within or "")
        level = LEVELS.get(entity.type, entity.level)
        return Place(id_, entity.name, level, names.get(EntityType.PROVINCE), names.get(EntityType.CITY))


def place_of(division: Division) -> Place:
    """The place that a report is about."""
    province, city = division.at(EntityType.PROVINCE), division.at(EntityType.CITY)
    return Place(
        division_id(division),
        division.name,
        LEVELS.get(division.type),
        province.name if province else None,
        city.name if city else None,
    )
