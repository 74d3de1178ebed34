"""Quads as JSON-LD with the ontology's own context inside, so that a file needs nothing but itself."""

import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from fazhi.ontology.source import ontology_home
from fazhi.rdf.compact import Compactor
from fazhi.rdf.iris import DEFAULT_BASE
from fazhi.rdf.serialize import Triple, sorted_triples
from fazhi.rdf.terms import RDF

_INTEGER = "xsd:integer"
_STRING = "xsd:string"


def to_jsonld(quads: Iterable[Quad], base: str = DEFAULT_BASE) -> str:
    """All triples of all named graphs as JSON-LD, one object a subject, in the order of ``to_turtle``.

    Args:
        quads: the quads, in any order.
        base: the base of things, which becomes the context's.
    """
    context = read_context() | {"@base": base}
    writer = _Writer(context, Compactor(base))
    nodes = [writer.node(list(group)) for _, group in groupby(sorted_triples(quads), key=lambda triple: triple[0])]
    return json.dumps({"@context": context, "@graph": nodes}, ensure_ascii=False, indent=1) + "\n"


def read_context() -> dict[str, Any]:
    """Read the ontology's JSON-LD context: term to definition."""
    context: dict[str, Any] = json.loads(ontology_home().joinpath("context.jsonld").read_text("utf-8"))["@context"]
    return context


class _Writer:
    """Writes nodes in the terms of a context."""

    def __init__(self, context: Mapping[str, Any], compactor: Compactor) -> None:
        self._context = context
        self._compactor = compactor

    def node(self, triples: list[Triple]) -> dict[str, Any]:
        """One subject with all that is said of it."""
        node: dict[str, Any] = {"@id": self._compactor.path(triples[0][0])}
        for predicate, same in groupby(triples, key=lambda triple: triple[1]):
            if predicate == RDF.type:
                node["@type"] = [self._key(o) for _, _, o in same if isinstance(o, NamedNode)]
            else:
                key = self._key(predicate)
                values = [self._value(key, o) for _, _, o in same]
                node[key] = values[0] if len(values) == 1 else values
        return node

    def _key(self, term: NamedNode) -> str:
        """A term's key in the context: the bare name of ours, the prefixed one of others'."""
        name = self._compactor.qname(term) or term.value
        bare = name.removeprefix("fz:")
        return bare if bare in self._context else name

    def _value(self, key: str, term: NamedNode | Literal) -> Any:
        definition = self._context.get(key)
        coercion = definition if isinstance(definition, dict) else {}
        if isinstance(term, NamedNode):
            id_ = self._compactor.qname(term) or self._compactor.path(term)
            return id_ if coercion.get("@type") == "@id" else {"@id": id_}
        if term.language:
            plain = coercion.get("@language") == term.language
            return term.value if plain else {"@language": term.language, "@value": term.value}
        datatype = self._compactor.turtle(term.datatype)
        if coercion.get("@type", _STRING) != datatype or "@language" in coercion:
            return {"@type": datatype, "@value": term.value}
        return int(term.value) if datatype == _INTEGER else term.value
