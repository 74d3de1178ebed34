"""Cuts the document into sentences and clauses."""

from spacy.language import Language
from spacy.tokens import Doc

from fazhi.pipeline.sentences import iter_sentences


@Language.component("fazhi_sentences", requires=["doc._.report"], assigns=["doc._.sentences"])
def cut_sentences(doc: Doc) -> Doc:
    """Write the sentences of the report's body, each with its clauses and its section."""
    doc._.sentences = tuple(iter_sentences(doc._.report))
    return doc
