"""Figures as flat rows."""

from dataclasses import replace
from decimal import Decimal

from tests.factory import figure, make_graph, make_large_reading, make_reading, make_report, reading_of

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.knowledge.series import Point, points
from fazhi.model import Bound, Entity, EntityType, Level, Modality, ObservationClaim, Transformation


def changed(**changes: object) -> Point:
    """The one figure of a report, with fields that a later reading may give it."""
    report = make_report("报告\n败诉率为8%。\n")
    claim = replace(figure(report, "败诉率", "8%", "败诉率为8%", area=None), **changes)  # type: ignore[arg-type]
    (row,) = points(KnowledgeGraph([reading_of(report, (), (claim,))]))
    return row


def test_every_figure_is_one_row_with_its_words() -> None:
    graph = make_graph()
    rows = points(graph)
    assert {row.claim for row in rows} == {c.id for c in graph.claims if isinstance(c, ObservationClaim)}
    assert all(graph.reports[row.report].text[row.start : row.end] == row.quote for row in rows)


def test_a_row_names_the_division_and_those_around_it() -> None:
    row = next(row for row in points(make_graph()) if row.words == "行政复议调解率")
    assert (row.area_name, row.level, row.city, row.province) == ("云溪县", Level.COUNTY, "澄江市", "江右省")
    assert (row.area, row.report_area, row.report_year) == ("division/390726", "division/390726", 2021)
    assert (row.year, row.bound, row.modality) == (2022, Bound.MIN, Modality.PLANNED)


def test_what_the_catalogue_has_goes_by_the_concepts_name() -> None:
    row = changed(concept="LitigationLossRate", transformation=Transformation.LEVEL)
    assert (row.indicator, row.label, row.words) == ("LitigationLossRate", "行政诉讼败诉率", "败诉率")


def test_what_the_catalogue_has_not_goes_by_the_reports_words() -> None:
    row = changed(concept=None)
    assert (row.indicator, row.label) == ("败诉率", "败诉率")


def test_a_fall_is_below_zero() -> None:
    assert changed(falls=True, transformation=Transformation.GROWTH).value == Decimal(-8)


def test_a_stretch_of_years_or_months_is_no_year() -> None:
    periods = ("2021", "2016/2020", "2021-01/2021-11", "2021-12", None)
    assert [changed(period=period).year for period in periods] == [2021, None, None, None, None]
    assert changed(period="2016/2020").period == "2016/2020"


def test_the_order_of_reading_does_not_matter() -> None:
    readings = [make_reading(), make_large_reading(20)]
    assert points(KnowledgeGraph(readings)) == points(KnowledgeGraph(readings[::-1]))


def test_divisions_that_lie_in_each_other_do_not_keep_it_busy() -> None:
    report = make_report("报告\n败诉率为8%。\n")
    loop = (
        Entity("division/a", EntityType.COUNTY, "甲县", within="division/b"),
        Entity("division/b", EntityType.CITY, "乙市", within="division/a"),
    )
    claim = figure(report, "败诉率", "8%", "败诉率为8%", area="division/a")
    (row,) = points(KnowledgeGraph([reading_of(report, loop, (claim,))]))
    assert (row.area_name, row.city) == ("甲县", "乙市")
