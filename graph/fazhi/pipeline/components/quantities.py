"""Finds the figures of a report."""

from spacy.language import Language
from spacy.tokens import Doc

from fazhi.pipeline.figures.quantities import find_quantities


@Language.component("fazhi_quantities", requires=["doc._.report"], assigns=["doc._.quantities"])
def read_quantities(doc: Doc) -> Doc:
    """Write the figures of the report's body to ``doc._.quantities``, in reading order."""
    report = doc._.report
    numbered = [(s.start, s.start + len(s.number)) for s in report.sections]
    doc._.quantities = tuple(
        quantity
        for quantity in find_quantities(report.text)
        if quantity.start >= report.body and not any(a <= quantity.start < b for a, b in numbered)
    )
    return doc
