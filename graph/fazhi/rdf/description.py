"""The data and their endpoint described in RDF, from what is there: VoID, DCAT and SPARQL 1.1 Service Description."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from fazhi.rdf.answers import write_triples
from fazhi.rdf.formats import GRAPHS, ROWS, GraphFormat
from fazhi.rdf.statistics import Statistics
from fazhi.rdf.terms import PREFIXES

ONTOLOGY = "https://w3id.org/fazhi/ontology"

_VOCABULARIES = {
    **PREFIXES,
    "dcat": "http://www.w3.org/ns/dcat#",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "void": "http://rdfs.org/ns/void#",
}
_TITLES = {"zh": "法治政府建设报告知识图谱", "en": "Knowledge graph of reports on rule-of-law government"}


@dataclass(frozen=True, slots=True)
class Dataset:
    """What is described.

    Args:
        endpoint: the address of the SPARQL endpoint.
        void: the address of the description.
        statistics: what the store holds.
        modified: when the data were written.
        version: of the ontology; empty where it is not known.
        licence: the IRI of the licence of the data; empty where none is told.
    """

    endpoint: str
    void: str
    statistics: Statistics
    modified: datetime
    version: str = ""
    licence: str = ""

    @property
    def node(self) -> NamedNode:
        """The data as a thing of their own."""
        return NamedNode(self.void + "#dataset")


def write_endpoint(dataset: Dataset, format_: GraphFormat) -> bytes:
    """The service description in a format."""
    return write_triples(describe_endpoint(dataset), format_, _VOCABULARIES)


def write_dataset(dataset: Dataset, format_: GraphFormat) -> bytes:
    """The description of the data in a format."""
    return write_triples(describe_dataset(dataset), format_, _VOCABULARIES)


def describe_endpoint(dataset: Dataset) -> list[Triple]:
    """The service description: languages, formats, the default data set and its named graphs with their counts."""
    service, endpoint = NamedNode(dataset.endpoint + "#service"), NamedNode(dataset.endpoint)
    triples = [
        _a(service, "sd:Service"),
        Triple(service, _term("sd:endpoint"), endpoint),
        Triple(service, _term("sd:supportedLanguage"), _term("sd:SPARQL11Query")),
        Triple(service, _term("sd:defaultDataset"), dataset.node),
    ]
    formats = [*(known.iri for known in ROWS), *(known.iri for known in GRAPHS)]
    triples += (Triple(service, _term("sd:resultFormat"), NamedNode(iri)) for iri in formats)
    return [*triples, *_graphs(dataset)]


def describe_dataset(dataset: Dataset) -> list[Triple]:
    """VoID and DCAT: title, licence, date, counts by class and property, and where the data are."""
    node, statistics = dataset.node, dataset.statistics
    triples = [_a(node, kind) for kind in ("void:Dataset", "dcat:Dataset")]
    triples += (Triple(node, _term("dcterms:title"), Literal(text, language=tag)) for tag, text in _TITLES.items())
    triples += [
        Triple(node, _term("dcterms:modified"), _time(dataset.modified)),
        Triple(node, _term("dcterms:conformsTo"), NamedNode(ONTOLOGY)),
        Triple(node, _term("dcterms:identifier"), Literal(f"sha256:{statistics.digest}")),
        Triple(node, _term("void:sparqlEndpoint"), NamedNode(dataset.endpoint)),
        Triple(node, _term("void:vocabulary"), NamedNode(ONTOLOGY)),
        Triple(node, _term("void:triples"), Literal(statistics.triples)),
        Triple(node, _term("void:classes"), Literal(len(statistics.classes))),
        Triple(node, _term("void:properties"), Literal(len(statistics.properties))),
    ]
    if dataset.licence:
        triples.append(Triple(node, _term("dcterms:license"), NamedNode(dataset.licence)))
    if dataset.version:
        triples.append(Triple(node, _term("dcat:version"), Literal(dataset.version)))
    return [*triples, *_access(dataset), *_partitions(dataset)]


def _graphs(dataset: Dataset) -> Iterator[Triple]:
    node, default = dataset.node, BlankNode("default")
    yield _a(node, "sd:Dataset")
    yield Triple(node, _term("sd:defaultGraph"), default)
    yield _a(default, "sd:Graph")
    yield Triple(default, _term("void:triples"), Literal(dataset.statistics.triples))
    for index, (iri, count) in enumerate(dataset.statistics.graphs.items()):
        named, graph = BlankNode(f"named{index}"), BlankNode(f"graph{index}")
        yield Triple(node, _term("sd:namedGraph"), named)
        yield _a(named, "sd:NamedGraph")
        yield Triple(named, _term("sd:name"), NamedNode(iri))
        yield Triple(named, _term("sd:graph"), graph)
        yield _a(graph, "sd:Graph")
        yield Triple(graph, _term("void:triples"), Literal(count))


def _access(dataset: Dataset) -> Iterator[Triple]:
    service = BlankNode("service")
    yield _a(service, "dcat:DataService")
    yield Triple(service, _term("dcat:servesDataset"), dataset.node)
    yield Triple(service, _term("dcat:endpointURL"), NamedNode(dataset.endpoint))
    yield Triple(service, _term("dcat:endpointDescription"), NamedNode(dataset.endpoint))
    distribution = BlankNode("distribution")
    yield Triple(dataset.node, _term("dcat:distribution"), distribution)
    yield _a(distribution, "dcat:Distribution")
    yield Triple(distribution, _term("dcat:accessURL"), NamedNode(dataset.endpoint))
    yield Triple(distribution, _term("dcat:accessService"), service)


def _partitions(dataset: Dataset) -> Iterator[Triple]:
    parts = (
        ("class", "void:entities", dataset.statistics.classes),
        ("property", "void:triples", dataset.statistics.properties),
    )
    for kind, counted, counts in parts:
        for index, (iri, count) in enumerate(counts.items()):
            part = BlankNode(f"{kind}{index}")
            yield Triple(dataset.node, _term(f"void:{kind}Partition"), part)
            yield Triple(part, _term(f"void:{kind}"), NamedNode(iri))
            yield Triple(part, _term(counted), Literal(count))


def _a(node: NamedNode | BlankNode, name: str) -> Triple:
    return Triple(node, _term("rdf:type"), _term(name))


def _term(name: str) -> NamedNode:
    prefix, _, local = name.partition(":")
    return NamedNode(_VOCABULARIES[prefix] + local)


def _time(moment: datetime) -> Literal:
    return Literal(moment.strftime("%Y-%m-%dT%H:%M:%SZ"), datatype=_term("xsd:dateTime"))
