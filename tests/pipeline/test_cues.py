"""Words without which an expression cannot match, and what a text ends with."""

import re

import pytest

from fazhi.pipeline.cues import CueWords, required_words
from fazhi.pipeline.endings import Endings
from fazhi.pipeline.relations.patterns import PatternRule, pattern_rules


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("印发", {"印发"}),
        ("(?:制定|印发)了?《.+》", {"制定《", "制定了《", "印发《", "印发了《"}),
        ("(?P<who>.+)[被获]授予", {"被授予", "获授予"}),
        ("(?:联合|会同)+(?=开展)", {"联合", "会同"}),
        (r"\d+件(?!次)", {"件"}),
    ],
)
def test_a_match_holds_one_of_the_required_words(expression: str, words: set[str]) -> None:
    assert required_words(re.compile(expression)) == words


def test_an_expression_that_may_match_any_words_requires_none() -> None:
    with pytest.raises(ValueError, match="any words"):
        required_words(re.compile(r"(?:印发)?\d*"))


@pytest.mark.parametrize("rule", pattern_rules(), ids=lambda rule: rule.id)
def test_every_pattern_has_words_that_its_matches_hold(rule: PatternRule) -> None:
    assert required_words(rule.pattern)


def test_cue_words_are_found_in_the_stretch_that_they_begin_in() -> None:
    cues = CueWords({"issue": ["印发", "出台"], "title": ["《"]}).find("县政府出台《办法》")
    assert cues.within("issue", 0, 4)
    assert not cues.within("issue", 4, 9)
    assert not cues.within("title", 0, 5)
    assert cues.within("title", 0, 6)


def test_the_longest_ending_counts_plain_or_not() -> None:
    endings = Endings(["工作", "试点工作", r"\d+项", "[省市]级"])
    assert [endings.start(text) for text in ("改革试点工作", "改革12项", "先进市级", "改革")] == [2, 2, 2, 2]
    assert [endings.end(text) for text in ("试点工作", "市级", "改革")] == [True, True, False]
