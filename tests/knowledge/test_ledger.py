"""The ledger of honours and pilots."""

from typing import Any

import pytest
from tests.factory import ENTITIES, make_graph, make_report, reading_of, relation

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.knowledge.honour_levels import LevelRule, level_rules, stated_level
from fazhi.knowledge.ledger import HonourKind, honours
from fazhi.model import Entity, EntityType, Level, Modality, Predicate, ReadReport

CLAUSE = "清河镇获评全国文明守法村镇"
PLAIN = Entity("award/plain", EntityType.AWARD, "全国文明守法村镇")
NAMELESS = Entity("award/nameless", EntityType.AWARD, "金石奖")
TOWN = "division/390726101"


def told(year: int, award: Entity = PLAIN, **qualifiers: Any) -> ReadReport:
    """A report on a year that says that the town was given an award."""
    report = make_report(f"云溪县司法局{year}年度法治政府建设年度报告\n{CLAUSE}。\n", year=year)
    claim = relation(report, TOWN, Predicate.AWARDED, award.id, CLAUSE, **qualifiers)
    return reading_of(report, (*ENTITIES, award), (claim,))


def test_what_was_won_and_what_is_piloted_are_told_apart() -> None:
    pilot, *won = honours(make_graph())
    assert (pilot.kind, pilot.recipient_name, pilot.honour_name) == (HonourKind.PILOT, "清河镇", "基层执法协同改革")
    assert (pilot.level, pilot.granter_name, pilot.year) == (Level.PROVINCE, "江右省司法厅", 2021)
    assert {row.kind for row in won} == {HonourKind.HONOUR}
    assert [(row.recipient_name, row.year) for row in won] == [("清河镇", 2021), ("石桥乡", 2021), ("石桥乡", 2022)]


def test_an_honour_that_is_only_sought_is_none() -> None:
    assert "市级依法行政示范乡镇" in {row.honour_name for row in honours(make_graph())}
    assert "省级依法行政示范乡镇" not in {row.honour_name for row in honours(make_graph())}


@pytest.mark.parametrize("modality", [Modality.PLANNED, Modality.REQUIRED, Modality.NEGATED])
def test_only_what_is_done_counts(modality: Modality) -> None:
    assert honours(KnowledgeGraph([told(2021, modality=modality)])) == ()


def test_a_row_has_its_evidence_and_its_place() -> None:
    graph = make_graph()
    row = honours(graph)[0]
    assert graph.reports[row.document].text[row.start : row.end] == row.quote
    assert row.claim in {claim.id for claim in graph.claims}
    assert (row.area_name, row.city, row.province) == ("清河镇", "澄江市", "江右省")


def test_one_honour_of_one_year_in_two_reports_is_one_row_with_the_earlier_words() -> None:
    (row,) = honours(KnowledgeGraph([told(2022, date="2021"), told(2021)]))
    assert (row.year, row.reports) == (2021, 2)
    assert "2021年度" in row.document_title


def test_the_same_honour_of_two_years_is_two_rows() -> None:
    assert [row.year for row in honours(KnowledgeGraph([told(2021), told(2022)]))] == [2021, 2022]


def test_the_level_is_the_claims_else_the_names_else_the_granters() -> None:
    levels = [
        honours(KnowledgeGraph([reading]))[0].level
        for reading in (
            told(2021, level=Level.CITY),
            told(2021),
            told(2021, NAMELESS, by="agency/39/justice"),
            told(2021, NAMELESS),
        )
    ]
    assert levels == [Level.CITY, Level.NATIONAL, Level.PROVINCE, None]


def test_the_highest_level_comes_first_and_an_unknown_one_last() -> None:
    readings = [told(2020, NAMELESS), told(2021, level=Level.CITY), told(2022), told(2019)]
    rows = honours(KnowledgeGraph(readings))
    assert [(row.level, row.year) for row in rows] == [
        (Level.NATIONAL, 2019),
        (Level.NATIONAL, 2022),
        (Level.CITY, 2021),
        (None, 2020),
    ]


@pytest.mark.parametrize(
    "asked",
    [{"level": "省级"}, {"granter": "江右省司法厅"}, {"granter": "agency/39/justice"}, {"level": Level.PROVINCE}],
)
def test_the_ledger_is_narrowed_by_level_and_granter(asked: dict[str, Any]) -> None:
    assert [row.honour_name for row in honours(make_graph(), **asked)] == ["基层执法协同改革"]


def test_the_ledger_is_narrowed_by_recipient_and_year() -> None:
    assert len(honours(make_graph(), recipient="石桥乡")) == 2
    assert len(honours(make_graph(), recipient="division/390726202", year=2022)) == 1


@pytest.mark.parametrize("rule", level_rules(), ids=lambda rule: rule.id)
def test_each_rule_for_levels_reads_its_example_and_leaves_its_counter_example(rule: LevelRule) -> None:
    assert stated_level(rule.example) is rule.level
    assert stated_level(rule.counter) is not rule.level
