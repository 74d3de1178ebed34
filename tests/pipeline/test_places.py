"""Divisions and bodies in whole reports: as they were in the report's year, and which one of a name is meant."""

from functools import cache

import pytest

from fazhi.model import EntityType, Mention, MentionClaim, ReadReport, Report
from fazhi.pipeline.build import Extractor
from fazhi.reading.report import parse_report
from fazhi.resolving import resolve


@cache
def extractor() -> Extractor:
    return Extractor()


def read(text: str) -> Report:
    return parse_report(text, source="report.txt", sha256="0" * 64)


def mentions(text: str) -> dict[str, Mention]:
    """The last mention of each printed name."""
    return {mention.text: mention for mention in extractor().extract(read(text)).mentions}


def path_of(mention: Mention) -> str:
    return "/".join(part.name for part in mention.division.path) if mention.division else "-"


def resolved(text: str) -> ReadReport:
    report = read(text)
    return resolve(report, extractor().extract(report))


def names(text: str, type_: EntityType) -> set[str]:
    return {entity.name for entity in resolved(text).entities if entity.type is type_}


def area_of(text: str) -> str:
    area = read(text).area
    return "/".join(part.name for part in area.path) if area else "-"


@pytest.mark.parametrize(
    ("title", "area"),
    [
        ("杭州市下城区人民政府2016年法治政府建设情况报告", "浙江省/杭州市/下城区"),
        ("北京市密云县2014年依法行政工作报告", "北京市/密云县"),
        ("北京市密云区2016年法治政府建设情况报告", "北京市/密云区"),
        ("襄樊市人民政府2009年依法行政工作报告", "湖北省/襄樊市"),
        ("襄樊市樊城区人民政府2009年依法行政工作报告", "湖北省/襄樊市/樊城区"),
        ("铜仁地区江口县人民政府2010年依法行政工作报告", "贵州省/铜仁地区/江口县"),
        ("东莞市人民政府2021年法治政府建设情况报告", "广东省/东莞市"),
        ("潜江市人民政府2021年法治政府建设情况报告", "湖北省/潜江市"),
        ("石河子市人民政府2022年法治政府建设情况报告", "新疆维吾尔自治区/石河子市"),
        ("鄂托克前旗人民政府2022年法治政府建设情况报告", "内蒙古自治区/鄂尔多斯市/鄂托克前旗"),
        ("喀什地区行政公署2022年法治政府建设情况报告", "新疆维吾尔自治区/喀什地区"),
        ("长沙高新技术产业开发区管委会2021年法治政府建设情况报告", "湖南省/长沙市"),
    ],
)
def test_a_report_is_about_the_division_as_it_was_in_its_year(title: str, area: str) -> None:
    assert area_of(f"{title}\n\n制定实施方案。\n") == area


def test_a_county_is_found_in_its_city_also_under_the_citys_name_of_the_year() -> None:
    assert area_of("襄樊市襄阳区人民政府2009年依法行政工作报告\n\n制定方案。\n") == "湖北省/襄樊市/襄阳区"


def test_a_former_division_is_named_as_a_former_one_in_later_reports() -> None:
    found = mentions("杭州市拱墅区2022年法治政府建设年度报告\n\n原下城区移交案件12件。\n")
    assert path_of(found["下城区"]) == "浙江省/杭州市/下城区"


def test_a_short_name_means_the_division_of_the_year() -> None:
    text = "重庆市人民政府{}年法治政府建设情况报告\n\n荣昌、璧山推进改革。\n"
    assert path_of(mentions(text.format(2012))["荣昌"]) == "重庆市/荣昌县"
    assert path_of(mentions(text.format(2020))["荣昌"]) == "重庆市/荣昌区"


def test_a_homonym_means_the_one_in_the_city_named_in_front() -> None:
    found = mentions("福州市人民政府2022年法治政府建设情况报告\n\n赴南京市鼓楼区学习。\n")
    assert path_of(found["鼓楼区"]) == "江苏省/南京市/鼓楼区"


def test_a_homonym_means_the_one_beside_its_neighbours() -> None:
    found = mentions("国务院2022年法治政府建设情况报告\n\n海淀区、朝阳区试点。\n")
    assert path_of(found["朝阳区"]) == "北京市/朝阳区"


def test_a_homonym_in_its_own_city_needs_nothing_beside_it() -> None:
    found = mentions("福州市人民政府2022年法治政府建设情况报告\n\n鼓楼区试点。\n")
    assert path_of(found["鼓楼区"]) == "福建省/福州市/鼓楼区"


def test_what_was_told_once_holds_for_the_rest_of_the_report() -> None:
    text = "浙江省司法厅2022年法治政府建设情况报告\n\n南京市鼓楼区来访。鼓楼区作交流。\n"
    assert path_of(mentions(text)["鼓楼区"]) == "江苏省/南京市/鼓楼区"


