"""Promised figures against results."""

from typing import Any

import pytest
from tests.knowledge.promises.telling import direction, done, followed, growth, planned, reading

from fazhi.knowledge.promises import follow_up
from fazhi.model import Bound, Direction, Modality, Outcome, Transformation


def grown(promised: str, told: str, **bound: Bound) -> tuple[Outcome, str]:
    follow = followed(
        planned(f"工业投资增长{promised}", "工业投资增长率", promised, **growth(**bound)),
        done(f"工业投资同比增长{told}", "工业投资增长率", told, **growth()),
    )
    return follow.outcome, follow.computation


def test_a_rate_keeps_its_promise_or_misses_it() -> None:
    assert grown("7%", "7.2%") == (Outcome.KEPT, "7.2≥7")
    assert grown("7%", "6.9%") == (Outcome.MISSED, "6.9<7")


def test_a_target_that_is_about_so_much_has_half_a_point_to_spare() -> None:
    assert grown("7%", "6.5%", bound=Bound.APPROX) == (Outcome.KEPT, "6.5≥7-0.5")
    assert grown("7%", "6.4%", bound=Bound.APPROX) == (Outcome.MISSED, "6.4<7-0.5")


def test_a_fall_where_growth_was_promised_is_below_nought() -> None:
    follow = followed(
        planned("财政收入增长5%", "财政收入增长率", "5%", **growth()),
        done("财政收入下降2%", "财政收入下降率", "2%", **growth(action="下降", falls=True)),
    )
    assert (follow.outcome, follow.computation) == (Outcome.MISSED, "-2<5")


def test_what_should_be_small_is_kept_below_its_limit() -> None:
    follow = followed(
        planned("城镇登记失业率控制在4%以内", "城镇登记失业率", "4%", bound=Bound.MAX),
        done("城镇登记失业率3.1%", "城镇登记失业率", "3.1%"),
    )
    assert (follow.outcome, follow.computation) == (Outcome.KEPT, "3.1≤4")


def test_of_a_place_among_the_best_less_is_better() -> None:
    follow = followed(
        planned("法治指数排名进入全省前45%", "法治指数排名", "45%"),
        done("法治指数排名进入全省前30%", "法治指数排名", "30%"),
    )
    assert (follow.outcome, follow.computation) == (Outcome.KEPT, "30≤45")


def test_the_lower_end_of_a_range_decides() -> None:
    low = planned("工业投资增长7%—8%", "工业投资增长率", "7%", **growth(bound=Bound.MIN))
    (words, teller), *_ = low.items()
    high = planned(words, "工业投资增长率", "8%", **growth(bound=Bound.MAX))[words]
    first = reading(2021, {words: teller})
    both = reading(2021, {words: high})
    claims = (*first.claims, *(claim for claim in both.claims if claim not in first.claims))
    promising = type(first)(first.report, first.entities, claims)
    results = reading(2022, done("工业投资同比增长9.5%", "工业投资增长率", "9.5%", **growth()))
    assert [follow.computation for follow in follow_up([promising, results])] == ["9.5≥7", "9.5≥7"]


def test_growth_is_never_held_against_an_amount() -> None:
    follow = followed(
        planned("旅游收入增长9%", "旅游收入增长率", "9%", **growth()),
        done("旅游收入占比12%", "旅游收入占比", "12%", transformation=Transformation.SHARE),
    )
    assert follow.outcome is Outcome.NOT_MENTIONED


def test_things_that_are_delivered_one_by_one_are_kept_in_part() -> None:
    follow = followed(
        planned("新建农村停车场50个", "农村停车场", "50个", action="新建"),
        done("新建农村停车场30个", "农村停车场", "30个", action="新建"),
    )
    assert (follow.outcome, follow.computation) == (Outcome.PARTLY, "30<50")


def test_what_was_to_be_finished_is_not_kept_by_a_beginning() -> None:
    follow = followed(
        planned("建成农村停车场50个", "农村停车场", "50个", action="建成"),
        done("开工农村停车场60个", "农村停车场", "60个", action="开工"),
    )
    assert (follow.outcome, follow.reason) == (Outcome.PARTLY, "figure.begun")


def test_near_a_figure_is_not_that_figure() -> None:
    nearly = done("培训网格员近300人", "网格员", "300人", action="培训", bound=Bound.MAX)
    over = done("培训网格员超300人", "网格员", "300人", action="培训", bound=Bound.MIN)
    promise = planned("培训网格员300人", "网格员", "300人", action="培训")
    assert followed(promise, nearly).outcome is Outcome.PARTLY
    assert followed(promise, over).outcome is Outcome.KEPT


