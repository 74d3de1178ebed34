"""The graph for those who work with rdflib; importing this imports rdflib."""

from collections.abc import Iterable

import pyoxigraph
import rdflib
from oxrdflib import OxigraphStore
from pyoxigraph import Quad, RdfFormat, Triple

from fazhi.rdf.terms import PREFIXES


def to_dataset(quads: Iterable[Quad]) -> rdflib.Dataset:
    """An rdflib ``Dataset`` on Oxigraph, with our prefixes; its default graph holds the union of the named graphs.

    A string literal of it has the datatype ``xsd:string``, which rdflib holds unequal to a plain one; ``to_memory``
    is for what compares literals.
    """
    store = pyoxigraph.Store()
    store.bulk_extend(quads)
    store.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in store)
    dataset = rdflib.Dataset(store=OxigraphStore(store=store))
    for prefix, namespace in PREFIXES.items():
        dataset.bind(prefix, namespace)
    return dataset


def to_memory(quads: Iterable[Quad]) -> rdflib.Graph:
    """An rdflib ``Graph`` in memory of the union of all named graphs."""
    triples = {Triple(quad.subject, quad.predicate, quad.object) for quad in quads}
    graph = rdflib.Graph()
    return graph.parse(data=pyoxigraph.serialize(triples, format=RdfFormat.N_TRIPLES), format="nt")
