"""A service before another store: what it passes on, what it refuses, and what it says when the store fails."""

import asyncio
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.testclient import TestClient
from tests.web.remote.fakes import Asked, FakeStore, Said, rows, running

from fazhi.rdf.disk import open_store
from fazhi.web.app import make_app
from fazhi.web.evaluation.request import BusyError, Limits, QueryRequest
from fazhi.web.remote.catalogue import UNION
from fazhi.web.remote.errors import RemoteError
from fazhi.web.remote.evaluator import RemoteEvaluator
from fazhi.web.remote.folder import publisher
from fazhi.web.remote.source import RemoteSource
from fazhi.web.service import Service, Settings

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
OTHERS = "INSERT DATA { GRAPH <urn:others> { <urn:a> <urn:b> '密' } <urn:a> <urn:b> '密' }"


@pytest.fixture(scope="module")
def published(results: Path) -> Iterator[FakeStore]:
    """A store with a folder and with something of others."""
    with running(FakeStore()) as store:
        with publisher(results, store.endpoint) as publishing:
            assert not any(step.error for step in publishing.run())
        store.store.update(OTHERS)
        yield store


@pytest.fixture
def front(published: FakeStore) -> Iterator[Callable[..., TestClient]]:
    """Clients of services before the store, with limits of their own."""
    clients = []

    def serve(**limits: float) -> TestClient:
        service = Service(RemoteSource(published.endpoint), Settings(Limits(**limits)))  # type: ignore[arg-type]
        client = TestClient(make_app(service, lambda _line: None))
        client.__enter__()
        clients.append(client)
        published.asked.clear()
        return client

    yield serve
    published.fault = lambda _asked: None
    for client in clients:
        client.__exit__(None, None, None)


def ask(client: TestClient, query: str, **parameters: str | list[str]) -> Any:
    return client.get("/sparql", params={"query": query, "format": "csv", **parameters})


def number(response: Any) -> int:
    assert response.status_code == 200, response.text
    return int(response.text.split()[1])


def test_a_query_sees_the_union_and_nothing_of_others(
    front: Callable[..., TestClient], results: Path, published: FakeStore
) -> None:
    client, ours = front(), open_store(results)
    assert number(ask(client, COUNT)) == len(ours)
    assert number(ask(client, "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }")) == len(ours.graphs)
    for reach in ("{ ?s ?p '密' }", "{ GRAPH ?g { ?s ?p '密' } }", "{ GRAPH <urn:others> { ?s ?p ?o } }"):
        assert ask(client, f"ASK {reach}").text.strip() == "false"
    for name in ("default-graph-uri", "named-graph-uri"):
        query = "SELECT (COUNT(*) AS ?n) { { ?s ?p '密' } UNION { GRAPH ?g { ?s ?p '密' } } }"
        assert number(ask(client, query, **{name: "urn:others"})) == 0


def test_a_graph_that_is_named_is_that_graph(front: Callable[..., TestClient], results: Path) -> None:
    client, ours = front(), open_store(results)
    graph = min(ours.graphs)
    size = sum(1 for _ in ours.triples(graph))
    assert number(ask(client, COUNT, **{"default-graph-uri": graph})) == size
    assert number(ask(client, f"SELECT (COUNT(*) AS ?n) FROM <{graph}> {{ ?s ?p ?o }}")) == size  # noqa: S608
    named = f"SELECT (COUNT(*) AS ?n) FROM NAMED <{graph}> {{ {{ ?s ?p ?o }} UNION {{ GRAPH ?g {{ ?s ?p ?o }} }} }}"  # noqa: S608
    assert number(ask(client, named)) == size


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("SELECT * { SERVICE SILENT <http://127.0.0.1/> { ?s ?p ?o } }", 403),
        ("SELECT * FROM <urn:others> { ?s ?p ?o }", 403),
        (f"SELECT * FROM NAMED <{UNION}> {{ ?s ?p ?o }}", 403),  # noqa: S608
        ('DEFINE get:soft "replacing" SELECT * { ?s ?p ?o }', 403),
        ("SELECT (bif:sys_stat('st_dbms_name') AS ?x) {}", 403),
        ("SELECT (<sql:rdf_audit_metadata>(1) AS ?x) {}", 403),
        ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", 400),
        ("LOAD <http://127.0.0.1/>", 400),
        ("CLEAR ALL", 400),
    ],
)
def test_what_may_not_be_asked_never_gets_to_the_store(
    front: Callable[..., TestClient], published: FakeStore, query: str, status: int
) -> None:
    assert ask(front(), query).status_code == status
    assert published.asked == []


def test_what_is_no_sparql_is_told_in_the_words_of_the_store(front: Callable[..., TestClient]) -> None:
    response = ask(front(), "SELECT * {")
    assert response.status_code == 400
    assert "expected" in response.json()["detail"]


