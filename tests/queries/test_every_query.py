"""What holds for every question that ships."""

import pytest

from fazhi.api.graph import Graph
from fazhi.ontology.queries import Query, read_queries

QUERIES = read_queries()


@pytest.fixture(params=tuple(QUERIES.values()), ids=tuple(QUERIES))
def query(request: pytest.FixtureRequest) -> Query:
    found: Query = request.param
    return found


def test_the_questions_are_numbered_without_a_gap() -> None:
    assert [name[:3] for name in QUERIES] == [f"q{number:02}" for number in range(1, 30)]


def test_area_and_year_are_parameters(query: Query) -> None:
    assert {"area", "year"} <= query.parameters.keys()


def test_nothing_but_parameters_ties_a_query_to_a_report(query: Query, sample_graph: Graph) -> None:
    text = query.text
    for default in query.parameters.values():
        text = text.replace(default, "")
    names = [e.name for e in sample_graph.entities.values() if e.name in text and len(e.name) > len("司法局")]
    assert names == []
    assert "/id/" not in text
    assert 'fz:rule "' not in text


def test_elsewhere_and_at_other_times_nothing_is_answered(query: Query, sample_graph: Graph) -> None:
    assert len(sample_graph.query(query.name, area="云溪县")) == 0
    assert len(sample_graph.query(query.name, year=1999)) == 0


def test_every_parameter_can_be_left_open(query: Query, sample_graph: Graph) -> None:
    asked = sample_graph.query(query.name)
    opened = sample_graph.query(query.name, **dict.fromkeys(query.parameters, None))
    assert opened.variables == asked.variables
    assert len(opened) >= len(asked)


def test_the_same_rows_come_in_the_same_order(query: Query, sample_graph: Graph) -> None:
    assert sample_graph.query(query.name) == sample_graph.query(query.name)
    assert "ORDER BY" in query.text
