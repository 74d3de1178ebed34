import httpx
import pytest

from fazhi.web.remote.addresses import guess_graph_stores


@pytest.mark.parametrize(
    ("endpoint", "first"),
    [
        ("http://localhost:7878/query", "http://localhost:7878/store"),
        ("http://localhost:8890/sparql", "http://localhost:8890/sparql-graph-crud-auth"),
        ("http://localhost:8890/sparql-auth", "http://localhost:8890/sparql-graph-crud-auth"),
        ("http://localhost:3030/reports/query", "http://localhost:3030/reports/data"),
        ("http://localhost:7200/repositories/r1", "http://localhost:7200/repositories/r1/rdf-graphs/service"),
        ("http://localhost:3030/reports", "http://localhost:3030/reports"),
        ("https://example.org/sparql?x=1", "https://example.org/sparql-graph-crud-auth"),
    ],
)
def test_where_a_store_keeps_graphs_follows_from_where_it_answers(endpoint: str, first: str) -> None:
    assert str(guess_graph_stores(httpx.URL(endpoint))[0]) == first


def test_a_fuseki_that_is_asked_at_sparql_is_among_the_guesses() -> None:
    guesses = guess_graph_stores(httpx.URL("http://localhost:3030/reports/sparql"))
    assert httpx.URL("http://localhost:3030/reports/data") in guesses


def test_an_address_that_tells_nothing_is_not_guessed_from() -> None:
    assert guess_graph_stores(httpx.URL("http://localhost/")) == ()
