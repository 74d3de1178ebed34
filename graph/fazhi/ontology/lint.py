"""Checks of the ontology itself, after the pitfalls that OOPS! and ROBOT look for (their numbers are in the checks)."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from rdflib import DCTERMS, OWL, RDF, RDFS, SH, SKOS, Graph, Literal, Namespace, URIRef

from fazhi.ontology.schema import LANGUAGES, Kind, Schema, Term, read_graph, read_schema, read_shapes
from fazhi.ontology.source import NAMESPACE, ONTOLOGY_IRI, ontology_home

VANN = Namespace("http://purl.org/vocab/vann/")
CLASS_NAME = re.compile("[A-Z][A-Za-z0-9]*")
PROPERTY_NAME = re.compile("[a-z][A-Za-z0-9]*")
QB = Namespace("http://purl.org/linked-data/cube#")
LOCAL_TYPES = (SH.NodeShape, SH.PropertyShape, QB.ComponentSpecification, SKOS.ConceptScheme)
"""What a file may define for itself in our namespace."""
XSD = "http://www.w3.org/2001/XMLSchema#"


@dataclass(frozen=True, slots=True, order=True)
class Issue:
    """Something that is wrong with the ontology.

    Args:
        check: id of the check.
        subject: the term or file.
        message: what is wrong, for whoever mends it.
    """

    check: str
    subject: str
    message: str


def lint() -> tuple[Issue, ...]:
    """Check the ontology's files; what comes back is sorted and empty when all is well."""
    schema = read_schema()
    shapes = read_shapes()
    others = {name: read_graph(name) for name in ("mappings.ttl", "indicators.ttl", "datacube.ttl")}
    found = chain(
        _header(schema.graph),
        chain.from_iterable(_annotations(term) for term in _terms(schema)),
        _doubled(schema),
        _examples(schema),
        _names(schema),
        _collisions(schema),
        _home(schema),
        _domains_and_ranges(schema),
        _cycles(schema),
        _unconnected(schema),
        _shapes(schema, shapes),
        chain.from_iterable(_undefined(schema, name, graph) for name, graph in {**others, "shapes": shapes}.items()),
        _context(schema),
    )
    return tuple(sorted(found))


def _terms(schema: Schema) -> list[Term]:
    return [*schema.classes.values(), *schema.properties.values(), *schema.individuals.values()]


def _header(graph: Graph) -> Iterator[Issue]:
    """P38, P39, P41: an ontology says what it is called, which version it is, and under which licence."""
    ontology = URIRef(ONTOLOGY_IRI)
    needed = (DCTERMS.license, OWL.versionInfo, OWL.versionIRI, VANN.preferredNamespacePrefix)
    for predicate in needed:
        if graph.value(ontology, predicate) is None:
            yield Issue("header", ONTOLOGY_IRI, f"has no {graph.qname(predicate)}")
    for predicate in (DCTERMS.title, DCTERMS.description):
        languages = {o.language for o in graph.objects(ontology, predicate) if isinstance(o, Literal)}
        for language in set(LANGUAGES) - languages:
            yield Issue("header", ONTOLOGY_IRI, f"has no {graph.qname(predicate)} in {language}")


def _annotations(term: Term) -> Iterator[Issue]:
    """P08: every term has a label and a definition in both languages, and neither has stray spaces."""
    for what, texts in (("label", term.labels), ("definition", term.definitions)):
        for language in LANGUAGES:
            text = texts.get(language, "")
            if not text.strip():
                yield Issue("annotation", term.name, f"has no {what} in {language}")
            elif text != " ".join(text.split()):
                yield Issue("annotation", term.name, f"has stray white space in its {what} in {language}")


def _doubled(schema: Schema) -> Iterator[Issue]:
    """No term has two labels or definitions in one language."""
    for term in _terms(schema):
        for predicate in (RDFS.label, SKOS.definition):
            texts = [o for o in schema.graph.objects(URIRef(term.iri), predicate) if isinstance(o, Literal)]
            if len(texts) > len({text.language for text in texts}):
                yield Issue("doubled", term.name, f"has two of {schema.graph.qname(predicate)} in one language")


def _examples(schema: Schema) -> Iterator[Issue]:
    listed = (i for i in schema.individuals.values() if any(type_.startswith(NAMESPACE) for type_ in i.types))
    for term in chain(schema.classes.values(), schema.properties.values(), listed):
        if not term.examples:
            yield Issue("example", term.name, "has no example")


