"""Weaknesses that come back in later reports of the same body."""

from decimal import Decimal

import pytest
from tests.factory import make_graph, make_report, quote, reading_of

from fazhi.knowledge.weaknesses import RepeatedWeakness, repeated
from fazhi.model import ReadReport, ShortcomingClaim

SAME = (
    ("基层执法力量还比较薄弱", "基层执法力量薄弱"),
    ("合法性审查质量不高", "合法性审查质量有待提高"),
    ("行政复议办案人员不足", "行政复议办案人员仍然短缺"),
)
OTHER = (
    ("基层执法力量还比较薄弱", "行政复议办案人员不足"),
    ("法治政府建设工作还存在一些不足", "法治政府建设工作还存在一些不足"),
    ("普法形式较为单一", "法律顾问作用发挥不够"),
    ("执法监督不够有力", "执法队伍不够稳定"),
)


def admitting(year: int, *weaknesses: str, reporter: str = "云溪县司法局") -> ReadReport:
    text = f"{reporter}{year}年法治政府建设报告\n" + "".join(f"{weakness}。\n" for weakness in weaknesses)
    report = make_report(text, year=year, reporter=reporter)
    claims = [ShortcomingClaim(weakness, quote(report, weakness), "shortcoming.test") for weakness in weaknesses]
    return reading_of(report, (), claims)


def pairs(found: tuple[RepeatedWeakness, ...]) -> list[tuple[tuple[int, int], str, str]]:
    return [(pair.years, pair.quotes[0].text, pair.quotes[1].text) for pair in found]


@pytest.mark.parametrize(("before", "after"), SAME)
def test_a_weakness_is_the_same_however_it_is_graded(before: str, after: str) -> None:
    found = repeated([admitting(2020, before), admitting(2021, after)])
    assert pairs(found) == [((2020, 2021), before, after)]
    assert Decimal("0.75") <= found[0].similarity <= 1


@pytest.mark.parametrize(("before", "after"), OTHER)
def test_other_weaknesses_and_general_words_are_not_a_repetition(before: str, after: str) -> None:
    assert repeated([admitting(2020, before), admitting(2021, after)]) == ()


def test_each_year_is_held_against_the_nearest_one_before() -> None:
    weak = "基层执法力量薄弱"
    found = repeated([admitting(2022, weak), admitting(2019, weak), admitting(2020, weak)])
    assert [pair.years for pair in found] == [(2019, 2020), (2020, 2022)]


def test_of_one_year_the_most_alike_is_meant() -> None:
    before = admitting(2020, "基层行政执法力量薄弱", "基层执法力量薄弱")
    (pair,) = repeated([before, admitting(2021, "基层执法力量不足")])
    assert (pair.quotes[0].text, pair.similarity) == ("基层执法力量薄弱", Decimal(1))


def test_other_bodies_and_the_same_year_are_not_compared() -> None:
    weak = "基层执法力量薄弱"
    assert repeated([admitting(2020, weak), admitting(2021, weak, reporter="云溪县财政局")]) == ()
    assert repeated([admitting(2021, weak), admitting(2021, weak, "办案人员不足")]) == ()


def test_a_pair_names_its_claims_and_has_an_id() -> None:
    readings = [admitting(2020, "基层执法力量薄弱"), admitting(2021, "基层执法力量不足")]
    (pair,) = repeated(readings)
    assert (pair.earlier, pair.later) == tuple(reading.claims[0].id for reading in readings)
    assert pair.id.startswith("repeated/")
    assert repeated(reversed(readings)) == (pair,)


def test_the_graph_has_them() -> None:
    assert make_graph().repeated_weaknesses == ()
