"""Rules that are tried only where a match may begin find what they would find everywhere."""

import re

import pytest

from fazhi.pipeline.rulebook import read_rules
from fazhi.pipeline.starts import Starts

RULES = [rule for kind in ("name", "date", "ordinal", "numbering") for rule in read_rules("quantities")[kind]]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["id"])
def test_a_rule_finds_the_same_at_its_first_characters_as_everywhere(rule: dict[str, str]) -> None:
    text = "。".join(other["example"] + "，" + other["counter"] for other in RULES)
    starts = Starts([(rule["id"], rule["first"], re.compile(rule["pattern"]))])
    found = [match.span() for _, match in starts.finditer(text)]
    assert found == [match.span() for match in re.finditer(rule["pattern"], text)]


def test_matches_of_one_rule_do_not_overlap_while_those_of_two_may() -> None:
    starts = Starts([("pair", "a", re.compile("aa")), ("single", "ab", re.compile("a|b"))])
    assert [(rule, match.span()) for rule, match in starts.finditer("xaab", 1)] == [
        ("pair", (1, 3)),
        ("single", (1, 2)),
        ("single", (2, 3)),
        ("single", (3, 4)),
    ]
