"""What is drawn, and what of it at first."""

import math
from dataclasses import replace
from itertools import combinations

from tests.factory import make_graph, make_hostile_reading, make_large_reading, make_reading, make_second_reading

from fazhi.exports.viewer.choice import MOST
from fazhi.exports.viewer.drawing import overview
from fazhi.exports.viewer.index import Index
from fazhi.exports.viewer.lines import lines
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import PROPOSED, RelationClaim


def shown(graph: KnowledgeGraph) -> set[str]:
    index = Index.of(graph)
    return {index.ids[place] for place in overview(index)["thing"]}


def test_lines_tell_claims_from_structure_and_done_from_planned() -> None:
    told = {(line.start, line.end): line for line in lines(make_graph())}
    assert not told["division/390726", "award/township-province"].done
    assert told["agency/390726/govern", "document/measures"].done
    assert told["division/390726101", "division/390726"].kind == "structure"
    assert ("document/measures", "division/390726") not in told


def test_what_a_model_proposed_is_drawn_as_not_yet_so() -> None:
    reading = make_reading()
    claims = [replace(c, rule=PROPOSED) if isinstance(c, RelationClaim) else c for c in reading.claims]
    graph = KnowledgeGraph([replace(reading, claims=tuple(claims))])
    assert not any(line.done for line in lines(graph) if line.kind == "claim")


def test_a_small_graph_is_shown_whole() -> None:
    assert shown(make_graph()) == set(make_graph().nx)


def test_a_large_graph_shows_reports_their_homes_and_what_is_tied_to_them() -> None:
    graph = KnowledgeGraph([make_large_reading(400), make_reading(), make_second_reading()])
    ids = shown(graph)
    assert len(ids) == MOST
    homes = {"division/390726", "agency/390726/justice", "reform/xietong", "document/measures", "program/mashang"}
    assert set(graph.reports) | homes | {"award/township-city"} <= ids
    assert sum(f"award/{i}" in ids for i in range(10)) >= 8


def test_what_is_shown_of_a_large_graph_hangs_together() -> None:
    graph = KnowledgeGraph([make_large_reading(400), make_reading(), make_second_reading()])
    ids = shown(graph)
    reached = {"division/390726"}
    ties = [{line.start, line.end} for line in lines(graph) if {line.start, line.end} <= ids]
    while grown := {id_ for tie in ties if tie & reached for id_ in tie} - reached:
        reached |= grown
    assert reached == ids


def test_many_reports_leave_room_for_what_they_are_about() -> None:
    reports = [
        make_second_reading(),
        *(make_reading(id_=f"report/390726-{year}-x", year=year) for year in range(1850, 2021)),
    ]
    ids = shown(KnowledgeGraph(reports))
    assert 0 < sum(id_.startswith("report/") for id_ in ids) < 20
    assert "report/390726-2020-x" in ids


def test_the_order_of_the_readings_changes_no_position() -> None:
    readings = [make_reading(), make_large_reading(300), make_second_reading(), make_hostile_reading()]
    first, second = (overview(Index.of(KnowledgeGraph(order))) for order in (readings, readings[::-1]))
    assert first == second


def test_no_two_things_are_drawn_on_each_other_on_a_sheet_that_is_wider_than_high() -> None:
    for graph in (make_graph(), KnowledgeGraph([make_large_reading(400), make_reading()])):
        drawn = overview(Index.of(graph))
        points = list(zip(drawn["x"], drawn["y"], strict=True))
        assert min(math.dist(a, b) for a, b in combinations(points, 2)) >= 45
        width, height = (max(column) - min(column) for column in (drawn["x"], drawn["y"]))
        assert 0.9 < width / height < 2.2


def test_positions_are_whole_and_nothing_is_left_to_be_moved_by_the_browser() -> None:
    drawn = overview(Index.of(make_graph()))
    assert all(isinstance(number, int) for column in drawn.values() for number in column)
    assert drawn["thing"] == sorted(drawn["thing"])


def test_an_empty_graph_shows_nothing() -> None:
    assert overview(Index.of(KnowledgeGraph([]))) == {"thing": [], "x": [], "y": []}
