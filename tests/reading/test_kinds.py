import pytest

from fazhi.reading.data_files import read_table
from fazhi.reading.kinds import Outlook, kind_of_heading

RULES = read_table("kinds.toml")["rule"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule["id"]))
def test_each_rule_reads_its_example_and_not_its_counter_example(rule: dict[str, str]) -> None:
    assert kind_of_heading(rule["example"], 1, Outlook(2022)) == rule["kind"]
    assert kind_of_heading(rule["counter"], 1, Outlook(2022)) != rule["kind"]


def test_rules_have_names_of_their_own() -> None:
    assert len({rule["id"] for rule in RULES}) == len(RULES)
