"""The words that the page's columns tell by their number."""

from fazhi.exports.viewer.lines import STRUCTURE
from fazhi.knowledge.network import REPORT
from fazhi.model import EntityType, Level, Modality, Predicate

TYPES = (*(type_.value for type_ in EntityType), REPORT)
LEVELS = tuple(level.value for level in Level)
PREDICATES = (*(predicate.value for predicate in Predicate), *STRUCTURE)
MODALITIES = tuple(modality.value for modality in Modality)
