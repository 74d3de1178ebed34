from pathlib import Path

import networkx
import pytest
import rdflib
from tests.factory import make_graph

import fazhi
from fazhi.api.graph import Graph

TOWNS = "SELECT ?name { ?town a fz:Township ; rdfs:label ?name } ORDER BY ?name"
TITLED = "# 乡镇 | Townships\n" + TOWNS.replace("{ ?town", '{ VALUES (?name) { ("清河镇"@zh) } ?town')


@pytest.fixture
def graph() -> Graph:
    return Graph(make_graph())


def test_the_graph_is_there_for_networkx_and_for_rdflib(graph: Graph) -> None:
    assert isinstance(graph.nx, networkx.MultiDiGraph)
    assert isinstance(graph.rdf, rdflib.Dataset)
    assert len(graph.rdf) == len(graph.store)


def test_sparql_is_answered(graph: Graph) -> None:
    assert set(graph.query(TOWNS).column("name")) == {"清河镇", "石桥乡"}


def test_a_parameter_can_be_set_and_opened(graph: Graph) -> None:
    assert graph.query(TITLED).rows == (("清河镇",),)
    assert graph.query(TITLED, name="石桥乡").rows == (("石桥乡",),)
    assert len(graph.query(TITLED, name=None)) == 2


def test_a_question_that_is_not_there_is_told(graph: Graph) -> None:
    with pytest.raises(fazhi.GraphError, match="no question nonesuch"):
        graph.query("nonesuch")
    with pytest.raises(fazhi.InputError, match="no parameter county"):
        graph.query(TITLED, county="云溪县")


def test_iris_begin_with_the_base() -> None:
    graph = Graph(make_graph(), base="https://example.org/kg/")
    iris = graph.query("SELECT ?town { ?town a fz:Township }").column("town")
    assert all(str(iri).startswith("https://example.org/kg/division/") for iri in iris)


def test_the_page_is_written_where_asked(graph: Graph, tmp_path: Path) -> None:
    page = graph.view(tmp_path / "page.html")
    assert "云溪县司法局2021年度法治政府建设年度报告" in page.read_text("utf-8")


def test_a_page_that_cannot_be_written_is_an_output_error(graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(fazhi.OutputError, match="cannot be written"):
        graph.view(tmp_path / "missing" / "page.html")


def test_written_results_answer_like_the_graph(graph: Graph, tmp_path: Path) -> None:
    graph.export(tmp_path)
    assert fazhi.open_results(tmp_path).query(TOWNS) == graph.query(TOWNS)


def test_a_folder_without_results_is_told(tmp_path: Path) -> None:
    with pytest.raises(fazhi.GraphError):
        fazhi.open_results(tmp_path)


def test_the_graph_says_its_size(graph: Graph) -> None:
    assert repr(graph) == f"<fazhi.Graph(2 reports, {len(graph.entities)} entities, {len(graph.claims)} claims)>"
