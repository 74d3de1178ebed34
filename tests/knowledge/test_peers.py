"""One indicator over places and years."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from tests.factory import CITY, COUNTY, make_graph
from tests.points import FAR_COUNTY, NEIGHBOUR, OTHER_COUNTY, RATE, point, report_on, target

from fazhi.knowledge.comparison import Cell, Comparison, Figure, State, compared_rows
from fazhi.knowledge.data_files import read_data
from fazhi.knowledge.peers import Peers, compare
from fazhi.knowledge.precedence import says
from fazhi.knowledge.rows.reports import report_rows
from fazhi.knowledge.series import Point, points
from fazhi.model import Bound, GraphError, Modality, Outcome, Transformation

COUNTIES = (COUNTY, NEIGHBOUR, FAR_COUNTY, OTHER_COUNTY)
REPORTS = [report_on(county, year) for county in COUNTIES for year in (2020, 2021)]


def table(*rows: Point, indicator: str = RATE, **asked: Any) -> Comparison:
    return compare(rows, REPORTS, indicator, **asked)


def cell(*rows: Point, year: int = 2021, **asked: Any) -> Cell:
    """The cell of the county for a year."""
    found = compare(rows, REPORTS, RATE, areas=["云溪县"], years=[year], **asked)
    ((one,),) = found.cells
    return one


def states(comparison: Comparison) -> list[list[str]]:
    return [[cell.result.state.value for cell in row] for row in comparison.cells]


def test_places_are_rows_and_years_are_columns() -> None:
    found = table(point("8", COUNTY, 2020), point("9", NEIGHBOUR, 2021))
    assert [place.name for place in found.places] == ["青浦甸县", "云溪县", "石门县", "白沙县"]
    assert found.years == (2020, 2021)
    assert found.unit == "%"
    assert [[cell.result.value for cell in row] for row in found.cells[1:3]] == [[Decimal(8), None], [None, Decimal(9)]]


def test_silence_is_not_absence_and_neither_is_zero() -> None:
    found = table(point("0", COUNTY, 2021), areas=["云溪县"], years=[2019, 2020, 2021])
    assert states(found) == [["noReport", "notStated", "zero"]]
    assert [cell.result.value for cell in found] == [None, None, Decimal(0)]


def test_more_than_zero_is_not_zero() -> None:
    assert cell(point("0", bound=Bound.MIN)).result.state is State.STATED


def test_a_year_without_any_report_between_others_is_a_column() -> None:
    found = compare([point()], [report_on(COUNTY, 2018), report_on(COUNTY, 2021)], RATE)
    assert found.years == (2018, 2019, 2020, 2021)
    assert states(found) == [["notStated", "noReport", "noReport", "stated"]]


def test_a_figure_from_another_places_report_is_stated_too() -> None:
    given = point("6", COUNTY, 2019, report="report/city", report_area="division/3907")
    assert cell(given, year=2019).result.state is State.STATED


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({"value": "8", "told": 2022}, {"value": "9", "bound": Bound.APPROX}),
        ({"value": "8"}, {"value": "9", "told": 2022}),
        ({"value": "8", "told": 2022}, {"value": "9", "told": 2025}),
        ({"value": "8", "start": 90, "end": 99}, {"value": "9", "bound": Bound.MIN}),
        ({"value": "8", "start": 90, "end": 99, "quote": "全县败诉率为8%"}, {"value": "9.25"}),
        ({"value": "8"}, {"value": "9", "report_area": "division/3907", "told": 2022}),
        ({"value": "8"}, {"value": "9", "group": "部门", "told": 2022}),
        ({"value": "8", "group": "合计"}, {"value": "9", "group": "政府"}),
        ({"value": "8.00"}, {"value": "9", "start": 50, "end": 62}),
    ],
)
def test_of_several_figures_one_speaks_and_the_others_are_kept(better: dict[str, Any], worse: dict[str, Any]) -> None:
    result = cell(point(**worse), point(**better)).result
    assert result.value == Decimal(8)
    assert [other.value for other in result.also] == [Decimal(worse["value"])]


def test_a_round_figure_gives_way_to_one_with_more_digits() -> None:
    found = cell(point("2"), point("2.22", start=60, end=70)).result
    assert found.value == Decimal("2.22")


def test_a_part_does_not_speak_for_the_whole_unless_asked() -> None:
    part = point(group="部门")
    assert cell(part).result == Figure(State.NOT_STATED, None, (part,))
    assert cell(part, group="部门").result.value == Decimal(8)


def test_plans_and_denials_are_no_results() -> None:
    rows = [point(modality=modality) for modality in (Modality.PLANNED, Modality.REQUIRED, Modality.NEGATED)]
    assert cell(*rows).result.state is State.NOT_STATED


def test_part_of_a_year_is_not_the_year() -> None:
    half = replace(point("3"), year=None, period="2021-01/2021-06")
    assert cell(point(), half).result.also == ()


def test_the_commonest_unit_is_compared_and_the_others_are_counted() -> None:
    rows = [point(), point("9", NEIGHBOUR), point("80", FAR_COUNTY, unit="‰")]
    assert (table(*rows).unit, table(*rows).left_out) == ("%", (("‰", 1),))
    assert table(*rows, unit="‰").left_out == (("%", 2),)


def test_growth_is_not_an_amount() -> None:
    rows = [point("5", transformation=Transformation.GROWTH), point("8")]
    assert cell(*rows).result.value == Decimal(8)
    assert cell(*rows, transformation=Transformation.GROWTH).result.value == Decimal(5)


@pytest.mark.parametrize(
    ("peers", "names"),
    [
        (Peers.CITY, ["云溪县", "石门县"]),
        (Peers.PROVINCE, ["云溪县", "石门县", "白沙县"]),
        (Peers.LEVEL, ["青浦甸县", "云溪县", "石门县", "白沙县"]),
    ],
)
def test_peers_are_of_one_level_in_one_city_one_province_or_anywhere(peers: Peers, names: list[str]) -> None:
    found = compare([point()], [*REPORTS, report_on(CITY, 2021)], RATE, peers_of="云溪县", peers=peers)
    assert [place.name for place in found.places] == names


def test_a_peer_without_a_report_of_its_own_is_one_where_a_figure_tells_of_it() -> None:
    found = compare([point(), point("9", NEIGHBOUR)], [report_on(COUNTY, 2021)], RATE, peers_of="云溪县")
    assert [place.name for place in found.places] == ["云溪县", "石门县"]


@pytest.mark.parametrize("asked", [RATE, "行政诉讼败诉率", "administrative litigation loss rate", "败诉率"])
def test_an_indicator_is_asked_for_by_name_label_or_phrasing(asked: str) -> None:
    found = table(point(), indicator=asked)
    assert (found.indicator, found.label) == (RATE, "行政诉讼败诉率")


def test_an_indicator_that_the_catalogue_has_not_is_asked_for_in_the_reports_words() -> None:
    assert table(point(indicator="河长巡河次数", label="河长巡河次数"), indicator="河长巡河次数").english == ""


def test_an_unknown_indicator_is_an_error_that_names_like_ones() -> None:
    with pytest.raises(GraphError, match=r"诉讼败诉: no such indicator; is it .*LitigationLossRate 行政诉讼败诉率"):
        table(point(), indicator="诉讼败诉")


def test_an_unknown_place_is_an_error() -> None:
    with pytest.raises(GraphError, match="无名县"):
        table(point(), areas=["无名县"])


def test_two_places_of_one_name_are_told_apart_by_id() -> None:
    twin = replace(point("9"), area="division/twin")
    with pytest.raises(GraphError, match="division/390726, division/twin"):
        table(point(), twin, areas=["云溪县"])
    ((one,),) = table(point(), twin, areas=["division/twin"]).cells
    assert one.result.value == Decimal(9)


def test_the_target_of_a_year_stands_beside_its_result() -> None:
    plan = target("7")
    found = cell(point("6"), plan, targets=True, outcomes={plan.claim: Outcome.KEPT})
    assert found.target
    assert (found.result.value, found.target.value, found.outcome) == (Decimal(6), Decimal(7), Outcome.KEPT)
    assert cell(point("6"), target("7")).target is None


def test_a_year_that_is_only_planned_is_a_column_when_targets_are_asked_for() -> None:
    found = table(target("7", year=2022), areas=["云溪县"], targets=True)
    assert found.years == (2020, 2021, 2022)
    assert [cell.target and cell.target.value for cell in found] == [None, None, Decimal(7)]


def test_nothing_is_concluded_of_a_target_that_nobody_followed_up() -> None:
    assert cell(point("6"), target("7"), targets=True).outcome is None


def test_the_yearly_plan_goes_before_an_older_one() -> None:
    found = cell(target("9", told=2016), target("7"), targets=True)
    assert found.target
    assert (found.target.value, [p.value for p in found.target.also]) == (Decimal(7), [Decimal(9)])


def test_the_lower_end_of_a_range_is_the_target() -> None:
    found = cell(target("6.5", claim="a"), target("6", bound=Bound.MIN, claim="b"), targets=True)
    assert found.target
    assert found.target.value == Decimal(6)


@pytest.mark.parametrize("rules", ["whole", "passed"])
def test_each_rule_that_chooses_a_figure_has_an_example_and_a_counter_example(rules: str) -> None:
    for rule in read_data("precedence")[rules]:
        assert re.search(rule["pattern"], rule["example"])
        assert not says(rules, rule["counter"])


def test_of_the_marks_that_were_passed_the_highest_speaks() -> None:
    rows = [point(value, quote="存量先后跨过5万件、6万件、7万件大关") for value in ("50000", "70000", "60000")]
    assert cell(*rows).result.value == Decimal(70000)


def test_a_flat_row_has_both_figures_and_their_words() -> None:
    plan = target("7")
    asked: dict[str, Any] = {"areas": ["云溪县"], "years": [2021], "targets": True}
    found = compare([point("6"), plan], REPORTS, RATE, outcomes={plan.claim: Outcome.KEPT}, **asked)
    (row,) = compared_rows(found)
    assert (row.area_name, row.year, row.value, row.target) == ("云溪县", 2021, Decimal(6), Decimal(7))
    assert (row.quote, row.target_quote) == ("行政诉讼败诉率为6%", "行政诉讼败诉率为7%")
    assert (row.state, row.target_bound, row.outcome) == (State.STATED, Bound.MAX, Outcome.KEPT)


def test_the_figures_of_a_graph_can_be_compared() -> None:
    graph = make_graph()
    found = compare(points(graph), report_rows(graph), "行政复议调解率", targets=True)
    assert [(c.year, c.result.state.value, c.target and c.target.value) for c in found] == [
        (2021, "notStated", None),
        (2022, "notStated", Decimal(45)),
        (2023, "noReport", None),
    ]


def test_nothing_to_compare_is_an_empty_table() -> None:
    found = compare([], [], RATE)
    assert (found.places, found.years, found.cells, found.unit) == ((), (), (), "")
