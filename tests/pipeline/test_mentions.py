"""Divisions, bodies and documents as the text names them."""

import pytest
from tests.sentences import extract

from fazhi.model import EntityType, Mention


def mentions(text: str, type_: EntityType) -> list[Mention]:
    return [m for m in extract(text).mentions if m.type is type_]


def test_pointing_words_mean_the_divisions_around_the_report() -> None:
    found = {m.text: m.name for m in extract("我县学习全市经验,走在全省前列").mentions if m.division}
    assert found == {"我县": "德清县", "全市": "湖州市", "全省": "浙江省"}


@pytest.mark.parametrize(
    ("text", "name", "division"),
    [
        ("县政府常务会议", "政府", "德清县"),
        ("省司法厅指导", "司法厅", "浙江省"),
        ("市依法治市办", "依法治市办", "湖州市"),
        ("湖州市中级人民法院", "中级人民法院", "湖州市"),
        ("国家市场监管总局公布", "国家市场监管总局", "全国"),
    ],
)
def test_a_body_takes_in_the_division_before_it(text: str, name: str, division: str) -> None:
    (body,) = mentions(text, EntityType.AGENCY)
    assert (body.name, body.division and body.division.name) == (name, division)


def test_an_office_inside_a_body_is_a_body_with_a_parent() -> None:
    (office,) = mentions("县司法局公证处办理公证", EntityType.AGENCY)
    assert office.name == "司法局公证处"
    assert office.parent is not None
    assert office.parent.name == "司法局"


def test_self_words_mean_the_reporter() -> None:
    assert {m.name for m in mentions("我局制发建议书", EntityType.AGENCY)} == {"德清县司法局"}


def test_bodies_of_a_kind_are_one_collective() -> None:
    (all_towns,) = mentions("各乡镇(街道)配备法律顾问", EntityType.AGENCY)
    assert all_towns.name == "德清县各乡镇(街道)"


@pytest.mark.parametrize("text", ["城市更新", "小区治理", "园区建设", "各县协作"])
def test_level_words_inside_other_words_start_no_body(text: str) -> None:
    assert mentions(text, EntityType.AGENCY) == []


def test_titles_may_hold_titles() -> None:
    found = mentions("印发《关于贯彻〈法治建设规划〉的方案》", EntityType.DOCUMENT)
    assert [m.name for m in found] == ["关于贯彻〈法治建设规划〉的方案", "法治建设规划"]


def test_a_title_mark_that_stands_alone_opens_no_document() -> None:
    assert mentions("学习《民法典", EntityType.DOCUMENT) == []


@pytest.mark.parametrize(
    ("text", "name", "division"),
    [
        ("被省厅评为优秀", "司法厅", "浙江省"),
        ("联合市局开展评查", "司法局", "湖州市"),
        ("安吉县局参加", "司法局", "安吉县"),
    ],
)
def test_a_department_names_its_sister_bodies_by_level_and_head(text: str, name: str, division: str) -> None:
    (body,) = mentions(text, EntityType.AGENCY)
    assert (body.name, body.division and body.division.name) == (name, division)


@pytest.mark.parametrize("text", ["全省厅级干部", "城市局部改造", "省局长会议"])
def test_the_same_characters_in_other_words_are_no_sister_bodies(text: str) -> None:
    assert not mentions(text, EntityType.AGENCY)


def test_bodies_that_are_counted_are_a_kind_and_no_body() -> None:
    assert not mentions("全县共有人民调解委员会168个、8个公共法律服务中心", EntityType.AGENCY)


def test_the_titles_of_films_and_plays_are_no_documents() -> None:
    assert not mentions("电影《十八洞村》、《高山清渠》和话剧《红箭》获奖", EntityType.DOCUMENT)
    assert [m.name for m in mentions("拍摄专题片并印发《工作要点》", EntityType.DOCUMENT)] == ["工作要点"]


@pytest.mark.parametrize(
    "text",
    [
        "打造区域性金融服务中心",
        "建设区域医疗中心",
        "乡镇寄宿制学校",
        "区县政府债务",
        "全国政府网站评估",
        "支持创建国际消费中心",
    ],
)
def test_words_that_only_sound_like_a_body_of_a_division_are_none(text: str) -> None:
    assert not [m for m in mentions(text, EntityType.AGENCY) if m.division is None or m.division.name != "德清县"]
    assert not [m.name for m in mentions(text, EntityType.AGENCY) if m.name.startswith(("域", "镇", "政府"))]


def test_a_level_word_that_means_nothing_here_names_no_body() -> None:
    assert mentions("旗政府印发通知", EntityType.AGENCY) == []


@pytest.mark.parametrize("text", ["以钱塘江为轴线", "整治余杭塘河", "建成湖州大道"])
def test_a_river_or_a_road_is_no_division(text: str) -> None:
    assert not [m for m in extract(text).mentions if m.division]


def test_a_service_keeps_both_its_quotation_marks_or_none() -> None:
    found = [m.text for m in mentions("通过建设“蒙速办、智慧政务”和“渝快办”，用好浙里办", EntityType.SYSTEM)]
    assert found == ["蒙速办", "“渝快办”", "浙里办"]
