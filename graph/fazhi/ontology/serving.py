"""The ontology's files as one document in each of RDF's formats."""

from functools import cache

from rdflib import Graph
from rdflib.compare import to_canonical_graph

from fazhi.ontology.source import TERM_FILES, files_in, ontology_home

PARTS = ("terms", "shapes", "indicators")
"""What there is: the terms with their alignments, the shapes, the catalogue of indicators."""

_FORMATS = {"ntriples": "nt", "rdfxml": "xml", "jsonld": "json-ld"}


@cache
def serialize(part: str, format_: str) -> bytes:
    """A part in a format; the same bytes each time.

    Args:
        part: one of ``PARTS``.
        format_: a name of ``formats.GRAPHS``. In Turtle and TriG it is the files themselves, one after the other.
    """
    turtle = b"\n".join(_files(part))
    if format_ not in _FORMATS:
        return turtle
    graph = Graph().parse(data=turtle, format="turtle")
    canonical = Graph()
    canonical += to_canonical_graph(graph)
    for prefix, namespace in graph.namespaces():
        canonical.bind(prefix, namespace)
    content = canonical.serialize(format=_FORMATS[format_], encoding="utf-8")
    return b"".join(sorted(content.splitlines(keepends=True))) if format_ == "ntriples" else content


def _files(part: str) -> list[bytes]:
    home = ontology_home()
    if part == "shapes":
        return [file.read_bytes() for file in files_in(home / "shapes", ".ttl")]
    names = ("indicators.ttl",) if part == "indicators" else (*TERM_FILES, "mappings.ttl")
    return [home.joinpath(name).read_bytes() for name in names]
