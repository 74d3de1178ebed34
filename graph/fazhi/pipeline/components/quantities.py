"""Finds the figures of a report."""

from spacy.language import Language
from spacy.tokens import Doc

from fazhi.pipeline.figures.asides import iter_asides
from fazhi.pipeline.figures.quantities import find_quantities


@Language.component("fazhi_quantities", requires=["doc._.report"], assigns=["doc._.asides", "doc._.quantities"])
def read_quantities(doc: Doc) -> Doc:
    """Write the figures of the report's body to ``doc._.quantities``, in reading order, other numerals to asides."""
    report = doc._.report
    doc._.asides = tuple(iter_asides(report.text))
    numbered = {offset for s in report.sections for offset in range(s.start, s.start + len(s.number))}
    doc._.quantities = tuple(
        quantity
        for quantity in find_quantities(report.text, doc._.asides)
        if quantity.start >= report.body and quantity.start not in numbered
    )
    return doc
