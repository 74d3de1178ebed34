import pytest

from fazhi.gazetteer import deictic_words, gazetteer, refer
from fazhi.model import CHINA, Division


def division(code: str) -> Division:
    found = gazetteer().by_code(code)
    assert found
    return found


def meaning(word: str, code: str) -> str | None:
    found = refer(word, division(code))
    return found.name if found else None


@pytest.mark.parametrize(
    ("word", "code", "name"),
    [
        ("我县", "330726", "浦江县"),
        ("全县", "330726", "浦江县"),
        ("县", "330726", "浦江县"),
        ("县内", "330726", "浦江县"),
        ("全市", "330726", "金华市"),
        ("市", "330726", "金华市"),
        ("省级", "330726", "浙江省"),
        ("我省", "33", "浙江省"),
        ("我区", "330726", None),
        ("全县", "330726101", "浦江县"),
        ("全镇", "330726101", "黄宅镇"),
        ("镇级", "330726101", "黄宅镇"),
        ("我街道", "500105005", "寸滩街道"),
        ("全区", "500105005", "江北区"),
        ("全市", "500105005", "重庆市"),
        ("我旗", "150921", None),
        ("我盟", "1525", "锡林郭勒盟"),
        ("全州", "532530", "红河哈尼族彝族自治州"),
        ("全县", "532530", "金平苗族瑶族傣族自治县"),
    ],
)
def test_a_word_means_the_division_of_its_level_on_the_path(word: str, code: str, name: str | None) -> None:
    assert meaning(word, code) == name


@pytest.mark.parametrize(
    ("word", "code", "name"),
    [
        ("我市", "330782", "义乌市"),
        ("全市", "330782", "义乌市"),
        ("市", "330782", "义乌市"),
        ("市级", "330782", "金华市"),
        ("市", "429004", "仙桃市"),
        ("全市", "110118", "北京市"),
        ("市", "110118", "北京市"),
        ("我区", "110118", "密云区"),
        ("全区", "45", "广西壮族自治区"),
        ("全区", "4510", "广西壮族自治区"),
        ("全区", "451002", "右江区"),
        ("自治区", "451002", "广西壮族自治区"),
        ("全区", "6531", "新疆维吾尔自治区"),
        ("全地区", "6531", "喀什地区"),
        ("市级", "5329", "大理白族自治州"),
        ("县级", "330782", "义乌市"),
    ],
)
def test_cities_in_cities_municipalities_and_autonomous_regions(word: str, code: str, name: str) -> None:
    assert meaning(word, code) == name


@pytest.mark.parametrize("word", ["我国", "全国", "国家", "国家级", "中央"])
def test_the_country_is_the_same_from_everywhere(word: str) -> None:
    assert refer(word, None) is refer(word, division("330726")) is refer(word, CHINA) is CHINA


def test_a_word_that_points_nowhere_means_nothing() -> None:
    assert refer("全县", None) is None
    assert refer("全县", CHINA) is None
    assert refer("浦江县", division("330726")) is None


def test_every_word_that_can_point_is_listed() -> None:
    assert {"我县", "本市", "全省", "区级", "市里", "县直", "街道", "中央"} <= deictic_words().keys()
