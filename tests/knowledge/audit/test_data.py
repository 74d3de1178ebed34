"""The data file of the checks: every check and reason in both languages, every rule with what it reads."""

import re
from pathlib import Path
from typing import Any

import pytest

import fazhi.knowledge.audit as package
from fazhi.knowledge.audit import read_checks, read_reasons
from fazhi.knowledge.audit.registry import rules
from fazhi.ontology.catalogue import read_catalogue

MODULES = "".join(path.read_text(encoding="utf-8") for path in sorted(Path(package.__file__).parent.glob("*.py")))
RATIOS: list[dict[str, Any]] = rules()["ratio"]


def test_every_check_that_is_made_is_in_the_file_and_no_other() -> None:
    made = set(re.findall(r'^[A-Z_]+ = "([a-z]+\.[a-z]+)"$', MODULES, re.MULTILINE))
    assert made == set(read_checks())


def test_every_reason_that_is_given_is_in_the_file_and_no_other() -> None:
    assert [key for key in read_reasons() if f'"{key}"' not in MODULES] == []
    given = set(re.findall(r'"((?:list|part|carried|formula|denominator|scope|base|names)\.[a-z]+)"', MODULES))
    assert given - set(read_reasons()) - set(read_checks()) == set()


def test_checks_and_reasons_have_words_in_both_languages() -> None:
    rows = [*(check.words for check in read_checks().values()), *read_reasons().values()]
    assert all(words["zh"] and words["en"] for words in rows)


def test_the_indicators_of_which_more_is_better_are_in_the_catalogue() -> None:
    assert [name for name in rules()["targets"]["rises"] if name not in read_catalogue()] == []


@pytest.mark.parametrize("row", RATIOS, ids=lambda row: str(row["rate"]))
def test_a_rule_of_a_rate_reads_its_example_and_leaves_its_counter(row: dict[str, Any]) -> None:
    def reads(words: str) -> bool:
        return bool(re.search(row["rate"], words)) and not re.search(row.get("unless", "(?!)"), words)

    assert reads(row["example"])
    assert not reads(row["counter"])
