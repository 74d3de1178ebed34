"""How a comparison is put into words."""

from decimal import Decimal

import pytest
from tests.factory import COUNTY
from tests.points import RATE, point, report_on

from fazhi.exports.wording import Scale, comparison_words, scale_of, subject_of
from fazhi.knowledge.comparison import State
from fazhi.knowledge.peers import compare
from fazhi.model import Bound, Outcome, Transformation, plain


@pytest.mark.parametrize(
    ("values", "unit", "scale"),
    [
        (["8"], "%", Scale("%")),
        (["80000"], "%", Scale("%")),
        (["300", "500"], "件", Scale("件")),
        (["300", "50000", "60000"], "件", Scale("万件", 4)),
        (["300", "500", "60000"], "件", Scale("件")),
        (["720000000000"], "元", Scale("亿元", 8)),
        ([], "元", Scale("")),
    ],
)
def test_the_unit_fits_the_size_of_the_figures(values: list[str], unit: str, scale: Scale) -> None:
    rows = [point(value, COUNTY, 2020 + n, unit=unit) for n, value in enumerate(values)]
    found = scale_of(compare(rows, [report_on(COUNTY, 2020 + n) for n in range(3)], RATE))
    assert found == scale


def test_no_digit_is_lost() -> None:
    assert plain(Scale("亿元", 8).of(Decimal("701180012345.6"))) == "7011.800123456"


@pytest.mark.parametrize(
    ("value", "bound", "words"),
    [
        ("7.50", None, "7.5"),
        ("0", None, "0"),
        ("7", Bound.MIN, "≥7"),
        ("7", Bound.MAX, "≤7"),
        ("7", Bound.APPROX, "≈7"),
        ("-3", Bound.MIN, "≤-3"),
        ("-3", Bound.MAX, "≥-3"),
    ],
)
def test_a_figure_has_the_mark_of_its_bound(value: str, bound: Bound | None, words: str) -> None:
    assert Scale("%").words(point(value, bound=bound)) == words


def test_what_is_compared_is_told_in_both_languages() -> None:
    found = compare([], [], RATE, transformation=Transformation.GROWTH, group="部门")
    assert subject_of(found) == "行政诉讼败诉率增长率部门"
    assert subject_of(found, "en") == "administrative litigation loss rate, growth, 部门"


@pytest.mark.parametrize(
    ("words", "members"),
    [("transformations", Transformation), ("states", State), ("outcomes", Outcome), ("bounds", Bound)],
)
def test_there_is_a_word_for_every_member(words: str, members: type) -> None:
    assert set(comparison_words()[words]) == {member.value for member in members}  # type: ignore[attr-defined]
