"""The questions that ship with fazhi as RDF: each an executable of SHACL with its parameters."""

from collections.abc import Iterable, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from fazhi.ontology.parameters import Parameter, parameters_of
from fazhi.ontology.queries import Query, written_value
from fazhi.rdf.answers import write_triples
from fazhi.rdf.formats import GraphFormat
from fazhi.rdf.terms import PREFIXES

_VOCABULARIES = {**PREFIXES, "sh": "http://www.w3.org/ns/shacl#"}
_NUMBER = {False: "xsd:integer", True: "xsd:decimal"}


def number_of(query: Query) -> str:
    """The short name of a question: ``q07`` of ``q07-honours-of-an-initiative``."""
    return query.name.partition("-")[0]


def write_questions(queries: Iterable[Query], home: str, endpoint: str, format_: GraphFormat) -> bytes:
    """The questions in a format.

    Args:
        queries: what is described.
        home: the address below which each question has its own.
        endpoint: the address of the SPARQL endpoint that they are for.
        format_: one of ``formats.GRAPHS``.
    """
    prefixes = NamedNode(f"{home}#prefixes")
    triples = list(_prefixes(prefixes))
    for query in queries:
        triples += _question(query, home, NamedNode(endpoint), prefixes)
    return write_triples(triples, format_, _VOCABULARIES)


def _prefixes(node: NamedNode) -> Iterator[Triple]:
    """What ``sh:prefixes`` refers to: the prefixes that the endpoint knows without a declaration."""
    declarations = [(BlankNode(f"prefix-{prefix}"), prefix, PREFIXES[prefix]) for prefix in sorted(PREFIXES)]
    yield Triple(node, _term("rdf:type"), NamedNode("http://www.w3.org/2002/07/owl#Ontology"))
    for declaration, _, _ in declarations:
        yield Triple(node, _term("sh:declare"), declaration)
    for declaration, prefix, namespace in declarations:
        yield Triple(declaration, _term("rdf:type"), _term("sh:PrefixDeclaration"))
        yield Triple(declaration, _term("sh:prefix"), Literal(prefix))
        yield Triple(declaration, _term("sh:namespace"), Literal(namespace, datatype=_term("xsd:anyURI")))


def _question(query: Query, home: str, endpoint: NamedNode, prefixes: NamedNode) -> Iterator[Triple]:
    node = NamedNode(f"{home}/{number_of(query)}")
    yield Triple(node, _term("rdf:type"), _term("sh:SPARQLExecutable"))
    yield Triple(node, _term("rdf:type"), _term("sh:SPARQLSelectExecutable"))
    for language, words in sorted(query.question.items()):
        yield Triple(node, _term("rdfs:label"), Literal(words, language=language))
    yield Triple(node, _term("dcterms:identifier"), Literal(query.name))
    yield Triple(node, _term("sh:prefixes"), prefixes)
    yield Triple(node, _term("sh:select"), Literal(query.text))
    yield Triple(node, _term("schema:target"), endpoint)
    parameters = [(BlankNode(f"{number_of(query)}-{parameter.name}"), parameter) for parameter in parameters_of(query)]
    for blank, _ in parameters:
        yield Triple(node, _term("sh:parameter"), blank)
    for index, (blank, parameter) in enumerate(parameters):
        yield from _parameter(blank, parameter, home, index)


def _parameter(node: BlankNode, parameter: Parameter, home: str, index: int) -> Iterator[Triple]:
    yield Triple(node, _term("rdf:type"), _term("sh:Parameter"))
    yield Triple(node, _term("sh:path"), NamedNode(f"{home}#{parameter.name}"))
    for language, words in sorted(parameter.labels.items()):
        yield Triple(node, _term("sh:name"), Literal(words, language=language))
    yield Triple(node, _term("sh:order"), Literal(index))
    yield Triple(node, _term("sh:optional"), Literal(True))
    default = _value(parameter.default)
    if default is not None:
        yield Triple(node, _term("sh:defaultValue"), default)
        yield Triple(node, _term("sh:datatype"), default.datatype)


def _value(spelled: str) -> Literal | None:
    words = written_value(spelled)
    if not words:
        return None
    if not spelled.startswith('"'):
        return Literal(words, datatype=_term(_NUMBER["." in words]))
    language = spelled.rpartition('"')[2].removeprefix("@")
    return Literal(words, language=language) if language else Literal(words)


def _term(name: str) -> NamedNode:
    prefix, _, local = name.partition(":")
    return NamedNode(_VOCABULARIES[prefix] + local)
