"""Every rule on numbers reads its own example and leaves its counter-example alone."""

import re
from typing import Any

import pytest
from tests.sentences import extract

from fazhi.pipeline.figures.periods import stated_period
from fazhi.pipeline.rulebook import read_rules

QUANTITIES: list[dict[str, Any]] = [
    rule
    for kind in ("name", "date", "ordinal", "numbering", "rank", "streak", "ratio")
    for rule in read_rules("quantities")[kind]
]
MEANT: list[dict[str, Any]] = read_rules("units")["meant"]
FIGURES: list[dict[str, Any]] = list(read_rules("figures").values())
PERIODS: list[dict[str, Any]] = read_rules("observations")["period"]
TARGETS: list[dict[str, Any]] = read_rules("targets")["rule"]
SHORTCOMINGS: list[dict[str, Any]] = read_rules("shortcomings")["rule"]


@pytest.mark.parametrize("rule", [*QUANTITIES, *PERIODS, *MEANT, *FIGURES], ids=lambda rule: rule["id"])
def test_a_pattern_is_met_by_its_example_and_not_by_its_counter_example(rule: dict[str, Any]) -> None:
    pattern = re.compile(rule["pattern"])
    assert pattern.search(rule["example"])
    assert not pattern.search(rule["counter"])


@pytest.mark.parametrize("rule", PERIODS, ids=lambda rule: rule["id"])
def test_a_period_is_read_from_its_example(rule: dict[str, Any]) -> None:
    assert stated_period(rule["example"], 2021)


@pytest.mark.parametrize("rule", TARGETS, ids=lambda rule: rule["id"])
def test_a_promise_is_read_from_its_example_and_not_from_its_counter_example(rule: dict[str, Any]) -> None:
    assert rule["id"] in {t.rule for t in extract(rule["example"], planned=True).targets}
    assert not extract(rule["counter"], planned=True).targets


@pytest.mark.parametrize("rule", SHORTCOMINGS, ids=lambda rule: rule["id"])
def test_a_weakness_is_read_from_its_example_and_not_from_its_counter_example(rule: dict[str, Any]) -> None:
    assert rule["id"] in {s.rule for s in extract(f"还存在一些问题，{rule['example']}").shortcomings}
    assert rule["id"] not in {s.rule for s in extract(f"还存在一些问题，{rule['counter']}").shortcomings}


def test_rule_ids_are_unique() -> None:
    ids = [rule["id"] for rule in [*QUANTITIES, *PERIODS, *MEANT, *FIGURES, *TARGETS, *SHORTCOMINGS]]
    assert len(ids) == len(set(ids))
