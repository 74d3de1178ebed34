"""What makes two mentions of two reports one thing, and what never does."""

import pytest

from fazhi.gazetteer import gazetteer
from fazhi.model import Division, EntityType, Level, Mention
from fazhi.resolving.identity import division_id, entity_id, scope_code
from fazhi.resolving.official import is_generic_title, is_own_plan


def division(code: str) -> Division:
    found = gazetteer().by_code(code)
    assert found is not None
    return found


def id_of(
    name: str, type_: EntityType, home: str, year: int = 2021, *, rule: str = "", level: Level | None = None
) -> str:
    place = division("33") if level is Level.PROVINCE else None
    return entity_id(Mention(0, 0, name, type_, name, place, level, rule=rule), name, None, year, home)


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("“放管服”改革", EntityType.REFORM),
        ("“互联网+现代农业”", EntityType.PROGRAM),
        ("全国人口普查", EntityType.PROGRAM),
        ("社会组织管理制度改革", EntityType.REFORM),
        ("大气污染防治行动计划", EntityType.DOCUMENT),
        ("法治政府建设实施纲要（2021—2025年）", EntityType.DOCUMENT),
    ],
)
def test_what_the_country_has_in_common_is_one_thing_in_every_report(name: str, type_: EntityType) -> None:
    assert id_of(name, type_, "330521") == id_of(name, type_, "620102", 2022)


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("干部队伍建设", EntityType.PROGRAM),
        ("府院联席会议", EntityType.MECHANISM),
        ("“十四五”规划", EntityType.DOCUMENT),
        ("实施意见", EntityType.DOCUMENT),
    ],
)
def test_what_every_place_has_of_its_own_is_one_thing_a_division(name: str, type_: EntityType) -> None:
    assert id_of(name, type_, "330521") == id_of(name, type_, "330521")
    assert id_of(name, type_, "330521") != id_of(name, type_, "620102")


@pytest.mark.parametrize("name", ["纲要（草案）", "政府工作报告", "实施意见"])
def test_a_title_of_a_kind_alone_is_another_document_each_year(name: str) -> None:
    assert id_of(name, EntityType.DOCUMENT, "330521", 2021) != id_of(name, EntityType.DOCUMENT, "330521", 2022)


def test_a_five_year_plan_is_the_same_in_every_year() -> None:
    plan = ("“十四五”规划", EntityType.DOCUMENT, "330521")
    assert id_of(*plan, 2021) == id_of(*plan, 2023)


def test_what_a_province_tries_is_not_what_another_tries_under_the_same_name() -> None:
    ours = id_of("小城市培育", EntityType.REFORM, "330521", level=Level.PROVINCE)
    assert ours != id_of("小城市培育", EntityType.REFORM, "3702")


def test_a_body_known_by_a_level_word_alone_is_the_reports_own() -> None:
    body = ("政府", EntityType.AGENCY)
    assert id_of(*body, "unknown-a", rule="agency.body") != id_of(*body, "unknown-b", rule="agency.body")


def test_a_division_of_then_is_not_the_one_that_has_its_code_now() -> None:
    former, present = gazetteer().find("万盛区")[0], division("500110")
    assert former.code == present.code
    assert division_id(former) == "division/500110-2011"
    assert division_id(present) == "division/500110"


def test_an_undecided_division_is_that_of_its_report() -> None:
    first, second = (Division("鼓楼区", EntityType.COUNTY, undecided_in=report) for report in ("report/1", "report/2"))
    assert division_id(first) == division_id(first) != division_id(second)
    assert scope_code(first).startswith("unknown-")


@pytest.mark.parametrize(
    "title", ["行政复议法实施条例", "关于加强基层执法的意见", "法治政府建设实施纲要", "优化营商环境条例"]
)
def test_a_title_that_says_more_than_its_kind_is_no_generic_one(title: str) -> None:
    assert not is_generic_title(title)
    assert not is_own_plan(title)


def test_a_document_without_a_place_in_its_title_is_its_issuers() -> None:
    rules = Mention(0, 0, "", EntityType.DOCUMENT, "行政规范性文件管理办法")
    ours, theirs = (entity_id(rules, rules.name, division(code)) for code in ("330521", "330522"))
    assert ours != theirs
    named = Mention(0, 0, "", EntityType.DOCUMENT, "德清县行政规范性文件管理办法")
    assert entity_id(named, named.name, division("330521")) == entity_id(named, named.name)
