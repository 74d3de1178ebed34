"""Pairs that a person should look at, and those that are never one."""

from typing import Any

import pytest

from fazhi.resolving.alike import MOST_PAIRS, Candidate, alike_key, read_variations, undecided_pairs
from fazhi.resolving.judgements import Judgement, Judgements, Verdict

NOBODY = Judgements()
PLAN = Candidate("document/390726/a", "法治云溪建设规划")
DATED = Candidate("document/390726/b", "法治云溪建设规划（2021—2025年）")


@pytest.mark.parametrize("row", read_variations(), ids=lambda row: row["id"])
def test_each_variation_makes_its_example_alike_and_not_its_counter_example(row: dict[str, Any]) -> None:
    left, right = map(alike_key, row["same"])
    assert left == right
    left, right = map(alike_key, row["other"])
    assert left != right


def test_a_name_with_and_without_its_years_is_shown() -> None:
    assert undecided_pairs([DATED, PLAN], NOBODY) == ((PLAN, DATED),)


@pytest.mark.parametrize(
    "other",
    [
        Candidate("document/390727/b", DATED.name),
        Candidate("initiative/390726/b", DATED.name),
        Candidate("document/390726/b", "法治云溪建设方案（2021—2025年）"),
    ],
    ids=["another division", "another kind", "another name"],
)
def test_what_is_no_pair(other: Candidate) -> None:
    assert undecided_pairs([PLAN, other], NOBODY) == ()


def test_two_years_and_two_levels_are_never_a_pair() -> None:
    later = Candidate("document/390726/c", "法治云溪建设规划（2026—2030年）")
    assert undecided_pairs([DATED, later], NOBODY) == ()
    city, province = (Candidate(f"award/0/{n}", name, n) for n, name in (("市级", "“示范镇”"), ("省级", "示范镇")))
    assert undecided_pairs([city, province], NOBODY) == ()


def test_meetings_of_two_reports_are_two() -> None:
    first, second = (
        Candidate(f"event/390726/{name}", name, document=document)
        for name, document in (("依法行政工作会议", "report/1"), ("依法行政会议", "report/2"))
    )
    assert undecided_pairs([first, second], NOBODY) == ()


def test_documents_that_are_called_by_their_kind_are_others_in_another_report() -> None:
    first, second = (Candidate(f"document/390726/{n}", "实施意见", document=f"report/{n}") for n in "ab")
    assert undecided_pairs([first, second], NOBODY) == ()


def test_a_document_of_an_unknown_issuer_may_be_that_of_any_division() -> None:
    rules, unknown = Candidate("document/390726/a", "行政执法办法"), Candidate("document/0/b", "行政执法办法")
    elsewhere = Candidate("document/390727/c", "行政执法办法")
    assert undecided_pairs([rules, unknown, elsewhere], NOBODY) == ((unknown, rules), (unknown, elsewhere))


def test_divisions_are_never_a_pair() -> None:
    assert undecided_pairs([Candidate("division/1", "云溪镇"), Candidate("division/2", "云溪镇")], NOBODY) == ()


def test_an_undecided_division_is_a_pair_with_each_that_bears_its_name() -> None:
    undecided = Candidate("division/unknown-abc", "鼓楼区")
    nanjing, fuzhou = Candidate("division/320106", "鼓楼区"), Candidate("division/350102", "鼓楼区")
    other = Candidate("division/320104", "秦淮区")
    assert undecided_pairs([undecided, nanjing, fuzhou, other], NOBODY) == ((nanjing, undecided), (fuzhou, undecided))
    said = Judgements([Judgement(undecided.id, nanjing.id, Verdict.SAME)])
    assert said.canonical(undecided.id) == nanjing.id


@pytest.mark.parametrize(("verdict", "shown"), [("same", 0), ("not same", 0), ("undecided", 1)])
def test_a_judged_pair_is_not_shown_again(verdict: str, shown: int) -> None:
    said = Judgements([Judgement(DATED.id, PLAN.id, Verdict(verdict))])
    assert len(undecided_pairs([PLAN, DATED], said)) == shown


def test_many_spellings_of_one_name_do_not_make_millions_of_pairs() -> None:
    many = [Candidate(f"document/0/{i:04d}", "“" * i + "规划") for i in range(1000)]
    assert len(undecided_pairs(many, NOBODY)) == MOST_PAIRS
