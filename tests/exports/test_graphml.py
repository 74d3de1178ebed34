"""The network for other programs."""

from pathlib import Path

import networkx
from tests.factory import make_graph, make_hostile_reading, make_report, reading_of

from fazhi.exports.graphml import write_graphml
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import Entity, EntityType


def written(graph: KnowledgeGraph, folder: Path) -> "networkx.MultiDiGraph[str]":
    write_graphml(graph, folder / "graph.graphml")
    back = networkx.read_graphml(folder / "graph.graphml", force_multigraph=True)
    assert isinstance(back, networkx.MultiDiGraph)
    return back


def claim_keys(network: "networkx.MultiDiGraph[str]") -> set[object]:
    return {key for _, _, key, edge in network.edges(keys=True, data=True) if edge["kind"] == "claim"}


def test_networkx_reads_back_the_same_things_and_relations(tmp_path: Path) -> None:
    graph = make_graph()
    back = written(graph, tmp_path)
    assert set(back) == set(graph.nx)
    assert claim_keys(back) == claim_keys(graph.nx)
    assert back.number_of_edges() == graph.nx.number_of_edges()


def test_a_thing_has_its_name_and_the_count_of_what_is_told_of_it(tmp_path: Path) -> None:
    county = written(make_graph(), tmp_path).nodes["division/390726"]
    assert (county["name"], county["type"], county["figures"], county["promises"]) == ("云溪县", "County", 11, 1)


def test_a_relation_has_its_quote(tmp_path: Path) -> None:
    edges = written(make_graph(), tmp_path).edges(data=True)
    (pilot,) = [data for _, _, data in edges if data["predicate"] == "pilotedIn"]
    assert pilot["quote"] == "清河镇被省司法厅列为基层执法协同改革试点"


def test_hostile_names_come_back_as_they_were(tmp_path: Path) -> None:
    graph = KnowledgeGraph([make_hostile_reading()])
    back = written(graph, tmp_path)
    names = {id_: node["name"] for id_, node in back.nodes(data=True)}
    assert names == {id_: graph.name(id_) for id_ in graph.nx}


def test_characters_that_xml_cannot_hold_are_replaced(tmp_path: Path) -> None:
    odd = Entity("agency/odd", EntityType.AGENCY, "甲\x00乙\x1b丙\ufffe")
    back = written(KnowledgeGraph([reading_of(make_report("报告\n"), (odd,), ())]), tmp_path)
    assert back.nodes["agency/odd"]["name"] == "甲\ufffd乙\ufffd丙\ufffd"
