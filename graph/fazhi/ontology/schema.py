"""The ontology as typed values."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from fazhi.ontology.source import NAMESPACE, ONTOLOGY_IRI, TERM_FILES, files_in, ontology_home

FZ = Namespace(NAMESPACE)
LANGUAGES = ("zh", "en")


class Kind(StrEnum):
    """What the values of a property are."""

    THING = "thing"
    LITERAL = "literal"
    LABEL = "label"
    EITHER = "either"


KINDS = {
    OWL.ObjectProperty: Kind.THING,
    OWL.DatatypeProperty: Kind.LITERAL,
    OWL.AnnotationProperty: Kind.LABEL,
    RDF.Property: Kind.EITHER,
}


@dataclass(frozen=True, slots=True)
class Term:
    """What every term of the ontology has.

    Args:
        iri: the term.
        name: what stands behind the namespace.
        labels: language to label.
        definitions: language to definition.
        examples: clauses that show it.
        deprecated: whether it is kept only for old data.
    """

    iri: str
    name: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    examples: tuple[str, ...]
    deprecated: bool


@dataclass(frozen=True, slots=True)
class Class(Term):
    """A class; ``superclasses`` are the IRIs of those right above it, sorted."""

    superclasses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Property(Term):
    """A property; ``domain`` and ``range`` are IRIs, more than one where any of them will do."""

    kind: Kind
    domain: tuple[str, ...]
    range: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Individual(Term):
    """A named thing of the ontology itself, such as a level; ``notation`` is the value that programs use for it."""

    types: tuple[str, ...]
    notation: str | None


class Schema:
    """The terms of the ontology, by name.

    Args:
        graph: triples of the files that define terms.

    Example:
        >>> schema = read_schema()
        >>> schema.properties["awarded"].labels["zh"]
        '获得'
        >>> [iri.rpartition("#")[2] for iri in schema.ancestors(schema.classes["County"].iri)]
        ['AdministrativeDivision']
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph

    @property
    def version(self) -> str:
        """``owl:versionInfo`` of the ontology; empty where it says none."""
        return str(self.graph.value(URIRef(ONTOLOGY_IRI), OWL.versionInfo) or "")

    @cached_property
    def classes(self) -> Mapping[str, Class]:
        """The classes of our namespace."""
        own = {_name(c): c for c in _own(self.graph, OWL.Class)}
        return {n: Class(*self._term(c), _iris(self.graph.objects(c, RDFS.subClassOf))) for n, c in own.items()}

    @cached_property
    def properties(self) -> Mapping[str, Property]:
        """The properties of our namespace."""
        own = {_name(p): (p, kind) for type_, kind in KINDS.items() for p in _own(self.graph, type_)}
        return {n: self._property(p, kind) for n, (p, kind) in sorted(own.items())}

    @cached_property
    def individuals(self) -> Mapping[str, Individual]:
        """Everything else of our namespace that has a definition."""
        defined = (s for s in self.graph.subjects(SKOS.definition) if isinstance(s, URIRef))
        names = {_name(s): s for s in defined if _name(s) not in self.classes and _name(s) not in self.properties}
        return {n: self._individual(s) for n, s in sorted(names.items())}

    @cached_property
    def reused(self) -> Mapping[str, tuple[str, Kind | None]]:
        """Terms of other vocabularies that the data use: ``prefix:name`` to IRI and kind, a class having None."""
        kinds: dict[URIRef, Kind | None] = {OWL.Class: None, **KINDS}
        foreign = {
            self.graph.qname(s): (str(s), kind)
            for type_, kind in kinds.items()
            for s in self.graph.subjects(RDF.type, type_)
            if isinstance(s, URIRef) and not s.startswith(NAMESPACE)
        }
        return dict(sorted(foreign.items()))

    def ancestors(self, iri: str) -> tuple[str, ...]:
        """IRIs of all classes above a class, sorted, without itself."""
        above = self.graph.transitive_objects(URIRef(iri), RDFS.subClassOf)
        return tuple(sorted(str(c) for c in above if isinstance(c, URIRef) and str(c) != iri))

    def is_any(self, name: str, classes: Iterable[str]) -> bool:
        """Whether the class of that name is one of ``classes``, which are IRIs, or lies below one."""
        iri = self.classes[name].iri
        return not {iri, *self.ancestors(iri)}.isdisjoint(classes)

    def admits(self, name: str, subject: str, object_: str) -> bool:
        """Whether the property of that name may join things of these classes, as its domain and range tell."""
        term = self.properties[name]
        return self.is_any(subject, term.domain) and self.is_any(object_, term.range)

    def _property(self, iri: URIRef, kind: Kind) -> Property:
        domain, range_ = (_union(self.graph, self.graph.value(iri, p)) for p in (RDFS.domain, RDFS.range))
        return Property(*self._term(iri), kind, domain, range_)

    def _individual(self, iri: URIRef) -> Individual:
        notation = self.graph.value(iri, SKOS.notation)
        types = _iris(self.graph.objects(iri, RDF.type))
        return Individual(*self._term(iri), types, None if notation is None else str(notation))

    def _term(self, iri: URIRef) -> tuple[str, str, Mapping[str, str], Mapping[str, str], tuple[str, ...], bool]:
        examples = tuple(sorted(str(o) for o in self.graph.objects(iri, SKOS.example)))
        deprecated = (iri, OWL.deprecated, Literal(True)) in self.graph
        labels, definitions = (_by_language(self.graph, iri, p) for p in (RDFS.label, SKOS.definition))
        return str(iri), _name(iri), labels, definitions, examples, deprecated


def read_graph(*names: str) -> Graph:
    """Read files of the ontology's folder into one graph; without names, those that define terms."""
    graph = Graph(bind_namespaces="none")
    for name in names or TERM_FILES:
        graph.parse(data=ontology_home().joinpath(name).read_bytes(), format="turtle")
    return graph


def read_schema() -> Schema:
    """Read the ontology's terms."""
    return Schema(read_graph())


def read_shapes() -> Graph:
    """Read all SHACL shapes into one graph."""
    return read_graph(*(f"shapes/{file.name}" for file in files_in(ontology_home() / "shapes", ".ttl")))


def _own(graph: Graph, type_: URIRef) -> Iterator[URIRef]:
    subjects = sorted(s for s in graph.subjects(RDF.type, type_) if isinstance(s, URIRef))
    return (s for s in subjects if s.startswith(NAMESPACE))


def _name(iri: URIRef) -> str:
    return iri.removeprefix(NAMESPACE)


def _iris(nodes: Iterable[Node]) -> tuple[str, ...]:
    return tuple(sorted(str(n) for n in nodes if isinstance(n, URIRef)))


def _union(graph: Graph, node: Node | None) -> tuple[str, ...]:
    """The classes that a domain or range admits, in the order of the file."""
    if isinstance(node, BNode):
        members = graph.value(node, OWL.unionOf)
        return tuple(str(member) for member in Collection(graph, members)) if members else ()
    return (str(node),) if node is not None else ()


def _by_language(graph: Graph, subject: URIRef, predicate: URIRef) -> dict[str, str]:
    values = [o for o in graph.objects(subject, predicate) if isinstance(o, Literal)]
    return {o.language or "": str(o) for o in sorted(values)}
