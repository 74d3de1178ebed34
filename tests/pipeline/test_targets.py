"""Promises without a figure."""

import pytest
from tests.sentences import extract


def promised(text: str, *, planned: bool = True) -> list[tuple[str, str]]:
    return [(t.indicator, t.direction.value) for t in extract(text, planned=planned).targets]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("力争信访案件量和重复率双下降", [("信访案件量", "down"), ("信访重复率", "down")]),
        ("切实降低行政诉讼败诉率", [("行政诉讼败诉率", "down")]),
        ("群众满意度持续提升", [("群众满意度", "up")]),
    ],
)
def test_a_plan_promises_that_measures_will_move(text: str, expected: list[tuple[str, str]]) -> None:
    assert promised(text) == expected


@pytest.mark.parametrize("text", ["提高政治站位", "服务水平进一步提升", "力争满意度提升到95%", "全市持续提升"])
def test_what_cannot_be_measured_or_has_a_figure_is_no_promise_without_figure(text: str) -> None:
    assert promised(text) == []


def test_what_was_done_is_no_promise() -> None:
    assert promised("败诉率持续下降", planned=False) == []


def test_a_promise_is_for_the_year_of_the_plan() -> None:
    (target,) = extract("降低重复信访率", planned=True).targets
    assert target.period == "2022"
