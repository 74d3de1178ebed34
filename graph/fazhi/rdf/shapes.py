"""The graph held to the ontology's SHACL shapes; needs the extra ``shacl``."""

from collections.abc import Iterable
from dataclasses import dataclass

import pyshacl
import rdflib
from pyoxigraph import Quad
from rdflib import RDF, SH

from fazhi.ontology.schema import read_shapes
from fazhi.rdf.dataset import to_memory


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """Something that a shape does not allow.

    Args:
        focus: IRI of the thing.
        path: IRI of the property; empty where the thing itself is wrong.
        value: the value, where one is at fault.
        severity: ``Violation``, ``Warning`` or ``Info``.
        message: what is wrong.
    """

    focus: str
    path: str
    value: str
    severity: str
    message: str


def check_shapes(quads: Iterable[Quad]) -> tuple[Violation, ...]:
    """Hold the union of all named graphs to the ontology's shapes.

    Returns:
        What they do not allow, sorted; warnings are among it.
    """
    _, report, _ = pyshacl.validate(to_memory(quads), shacl_graph=read_shapes(), advanced=False, allow_warnings=True)
    return tuple(sorted(_violation(report, result) for result in report.subjects(RDF.type, SH.ValidationResult)))


def _violation(report: rdflib.Graph, result: rdflib.term.Node) -> Violation:
    values = (report.value(result, p) for p in (SH.focusNode, SH.resultPath, SH.value, SH.resultMessage))
    focus, path, value, message = (str(value) if value is not None else "" for value in values)
    severity = str(report.value(result, SH.resultSeverity)).rpartition("#")[2]
    return Violation(focus, path, value, severity, message)