def test_prefixes_and_relative_iris_are_those_of_our_own_store(front: Callable[..., TestClient], results: Path) -> None:
    query = "SELECT ?l { ?place a fz:County ; rdfs:label ?l } ORDER BY ?l"
    assert ask(front(), query).text.encode() == open_store(results).answer(query, "csv")
    graph = ask(front(), "CONSTRUCT { <division/330726> a fz:County } {}", format="ntriples")
    assert graph.text.startswith("<https://w3id.org/fazhi/id/division/330726> ")


def test_a_long_answer_is_cut_and_says_so(front: Callable[..., TestClient]) -> None:
    response = ask(front(max_rows=5), "SELECT ?s { ?s ?p ?o }")
    assert response.headers["Fazhi-Truncated"] == "true; rows=5"
    assert len(response.text.split()) == 1 + 5


def test_an_answer_that_the_store_has_cut_is_not_told_as_whole(
    front: Callable[..., TestClient], published: FakeStore
) -> None:
    client, said = front(), rows({"s": "甲"}, {"s": "乙"})
    published.fault = lambda _asked: Said(200, said.body, {**said.headers, "X-SPARQL-MaxRows": "2"})
    assert ask(client, "SELECT ?s { ?s ?p ?o }").headers["Fazhi-Truncated"] == "true; rows=1"


@pytest.mark.parametrize(
    ("said", "status", "kind"),
    [
        (Said(500), 502, "store-failure"),
        (Said(403), 502, "store-failure"),
        (Said(0), 502, "store-failure"),
        (Said(302, headers={"Location": "http://127.0.0.1/"}), 502, "store-failure"),
        (Said(200, b"<html>", {"Content-Type": "text/html"}), 502, "store-failure"),
        (Said(200, rows({"s": "甲"}).body[:-6], rows().headers), 502, "store-failure"),
        (Said(200, rows().body, {**rows().headers, "X-SQL-State": "S1TAT"}), 503, "time-limit"),
    ],
)
def test_a_store_that_gives_no_whole_answer_is_an_error(
    front: Callable[..., TestClient], published: FakeStore, said: Said, status: int, kind: str
) -> None:
    client = front()
    published.fault = lambda _asked: said
    response = ask(client, "SELECT ?s { ?s ?p ?o }")
    assert response.status_code == status
    assert response.json()["type"].endswith(kind)


def test_a_row_that_stands_for_a_truth_value_is_one(front: Callable[..., TestClient], published: FakeStore) -> None:
    client = front()
    for said, truth in ((rows({"__ASK_RETVAL": "1"}), "true"), (rows(), "false")):
        empty = said.body.replace(b'"vars": []', b'"vars": ["__ASK_RETVAL"]')
        published.fault = lambda _asked, body=empty, said=said: Said(200, body, said.headers)  # type: ignore[misc]
        assert ask(client, "ASK { ?s ?p ?o }").text.strip() == truth


def test_a_store_that_takes_too_long_is_left(front: Callable[..., TestClient], published: FakeStore) -> None:
    def slowly(_asked: Asked) -> Said:
        time.sleep(0.6)
        return rows()

    client = front(timeout=0.3)
    published.fault = slowly
    response = ask(client, COUNT)
    assert response.status_code == 503
    assert response.json()["type"].endswith("time-limit")


def test_only_so_many_queries_are_passed_on_and_wait(published: FakeStore) -> None:
    def slowly(_asked: Asked) -> Said:
        time.sleep(0.3)
        return rows({"n": "1"})

    async def crowd() -> list[object]:
        evaluator = RemoteEvaluator(httpx.URL(published.endpoint), (), Limits(workers=1, queue=1))
        found = await asyncio.gather(*(evaluator.run(QueryRequest(COUNT)) for _ in range(4)), return_exceptions=True)
        await evaluator.close(1)
        return list(found)

    published.fault = slowly
    try:
        found = asyncio.run(crowd())
    finally:
        published.fault = lambda _asked: None
    assert [isinstance(answer, BusyError) for answer in found] == [False, False, True, True]


def test_its_description_counts_what_has_been_published(front: Callable[..., TestClient], results: Path) -> None:
    client, ours = front(), open_store(results)
    described = client.get("/.well-known/void", headers={"Accept": "text/turtle"}).text
    assert f"void:triples {len(ours)}" in described or f'"{len(ours)}"' in described
    assert client.get("/health").json()["triples"] == len(ours)


def test_a_store_to_which_nothing_has_been_published_is_not_served(store: FakeStore) -> None:
    with pytest.raises(RemoteError, match="fazhi load"):
        RemoteSource(store.endpoint).current()
