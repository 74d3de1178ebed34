import pytest

from fazhi.model import GraphError
from fazhi.rdf.algebra import reach_of
from fazhi.rdf.guard import MAX_DEPTH, RefusedQueryError, check_query

HERE = frozenset({"https://e.org/a"})


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <https://e.org/x> { ?a ?b ?c } }",
        "SELECT * { SERVICE SILENT ?x { ?a ?b ?c } }",
        "SELECT * { OPTIONAL { { SELECT * { SERVICE <https://e.org/x> { ?a ?b ?c } } } } }",
        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <https://e.org/x> { ?a ?b ?c } } }",
        "SELECT (EXISTS { SERVICE <https://e.org/x> { ?a ?b ?c } } AS ?y) { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o BIND(IF(EXISTS { SERVICE <https://e.org/x> { ?a ?b ?c } }, 1, 2) AS ?y) }",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE <https://e.org/x> { ?a ?b ?c } })",
        "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE <https://e.org/x> { ?a ?b ?c } })",
        "CONSTRUCT { ?s ?p ?o } WHERE { { ?s ?p ?o } UNION { SERVICE <https://e.org/x> { ?s ?p ?o } } }",
        "ASK { { ?s ?p ?o } MINUS { SERVICE <https://e.org/x> { ?s ?p ?o } } }",
        "DESCRIBE ?s { GRAPH ?g { SERVICE <https://e.org/x> { ?s ?p ?o } } }",
    ],
)
def test_a_service_is_found_wherever_it_is(query: str) -> None:
    assert reach_of(query).services > 0
    with pytest.raises(RefusedQueryError, match="SERVICE"):
        check_query(query, HERE)


def test_graphs_are_found_by_their_whole_iris() -> None:
    query = "BASE <https://e.org/> PREFIX e: <https://f.org/> SELECT * FROM <a> FROM NAMED e:b { ?s ?p ?o }"
    assert reach_of(query).graphs == ("https://e.org/a", "https://f.org/b")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM <https://e.org/a> { ?s ?p ?o }",
        "SELECT * FROM NAMED <https://e.org/a> { GRAPH ?g { ?s ?p ?o } }",
        'SELECT * { ?s ?p ?o FILTER(CONTAINS(?o, "public service from <https://e.org/b>")) }',
        "SELECT ?service { ?service a fz:Agency }",
        "SELECT ?from { ?from a fz:Agency }",
        "# a service from here\nSELECT * { ?s ?p ?o }",
    ],
)
def test_a_query_that_stays_here_may_be_asked(query: str) -> None:
    if "from <" in query.lower() and "CONTAINS" in query:
        assert reach_of(query).graphs == ()
    check_query(query, HERE)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM <https://e.org/b> { ?s ?p ?o }",
        "SELECT * FROM <https://e.org/a> FROM <https://e.org/b> { ?s ?p ?o }",
        "SELECT * FROM#x\n<https://e.org/b> { ?s ?p ?o }",
        "SELECT * FROM NAMED <file:///etc/hostname> { ?s ?p ?o }",
    ],
)
def test_a_graph_that_is_not_here_is_refused(query: str) -> None:
    with pytest.raises(RefusedQueryError, match="no graph"):
        check_query(query, HERE)


def test_a_doubt_that_rdflib_cannot_settle_is_settled_by_a_refusal() -> None:
    with pytest.raises(GraphError, match="plain SPARQL"):
        check_query("SELECT ?service { ?service ?p ?o LATERAL { SELECT * { ?s ?q ?o } LIMIT 1 } }", HERE)


def test_a_query_that_is_nested_too_deeply_is_refused() -> None:
    check_query("ASK " + "{" * MAX_DEPTH + "}" * MAX_DEPTH, HERE)
    with pytest.raises(RefusedQueryError, match="nested"):
        check_query("ASK " + "{" * (MAX_DEPTH + 1) + "}" * (MAX_DEPTH + 1), HERE)