def test_an_indicator_that_is_nearly_the_same_is_said_to_be_so() -> None:
    follow = followed(
        planned("农村居民人均纯收入增长8%", "农村居民人均纯收入增长率", "8%", **growth()),
        done("农村居民人均可支配收入增长9%", "农村居民人均可支配收入增长率", "9%", **growth()),
    )
    assert (follow.outcome, follow.reason) == (Outcome.KEPT, "related.reached")


def test_one_target_for_town_and_country_is_held_against_both() -> None:
    follow = followed(
        planned("城乡居民收入增长8%", "城乡居民收入增长率", "8%", **growth()),
        done("城镇居民收入增长7%", "城镇居民收入增长率", "7%", **growth()),
        done("农村居民收入增长9%", "农村居民收入增长率", "9%", **growth()),
    )
    assert (follow.outcome, follow.computation) == (Outcome.PARTLY, "7<8；9≥8")


def test_things_of_different_rank_are_not_one() -> None:
    follow = followed(
        planned("创建省级示范站所9个", "省级示范站所", "9个", action="创建"),
        done("创建市级示范站所9个", "市级示范站所", "9个", action="创建"),
    )
    assert follow.outcome is Outcome.NOT_MENTIONED


def test_a_step_is_held_against_the_amounts_of_two_years() -> None:
    concept: dict[str, Any] = {"concept": "UrbanisationRate"}
    step: dict[str, Any] = {"action": "提高", "transformation": Transformation.CHANGE, **concept}
    before = done("常住人口城镇化率60%", "常住人口城镇化率", "60%", **concept)
    promise = planned("常住人口城镇化率提高2个百分点", "常住人口城镇化率提高百分点", "2个", unit="个百分点", **step)
    after = done("常住人口城镇化率61.5%", "常住人口城镇化率", "61.5%", **concept)
    (follow,) = follow_up([reading(2021, before | promise), reading(2022, after)])
    assert (follow.outcome, follow.computation) == (Outcome.MISSED, "61.5-60=1.5<2")


def test_a_report_that_says_nothing_does_not_miss_its_promise() -> None:
    follow = followed(planned("新建农村停车场50个", "农村停车场", "50个", action="新建"))
    assert (follow.outcome, follow.results) == (Outcome.NOT_MENTIONED, ())
    assert len(follow.reports) == 1


def test_without_a_report_on_its_year_a_promise_is_pending() -> None:
    (follow,) = follow_up([reading(2021, planned("农村停车场达到50个", "农村停车场", "50个", of=2025))])
    assert (follow.outcome, follow.reports) == (Outcome.PENDING, ())


def test_a_figure_that_describes_is_no_target() -> None:
    follow = followed(planned("用足用好3项工具", "监管工具", "3项"))
    assert follow.outcome is Outcome.NOT_CHECKABLE


@pytest.mark.parametrize(("after", "outcome"), [("8%", Outcome.KEPT), ("12%", Outcome.MISSED)])
def test_a_direction_is_held_against_the_year_before(after: str, outcome: Outcome) -> None:
    before = done("行政诉讼败诉率10%", "行政诉讼败诉率", "10%")
    promise = direction("力争败诉率下降", "行政诉讼败诉率", Direction.DOWN)
    result = done(f"行政诉讼败诉率{after}", "行政诉讼败诉率", after)
    (follow,) = follow_up([reading(2021, before | promise), reading(2022, result)])
    assert follow.outcome is outcome


def test_a_direction_without_both_years_cannot_be_checked() -> None:
    follow = followed(direction("力争败诉率下降", "行政诉讼败诉率", Direction.DOWN))
    assert (follow.outcome, follow.reason) == (Outcome.NOT_CHECKABLE, "vague.direction")


def test_the_order_of_the_reports_changes_nothing() -> None:
    first = reading(2021, planned("新建农村停车场50个", "农村停车场", "50个", action="新建"))
    second = reading(2022, done("新建农村停车场50个", "农村停车场", "50个", action="新建"))
    assert follow_up([first, second]) == follow_up([second, first])


def test_only_what_is_planned_is_a_promise() -> None:
    denied = done("未发生重大案件9件", "重大案件", "9件", modality=Modality.NEGATED)
    assert follow_up([reading(2021, denied)]) == ()
