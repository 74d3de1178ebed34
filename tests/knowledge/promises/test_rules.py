"""The words of the promises: every pattern meets its example and leaves its counter-example."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from fazhi.knowledge import promises
from fazhi.knowledge.promises.rules import reasons, rules, sane
from fazhi.knowledge.promises.words import likeness, parts_of, words_of

PATTERNS = [row for kind in ("strip", "alias", "both", "cue") for row in rules()[kind]]


@pytest.mark.parametrize("row", PATTERNS, ids=lambda row: row["id"])
def test_a_pattern_meets_its_example_and_leaves_its_counter(row: dict[str, Any]) -> None:
    assert re.search(row["pattern"], row["example"])
    assert not re.search(row["pattern"], row["counter"])


def test_every_reason_that_the_code_gives_has_words_in_both_languages() -> None:
    code = "".join(file.read_text("utf-8") for file in Path(promises.__file__).parent.glob("*.py"))
    given = set(re.findall(r'"((?:(?:figure|related|act|moved|vague|named)\.[a-z]+)|unread)"', code))
    assert given == set(reasons())
    assert all(set(words) == {"zh", "en"} for words in reasons().values())


def test_sizes_that_are_sane_lie_on_both_sides_of_the_target() -> None:
    assert all(sane(name)[0] < Decimal(1) < sane(name)[1] for name in rules()["sanity"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("地区生产总值增长率", "全县生产总值增长率"),
        ("研究与试验发展经费支出", "研发经费支出"),
        ("城镇老旧小区", "老旧小区"),
    ],
)
def test_one_thing_has_one_form(one: str, other: str) -> None:
    assert likeness(words_of(one), words_of(other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("城镇居民收入", "农村居民收入"),
        ("省级示范镇", "市级示范镇"),
        ("10亿元以上项目", "1亿元以上项目"),
        ("财政总收入", "一般公共预算收入"),
    ],
)
def test_what_differs_in_one_telling_word_is_not_alike(one: str, other: str) -> None:
    assert likeness(words_of(one), words_of(other)) < 0.66


def test_a_phrase_for_two_groups_has_two_parts() -> None:
    assert [part.text for part in parts_of("城镇和农村居民收入", "")] == ["城镇居民收入", "农村居民收入"]
    assert parts_of("森林覆盖率", "") == ()
