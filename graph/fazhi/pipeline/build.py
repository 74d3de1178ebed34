"""Puts the components together and runs them."""

import spacy
from spacy.language import Language

from fazhi.model import ChatModel, Extraction, Report
from fazhi.pipeline.components import COMPONENTS
from fazhi.pipeline.document import CharacterTokenizer, make_document, register_attributes


def make_pipeline(propose: ChatModel | None = None) -> Language:
    """A blank Chinese pipeline with one token a character and the components of ``COMPONENTS`` in their order.

    Args:
        propose: the model that is asked for relations when the rules are done; nothing is asked without one.
    """
    register_attributes()
    nlp = spacy.blank("zh")
    nlp.tokenizer = CharacterTokenizer(nlp.vocab)
    for name in COMPONENTS:
        nlp.add_pipe(name)
    if propose is not None:
        import fazhi.pipeline.proposing.component  # noqa: F401, PLC0415  # brings rdflib, which nothing else here needs

        nlp.add_pipe("fazhi_proposals", config={"url": propose.url, "model": propose.name, "timeout": propose.timeout})
    return nlp


class Extractor:
    """Reads the facts of reports.

    Args:
        nlp: a pipeline; the standard one where none is given.

    Example:
        >>> Extractor().extract(parse_report(text, source="a.txt", sha256="…")).observations  # doctest: +SKIP
    """

    def __init__(self, nlp: Language | None = None) -> None:
        self._nlp = nlp or make_pipeline()
        self._tokenizer = CharacterTokenizer(self._nlp.vocab)

    def extract(self, report: Report) -> Extraction:
        """Everything that the pipeline reads in a report."""
        doc = self._nlp(make_document(self._tokenizer, report))
        attributes = doc._
        return Extraction(
            attributes.mentions,
            attributes.relations,
            attributes.observations,
            attributes.targets,
            attributes.shortcomings,
            attributes.numerals,
            attributes.warnings,
        )
