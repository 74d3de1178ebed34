"""Checks across passages and reports: growth over last year's figure, figures stated twice, targets, dates."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from tests.factory import ENTITIES, figure, make_report, reading_of

from fazhi.knowledge.audit import check
from fazhi.model import Bound, CheckResult, Modality, ObservationClaim, ReadReport, Transformation, Verdict

RETAIL: dict[str, Any] = {"concept": "RetailSales"}
GROWTH: dict[str, Any] = {"transformation": Transformation.GROWTH}
JOBS: dict[str, Any] = {"concept": "NewUrbanJobs"}
GROSS: dict[str, Any] = {"concept": "GrossRegionalProduct"}
Figure = tuple[str, str, str, dict[str, Any]]
"""What is counted, the figure, its clause, its qualifiers."""


def read(year: int, *figures: Figure, body: str = "政府", **changes: Any) -> ReadReport:
    """A report of some clauses, each of them a sentence, with the figure that each states."""
    clauses = dict.fromkeys(clause for _, _, clause, _ in figures)
    report = make_report(f"云溪县{body}{year}年报告\n" + "".join(f"{c}。\n" for c in clauses), year=year, **changes)
    claims = [figure(report, words, printed, clause, **more) for words, printed, clause, more in figures]
    return reading_of(report, ENTITIES, claims)


def retail(year: int, amount: str, growth: str | None = None, words: str = "社会消费品零售总额") -> ReadReport:
    clause = f"{words}{amount}" + (f",增长{growth}" if growth else "")
    rows: list[Figure] = [(words, amount, clause, RETAIL)]
    if growth:
        rows.append((f"{words}增长率", growth, clause, RETAIL | GROWTH))
    return read(year, *rows)


def results(readings: Iterable[ReadReport], id_: str) -> list[CheckResult]:
    return [result for result in check(list(readings)) if result.check == id_]


def verdicts(readings: Iterable[ReadReport], id_: str) -> list[tuple[str, str | None]]:
    return [(result.verdict.value, result.reason) for result in results(readings, id_)]


def test_growth_is_held_against_last_years_report() -> None:
    (right,) = results([retail(2020, "50.5元"), retail(2021, "55.6元", "10.1%")], "growth.year")
    assert (right.verdict, right.computation) == (Verdict.HOLDS, "55.6/50.5-1=10.099%≈10.1%")
    (wrong,) = results([retail(2020, "50.5元"), retail(2021, "55.6元", "12.1%")], "growth.year")
    assert (wrong.verdict, wrong.severity.value) == (Verdict.FAILS, "notice")
    assert {quote.document[:18] for quote in wrong.quotes} == {"report/390726-2020", "report/390726-2021"}


@pytest.mark.parametrize(
    ("former", "latter", "reason"),
    [
        (retail(2020, "50.5元"), retail(2021, "85.6元", "12.1%"), "scope.unsure"),
        (retail(2020, "预计50.5元"[2:], words="预计社会消费品零售总额"), retail(2021, "55.6元", "12.1%"), "estimate"),
        (retail(2020, "50.5元", words="批发零售总额"), retail(2021, "55.6元", "12.1%"), "names.differ"),
        (retail(2020, "50元"), retail(2021, "55.6元", "12.1%"), "rounded"),
    ],
)
def test_growth_that_may_be_over_another_figure_is_undecided(
    former: ReadReport, latter: ReadReport, reason: str
) -> None:
    assert verdicts([former, latter], "growth.year") == [("undecided", reason)]


def test_growth_without_last_years_figure_or_of_real_value_is_not_checked() -> None:
    assert verdicts([retail(2021, "55.6元", "12.1%")], "growth.year") == []
    assert verdicts([retail(2019, "50.5元"), retail(2021, "55.6元", "12.1%")], "growth.year") == []
    clause = "地区生产总值55.6元,增长12.1%"
    product: tuple[Figure, ...] = (
        ("地区生产总值", "55.6元", clause, GROSS),
        ("地区生产总值增长率", "12.1%", clause, GROSS | GROWTH),
    )
    before: Figure = ("地区生产总值", "50.5元", "地区生产总值50.5元", GROSS)
    assert verdicts([read(2020, before), read(2021, *product)], "growth.year") == []


def test_growth_on_another_basis_is_not_checked() -> None:
    clause = "社会消费品零售总额55.6元,同口径增长12.1%"
    rows: tuple[Figure, ...] = (
        ("社会消费品零售总额", "55.6元", clause, RETAIL),
        ("社会消费品零售总额增长率", "12.1%", clause, RETAIL | GROWTH),
    )
    assert verdicts([retail(2020, "50.5元"), read(2021, *rows)], "growth.year") == []


def jobs(printed: str, clause: str, **more: Any) -> Figure:
    return ("就业", printed, clause, JOBS | {"action": "新增"} | more)


def test_a_figure_that_a_report_states_twice_is_held_against_itself() -> None:
    one = jobs("4512人", "城镇新增就业4512人")
    assert verdicts([read(2021, one, jobs("4521人", "新增城镇就业4521人"))], "twice.report") == [("fails", None)]
    assert verdicts([read(2021, one, jobs("4512人", "新增城镇就业4512人"))], "twice.report") == [("holds", None)]
    rounded = jobs("4500人", "新增城镇就业4500人")
    assert verdicts([read(2021, one, rounded)], "twice.report") == [("holds", None)]
    bound = jobs("4300人以上", "新增城镇就业4300人以上", bound=Bound.MIN)
    assert verdicts([read(2021, one, bound)], "twice.report") == [("undecided", "estimate")]
    other = jobs("452人", "新增城镇就业452人")
    assert verdicts([read(2021, one, other)], "twice.report") == [("undecided", "scope.unsure")]


def test_a_figure_of_another_verb_time_or_part_is_another_figure() -> None:
    one = jobs("4512人", "城镇新增就业4512人")
    others = (
        jobs("4521人", "城镇稳定就业4521人", action="稳定"),
        jobs("4521人", "上半年城镇新增就业4521人"),
        jobs("4521人", "五年累计城镇新增就业4521人"),
        jobs("4521人", "开发区新增就业4521人"),
        jobs("4521人", "城镇新增就业4521人", period="2020"),
        jobs("4521人", "城镇新增就业4521人", modality=Modality.PLANNED),
    )
    assert [other[2] for other in others if verdicts([read(2021, one, other)], "twice.report")] == []


def test_a_county_and_its_bureau_are_held_against_each_other() -> None:
    county = read(2021, jobs("4512人", "城镇新增就业4512人"))
    bureau = read(2021, jobs("4521人", "城镇新增就业4521人"), body="人力社保局")
    (finding,) = results([county, bureau], "twice.reports")
    assert (finding.verdict, finding.severity.value, len(finding.quotes)) == (Verdict.FAILS, "warning", 2)


def test_a_later_report_is_held_against_the_years_own() -> None:
    then = read(2020, ("地区生产总值", "50.5元", "地区生产总值50.5元", GROSS))
    clause = "地区生产总值从2020年的51.7元提高到55.6元"
    before = GROSS | {"transformation": Transformation.BEFORE, "period": None}
    now = read(2021, ("地区生产总值(提高前)", "51.7元", clause, before), ("地区生产总值", "55.6元", clause, GROSS))
    (finding,) = results([then, now], "twice.years")
    assert (finding.verdict, finding.computation) == (Verdict.FAILS, "51.7≠50.5")


def target(printed: str, clause: str, **more: Any) -> Figure:
    return jobs(printed, clause, modality=Modality.PLANNED, period="2022", **more)


def test_a_target_below_last_years_result_is_a_notice() -> None:
    result = jobs("4512人", "城镇新增就业4512人")
    (finding,) = results([read(2021, result, target("4000人", "新增城镇就业4000人"))], "target.below")
    assert (finding.verdict, finding.severity.value, finding.computation) == (Verdict.FAILS, "notice", "4000<4512")
    higher = target("4600人", "新增城镇就业4600人")
    assert verdicts([read(2021, result, higher)], "target.below") == [("holds", None)]
    far = target("400人", "新增城镇就业400人")
    assert verdicts([read(2021, result, far)], "target.below") == [("undecided", "scope.unsure")]


def test_a_target_where_less_is_better_or_that_is_a_ceiling_is_not_checked() -> None:
    unemployed = {"concept": "SurveyedUnemployment"}
    rows: tuple[Figure, ...] = (
        ("调查失业率", "5.2%", "调查失业率5.2%", unemployed),
        ("调查失业率", "5.0%", "调查失业率降至5.0%", unemployed | {"modality": Modality.PLANNED, "period": "2022"}),
    )
    assert verdicts([read(2021, *rows)], "target.below") == []
    ceiling = target("4000人", "新增城镇就业4000人以内", bound=Bound.MAX)
    assert verdicts([read(2021, jobs("4512人", "城镇新增就业4512人"), ceiling)], "target.below") == []


def test_a_target_of_another_name_is_undecided() -> None:
    rate = {"concept": "ReconsiderationMediationRate"}
    rows: tuple[Figure, ...] = (
        ("行政复议协调调解率", "41%", "行政复议协调调解率达41%", rate),
        (
            "行政复议调撤率",
            "40%以上",
            "争取行政复议调撤率40%以上",
            rate | {"modality": Modality.PLANNED, "period": "2022", "bound": Bound.MIN},
        ),
    )
    assert verdicts([read(2021, *rows)], "target.below") == [("undecided", "names.differ")]


def test_a_result_from_behind_the_publication_is_found() -> None:
    late = ("公证案件", "12件", "2022年5月办理公证案件12件", {"period": "2022-05"})
    plan = ("公证案件", "15件", "2022年6月办理公证案件15件", {"period": "2022-06", "modality": Modality.PLANNED})
    assert verdicts([read(2021, late, plan, published=date(2022, 2, 1))], "date.after") == [("fails", None)]
    assert verdicts([read(2021, late, plan, published=date(2022, 7, 1))], "date.after") == []
    assert verdicts([read(2021, late, plan)], "date.after") == []


def test_findings_within_a_report_do_not_hang_on_other_reports_and_order_does_not_matter() -> None:
    one, two = retail(2020, "50.5元"), retail(2021, "55.6元", "12.1%")
    together = check([one, two])
    assert together == check([two, one])
    alone = {*check([one]), *check([two])}
    assert alone <= set(together)
    assert {result.check for result in set(together) - alone} == {"growth.year"}


def test_a_large_report_is_checked_in_one_pass() -> None:
    clauses = [f"第{i}村城镇新增就业{4500 + i}人" for i in range(3000)]
    rows = [jobs(f"{4500 + i}人", clause, area=f"division/t{i}") for i, clause in enumerate(clauses)]
    reading = read(2021, *rows)
    assert all(isinstance(claim, ObservationClaim) for claim in reading.claims)
    assert [r for r in check([reading]) if r.verdict is Verdict.FAILS] == []
