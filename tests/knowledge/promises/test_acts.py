"""Promised acts against what was done."""

from dataclasses import replace

import pytest
from tests.knowledge.promises.telling import AREA, Teller, act, followed, promised_act

from fazhi.model import Claim, Entity, EntityType, Outcome, Predicate, RelationClaim, Report

CENTRE = Entity("place/shared", EntityType.PLACE, "云岭矛盾调处中心", within=AREA)
RULES = Entity("document/rules", EntityType.DOCUMENT, "云溪县涉企检查办法", within=AREA)
HONOUR = Entity("award/garden", EntityType.AWARD, "国家园林县城")
REFORM = Entity("reform/permit", EntityType.REFORM, "综合许可改革")
CAMPAIGN = Entity("program/lamp", EntityType.PROGRAM, "“点灯护航”专项行动", within=AREA)
WORK = Entity("program/publicity", EntityType.PROGRAM, "普法宣传", within=AREA)
THINGS = (CENTRE, RULES, HONOUR, REFORM, CAMPAIGN, WORK)

BUILD = promised_act("建成云岭矛盾调处中心", Predicate.ESTABLISHED, CENTRE, action="建成")
(ISSUED,) = promised_act("省司法厅出台《云溪县涉企检查办法》", Predicate.ISSUED, RULES, action="出台").values()
ISSUE = promised_act("出台《云溪县涉企检查办法》", Predicate.ISSUED, RULES, action="出台")
SEEK = promised_act("争创国家园林县城", Predicate.AWARDED, HONOUR, action="争创")


def became(promise: dict[str, Teller], *results: dict[str, Teller]) -> tuple[Outcome, str]:
    follow = followed(promise, *results, things=THINGS)
    return follow.outcome, follow.reason


def test_what_was_done_is_kept() -> None:
    done = act("云岭矛盾调处中心建成投用", Predicate.ESTABLISHED, CENTRE)
    assert became(BUILD, done) == (Outcome.KEPT, "act.done")


def test_what_has_only_begun_is_kept_in_part() -> None:
    begun = act("开工建设云岭矛盾调处中心", Predicate.ESTABLISHED, CENTRE, action="开工建设")
    assert became(BUILD, begun) == (Outcome.PARTLY, "act.begun")


def test_a_draft_is_not_the_document() -> None:
    draft = act("完成《云溪县涉企检查办法》起草", Predicate.CARRIES_OUT, RULES)
    assert became(ISSUE, draft) == (Outcome.PARTLY, "act.draft")


def test_a_document_that_is_applied_was_issued() -> None:
    applied = act("严格执行《云溪县涉企检查办法》", Predicate.CARRIES_OUT, RULES, action="执行")
    assert became(ISSUE, applied) == (Outcome.KEPT, "act.done")


def test_a_pilot_is_not_a_fulfilment() -> None:
    whole = promised_act("全面完成综合许可改革", Predicate.CARRIES_OUT, REFORM, action="完成")
    pilot = act("开展综合许可改革试点", Predicate.CARRIES_OUT, REFORM)
    assert became(whole, pilot) == (Outcome.PARTLY, "act.pilot")


def test_a_promised_pilot_is_kept_by_a_pilot() -> None:
    promise = promised_act("启动综合许可改革试点", Predicate.CARRIES_OUT, REFORM, action="启动")
    pilot = act("开展综合许可改革试点", Predicate.CARRIES_OUT, REFORM)
    assert became(promise, pilot)[0] is Outcome.KEPT


@pytest.mark.parametrize(
    ("words", "verb", "outcome"),
    [("获评国家园林县城", "获评", Outcome.KEPT), ("积极创建国家园林县城", "创建", Outcome.PARTLY)],
)
def test_an_honour_is_kept_when_it_is_granted(words: str, verb: str, outcome: Outcome) -> None:
    assert became(SEEK, act(words, Predicate.AWARDED, HONOUR, action=verb))[0] is outcome


def test_fewer_honours_than_promised_are_a_part() -> None:
    promise = promised_act("争创国家园林县城3个", Predicate.AWARDED, HONOUR, action="争创", count=3)
    fewer = act("创成国家园林县城2个", Predicate.AWARDED, HONOUR, action="创成", count=2)
    assert became(promise, fewer) == (Outcome.PARTLY, "figure.part")


def test_a_programme_with_a_name_that_nothing_is_told_of_is_not_mentioned() -> None:
    promise = promised_act("开展“点灯护航”专项行动", Predicate.CARRIES_OUT, CAMPAIGN, action="开展")
    assert became(promise) == (Outcome.NOT_MENTIONED, "act.absent")


def test_a_promised_pilot_or_building_that_nothing_is_told_of_is_not_mentioned() -> None:
    pilot = promised_act("开展综合许可改革试点", Predicate.PILOTED_IN, REFORM, action="开展")
    assert became(pilot) == (Outcome.NOT_MENTIONED, "act.absent")
    building = promised_act("加快建设云岭矛盾调处中心", Predicate.ESTABLISHED, CENTRE, action="加快建设")
    assert became(building) == (Outcome.NOT_MENTIONED, "act.absent")
    going_on = act("加快建设云岭矛盾调处中心", Predicate.ESTABLISHED, CENTRE, action="加快建设")
    assert became(building, going_on)[0] is Outcome.KEPT


def test_a_programme_is_found_by_the_core_of_its_name() -> None:
    promise = promised_act("开展“点灯护航”专项行动", Predicate.CARRIES_OUT, CAMPAIGN, action="开展")
    renamed = act("深入推进“点灯护航”三年攻坚，普法宣传成效明显", Predicate.CARRIES_OUT, WORK)
    assert became(promise, renamed)[0] is Outcome.KEPT


def test_a_pilot_of_something_else_in_the_clause_is_none_of_the_programme() -> None:
    promise = promised_act("开展“点灯护航”专项行动", Predicate.CARRIES_OUT, CAMPAIGN, action="开展")
    beside = act("完成云岭矛盾调处中心试点、“点灯护航”任务和普法宣传考核", Predicate.CARRIES_OUT, WORK)
    assert became(promise, beside)[0] is Outcome.KEPT


def test_work_without_an_end_cannot_be_checked() -> None:
    promise = promised_act("加强普法宣传", Predicate.CARRIES_OUT, WORK, action="加强")
    assert became(promise) == (Outcome.NOT_CHECKABLE, "vague.open")
    told = act("持续加强普法宣传", Predicate.CARRIES_OUT, WORK, action="加强")
    assert became(promise, told) == (Outcome.KEPT, "act.continued")


def test_words_that_no_claim_was_read_from_are_quoted() -> None:
    other = act("云岭矛盾调处中心顺利建成，普法宣传深入人心", Predicate.CARRIES_OUT, WORK)
    follow = followed(BUILD, other, things=THINGS)
    assert (follow.outcome, follow.reason) == (Outcome.KEPT, "act.told")


def test_what_a_higher_body_does_is_no_promise_of_the_county() -> None:
    words = "省司法厅出台《云溪县涉企检查办法》"

    def tell(report: Report) -> Claim:
        claim = ISSUED(report)
        assert isinstance(claim, RelationClaim)
        return replace(claim, subject="agency/39/justice")

    assert became({words: tell}) == (Outcome.NOT_CHECKABLE, "vague.other")
