"""The pipeline's components; importing this package registers them with spaCy."""

from fazhi.pipeline.components import (
    agencies,
    divisions,
    documents,
    names,
    numerals,
    observations,
    quantities,
    relations,
    sentences,
    shortcomings,
    targets,
)

__all__ = [
    "COMPONENTS",
    "agencies",
    "divisions",
    "documents",
    "names",
    "numerals",
    "observations",
    "quantities",
    "relations",
    "sentences",
    "shortcomings",
    "targets",
]

COMPONENTS = (
    "fazhi_sentences",
    "fazhi_divisions",
    "fazhi_documents",
    "fazhi_agencies",
    "fazhi_relations",
    "fazhi_names",
    "fazhi_quantities",
    "fazhi_observations",
    "fazhi_targets",
    "fazhi_shortcomings",
    "fazhi_numerals",
)
"""The components' names in the order in which they run; each reads what those before it wrote."""
