"""From a report to facts: a spaCy pipeline of rules over typed spans."""

from fazhi.pipeline.build import Extractor, make_pipeline

__all__ = ["Extractor", "make_pipeline"]
