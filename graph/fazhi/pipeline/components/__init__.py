"""The pipeline's components; importing this package registers them with spaCy."""

from fazhi.pipeline.components import (
    agencies,
    divisions,
    documents,
    observations,
    quantities,
    relations,
    sentences,
)

__all__ = [
    "COMPONENTS",
    "agencies",
    "divisions",
    "documents",
    "observations",
    "quantities",
    "relations",
    "sentences",
]

COMPONENTS = (
    "fazhi_sentences",
    "fazhi_divisions",
    "fazhi_documents",
    "fazhi_agencies",
    "fazhi_relations",
    "fazhi_quantities",
    "fazhi_observations",
)
"""The components' names in the order in which they run; each reads what those before it wrote."""
