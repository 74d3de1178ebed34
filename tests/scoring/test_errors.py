import pytest

from fazhi.scoring import Grouping, Miss, group_errors
from fazhi.scoring.errors import pattern_of


def wrong(kind: str, rule: str | None = "issued.frame", **line: object) -> Miss:
    return Miss("a", kind, missing=False, line={**line, "rule": rule})


def missed(kind: str, **line: object) -> Miss:
    return Miss("a", kind, missing=True, line=line)


ISSUED = {"s": "云和县人民政府", "p": "issued", "o": "调解办法", "quote": "县政府修订印发《调解办法》"}


@pytest.mark.parametrize(
    ("miss", "pattern"),
    [
        (missed("entity", name="云和县司法局", type="Agency"), "entity/Agency …局"),
        (missed("entity", name="“法润云和”", type="Program"), "entity/Program …和"),
        (missed("relation", **ISSUED), "relation/issued 修订"),
        (missed("relation", **ISSUED | {"quote": "会上宣读《调解办法》"}), "relation/issued"),
        (missed("relation", **ISSUED | {"p": "unheardOf"}), "relation/unheardOf"),
        (missed("observation", indicator="案件", unit="件", quote="其中调解案件3件，同比减少一成"), "observation 其中"),
        (missed("observation", indicator="案件", unit="件", quote="案件3件"), "observation"),
    ],
)
def test_a_pattern_is_the_kind_with_the_first_cue_or_the_names_head(miss: Miss, pattern: str) -> None:
    assert pattern_of(miss) == pattern


def test_of_cues_at_the_same_place_the_longest_counts() -> None:
    award = {"s": "云和县", "p": "awarded", "o": "示范县", "quote": "我县获评示范县"}
    assert pattern_of(missed("relation", **award)) == "relation/awarded 获评"


def test_wrong_facts_go_by_their_rule_and_missing_ones_by_their_pattern() -> None:
    groups = group_errors([wrong("relation", **ISSUED), missed("relation", **ISSUED)], Grouping.RULE)
    assert [(group.missing, group.name) for group in groups] == [
        (False, "issued.frame"),
        (True, "relation/issued 修订"),
    ]


def test_by_pattern_a_wrong_fact_and_a_missing_one_have_the_same_name() -> None:
    groups = group_errors([wrong("relation", **ISSUED), missed("relation", **ISSUED)], Grouping.PATTERN)
    assert {group.name for group in groups} == {"relation/issued 修订"}


def test_a_wrong_fact_without_a_rule_goes_by_its_pattern() -> None:
    groups = group_errors([wrong("relation", None, **ISSUED)], Grouping.RULE)
    assert [group.name for group in groups] == ["relation/issued 修订"]


def test_the_largest_group_comes_first_and_keeps_the_order_of_its_errors() -> None:
    one, two = wrong("entity", "b", name="甲局", type="Agency"), wrong("entity", "b", name="乙局", type="Agency")
    groups = group_errors([wrong("entity", "a", name="丙局", type="Agency"), one, two], Grouping.RULE)
    assert next((group.name, group.misses) for group in groups) == ("b", (one, two))