def test_a_homonym_of_which_nothing_tells_is_undecided_and_kept_apart() -> None:
    reports = [
        f"{place}人民政府2022年法治政府建设情况报告\n\n鼓楼区人民政府来访。鼓楼区作交流。\n"
        for place in ("浙江省", "湖南省")
    ]
    first, second = (
        {entity.id: entity for entity in resolved(text).entities if entity.name == "鼓楼区"} for text in reports
    )
    assert not first.keys() & second.keys()
    for id_, entity in (*first.items(), *second.items()):
        assert id_.startswith("division/unknown-")
        assert (entity.code, entity.within) == (None, None)


def test_a_township_behind_its_county_is_found_in_reports_of_elsewhere() -> None:
    found = mentions("浙江省人民政府2022年法治政府建设情况报告\n\n浦江县白马镇、义乌市佛堂镇试点。\n")
    assert path_of(found["白马镇"]) == "浙江省/金华市/浦江县/白马镇"
    assert path_of(found["佛堂镇"]) == "浙江省/金华市/义乌市/佛堂镇"


def test_towns_of_a_city_without_counties_lie_in_the_city() -> None:
    found = mentions("东莞市人民政府2021年法治政府建设情况报告\n\n长安镇试点。\n")
    assert path_of(found["长安镇"]) == "广东省/东莞市/长安镇"


def test_the_same_town_in_many_counties_is_that_of_the_reports_county() -> None:
    found = mentions("陕西省宁陕县2022年法治政府建设情况报告\n\n城关镇试点。\n")
    assert path_of(found["城关镇"]) == "陕西省/安康市/宁陕县/城关镇"


@pytest.mark.parametrize(
    ("title", "reporter"),
    [
        ("苏州工业园区管委会2021年法治政府建设情况报告", "苏州工业园区管委会"),
        ("郑州航空港经济综合实验区管理委员会2022年法治政府建设情况报告", "郑州航空港经济综合实验区管理委员会"),
        ("长沙高新技术产业开发区管委会2021年法治政府建设情况报告", "长沙高新技术产业开发区管委会"),
        ("大兴安岭地区行政公署2021年法治政府建设情况报告", "大兴安岭地区行政公署"),
    ],
)
def test_zones_and_prefectures_report_under_their_own_names(title: str, reporter: str) -> None:
    assert read(f"{title}\n\n制定实施方案。\n").reporter == reporter


def test_a_zone_is_no_division() -> None:
    found = mentions("苏州工业园区管委会2021年法治政府建设情况报告\n\n全区建成站点10个。\n")
    assert "全区" not in found


def test_prefectures_have_departments() -> None:
    text = "喀什地区行政公署2022年法治政府建设情况报告\n\n地区司法局印发《办法》。沿海地区发展较快。\n"
    assert "喀什地区司法局" in names(text, EntityType.AGENCY)
    assert mentions(text).keys().isdisjoint({"地区发展"})


def test_a_printed_short_name_is_kept_beside_the_official_one() -> None:
    reading = resolved("金平县人民政府2022年法治政府建设情况报告\n\n金平县司法局印发《办法》。\n")
    (bureau,) = [entity for entity in reading.entities if entity.name.endswith("自治县司法局")]
    printed = {c.original for c in reading.claims if isinstance(c, MentionClaim) and c.entity == bureau.id}
    assert printed == {"金平县司法局"}


@pytest.mark.parametrize(
    ("printed", "name", "parent"),
    [
        ("县公安局法制大队", "德清县公安局法制大队", "德清县公安局"),
        ("县政府办公室", "德清县人民政府办公室", "德清县人民政府"),
        ("市局法规科", "湖州市司法局法规科", "湖州市司法局"),
    ],
)
def test_offices_are_parts_of_their_bodies(printed: str, name: str, parent: str) -> None:
    reading = resolved(f"湖州市德清县司法局2022年法治政府建设情况报告\n\n{printed}印发《办法》。\n")
    by_id = {entity.id: entity for entity in reading.entities}
    (office,) = [entity for entity in reading.entities if entity.name == name]
    assert by_id[office.parent or ""].name == parent


def test_joint_actors_are_two_bodies() -> None:
    text = "湖州市德清县2022年法治政府建设情况报告\n\n县委、县政府印发《办法》。市法院、市检察院会签。\n"
    assert names(text, EntityType.AGENCY) >= {
        "中国共产党德清县委员会",
        "德清县人民政府",
        "湖州市中级人民法院",
        "湖州市人民检察院",
    }


def test_the_end_of_another_word_is_no_undecided_division() -> None:
    text = "湖北省人民政府2022年法治政府建设情况报告\n\n支持鄂西南山区发展,面向山区服务。\n"
    assert mentions(text).keys().isdisjoint({"南山区", "向山区"})
