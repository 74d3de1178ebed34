"""The words that the page's columns tell by their number."""

from typing import Any

from fazhi.exports.viewer.lines import STRUCTURE
from fazhi.exports.viewer.words import words
from fazhi.knowledge.network import REPORT
from fazhi.model import EntityType, Level, Modality, Predicate

TYPES = (*(type_.value for type_ in EntityType), REPORT)
LEVELS = tuple(level.value for level in Level)
PREDICATES = (*(predicate.value for predicate in Predicate), *STRUCTURE)
MODALITIES = tuple(modality.value for modality in Modality)


def lexicon() -> dict[str, Any]:
    """What every core tells of words: what they are called, and which number each has."""
    return {
        "words": words(),
        "types": TYPES,
        "levels": LEVELS,
        "predicates": PREDICATES,
        "modalities": MODALITIES,
    }
