"""The query page without a browser: its files, its words, and the questions as pages, text and RDF."""

import json
import re
from urllib.parse import unquote

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse
from pyshacl import validate
from rdflib import Graph
from starlette.testclient import TestClient

from fazhi.ontology.queries import parse_query, read_queries
from fazhi.rdf.formats import GRAPHS

SH = "http://www.w3.org/ns/shacl#"
SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
[] a sh:NodeShape ; sh:targetClass sh:SPARQLExecutable ;
    sh:property [ sh:path sh:select ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ] ;
    sh:property [ sh:path sh:prefixes ; sh:minCount 1 ; sh:nodeKind sh:BlankNodeOrIRI ] ;
    sh:property [ sh:path rdfs:label ; sh:minCount 2 ; sh:uniqueLang true ; sh:languageIn ("zh" "en") ] .
[] a sh:NodeShape ; sh:targetObjectsOf sh:declare ;
    sh:property [ sh:path sh:prefix ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ] ;
    sh:property [ sh:path sh:namespace ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:anyURI ] .
[] a sh:NodeShape ; sh:targetClass sh:Parameter ;
    sh:property [ sh:path sh:path ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
    sh:property [ sh:path sh:name ; sh:minCount 2 ; sh:uniqueLang true ; sh:languageIn ("zh" "en") ] ;
    sh:property [ sh:path sh:defaultValue ; sh:maxCount 1 ; sh:nodeKind sh:Literal ] .
"""
HOSTILE = [
    '甲") } ?s ?p ?o . { ("',
    '甲"@zh 2021) } } # ',
    "反\\斜\\",
    "换\n行\r\t",
    "\u2028\u202e",
    "\\u0022) }",
    "<script>alert(1)</script>",
    "'''\"\"\"",
    "{{ 7*7 }}",
]


def page_settings(text: str) -> dict[str, object]:
    found = re.search(r'<script id="settings" type="application/json">(.*?)</script>', text, re.DOTALL)
    assert found
    settings: dict[str, object] = json.loads(found[1])
    return settings


@pytest.mark.parametrize("path", ["/query", "/queries?format=html", "/queries/q07?format=html"])
def test_a_page_may_load_only_what_the_service_has(client: TestClient, path: str) -> None:
    response = client.get(path)
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "connect-src 'self'" in policy
    assert "http:" not in policy
    assert not re.search(r"\son\w+=|style=|javascript:|<style", response.text)
    for address in re.findall(r'<(?:script|link)[^>]*(?:src|href)="([^"]+)"', response.text):
        assert address.startswith("/assets/")
        assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    ("asked", "preferred", "language"),
    [("", "", "zh-CN"), ("?lang=en", "zh", "en"), ("", "en-GB,en;q=0.9,zh;q=0.2", "en"), ("?lang=xx", "fr", "zh-CN")],
)
def test_a_page_is_in_the_language_that_is_asked_for(
    client: TestClient, asked: str, preferred: str, language: str
) -> None:
    response = client.get(f"/query{asked}", headers={"Accept-Language": preferred})
    assert f'<html lang="{language}">' in response.text
    assert "Accept-Language" in response.headers["vary"]


def test_files_may_be_kept_for_ever(client: TestClient) -> None:
    address = re.findall(r'src="([^"]+main\.js)"', client.get("/query").text)[0]
    first = client.get(address)
    assert "immutable" in first.headers["cache-control"]
    assert first.headers["content-type"].startswith("text/javascript")
    again = client.get(address, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "path", ["/assets/0000000000000000/page.css", "{0}/nothing.js", "{0}/../app.py", "{0}/%2e%2e/app.py", "{0}/"]
)
def test_there_is_no_other_file(client: TestClient, path: str) -> None:
    home = "/".join(re.findall(r'href="([^"]+page\.css)"', client.get("/query").text)[0].split("/")[:3])
    assert client.get(path.format(home)).status_code == 404


def test_the_page_knows_every_question_in_its_language(client: TestClient) -> None:
    questions = page_settings(client.get("/query?lang=en").text)["questions"]
    assert isinstance(questions, list)
    assert [question["question"] for question in questions] == [q.question["en"] for q in read_queries().values()]


def test_the_words_to_complete_with_are_of_ontology_and_data(client: TestClient) -> None:
    response = client.get("/query/terms.json")
    known = response.json()
    terms = {term["name"]: term for term in known["terms"]}
    assert terms["fz:Township"]["kind"] == "class"
    assert terms["fz:awarded"]["labels"]["zh"] == "获得"
    assert terms["rdfs:label"]["kind"] == "property"
    assert any(term["kind"] == "indicator" for term in known["terms"])
    assert known["reports"] == {"云溪县": ["2021", "2022"]}
    again = client.get("/query/terms.json", headers={"If-None-Match": response.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("format_", GRAPHS, ids=lambda format_: format_.name)
def test_the_questions_are_rdf_in_every_format(client: TestClient, format_: object) -> None:
    known = next(one for one in GRAPHS if one is format_)
    response = client.get("/queries", headers={"Accept": known.media_type})
    assert response.headers["content-type"] == known.content_type
    triples = [quad.triple for quad in parse(response.content, format=known.oxigraph)]
    selects = [t for t in triples if t.predicate.value == SH + "select"]
    assert sorted(t.object.value for t in selects) == sorted(q.text for q in read_queries().values())


def test_the_questions_are_executables_as_shacl_has_them(client: TestClient) -> None:
    data = Graph().parse(data=client.get("/queries?format=turtle").text, format="turtle")
    shapes = Graph().parse(data=SHAPES, format="turtle")
    conforms, _, words = validate(data, shacl_graph=shapes)
    assert conforms, words


def test_a_question_has_its_parameters_with_their_defaults(client: TestClient) -> None:
    response = client.get("/queries/q24", headers={"Accept": "text/turtle"})
    triples = [quad.triple for quad in parse(response.content, format=RdfFormat.TURTLE)]
    node = NamedNode("http://127.0.0.1:7878/queries/q24")
    assert (
        Triple(node, NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), NamedNode(f"{SH}SPARQLExecutable"))
        in triples
    )
    defaults = {t.object for t in triples if t.predicate.value == SH + "defaultValue"}
    assert defaults == {
        Literal("浦江县", language="zh"),
        Literal("2021", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#integer")),
        Literal("地区生产总值", language="zh"),
        Literal("GrowthRate"),
    }


def test_a_question_as_text_can_be_asked_as_it_is(client: TestClient) -> None:
    text = client.get(
        "/queries/q01", params={"area": "云溪县", "honour": ""}, headers={"Accept": "application/sparql-query"}
    )
    assert text.headers["content-type"].startswith("application/sparql-query")
    assert '("云溪县"@zh 2021 UNDEF)' in text.text
    rows = client.post("/sparql", data={"query": text.text}).json()["results"]["bindings"]
    assert {row["township"]["value"] for row in rows} == {"清河镇", "石桥乡"}


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("number", ["q01", "q25"])
def test_a_value_cannot_leave_its_quotes(client: TestClient, number: str, value: str) -> None:
    name = {"q01": "honour", "q25": "who"}[number]
    text = client.get(f"/queries/{number}", params={name: value, "format": "rq"}).text
    plain = client.get(f"/queries/{number}", params={"format": "rq"}).text
    assert len(text.splitlines()) == len(plain.splitlines())
    assert client.post("/sparql", data={"query": text}).status_code == 200
    echo = re.sub(r"SELECT .*", "", parse_query("q", text).parameters[name])
    answer = client.post("/sparql", data={"query": f"SELECT ?x {{ BIND({echo} AS ?x) }}"}).json()
    assert answer["results"]["bindings"][0]["x"]["value"] == value


@pytest.mark.parametrize("value", HOSTILE)
def test_nor_become_markup_in_the_page(client: TestClient, value: str) -> None:
    response = client.get("/queries/q01", params={"honour": value, "format": "html"})
    assert response.status_code == 200
    assert "<script>alert" not in response.text
    link = re.findall(r'href="/query\?lang=zh#query=([^"]+)"', response.text)[0]
    assert unquote(link) == client.get("/queries/q01", params={"honour": value, "format": "rq"}).text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/queries/q99", 404),
        ("/queries/ASK%20%7B%7D", 404),
        ("/queries/q01?weather=x", 400),
        ("/queries/q01?year=20x&format=rq", 400),
        ("/queries/q01?year=1e99999999&format=rq", 400),
        (f"/queries/q01?honour={'x' * 201}&format=rq", 400),
        ("/queries?format=pdf", 400),
    ],
)
def test_what_cannot_be_answered_is_refused(client: TestClient, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def test_a_format_that_there_is_not_is_not_acceptable(client: TestClient) -> None:
    assert client.get("/queries", headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize(
    ("accept", "sent"),
    [
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html; charset=utf-8"),
        ("*/*", "text/turtle; charset=utf-8"),
        ("text/turtle, text/html;q=0.1", "text/turtle; charset=utf-8"),
        ("application/ld+json;q=0.9, text/html;q=0.5", "application/ld+json"),
        ("application/sparql-query, text/html;q=0.9", "application/sparql-query; charset=utf-8"),
    ],
)
def test_a_question_comes_as_it_is_liked_best(client: TestClient, accept: str, sent: str) -> None:
    assert client.get("/queries/q07", headers={"Accept": accept}).headers["content-type"] == sent
