"""What the service says of itself and of its data agrees with what it does."""

from datetime import datetime

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from starlette.testclient import TestClient

from fazhi.rdf.formats import GRAPHS

DCAT = Namespace("http://www.w3.org/ns/dcat#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
VOID = Namespace("http://rdfs.org/ns/void#")


def fetch(client: TestClient, path: str) -> Graph:
    return Graph().parse(data=client.get(path, headers={"Accept": "text/turtle"}).content, format="turtle")


def number(client: TestClient, query: str) -> int:
    rows = client.get("/sparql", params={"query": query}).json()["results"]["bindings"]
    return int(rows[0]["n"]["value"])


def test_the_data_are_described_with_counts_licence_and_date(client: TestClient) -> None:
    graph = fetch(client, "/.well-known/void")
    (dataset,) = graph.subjects(RDF.type, VOID.Dataset)
    assert (dataset, RDF.type, DCAT.Dataset) in graph
    assert graph.value(dataset, VOID.triples) == Literal(number(client, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"))
    assert graph.value(dataset, DCTERMS.license)
    modified = graph.value(dataset, DCTERMS.modified)
    assert isinstance(modified, Literal)
    assert isinstance(modified.toPython(), datetime)
    assert {title.language for title in graph.objects(dataset, DCTERMS.title) if isinstance(title, Literal)} == {
        "zh",
        "en",
    }


def test_each_class_and_property_is_counted(client: TestClient) -> None:
    graph = fetch(client, "/.well-known/void")
    counts = {
        str(graph.value(part, VOID["class"])): graph.value(part, VOID.entities)
        for part in graph.objects(None, VOID.classPartition)
    }
    town = "https://w3id.org/fazhi/ontology#Township"
    assert counts[town] == Literal(number(client, "SELECT (COUNT(?s) AS ?n) { ?s a fz:Township }"))
    properties = {str(graph.value(part, VOID.property)) for part in graph.objects(None, VOID.propertyPartition)}
    assert "http://www.w3.org/2000/01/rdf-schema#label" in properties


def test_the_named_graphs_are_listed_with_their_counts(client: TestClient) -> None:
    graph = fetch(client, "/sparql")
    listed = {
        str(graph.value(named, SD.name)): graph.value(graph.value(named, SD.graph), VOID.triples)
        for named in graph.objects(None, SD.namedGraph)
    }
    answer = client.get("/sparql", params={"query": "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"}).json()
    assert set(listed) == {row["g"]["value"] for row in answer["results"]["bindings"]}
    for iri, count in listed.items():
        query = f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{iri}> {{ ?s ?p ?o }} }}"
        assert count == Literal(number(client, query))


def test_every_format_that_is_promised_is_given(client: TestClient) -> None:
    graph = fetch(client, "/sparql")
    promised = set(graph.objects(None, SD.resultFormat))
    assert {URIRef(format_.iri) for format_ in GRAPHS} <= promised
    assert len(promised) == 9


@pytest.mark.parametrize("path", ["/sparql", "/.well-known/void"])
def test_a_description_comes_in_each_format_of_graphs(client: TestClient, path: str) -> None:
    for format_ in GRAPHS:
        response = client.get(path, headers={"Accept": format_.media_type})
        assert response.headers["content-type"] == format_.content_type
    assert client.get(path, headers={"Accept": "image/png"}).status_code == 406
    assert client.get(path, params={"format": "jsonld"}).headers["content-type"] == "application/ld+json"


def test_health_is_told_by_a_query(client: TestClient) -> None:
    health = client.get("/health").json()
    assert health["status"] == "ok"
    assert health["workers"] == 2
    assert health["triples"] == number(client, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
