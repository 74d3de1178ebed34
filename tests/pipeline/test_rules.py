"""Every rule of the data files reads its own example and leaves its counter-example alone."""

import re
from typing import Any

import pytest
from tests.sentences import extract

from fazhi.model import Modality, Section, SectionKind
from fazhi.pipeline.modality import modality_of
from fazhi.pipeline.rulebook import read_rules

PATTERNS: list[dict[str, Any]] = read_rules("patterns")["rule"]
FRAMES: dict[str, dict[str, Any]] = read_rules("verbs")["frame"]
OUTLOOKS: list[dict[str, Any]] = read_rules("outlook")["cue"]
MODALITIES: list[dict[str, Any]] = read_rules("modality")["rule"]


def ids_read_in(sentence: str) -> set[str]:
    return {fact.rule for fact in extract(sentence).relations}


@pytest.mark.parametrize("rule", PATTERNS, ids=lambda rule: rule["id"])
def test_a_pattern_reads_its_example_and_not_its_counter_example(rule: dict[str, Any]) -> None:
    expected = {rule["id"], rule.get("gives", rule["id"])}
    assert expected & ids_read_in(rule["example"])
    assert not expected & ids_read_in(rule["counter"])


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_reads_its_example_and_not_its_counter_example(name: str) -> None:
    assert f"{name}.frame" in ids_read_in(FRAMES[name]["example"])
    assert f"{name}.frame" not in ids_read_in(FRAMES[name]["counter"])


@pytest.mark.parametrize("rule", MODALITIES, ids=lambda rule: rule["id"])
def test_a_modality_cue_is_met_by_its_example_and_not_by_its_counter_example(rule: dict[str, Any]) -> None:
    assert modality_of(rule["example"], None) == rule["modality"]
    assert modality_of(rule["counter"], None) != rule["modality"]


def test_everything_in_a_plan_section_is_planned_unless_it_is_denied() -> None:
    plan = Section("二、", "下一年计划", 1, SectionKind.PLAN, 0, 0, 10)
    assert modality_of("完善合法性审查机制", plan) is Modality.PLANNED
    assert modality_of("尚未建立合法性审查机制", plan) is Modality.NEGATED


@pytest.mark.parametrize("rule", OUTLOOKS, ids=lambda rule: rule["id"])
def test_a_cue_of_the_outlook_is_met_by_its_example_and_not_by_its_counter_example(rule: dict[str, Any]) -> None:
    assert re.search(rule["pattern"], rule["example"])
    assert not re.search(rule["pattern"], rule["counter"])


def test_rule_ids_are_unique() -> None:
    ids = [rule["id"] for rule in [*PATTERNS, *MODALITIES, *OUTLOOKS]]
    assert len(ids) == len(set(ids))
