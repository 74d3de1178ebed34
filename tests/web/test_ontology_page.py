"""The ontology's page and its documents."""

import re
from xml.etree import ElementTree as ET

import pyoxigraph
import pytest
from pyoxigraph import NamedNode, RdfFormat
from starlette.testclient import TestClient

from fazhi.ontology.catalogue import read_catalogue
from fazhi.ontology.schema import read_schema
from fazhi.ontology.source import NAMESPACE, ONTOLOGY_IRI

BROWSER = "text/html,application/xml;q=0.9,*/*;q=0.8"


def page(client: TestClient, path: str) -> str:
    response = client.get(path, headers={"Accept": BROWSER})
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/html")
    return response.text


def anchors(text: str) -> set[str]:
    return set(re.findall(r'<section class="term" id="(\w+)"', text))


def test_every_term_has_its_anchor_with_label_and_definition(client: TestClient) -> None:
    text, schema = page(client, "/ontology?lang=zh"), read_schema()
    terms = {**schema.classes, **schema.properties, **schema.individuals}
    assert anchors(text) == set(terms)
    for term in terms.values():
        assert term.labels["zh"] in text
        assert term.labels["en"] in text


def test_the_catalogue_has_every_indicator(client: TestClient) -> None:
    assert anchors(page(client, "/ontology/indicators")) == set(read_catalogue())


def test_shapes_are_told_in_words(client: TestClient) -> None:
    text = page(client, "/ontology/shapes?lang=en")
    block = text.partition('id="Statement"')[2].partition("</section>")[0]
    words = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", block))
    assert "exactly 1" in words
    assert "one of: done" in words


def test_a_term_can_be_found(client: TestClient) -> None:
    assert "Township" in anchors(page(client, "/ontology?q=街道"))
    assert anchors(page(client, "/ontology?q=township")) < anchors(page(client, "/ontology"))
    assert anchors(page(client, "/ontology?q=%3Cscript%3Ealert(1)%3C/script%3E")) == set()
    assert "<script" not in page(client, "/ontology?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")


@pytest.mark.parametrize(
    ("path", "accept", "sent"),
    [
        ("/ontology", BROWSER, "text/html"),
        ("/ontology", "text/turtle", "text/turtle"),
        ("/ontology", "application/rdf+xml", "application/rdf+xml"),
        ("/ontology.ttl", BROWSER, "text/turtle"),
        ("/ontology.html", "text/turtle", "text/html"),
        ("/ontology?format=jsonld", BROWSER, "application/ld+json"),
        ("/ontology/shapes.ttl", BROWSER, "text/turtle"),
        ("/ontology/indicators", "application/n-triples", "application/n-triples"),
    ],
)
def test_the_ontology_comes_as_it_is_liked(client: TestClient, path: str, accept: str, sent: str) -> None:
    response = client.get(path, headers={"Accept": accept})
    assert (response.status_code, response.headers["content-type"].partition(";")[0]) == (200, sent)
    assert "Accept" in response.headers["vary"]


def test_nobody_gets_a_picture_of_the_ontology(client: TestClient) -> None:
    assert client.get("/ontology", headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize("part", ["", "/shapes", "/indicators"])
def test_all_formats_say_the_same(client: TestClient, part: str) -> None:
    counts = {
        len(set(pyoxigraph.parse(client.get(f"/ontology{part}.{suffix}").content, format=format_)))
        for suffix, format_ in (
            ("ttl", RdfFormat.TURTLE),
            ("nt", RdfFormat.N_TRIPLES),
            ("rdf", RdfFormat.RDF_XML),
            ("jsonld", RdfFormat.JSON_LD),
        )
    }
    assert len(counts) == 1
    ET.fromstring(client.get(f"/ontology{part}.rdf").content)  # noqa: S314  # our own


def test_the_document_tells_the_version(client: TestClient) -> None:
    triples = list(pyoxigraph.parse(client.get("/ontology.ttl").content, format=RdfFormat.TURTLE))
    version = next(t.object.value for t in triples if t.predicate.value.endswith("versionInfo"))
    assert version in page(client, "/ontology")
    assert NamedNode(ONTOLOGY_IRI) in {triple.subject for triple in triples}
    assert NAMESPACE in page(client, "/ontology")


def test_every_link_of_a_term_leads_to_a_term(client: TestClient) -> None:
    text = page(client, "/ontology")
    known = anchors(text)
    assert set(re.findall(r'href="/ontology#(\w+)"', text)) - known == set()
