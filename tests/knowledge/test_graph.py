"""What all reports together state."""

from dataclasses import replace

import networkx
import pytest
from tests.factory import make_graph, make_hostile_reading, make_reading, make_second_reading

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import Entity, GraphError, MentionClaim, RelationClaim, ShortcomingClaim, reading_order

JUSTICE = "agency/390726/justice"
COUNTY = "division/390726"
TOWN = "division/390726101"


def test_the_order_of_reports_makes_no_difference() -> None:
    one = KnowledgeGraph([make_reading(), make_second_reading()])
    other = KnowledgeGraph([make_second_reading(), make_reading()])
    assert one.claims == other.claims
    assert list(one.entities) == list(other.entities) == sorted(one.entities)
    assert list(one.nx.edges(keys=True)) == list(other.nx.edges(keys=True))


def test_claims_stand_in_reading_order() -> None:
    claims = make_graph().claims
    assert list(claims) == sorted(claims, key=reading_order)


def test_a_graph_of_no_reports_is_empty() -> None:
    graph = KnowledgeGraph([])
    assert (graph.claims, graph.findings, len(graph.nx)) == ((), (), 0)


def test_one_report_read_twice_is_refused() -> None:
    with pytest.raises(GraphError, match="two readings of one report"):
        KnowledgeGraph([make_reading(), make_reading()])


def test_a_claim_about_an_unknown_thing_is_refused() -> None:
    reading = make_reading()
    with pytest.raises(GraphError, match="which no reading describes"):
        KnowledgeGraph([replace(reading, entities=reading.entities[1:])])


def test_of_two_records_the_one_that_tells_more_is_kept() -> None:
    first, second = make_reading(), make_second_reading()
    poor = tuple(Entity(e.id, e.type, e.name) for e in second.entities)
    rich = {e.id: e for e in first.entities}
    for order in ([first, replace(second, entities=poor)], [replace(second, entities=poor), first]):
        assert KnowledgeGraph(order).entities[JUSTICE] == rich[JUSTICE]


def test_of_two_equally_full_records_the_first_in_sorting_is_kept() -> None:
    first, second = make_reading(), make_second_reading()
    renamed = tuple(replace(e, name=f"一{e.name}") for e in second.entities)
    for order in ([first, replace(second, entities=renamed)], [replace(second, entities=renamed), first]):
        assert KnowledgeGraph(order).entities[JUSTICE].name == "一云溪县司法局"


def test_of_two_equally_full_records_the_one_that_most_reports_give_is_kept() -> None:
    readings = [make_reading(), make_second_reading()]
    reports = [replace(reading.report, id=f"{reading.report.id}-more") for reading in readings[:1]]
    (known,) = [entity for entity in readings[0].entities if entity.id == JUSTICE]
    rare = replace(known, name="丙局")
    assert rare.name < known.name
    odd = replace(readings[1], entities=tuple(rare if e.id == JUSTICE else e for e in readings[1].entities))
    third = replace(readings[0], report=reports[0], claims=())
    assert KnowledgeGraph([readings[0], odd, third]).entities[JUSTICE].name == known.name


def test_everything_about_a_township_is_found() -> None:
    about = make_graph().claims_about(TOWN)
    assert {claim.predicate for claim in about if isinstance(claim, RelationClaim)} == {"pilotedIn", "awarded"}
    assert any(isinstance(claim, MentionClaim) for claim in about)


def test_a_pilot_is_also_about_the_body_that_designated_it() -> None:
    assert any(isinstance(claim, RelationClaim) for claim in make_graph().claims_about("agency/39/justice"))


def test_a_weakness_is_about_its_report() -> None:
    graph = make_graph()
    report = next(id_ for id_ in graph.reports if "2021" in id_)
    assert any(isinstance(claim, ShortcomingClaim) for claim in graph.claims_about(report))


def test_figures_are_found_by_area_and_indicator() -> None:
    graph = make_graph()
    assert graph.observations(indicator="行政复议案件")[0].original == "50件"
    assert len(graph.observations(area=COUNTY)) == len(graph.observations())
    assert graph.observations(area=TOWN) == ()


def test_printed_forms_are_told_without_the_name_itself() -> None:
    graph = make_graph()
    assert graph.aliases(JUSTICE) == ("我局",)
    assert graph.aliases(TOWN) == ()


def test_names_of_things_and_reports() -> None:
    graph = make_graph()
    assert graph.name(TOWN) == "清河镇"
    assert {graph.name(id_)[:5] for id_ in graph.reports} == {"云溪县司法"}
    with pytest.raises(GraphError):
        graph.name("agency/none")


def test_a_report_without_a_title_is_called_by_its_file() -> None:
    reading = make_second_reading()
    untitled = replace(reading, report=replace(reading.report, title=None, source="C:\\年报\\2022\udcff.txt"))
    assert KnowledgeGraph([untitled]).name(reading.report.id) == "2022�.txt"


def test_the_network_keeps_every_relation_with_its_evidence() -> None:
    graph = make_graph()
    keys = {key: data for _, _, key, data in graph.nx.edges(keys=True, data=True) if data["kind"] == "claim"}
    for claim in graph.claims:
        if isinstance(claim, RelationClaim):
            assert keys[claim.id]["quote"] == claim.quote.text
            assert keys[claim.id]["modality"] == claim.modality


def test_the_network_keeps_every_other_claim_at_its_things() -> None:
    graph = make_graph()
    kept = {claim.id for _, node in graph.nx.nodes(data=True) for claim in node["claims"]}
    assert kept == {claim.id for claim in graph.claims if not isinstance(claim, RelationClaim)}


def test_the_network_tells_structure_from_claims() -> None:
    graph = make_graph()
    edges = graph.nx.edges(keys=True, data=True)
    structure = {(s, p, o) for s, o, p, edge in edges if edge["kind"] == "structure"}
    report = next(id_ for id_ in graph.reports if "2022" in id_)
    assert (TOWN, "within", COUNTY) in structure
    assert (report, "reportsOn", COUNTY) in structure
    assert (report, "reportedBy", JUSTICE) in structure


def test_the_network_cannot_be_changed() -> None:
    with pytest.raises(networkx.NetworkXError):
        make_graph().nx.add_node("x")


def test_a_report_without_area_and_reporter_hangs_on_nothing() -> None:
    graph = KnowledgeGraph([make_hostile_reading()])
    assert list(graph.nx.edges("report/hostile")) == []
