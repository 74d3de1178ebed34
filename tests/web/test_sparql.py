"""The endpoint: ways to ask, formats, negotiation, validators, limits that are announced."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pyoxigraph
import pytest
from pyoxigraph import QueryResultsFormat, RdfFormat
from starlette.testclient import TestClient

from fazhi.ontology.queries import read_queries
from fazhi.rdf.disk import open_store
from fazhi.web.app import make_app
from fazhi.web.service import Service, Settings

TOWNS = "SELECT ?town ?name { ?town a fz:Township ; rdfs:label ?name } ORDER BY ?name"
GRAPH = "CONSTRUCT { ?town rdfs:label ?name } WHERE { ?town a fz:Township ; rdfs:label ?name }"
RESULTS = "http://www.w3.org/2005/sparql-results#"


def names(response_text: str) -> list[str]:
    return [row["name"]["value"] for row in json.loads(response_text)["results"]["bindings"]]


@pytest.mark.parametrize(
    "send",
    [
        lambda client, query: client.get("/sparql", params={"query": query}),
        lambda client, query: client.get("/sparql/", params={"query": query}),
        lambda client, query: client.post("/sparql", data={"query": query}),
        lambda client, query: client.post(
            "/sparql", content=query.encode(), headers={"Content-Type": "application/sparql-query; charset=utf-8"}
        ),
    ],
    ids=["get", "slash", "form", "direct"],
)
def test_a_query_with_hanzi_may_come_in_each_of_the_ways(
    client: TestClient, send: Callable[[TestClient, str], object]
) -> None:
    response = send(client, 'SELECT ?name { ?town a fz:Township ; rdfs:label ?name FILTER(?name = "清河镇"@zh) }')
    assert names(response.text) == ["清河镇"]  # type: ignore[attr-defined]  # httpx2 has no types here


def test_a_percent_sign_in_an_iri_is_decoded_once(client: TestClient) -> None:
    query = "SELECT (STR(<https://example.org/%E6%B3%95%20x>) AS ?name) {}"
    for response in (
        client.get("/sparql", params={"query": query}),
        client.post("/sparql", data={"query": query}),
        client.post("/sparql", content=query, headers={"Content-Type": "application/sparql-query"}),
    ):
        assert names(response.text) == ["https://example.org/%E6%B3%95%20x"]


@pytest.mark.parametrize(
    ("accept", "sent"),
    [
        (None, "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("application/json", "application/sparql-results+json"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/csv;q=0.2, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        ("text/tab-separated-values, */*;q=0.1", "text/tab-separated-values; charset=utf-8"),
        ("application/sparql-results+json;q=0, */*;q=0.5", "application/sparql-results+xml"),
        ("text/turtle, application/sparql-results+xml;q=0.1", "application/sparql-results+xml"),
        ("text/*", "text/csv; charset=utf-8"),
        ("image/png, nonsense, text/csv;q=none, application/json", "application/sparql-results+json"),
    ],
)
def test_rows_come_in_the_format_that_is_liked_best(client: TestClient, accept: str | None, sent: str) -> None:
    response = client.get("/sparql", params={"query": TOWNS}, headers={"Accept": accept} if accept else {"Accept": ""})
    assert response.status_code == 200
    assert response.headers["content-type"] == sent
    assert response.headers["vary"] == "Accept"


@pytest.mark.parametrize("name", ["json", "xml", "csv", "tsv"])
def test_format_says_what_accept_would(client: TestClient, name: str) -> None:
    response = client.get("/sparql", params={"query": TOWNS, "format": name}, headers={"Accept": "image/png"})
    assert "清河镇" in response.text
    if name == "csv":
        assert [row[1] for row in csv.reader(io.StringIO(response.text))] == ["name", "清河镇", "石桥乡"]
    else:
        formats = {"json": QueryResultsFormat.JSON, "xml": QueryResultsFormat.XML, "tsv": QueryResultsFormat.TSV}
        rows = pyoxigraph.parse_query_results(response.content, format=formats[name])
        assert isinstance(rows, pyoxigraph.QuerySolutions)
        assert len(list(rows)) == 2


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("turtle", RdfFormat.TURTLE),
        ("ntriples", RdfFormat.N_TRIPLES),
        ("rdfxml", RdfFormat.RDF_XML),
        ("jsonld", RdfFormat.JSON_LD),
        ("trig", RdfFormat.TRIG),
    ],
)
def test_graphs_come_in_each_format(client: TestClient, name: str, format_: RdfFormat) -> None:
    by_name = client.get("/sparql", params={"query": GRAPH, "format": name})
    by_accept = client.get("/sparql", params={"query": GRAPH}, headers={"Accept": format_.media_type})
    assert by_name.content == by_accept.content
    triples = {(quad.subject, quad.object) for quad in pyoxigraph.parse(by_name.content, format=format_)}
    assert {str(label) for _, label in triples} == {'"清河镇"@zh', '"石桥乡"@zh'}


def test_what_no_answer_can_be_is_not_acceptable(client: TestClient) -> None:
    for query, accept in ((TOWNS, "image/png"), (TOWNS, "text/turtle"), (GRAPH, "text/csv")):
        response = client.get("/sparql", params={"query": query}, headers={"Accept": accept})
        assert (response.status_code, response.headers["content-type"]) == (406, "application/problem+json")
    assert client.get("/sparql", params={"query": TOWNS, "format": "ods"}).status_code == 400


def test_csv_begins_with_a_byte_order_mark_only_if_it_is_asked_for(client: TestClient) -> None:
    plain, marked = (
        client.get("/sparql", params={"query": TOWNS, "format": "csv", "bom": bom}).content for bom in ("0", "1")
    )
    assert marked == b"\xef\xbb\xbf" + plain


def test_who_has_the_answer_is_not_sent_it_again(client: TestClient) -> None:
    first = client.get("/sparql", params={"query": TOWNS})
    tag = first.headers["etag"]
    assert tag.startswith('"')
    again = client.get("/sparql", params={"query": TOWNS}, headers={"If-None-Match": f'"other", W/{tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert again.headers["vary"] == "Accept"
    for other in (
        client.get("/sparql", params={"query": TOWNS, "format": "csv"}),
        client.get("/sparql", params={"query": TOWNS + " "}),
        client.get("/sparql", params={"query": TOWNS, "default-graph-uri": "https://example.org/none"}),
    ):
        assert other.headers["etag"] != tag


@pytest.mark.parametrize("function", ["NOW()", "RAND()", "UUID()", "STRUUID()"])
def test_an_answer_that_is_another_one_each_time_is_kept_by_nobody(client: TestClient, function: str) -> None:
    response = client.get("/sparql", params={"query": f"SELECT ({function} AS ?x) {{}}"})
    assert "etag" not in response.headers
    assert response.headers["cache-control"] == "no-store"


def test_head_is_get_without_the_body(client: TestClient) -> None:
    got, head = (client.request(method, "/sparql", params={"query": TOWNS}) for method in ("GET", "HEAD"))
    assert head.content == b""
    for name in ("content-length", "content-type", "etag"):
        assert head.headers[name] == got.headers[name]


def test_a_page_of_another_place_may_read(client: TestClient) -> None:
    preflight = client.options(
        "/sparql", headers={"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    )
    assert preflight.status_code == 204
    assert "POST" in preflight.headers["access-control-allow-methods"]
    response = client.get("/sparql", params={"query": TOWNS}, headers={"Origin": "https://example.org"})
    assert response.headers["access-control-allow-origin"] == "*"
    assert "Fazhi-Truncated" in response.headers["access-control-expose-headers"]


def test_graphs_may_be_named_beside_the_query(client: TestClient) -> None:
    count = "SELECT (COUNT(*) AS ?name) { ?s ?p ?o }"
    reports = names(client.get("/sparql", params={"query": "SELECT DISTINCT ?name { GRAPH ?name {} }"}).text)
    one = {"query": count, "default-graph-uri": reports[0]}
    some, whole = (
        int(names(client.get("/sparql", params=one).text)[0]),
        int(names(client.get("/sparql", params={"query": count}).text)[0]),
    )
    assert 0 < some < whole
    named = {"query": "SELECT DISTINCT ?name { GRAPH ?name { ?s ?p ?o } }", "named-graph-uri": reports[:1]}
    assert names(client.get("/sparql", params=named).text) == reports[:1]
    assert names(client.get("/sparql", params={"query": count, "named-graph-uri": reports[0]}).text) == ["0"]


@pytest.mark.parametrize("format_", ["json", "xml", "csv", "tsv"])
def test_rows_beyond_the_limit_are_announced(served: Callable[..., TestClient], format_: str) -> None:
    client = served(max_rows=7)
    response = client.get("/sparql", params={"query": "SELECT ?s ?o { ?s ?p ?o }", "format": format_})
    assert response.headers["fazhi-truncated"] == "true; rows=7"
    link = "http://testserver/problems/truncated?rows=7"
    if format_ == "json":
        answer = response.json()
        assert len(answer["results"]["bindings"]) == 7
        assert answer["head"]["link"] == [link]
    elif format_ == "xml":
        root = ET.fromstring(response.text)  # noqa: S314  # our own answer
        assert len(root.findall(f".//{{{RESULTS}}}result")) == 7
        assert [element.get("href") for element in root.findall(f".//{{{RESULTS}}}link")] == [link]
    elif format_ == "csv":
        assert len(list(csv.reader(io.StringIO(response.text)))) == 8
    else:
        rows = pyoxigraph.parse_query_results(response.content, format=QueryResultsFormat.TSV)
        assert isinstance(rows, pyoxigraph.QuerySolutions)
        assert len(list(rows)) == 7
    assert "there is more" in client.get(link).text


def test_a_graph_beyond_the_limit_says_so_in_a_triple(served: Callable[..., TestClient]) -> None:
    client = served(max_rows=7)
    response = client.get("/sparql", params={"query": "CONSTRUCT WHERE { ?s ?p ?o }", "format": "ntriples"})
    assert response.headers["fazhi-truncated"] == "true; rows=7"
    lines = response.text.splitlines()
    assert len(lines) == 9
    assert sum(line.startswith("<http://testserver/problems/truncated?rows=7>") for line in lines) == 2


def test_an_answer_at_the_limit_is_whole(served: Callable[..., TestClient]) -> None:
    client = served(max_rows=2)
    response = client.get("/sparql", params={"query": TOWNS})
    assert "fazhi-truncated" not in response.headers
    assert names(response.text) == ["清河镇", "石桥乡"]


def test_a_long_answer_comes_whole(client: TestClient) -> None:
    query = "SELECT ?a ?c { ?a ?p ?b . ?c ?q ?d } LIMIT 20000"
    response = client.get("/sparql", params={"query": query})
    assert len(response.content) == int(response.headers["content-length"]) > 1_000_000
    assert len(response.json()["results"]["bindings"]) == 20_000
    assert client.head("/sparql", params={"query": query}).headers["content-length"] == str(len(response.content))


def test_every_question_that_ships_has_the_answer_of_the_command_line(client: TestClient, results: Path) -> None:
    store = open_store(results)
    for name, question in read_queries().items():
        answer = client.post("/sparql", data={"query": question.text})
        assert answer.status_code == 200, name
        rows = "json" if answer.headers["content-type"].endswith("json") else "turtle"
        if rows == "json":
            assert answer.content == store.answer(question.text), name


@pytest.mark.parametrize(
    ("parameters", "status", "kind"),
    [
        ({"query": "SELEKT"}, 400, "bad-query"),
        ({"query": ["ASK {}", "ASK {}"]}, 400, "bad-request"),
        ({"query": "ASK {}", "default-graph-uri": "not an iri"}, 400, "bad-query"),
        ({"query": "DELETE WHERE { ?s ?p ?o }"}, 400, "bad-query"),
        ({"update": "CLEAR ALL"}, 403, "refused"),
        ({"query": "SELECT * FROM <https://example.org/none> {}"}, 403, "refused"),
        ({"query": "SELECT * { SERVICE <http://127.0.0.1:1/> {} }"}, 403, "refused"),
        ({"query": "ASK {}" + "#" * 50_001}, 403, "refused"),
        ({"query": "ASK " + "{" * 300 + "}" * 300}, 403, "refused"),
    ],
)
def test_what_is_not_answered_is_told_as_a_problem(
    client: TestClient, parameters: dict[str, object], status: int, kind: str
) -> None:
    response = client.post("/sparql", data=parameters)
    assert (response.status_code, response.headers["content-type"]) == (status, "application/problem+json")
    problem = response.json()
    assert (problem["status"], problem["type"]) == (status, f"/problems/{kind}")
    assert problem["title_zh"] in client.get(problem["type"]).text


def test_an_address_that_is_too_long_is_not_read(results: Path) -> None:
    with TestClient(make_app(Service(results, Settings(max_url=1000)), lambda _line: None)) as client:
        response = client.get("/sparql", params={"query": "#" * 1000})
        assert (response.status_code, response.json()["type"]) == (414, "/problems/long-address")


def test_a_body_that_is_too_large_is_not_read(client: TestClient) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/sparql", content=b"query=" + b"x" * 10_000_000, headers=form).status_code == 413
    chunks = (b"x" * 65_536 for _ in range(160))
    assert client.post("/sparql", content=chunks, headers=form).status_code == 413


@pytest.mark.parametrize("path", ["/sparql", "/.well-known/void", "/health", "/problems/busy", "/none"])
def test_every_response_has_the_headers_of_a_careful_server(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_the_log_has_a_line_for_each_request_and_no_query(client: TestClient, log: list[str]) -> None:
    log.clear()
    client.get("/sparql", params={"query": TOWNS})
    client.get("/sparql", params={"query": "SELEKT"})
    entries = [json.loads(line) for line in log]
    assert [(entry["status"], entry["rows"], entry["outcome"]) for entry in entries] == [
        (200, 2, "ok"),
        (400, None, "bad-query"),
    ]
    assert {"time", "method", "path", "ms"} <= entries[0].keys()
    assert not any("Township" in line for line in log)
