import pytest
from tests.gazetteer.asking import path_of, the

from fazhi.gazetteer import Gazetteer
from fazhi.model import CHINA, EntityType


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("33", "浙江省"),
        ("330000", "浙江省"),
        ("330700", "浙江省/金华市"),
        ("330726", "浙江省/金华市/浦江县"),
        ("330726000", "浙江省/金华市/浦江县"),
        ("110118", "北京市/密云区"),
        ("429004", "湖北省/仙桃市"),
        ("81", "香港特别行政区"),
        ("500105005", "重庆市/江北区/寸滩街道"),
        ("130171", "-"),
        ("999999", "-"),
        ("999999999", "-"),
        ("", "-"),
        ("无", "-"),
    ],
)
def test_a_code_leads_to_its_division_with_those_around_it(divisions: Gazetteer, code: str, path: str) -> None:
    assert path_of(divisions.by_code(code)) == path


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("重庆市", EntityType.PROVINCE),
        ("西藏自治区", EntityType.PROVINCE),
        ("锡林郭勒盟", EntityType.CITY),
        ("甘孜藏族自治州", EntityType.CITY),
        ("济源市", EntityType.COUNTY),
        ("神农架林区", EntityType.COUNTY),
        ("鄂伦春自治旗", EntityType.COUNTY),
        ("东莞市", EntityType.CITY),
        ("全国", EntityType.COUNTRY),
    ],
)
def test_the_type_follows_the_rank_and_not_the_head_of_the_name(
    divisions: Gazetteer, name: str, type_: EntityType
) -> None:
    assert [division.type for division in divisions.find(name)] == [type_]


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("浦江", "浦江县"),
        ("浙江", "浙江省"),
        ("内蒙古", "内蒙古自治区"),
        ("广西", "广西壮族自治区"),
        ("新疆", "新疆维吾尔自治区"),
        ("喀什", "喀什地区"),
        ("红河州", "红河哈尼族彝族自治州"),
        ("恩施州", "恩施土家族苗族自治州"),
        ("黔东南", "黔东南苗族侗族自治州"),
        ("金平县", "金平苗族瑶族傣族自治县"),
        ("鄂温克旗", "鄂温克族自治旗"),
        ("澳门", "澳门特别行政区"),
    ],
)
def test_a_short_form_is_the_name_without_head_and_nationalities(divisions: Gazetteer, short: str, full: str) -> None:
    assert the(divisions, short).name == full


@pytest.mark.parametrize("name", ["泗", "市辖区", "开发区", "苏州工业园区", "省直辖县级行政区划", "没有此县", ""])
def test_stems_of_one_character_and_statistical_areas_are_no_divisions(divisions: Gazetteer, name: str) -> None:
    assert divisions.find(name) == ()


def test_homonyms_come_nearest_first(divisions: Gazetteer) -> None:
    changchun = the(divisions, "长春市")
    assert [path_of(d) for d in divisions.find("朝阳区", near=changchun)] == ["吉林省/长春市/朝阳区", "北京市/朝阳区"]
    assert path_of(divisions.find("吉林")[0]) == "吉林省"
    assert path_of(divisions.find("吉林", near=the(divisions, "吉林市"))[0]) == "吉林省/吉林市"


def test_townships_are_sought_in_the_province_of_the_area(divisions: Gazetteer) -> None:
    pujiang = the(divisions, "浦江县")
    assert path_of(divisions.find("白马镇", near=pujiang)[0]) == "浙江省/金华市/浦江县/白马镇"
    assert all(found.path[0].name == "浙江省" for found in divisions.find("白马镇", near=pujiang))
    assert len(divisions.find("白马镇")) > 1


def test_a_division_that_is_no_more_is_still_found_behind_the_present_ones(divisions: Gazetteer) -> None:
    assert path_of(divisions.find("下城区")[-1]) == "浙江省/杭州市/下城区"
    assert path_of(divisions.around(the(divisions, "杭州市"))["下城区"]) == "浙江省/杭州市/下城区"
    assert "郊区" not in divisions.around(the(divisions, "合肥市"))


def test_a_county_report_knows_its_own_townships_and_its_neighbours_short_names(divisions: Gazetteer) -> None:
    names = divisions.around(the(divisions, "浦江县"))
    assert path_of(names["白马镇"]) == "浙江省/金华市/浦江县/白马镇"
    assert path_of(names["浦江"]) == "浙江省/金华市/浦江县"
    assert path_of(names["义乌"]) == "浙江省/金华市/义乌市"
    assert path_of(names["甘肃"]) == "甘肃省"
    assert names["潼关县"].name == "潼关县"
    assert "潼关" not in names


def test_names_that_mean_nothing_certain_in_a_report_are_left_out(divisions: Gazetteer) -> None:
    names = divisions.around(the(divisions, "浦江县"))
    assert not {"鼓楼区", "朝阳", "朝阳区", "城区", "理县", "长治", "中国", "全国"} & names.keys()


def test_a_homonym_means_the_one_in_the_same_city_or_province(divisions: Gazetteer) -> None:
    assert path_of(divisions.around(the(divisions, "南京市"))["鼓楼区"]) == "江苏省/南京市/鼓楼区"
    assert path_of(divisions.around(the(divisions, "闽侯县"))["鼓楼区"]) == "福建省/福州市/鼓楼区"
    assert path_of(divisions.around(the(divisions, "北京市"))["朝阳区"]) == "北京市/朝阳区"


def test_a_name_that_is_an_ordinary_word_counts_where_the_report_is_about_it(divisions: Gazetteer) -> None:
    assert "长治" in divisions.around(the(divisions, "长治市"))
    assert "理县" in divisions.around(the(divisions, "理县"))


def test_a_city_report_leaves_out_townships_that_two_of_its_counties_have(divisions: Gazetteer) -> None:
    jinhua = the(divisions, "金华市")
    names = divisions.around(jinhua)
    assert path_of(names["郑宅镇"]) == "浙江省/金华市/浦江县/郑宅镇"
    twice = {d.name for d in divisions.find("白龙桥镇", near=jinhua)}
    assert twice <= names.keys()


def test_a_report_about_nowhere_or_the_whole_country_knows_what_is_unambiguous(divisions: Gazetteer) -> None:
    for area in (None, CHINA):
        names = divisions.around(area)
        assert path_of(names["浦江县"]) == "浙江省/金华市/浦江县"
        assert names["海南"].name == "海南省"
        assert "朝阳区" not in names


def test_the_country_is_no_name_to_look_for_in_the_text(divisions: Gazetteer) -> None:
    assert CHINA not in divisions.around(CHINA).values()


def test_every_division_is_found_by_its_own_name_and_code(divisions: Gazetteer) -> None:
    for name, division in divisions.around(None).items():
        assert division in divisions.find(name)
        if division.code is None:  # founded after the cut-off of the codes
            continue
        assert divisions.version(division.code or "", division.until) == division
