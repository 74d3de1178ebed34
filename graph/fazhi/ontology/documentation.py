"""The ontology as its page tells it: terms by kind, what joins them and what data have to obey, as plain values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, Graph, URIRef

from fazhi.ontology.catalogue import INDICATORS, read_catalogue
from fazhi.ontology.constraints import Constraint, read_constraints
from fazhi.ontology.labels import schema
from fazhi.ontology.schema import Class, Individual, Property, Term, read_graph
from fazhi.ontology.source import NAMESPACE, ONTOLOGY_IRI

_SCHEME, _CUBES = str(SKOS.ConceptScheme), "http://purl.org/linked-data/cube#"


@dataclass(frozen=True, slots=True)
class Entry:
    """A term as the page tells it.

    Args:
        name: its anchor.
        iri: the term.
        labels: by language.
        definitions: by language.
        examples: clauses that show it.
        deprecated: whether it is kept only for old data.
        joined: key of a kind of relation to the IRIs at its other end.
        told: key of a plain value to the value.
        constraints: what data have to obey.
    """

    name: str
    iri: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    examples: tuple[str, ...] = ()
    deprecated: bool = False
    joined: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    told: Mapping[str, str] = field(default_factory=dict)
    constraints: tuple[Constraint, ...] = ()

    def has(self, words: str) -> bool:
        """Whether its name, a label or a definition has these words."""
        sought = words.casefold()
        texts = (self.name, *self.labels.values(), *self.definitions.values(), self.told.get("alternatives", ""))
        return any(sought in text.casefold() for text in texts)


@dataclass(frozen=True, slots=True)
class Head:
    """What is said of the ontology itself; by language where it is in words."""

    titles: Mapping[str, str]
    descriptions: Mapping[str, str]
    version: str
    version_iri: str
    created: str
    licence: str
    namespace: str


@cache
def head() -> Head:
    """What ``core.ttl`` says of the ontology."""
    graph, ontology = schema().graph, URIRef(ONTOLOGY_IRI)

    def words(property_: URIRef) -> dict[str, str]:
        return {getattr(o, "language", None) or "": str(o) for o in graph.objects(ontology, property_)}

    def one(property_: URIRef) -> str:
        return str(graph.value(ontology, property_) or "")

    return Head(
        words(DCTERMS.title),
        words(DCTERMS.description),
        one(OWL.versionInfo),
        one(OWL.versionIRI),
        one(DCTERMS.created),
        one(DCTERMS.license),
        NAMESPACE,
    )


@cache
def entries() -> Mapping[str, tuple[Entry, ...]]:
    """All terms: ``classes``, ``properties``, ``schemes`` with their members, ``cubes``."""
    known, matches = schema(), _matches()
    constraints = read_constraints()
    classes = [_class(term, constraints, matches) for term in known.classes.values()]
    properties = [_property(term, matches) for term in known.properties.values()]
    others = [_individual(term) for term in known.individuals.values()]
    cubes = [e for e in others if any(iri.startswith(_CUBES) for iri in e.joined.get("types", ()))]
    return {
        "classes": tuple(classes),
        "properties": tuple(properties),
        "schemes": tuple(entry for entry in others if entry not in cubes),
        "cubes": tuple(cubes),
    }


@cache
def indicators() -> tuple[Entry, ...]:
    """The catalogue, by name."""
    graph = read_graph("indicators.ttl")
    return tuple(_indicator(graph, name) for name in read_catalogue())


def _entry(term: Term, joined: Mapping[str, Iterable[str]], **more: object) -> Entry:
    kept = {key: tuple(iris) for key, iris in joined.items() if iris}
    return Entry(
        term.name,
        term.iri,
        term.labels,
        term.definitions,
        term.examples,
        term.deprecated,
        {key: iris for key, iris in kept.items() if iris},
        **more,  # type: ignore[arg-type]  # fields of the class
    )


def _class(
    term: Class, constraints: Mapping[str, tuple[Constraint, ...]], matches: Mapping[str, tuple[str, ...]]
) -> Entry:
    known = schema()
    joined = {
        "parents": term.superclasses,
        "children": [c.iri for c in known.classes.values() if term.iri in c.superclasses],
        "has": [p.iri for p in known.properties.values() if term.iri in p.domain],
        "leads": [p.iri for p in known.properties.values() if term.iri in p.range],
        "members": [i.iri for i in known.individuals.values() if term.iri in i.types],
        "matches": matches.get(term.iri, ()),
    }
    return _entry(term, joined, constraints=constraints.get(term.iri, ()))


def _property(term: Property, matches: Mapping[str, tuple[str, ...]]) -> Entry:
    return _entry(term, {"domain": term.domain, "range": term.range, "matches": matches.get(term.iri, ())})


def _individual(term: Individual) -> Entry:
    graph = schema().graph
    members = sorted(str(s) for s in graph.subjects(SKOS.inScheme, URIRef(term.iri)))
    types = tuple(iri for iri in term.types if iri not in (_SCHEME, str(SKOS.Concept)))
    return _entry(term, {"types": types, "members": members}, told={"notation": term.notation} if term.notation else {})


def _indicator(graph: Graph, name: str) -> Entry:
    indicator, iri = read_catalogue()[name], URIRef(INDICATORS + name)
    told = {
        "unit": indicator.unit,
        "kind": indicator.kind,
        "source": indicator.source,
        "alternatives": "、".join(indicator.alternatives),
    }
    joined = {
        "parents": indicator.broader,
        "numerator": indicator.numerator,
        "denominator": indicator.denominator,
    }
    return Entry(
        name,
        str(iri),
        indicator.labels,
        {getattr(o, "language", None) or "": str(o) for o in graph.objects(iri, SKOS.definition)},
        tuple(sorted(str(o) for o in graph.objects(iri, SKOS.example))),
        joined={key: tuple(INDICATORS + n for n in names) for key, names in joined.items() if names},
        told={key: value for key, value in told.items() if value},
    )


def _matches() -> Mapping[str, tuple[str, ...]]:
    """The terms of other vocabularies that ours are aligned with."""
    held: dict[str, set[str]] = {}
    for subject, property_, object_ in read_graph("mappings.ttl"):
        if isinstance(object_, URIRef) and property_ != RDF.type and property_ != RDFS.isDefinedBy:
            held.setdefault(str(subject), set()).add(str(object_))
    return {iri: tuple(sorted(others)) for iri, others in held.items()}
