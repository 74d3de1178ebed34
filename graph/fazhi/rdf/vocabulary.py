"""The model's closed word lists as terms of the ontology; a word without a term fails when this is imported."""

from typing import Final

from pyoxigraph import NamedNode

from fazhi.model import Bound, Direction, EntityType, Level, Modality, Outcome, Predicate, Severity, Transformation
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
TRANSFORMATIONS: Final = {
    Transformation.LEVEL: FZ.Amount,
    Transformation.ADDITION: FZ.Addition,
    Transformation.GROWTH: FZ.GrowthRate,
    Transformation.AVERAGE_GROWTH: FZ.AverageGrowthRate,
    Transformation.CHANGE: FZ.Change,
    Transformation.BEFORE: FZ.AmountBefore,
    Transformation.SHARE: FZ.Share,
    Transformation.RANK: FZ.Rank,
}
SEVERITIES: Final = {
    Severity.ERROR: FZ.ErrorSeverity,
    Severity.WARNING: FZ.WarningSeverity,
    Severity.NOTICE: FZ.NoticeSeverity,
}
OUTCOMES: Final = {
    Outcome.KEPT: FZ.Kept,
    Outcome.PARTLY: FZ.Partly,
    Outcome.MISSED: FZ.Missed,
    Outcome.NOT_MENTIONED: FZ.NotMentioned,
    Outcome.NOT_CHECKABLE: FZ.NotCheckable,
    Outcome.PENDING: FZ.Pending,
}
CLASSES: Final[dict[EntityType, NamedNode]] = {type_: getattr(FZ, type_.value) for type_ in EntityType}
RELATIONS: Final[dict[Predicate, NamedNode]] = {predicate: getattr(FZ, predicate.value) for predicate in Predicate}
