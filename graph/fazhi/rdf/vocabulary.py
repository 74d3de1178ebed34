"""The model's closed word lists as terms of the ontology; a word without a term fails when this is imported."""

from typing import Final

from pyoxigraph import NamedNode

from fazhi.model import Bound, Direction, EntityType, Level, Modality, Predicate
from fazhi.rdf.terms import FZ

MODALITIES: Final = {
    Modality.DONE: FZ.Done,
    Modality.PLANNED: FZ.Planned,
    Modality.REQUIRED: FZ.Required,
    Modality.NEGATED: FZ.Negated,
}
LEVELS: Final = {
    Level.NATIONAL: FZ.NationalLevel,
    Level.PROVINCE: FZ.ProvinceLevel,
    Level.CITY: FZ.CityLevel,
    Level.COUNTY: FZ.CountyLevel,
    Level.TOWNSHIP: FZ.TownshipLevel,
}
BOUNDS: Final = {Bound.MIN: FZ.AtLeast, Bound.MAX: FZ.AtMost, Bound.APPROX: FZ.About}
DIRECTIONS: Final = {Direction.UP: FZ.Up, Direction.DOWN: FZ.Down}
CLASSES: Final[dict[EntityType, NamedNode]] = {type_: getattr(FZ, type_.value) for type_ in EntityType}
RELATIONS: Final[dict[Predicate, NamedNode]] = {predicate: getattr(FZ, predicate.value) for predicate in Predicate}