def _names(schema: Schema) -> Iterator[Issue]:
    """P22: classes and individuals are UpperCamel, properties lowerCamel."""
    for pattern, terms in (
        (CLASS_NAME, chain(schema.classes, schema.individuals)),
        (PROPERTY_NAME, iter(schema.properties)),
    ):
        for name in terms:
            if not pattern.fullmatch(name):
                yield Issue("name", name, f"is not of the form {pattern.pattern}")


def _collisions(schema: Schema) -> Iterator[Issue]:
    """P32: no two terms of a kind have the same label."""
    kinds: tuple[Iterable[Term], ...] = (
        schema.classes.values(),
        schema.properties.values(),
        schema.individuals.values(),
    )
    for terms in kinds:
        bearers: dict[tuple[str, str], list[str]] = defaultdict(list)
        for term in terms:
            for language, label in term.labels.items():
                bearers[language, label].append(term.name)
        for (language, label), names in bearers.items():
            if len(names) > 1:
                yield Issue("collision", names[0], f"shares the label {label!r}@{language} with {names[1]}")


def _home(schema: Schema) -> Iterator[Issue]:
    """P40: every term says which ontology defines it."""
    for term in _terms(schema):
        if (URIRef(term.iri), RDFS.isDefinedBy, URIRef(ONTOLOGY_IRI)) not in schema.graph:
            yield Issue("home", term.name, "does not say that our ontology defines it")


def _domains_and_ranges(schema: Schema) -> Iterator[Issue]:
    """P11: every property has a domain and a range, of classes that are defined."""
    known = {c.iri for c in schema.classes.values()} | {iri for iri, kind in schema.reused.values() if kind is None}
    for term in schema.properties.values():
        for what, ends in (("domain", term.domain), ("range", term.range)):
            if not ends:
                yield Issue("ends", term.name, f"has no {what}")
            for end in ends:
                free = end.startswith(XSD) or (term.kind is Kind.EITHER and end == str(RDFS.Resource))
                if end not in known and not free:
                    yield Issue("ends", term.name, f"has {end}, which nothing defines, in its {what}")


def _cycles(schema: Schema) -> Iterator[Issue]:
    """P06: no class is above itself."""
    for term in schema.classes.values():
        if any(term.iri in (above, *schema.ancestors(above)) for above in term.superclasses):
            yield Issue("cycle", term.name, "is above itself")


def _unconnected(schema: Schema) -> Iterator[Issue]:
    """P04: every class is above or below another, or at the end of a property."""
    used = {iri for p in schema.properties.values() for iri in (*p.domain, *p.range)}
    used |= {iri for c in schema.classes.values() for iri in c.superclasses}
    for term in schema.classes.values():
        if term.iri not in used and not term.superclasses:
            yield Issue("unconnected", term.name, "is joined to nothing")


def _shapes(schema: Schema, shapes: Graph) -> Iterator[Issue]:
    """Every class that data have instances of has a shape; the closed word lists have none in the data."""
    listed = {type_ for individual in schema.individuals.values() for type_ in individual.types}
    shaped = {str(c) for c in shapes.objects(None, SH.targetClass)}
    for term in schema.classes.values():
        if term.iri not in shaped | listed:
            yield Issue("shape", term.name, "has no shape")


def _undefined(schema: Schema, name: str, graph: Graph) -> Iterator[Issue]:
    """P34: no file uses a term of our namespace that is not defined, or a deprecated one."""
    defined = {term.iri: term for term in _terms(schema)}
    local = {str(s) for type_ in LOCAL_TYPES for s in graph.subjects(RDF.type, type_)}
    used = {str(node) for triple in graph for node in triple if isinstance(node, URIRef) and node.startswith(NAMESPACE)}
    for iri in used - local:
        if iri not in defined:
            yield Issue("undefined", name, f"uses {iri}, which nothing defines")
        elif defined[iri].deprecated:
            yield Issue("deprecated", name, f"uses {iri}, which is deprecated")


def _context(schema: Schema) -> Iterator[Issue]:
    """The JSON-LD context names all terms of the data and no other."""
    context = json.loads(ontology_home().joinpath("context.jsonld").read_text("utf-8"))["@context"]
    values = (value["@id"] if isinstance(value, dict) else value for value in context.values())
    named = {str(value).removeprefix("fz:") for value in values if str(value).startswith("fz:")}
    terms = {*schema.classes, *schema.properties}
    for name in named ^ terms:
        yield Issue("context", name, "is in the context but not defined" if name in named else "is not in the context")
