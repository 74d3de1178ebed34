import time

import pytest

from fazhi.model import GraphError
from fazhi.rdf.guard import MAX_QUERY, from_graphs, refuse_service

ELSEWHERE = "<http://127.0.0.1:9/sparql>"


@pytest.mark.parametrize(
    "clause",
    [
        f"SERVICE {ELSEWHERE} {{ ?a ?b ?c }}",
        f"service SILENT {ELSEWHERE}{{?a ?b ?c}}",
        f"SERVICESILENT {ELSEWHERE} {{ ?a ?b ?c }}",
        "SERVICE ?where { ?a ?b ?c }",
        "SERVICE$where{?a ?b ?c}",
        "SERVICE ex:sparql { ?a ?b ?c }",
        "SERVICE :sparql { ?a ?b ?c }",
        f"SERVICE # why\n{ELSEWHERE} # why\r{{ ?a ?b ?c }}",
        "FILTER(?s<?p)SERVICE?x#>\n{?a ?b ?c}",
        f"OPTIONAL {{ {{ SELECT * {{ SERVICE {ELSEWHERE} {{ ?a ?b ?c }} }} }} }}",
        f"FILTER EXISTS {{ SERVICE {ELSEWHERE} {{ ?a ?b ?c }} }}",
        f"?s ?p 1SERVICE{ELSEWHERE}{{?a ?b ?c}}",
    ],
)
def test_another_endpoint_is_never_asked(clause: str) -> None:
    with pytest.raises(GraphError, match="SERVICE"):
        refuse_service(f"SELECT * {{ ?s ?p ?o . {clause} }}")


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s rdfs:label ?l FILTER CONTAINS(?l, "service centre") }',
        "SELECT ?service { ?service a <https://example.org/Service> }",
        "# public service: what is there?\nSELECT * { ?s ?p ?o }",
    ],
)
def test_the_word_alone_is_no_clause(query: str) -> None:
    refuse_service(query)


def test_a_query_that_is_made_to_be_slow_is_answered_at_once() -> None:
    start = time.perf_counter()
    for piece in ("SERVICE", "SERVICE ", "SERVICE#\n", "SERVICE SILENT <", "service:"):
        refuse_service((piece * MAX_QUERY)[:MAX_QUERY])
        from_graphs((piece * MAX_QUERY)[:MAX_QUERY])
    from_graphs('"""' * 15_000)
    assert time.perf_counter() - start < 10


def test_a_query_beyond_the_limit_is_refused() -> None:
    with pytest.raises(GraphError, match="longer"):
        refuse_service("#" * (MAX_QUERY + 1))


@pytest.mark.parametrize(
    ("query", "graphs"),
    [
        (
            "SELECT * FROM <https://e.org/a> FROM NAMED <https://e.org/b> { ?s ?p ?o }",
            ("https://e.org/a", "https://e.org/b"),
        ),
        ("PREFIX e: <https://e.org/> SELECT * FROM e:a { ?s ?p ?o }", ("https://e.org/a",)),
        ("BASE <https://e.org/> SELECT * FROM <a> { ?s ?p ?o }", ("https://e.org/a",)),
        ('SELECT * { ?s ?p "FROM <https://e.org/a>" } # FROM <https://e.org/b>', ()),
        ("SELECT ?from { ?from ?p ?o }", ()),
    ],
)
def test_the_graphs_that_a_query_names_are_known(query: str, graphs: tuple[str, ...]) -> None:
    assert from_graphs(query) == graphs
