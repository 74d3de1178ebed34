"""The questions put to the reports that ship with fazhi, as a new user would."""

from decimal import Decimal

import pytest
from tests.queries.gold import plain

from fazhi.api.graph import Graph

TOWNSHIPS = {"白马镇", "虞宅乡", "大畈乡", "郑家坞镇", "前吴乡"}


def test_townships_with_an_honour(sample_graph: Graph) -> None:
    assert set(sample_graph.query("q01-township-honours").column("township")) == TOWNSHIPS


def test_pilots_come_with_who_designated_them(sample_graph: Graph) -> None:
    rows = sample_graph.query("q02-pilots-of-a-place")
    assert {plain(row["pilot"]): row["grantedBy"] for row in rows} == {
        "乡镇街道法治化综合改革": "浙江省司法厅",
        "行政执法协调监督工作体系建设": "中华人民共和国司法部",
    }


def test_outcomes_that_do_not_add_up_are_told(sample_graph: Graph) -> None:
    rows = [row for row in sample_graph.query("q05-outcomes-and-sums") if row["total"] == "审结"]
    assert [(row["outcome"], row["cases"]) for row in rows] == [
        ("维持", 69),
        ("驳回", 6),
        ("撤销", 1),
        ("确认违法", 2),
        ("终止", 22),
    ]
    assert {(row["count"], row["sum"], row["difference"]) for row in rows} == {(99, 100, 1)}


def test_the_defendants_who_lose_more_often_are_told(sample_graph: Graph) -> None:
    rows = sample_graph.query("q06-lost-cases-by-defendant")
    assert {row["defendant"]: (row["rate"], row["computed"]) for row in rows}["浦江县人民政府"] == (
        Decimal("9.09"),
        Decimal("9.09"),
    )
    assert [(row["defendant"], row["difference"]) for row in rows if row["highest"]] == [
        ("浦江县人民政府", Decimal("0.32"))
    ]


def test_praise_is_counted_by_level(sample_graph: Graph) -> None:
    rows = [row for row in sample_graph.query("q07-honours-of-an-initiative") if row["kind"] == "批示肯定"]
    assert {row["name"]: row["count"] for row in rows} == {"浙江省领导": 2, "金华市领导": 4}


def test_only_levels_that_are_high_enough_are_listed(sample_graph: Graph) -> None:
    levels = set(sample_graph.query("q13-honours-by-level").column("level"))
    assert levels == {"国家级", "省级"}
    assert set(sample_graph.query("q13-honours-by-level", least="市级").column("level")) == levels | {"市级"}
    assert set(sample_graph.query("q13-honours-by-level", least="国家级").column("level")) == {"国家级"}


def test_an_organiser_that_the_text_does_not_name_is_not_made_up(sample_graph: Graph) -> None:
    rows = list(sample_graph.query("q15-events-held-here"))
    assert [(str(row["date"]), row["organiser"]) for row in rows] == [("2021-09-29", "文中未载明")]


def test_a_grantor_that_the_text_does_not_name_is_not_made_up(sample_graph: Graph) -> None:
    for title in ("告知承诺制", "市级法治建设示范乡镇"):
        rows = sample_graph.query("q20-who-granted-it", title=title)
        assert set(rows.column("grantedBy")) == {"文中未载明"}


def test_targets_are_held_against_the_year_before(sample_graph: Graph) -> None:
    rows = [row for row in sample_graph.query("q19-targets-and-results") if row["target"] == "省级以上民主法治村"]
    assert [(row["goal"], row["result"], row["actual"]) for row in rows] == [
        (6, "国家级民主法治村", 1),
        (6, "省级民主法治村", 8),
    ]


@pytest.mark.parametrize(("year", "shortcomings"), [(2021, 3), (2024, 2)])
def test_the_same_question_is_asked_of_another_year(sample_graph: Graph, year: int, shortcomings: int) -> None:
    assert len(sample_graph.query("q18-shortcomings", year=year)) == shortcomings
