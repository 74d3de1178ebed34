"""The RDF files of a graph, written side by side as their nodes are made, so that no file is ever whole in memory."""

from typing import TextIO

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.rdf.encode import Description
from fazhi.rdf.iris import DEFAULT_BASE
from fazhi.rdf.jsonld import JsonLdWriter
from fazhi.rdf.serialize import Turtle


def write_rdf(graph: KnowledgeGraph, base: str = DEFAULT_BASE, *, turtle: TextIO, trig: TextIO, jsonld: TextIO) -> None:
    """Write a graph: the things that reports speak of, what each report states, what is concluded from it; all sorted.

    Args:
        graph: what is written.
        base: what all IRIs of things start with.
        turtle: gets the union of all reports.
        trig: gets a named graph for each report, complete in itself.
        jsonld: gets the union.

    Raises:
        GraphError: the base or an id is not fit for an IRI.
    """
    description, made = Description(graph, base), Turtle(base)
    objects = JsonLdWriter(jsonld, base)
    turtle.write(made.head)
    trig.write(made.head)
    for node in description.things(graph.readings, derived=True):
        turtle.write(made.paragraph(node))
        objects.write(node)
    for reading in graph.readings:
        trig.write(f"\n{made.term(description.name(reading))} {{")
        trig.writelines(map(made.paragraph, description.things([reading])))
        for node in description.stated(reading):
            paragraph = made.paragraph(node)
            turtle.write(paragraph)
            trig.write(paragraph)
            objects.write(node)
        trig.write("}\n")
    opening = f"\n{made.term(description.derived_name)} {{"
    for node in description.succeeded():  # the union has these triples with their things
        trig.write(opening + made.paragraph(node))
        opening = ""
    for node in description.conclusions():
        paragraph = made.paragraph(node)
        turtle.write(paragraph)
        trig.write(opening + paragraph)
        objects.write(node)
        opening = ""
    if not opening:
        trig.write("}\n")
    objects.finish()
