"""Nodes as JSON-LD with the ontology's own context inside, so that a file needs nothing but itself."""

import json
from collections.abc import Mapping
from typing import Any, TextIO

from pyoxigraph import Literal, NamedNode

from fazhi.ontology.source import ontology_home
from fazhi.rdf.compact import Compactor, qname
from fazhi.rdf.iris import DEFAULT_BASE
from fazhi.rdf.nodes import Node
from fazhi.rdf.terms import RDF

_INTEGER = "xsd:integer"
_STRING = "xsd:string"

_to_json = json.JSONEncoder(ensure_ascii=False).encode


class JsonLdWriter:
    """Writes triples as JSON-LD: an object for each node, each on its own line.

    Args:
        file: where to.
        base: the base of things, which becomes the context's.
    """

    def __init__(self, file: TextIO, base: str = DEFAULT_BASE) -> None:
        self._file = file
        self._context = read_context() | {"@base": base}
        self._compactor = Compactor(base)
        self._terms: dict[NamedNode, _Term] = {}
        self._before = "\n"
        file.write(f'{{"@context": {_to_json(self._context)},\n"@graph": [')

    def write(self, node: Node) -> None:
        """Write a node."""
        self._file.write(self._before + _to_json(self._to_object(node)))
        self._before = ",\n"

    def finish(self) -> None:
        """Write what stands behind the last node."""
        self._file.write("\n]}\n")

    def _to_object(self, node: Node) -> dict[str, Any]:
        """One subject with all that is said of it."""
        told: dict[str, Any] = {"@id": self._compactor.reference(node.subject)}
        for predicate, objects in node.said.items():
            if predicate == RDF.type:
                told["@type"] = [self._term(o).key for o in objects if isinstance(o, NamedNode)]
            else:
                term = self._term(predicate)
                told[term.key] = term.value(objects[0]) if len(objects) == 1 else [term.value(o) for o in objects]
        return told

    def _term(self, iri: NamedNode) -> "_Term":
        if iri not in self._terms:
            self._terms[iri] = _Term(iri, self._context, self._compactor)
        return self._terms[iri]


class _Term:
    """A class or property in the words of a context."""

    def __init__(self, iri: NamedNode, context: Mapping[str, Any], compactor: Compactor) -> None:
        name = qname(iri.value) or iri.value
        bare = name.removeprefix("fz:")
        self.key = bare if bare in context else name
        """The bare name of ours, the prefixed one of others'."""
        definition = context.get(self.key)
        coercion: Mapping[str, Any] = definition if isinstance(definition, dict) else {}
        self._type = coercion.get("@type", _STRING)
        self._language = coercion.get("@language")
        self._compactor = compactor

    def value(self, object_: NamedNode | Literal) -> Any:
        """An object of the property."""
        if isinstance(object_, NamedNode):
            id_ = self._compactor.reference(object_)
            return id_ if self._type == "@id" else {"@id": id_}
        if language := object_.language:
            plain = self._language == language
            return object_.value if plain else {"@language": language, "@value": object_.value}
        datatype = self._compactor.turtle(object_.datatype)
        if self._type != datatype or self._language:
            return {"@type": datatype, "@value": object_.value}
        return int(object_.value) if datatype == _INTEGER else object_.value


def read_context() -> dict[str, Any]:
    """Read the ontology's JSON-LD context: term to definition."""
    context: dict[str, Any] = json.loads(ontology_home().joinpath("context.jsonld").read_text("utf-8"))["@context"]
    return context
