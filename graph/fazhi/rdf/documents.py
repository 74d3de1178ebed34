"""What is served about a thing: the rows that the store gave, and what they are, as one RDF document."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph
from pyoxigraph import Literal, NamedNode, Quad, QueryResultsFormat, QuerySolutions, RdfFormat, Triple

from fazhi.rdf.formats import GraphFormat
from fazhi.rdf.terms import PREFIXES

_PREFIXES = {**PREFIXES, "hydra": "http://www.w3.org/ns/hydra/core#", "void": "http://rdfs.org/ns/void#"}


@dataclass(frozen=True, slots=True)
class Document:
    """A document about a thing.

    Args:
        address: where it is.
        thing: IRI of what it is about.
        dataset: IRI of the data that it is taken from.
        before: address of the part before it; empty where it is the first.
        after: address of the part after it; empty where it is the last.
        licence: IRI of the licence of the data; empty where none is told.
    """

    address: str
    thing: str
    dataset: str
    before: str = ""
    after: str = ""
    licence: str = ""


def write_document(document: Document, answers: Iterable[bytes], format_: GraphFormat) -> bytes:
    """Write a document; in TriG what reports say is in their graphs, and what the document is in none.

    Args:
        document: what it is.
        answers: SPARQL's JSON of rows of ``?graph ?subject ?property ?object``.
        format_: its format.
    """
    quads = sorted({quad for answer in answers for quad in _quads(answer)}, key=str)
    described = sorted(_describe(document), key=str)
    if format_.oxigraph == RdfFormat.TRIG:
        plain = [Quad(triple.subject, triple.predicate, triple.object) for triple in described]
        return pyoxigraph.serialize([*plain, *quads], format=format_.oxigraph, prefixes=_PREFIXES) or b""
    triples = sorted({quad.triple for quad in quads}, key=str)
    return pyoxigraph.serialize([*described, *triples], format=format_.oxigraph, prefixes=_PREFIXES) or b""


def subjects_of(answer: bytes) -> int:
    """How many subjects the rows of an answer are about."""
    return len({quad.subject for quad in _quads(answer)})


def _quads(answer: bytes) -> Iterator[Quad]:
    rows = pyoxigraph.parse_query_results(answer, format=QueryResultsFormat.JSON)
    assert isinstance(rows, QuerySolutions)  # noqa: S101  # what a SELECT gives
    for row in rows:
        graph, subject, predicate, object_ = (row[name] for name in ("graph", "subject", "property", "object"))
        yield Quad(subject, predicate, object_, graph)


def _describe(document: Document) -> Iterator[Triple]:
    here = NamedNode(document.address)
    yield Triple(here, _term("rdf:type"), _term("foaf:Document"))
    yield Triple(here, _term("foaf:primaryTopic"), NamedNode(document.thing))
    if document.licence:
        yield Triple(here, _term("dcterms:license"), NamedNode(document.licence))
    yield Triple(here, _term("void:inDataset"), NamedNode(document.dataset))
    if document.before or document.after:
        yield Triple(here, _term("rdf:type"), _term("hydra:PartialCollectionView"))
        words = (("en", "one part of what is known of it"), ("zh", "所知的一部分"))
        yield from (Triple(here, _term("rdfs:comment"), Literal(text, language=tag)) for tag, text in words)
    for name, address in (("hydra:previous", document.before), ("hydra:next", document.after)):
        if address:
            yield Triple(here, _term(name), NamedNode(address))


def _term(name: str) -> NamedNode:
    prefix, _, local = name.partition(":")
    return NamedNode(_PREFIXES[prefix] + local)
