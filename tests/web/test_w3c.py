"""The W3C's tests of the SPARQL 1.1 Protocol and of Service Description; the data lie beside the checkout."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat
from rdflib import RDF, RDFS, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node
from starlette.testclient import TestClient

from fazhi.web.app import make_app
from fazhi.web.service import Service

SUITE = Path(__file__).resolve().parents[3] / "shared" / "rdf-tests" / "sparql" / "sparql11"
pytestmark = pytest.mark.skipif(not SUITE.is_dir(), reason="the W3C's tests are not there (shared/rdf-tests)")

MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")

TABULAR = {
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
}
RDF_FORMATS = {"text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json", "application/trig"}


def read_protocol() -> Graph:
    manifest = SUITE / "protocol" / "manifest.ttl"
    return Graph().parse(manifest, publicID=manifest.as_uri()) if manifest.is_file() else Graph()


MANIFEST = read_protocol()
TESTS = sorted((str(test).partition("#")[2], test) for test in MANIFEST.subjects(RDF.type, MF.ProtocolTest))
QUERIES = [pytest.param(test, id=name) for name, test in TESTS if "update" not in name]
UPDATES = [pytest.param(test, id=name) for name, test in TESTS if "update" in name]


def one(node: Node, property_: Node) -> Any:
    return MANIFEST.value(node, property_)


def quads_of(test: Node) -> Iterator[Quad]:
    for data in MANIFEST.objects(test, UT.graphData):
        file, label = str(one(data, UT.graph)), str(one(data, RDFS.label))
        path = SUITE / "protocol" / file.rpartition("/")[2]
        for quad in pyoxigraph.parse(path=path, format=RdfFormat.N_TRIPLES):
            yield Quad(quad.subject, quad.predicate, quad.object, NamedNode(label))


def requests_of(test: Node) -> list[Node]:
    return list(Collection(MANIFEST, one(one(test, MF.action), HT.requests)))


def send(client: TestClient, request: Node) -> Any:
    headers = (
        {
            str(one(header, HT.fieldName)): str(one(header, HT.fieldValue))
            for header in Collection(MANIFEST, one(request, HT.headers))
        }
        if one(request, HT.headers)
        else {}
    )
    body = one(request, HT.body)
    content = str(one(body, CNT.chars)).encode(str(one(body, CNT.characterEncoding))) if body else None
    return client.request(
        str(one(request, HT.methodName)), str(one(request, HT.absolutePath)), headers=headers, content=content
    )


def statuses(request: Node) -> set[str]:
    return {str(status)[-3:] for status in MANIFEST.objects(one(request, HT.resp), MF.expectedStatus)}


@pytest.fixture
def service(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TestClient]:
    quads = list(quads_of(request.getfixturevalue("test")))
    pyoxigraph.serialize(quads, tmp_path / "graph.nq", format=RdfFormat.N_QUADS)
    with TestClient(make_app(Service(tmp_path), lambda _line: None)) as client:
        yield client


@pytest.mark.parametrize("test", QUERIES)
def test_a_query_of_the_protocol_suite_is_answered_as_it_says(test: URIRef, service: TestClient) -> None:
    for request in requests_of(test):
        response = send(service, request)
        assert f"{response.status_code // 100}xx" in statuses(request), response.text
        expected = one(request, HT.resp)
        kind = response.headers["content-type"].partition(";")[0]
        if (boolean := one(expected, MF.expectedBoolean)) is not None:
            assert response.json()["boolean"] is bool(boolean.toPython())
        if (form := one(expected, MF.expectedFormat)) is not None:
            assert kind in (RDF_FORMATS if str(form) == "RDF" else TABULAR)


@pytest.mark.parametrize("test", UPDATES)
def test_an_update_of_the_protocol_suite_is_refused(test: URIRef, service: TestClient) -> None:
    response = send(service, requests_of(test)[0])
    assert 400 <= response.status_code < 500, response.text


def test_the_suite_is_whole() -> None:
    assert (len(QUERIES), len(UPDATES)) == (20, 14)


@pytest.fixture
def description(client: TestClient) -> Graph:
    response = client.get("/sparql", headers={"Accept": "text/turtle"})
    assert response.status_code == 200
    return Graph().parse(data=response.content, format="turtle")


def test_a_get_of_the_endpoint_returns_rdf(client: TestClient) -> None:
    assert client.get("/sparql").headers["content-type"].partition(";")[0] in RDF_FORMATS


def test_the_description_has_the_endpoint_that_was_asked(description: Graph) -> None:
    assert list(description.objects(None, SD.endpoint)) == [URIRef("http://127.0.0.1:7878/sparql")]


def test_the_description_conforms_to_the_schema(description: Graph) -> None:
    """What the vocabulary's domains and ranges ask for, of each property that has one here."""
    ranges = {
        SD.defaultDataset: SD.Dataset,
        SD.defaultGraph: SD.Graph,
        SD.namedGraph: SD.NamedGraph,
        SD.graph: SD.Graph,
    }
    domains = {
        SD.endpoint: SD.Service,
        SD.supportedLanguage: SD.Service,
        SD.resultFormat: SD.Service,
        SD.defaultDataset: SD.Service,
        SD.defaultGraph: SD.Dataset,
        SD.namedGraph: SD.Dataset,
        SD.name: SD.NamedGraph,
        SD.graph: SD.NamedGraph,
    }
    for property_, class_ in ranges.items():
        assert all((value, RDF.type, class_) in description for value in description.objects(None, property_))
    for property_, class_ in domains.items():
        assert all((thing, RDF.type, class_) in description for thing in description.subjects(property_, None))
    assert {str(p) for p in description.predicates() if str(p).startswith(SD)} <= {str(p) for p in domains}
