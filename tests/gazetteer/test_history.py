"""What divisions were called in a year, and what became of them."""

import pytest
from tests.gazetteer.asking import path_of, the

from fazhi.gazetteer import CARVED_OUT, Gazetteer
from fazhi.gazetteer.data_files import read_lines
from fazhi.model import Division


def became(divisions: Gazetteer, division: Division) -> set[tuple[int, str, str]]:
    return {(change.year, change.kind, change.new.name) for change in divisions.changes(division)}


@pytest.mark.parametrize(
    ("name", "year", "path"),
    [
        ("密云区", 2014, "北京市/密云县"),
        ("密云区", 2015, "北京市/密云区"),
        ("溪翁庄镇", 2014, "北京市/密云县/溪翁庄镇"),
        ("溪翁庄镇", 2016, "北京市/密云区/溪翁庄镇"),
        ("襄州区", 2005, "湖北省/襄樊市/襄阳区"),
        ("樊城区", 2005, "湖北省/襄樊市/樊城区"),
        ("江口县", 2010, "贵州省/铜仁地区/江口县"),
        ("宁洱哈尼族彝族自治县", 2006, "云南省/思茅市/普洱哈尼族彝族自治县"),
        ("钢城区", 2018, "山东省/莱芜市/钢城区"),
        ("庐江县", 2010, "安徽省/巢湖市/庐江县"),
        ("拱墅区", 2016, "浙江省/杭州市/拱墅区"),
        ("浦江县", 2005, "浙江省/金华市/浦江县"),
    ],
)
def test_an_area_is_called_as_it_was_in_the_year(divisions: Gazetteer, name: str, year: int, path: str) -> None:
    assert path_of(divisions.as_of(the(divisions, name), year)) == path


@pytest.mark.parametrize(
    ("name", "year", "path"),
    [
        ("铜仁市", 2009, "贵州省/铜仁地区/铜仁市"),
        ("铜仁市", 2012, "贵州省/铜仁市"),
        ("巢湖市", 2010, "安徽省/巢湖市"),
        ("巢湖市", 2012, "安徽省/合肥市/巢湖市"),
        ("密云区", 2010, "北京市/密云区"),
    ],
)
def test_a_printed_full_name_is_taken_at_its_word(divisions: Gazetteer, name: str, year: int, path: str) -> None:
    assert path_of(divisions.as_of(the(divisions, name), year, name)) == path


def test_without_a_year_nothing_is_dated_back(divisions: Gazetteer) -> None:
    assert divisions.as_of(the(divisions, "密云区"), None).name == "密云区"


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("下城区", {(2021, "合并", "拱墅区")}),
        ("江干区", {(2021, "拆分", "上城区"), (2021, "拆分", "钱塘区")}),
        ("余杭区", {(2021, "分设", "临平区")}),
        ("襄樊市", {(2010, "更名", "襄阳市")}),
        ("荣昌县", {(2015, "撤县设区", "荣昌区")}),
        ("万盛区", {(2011, "合并", "綦江区")}),
        ("浦江县", set()),
    ],
)
def test_what_became_of_a_division_is_told(divisions: Gazetteer, name: str, changes: set[tuple[int, str, str]]) -> None:
    assert became(divisions, the(divisions, name)) == changes


def test_a_township_goes_with_its_county(divisions: Gazetteer) -> None:
    then = divisions.as_of(the(divisions, "溪翁庄镇"), 2014)
    assert became(divisions, then) == {(2015, "随上级", "溪翁庄镇")}


def test_codes_that_were_given_again_name_the_present_division(divisions: Gazetteer) -> None:
    assert path_of(divisions.by_code("500110")) == "重庆市/綦江区"
    assert path_of(divisions.by_code("330103")) == "浙江省/杭州市/下城区"


def test_a_version_is_found_by_its_code_and_its_last_year(divisions: Gazetteer) -> None:
    assert path_of(divisions.version("500110", 2011)) == "重庆市/万盛区"
    assert path_of(divisions.version("110118101", 2015)) == "北京市/密云县/溪翁庄镇"
    assert path_of(divisions.version("330726", None)) == "浙江省/金华市/浦江县"


def test_a_report_on_a_division_of_then_knows_its_townships(divisions: Gazetteer) -> None:
    names = divisions.around(the(divisions, "下城区"))
    assert path_of(names["天水街道"]) == "浙江省/杭州市/下城区/天水街道"
    assert path_of(names["上城区"]) == "浙江省/杭州市/上城区"


def test_what_was_founded_after_the_cut_off_is_known(divisions: Gazetteer) -> None:
    assert path_of(the(divisions, "和安县")) == "新疆维吾尔自治区/和田地区/和安县"


def test_the_area_of_a_former_division_is_that_of_its_heir(divisions: Gazetteer) -> None:
    assert divisions.present(the(divisions, "襄樊市")).name == "襄阳市"


def test_every_line_of_the_list_is_of_a_known_kind_and_in_order() -> None:
    rows = [line.split(",") for line in read_lines("changes.csv")[1:]]
    assert [int(row[0]) for row in rows] == sorted(int(row[0]) for row in rows)
    kinds = {row[1] for row in rows}
    assert kinds <= {"更名", "改码", "合并", "拆分", CARVED_OUT, "设立"} | {k for k in kinds if k[0] == "撤"}
    assert len({(*row[:4], row[5]) for row in rows}) == len(rows)


def test_one_area_has_one_predecessor(divisions: Gazetteer) -> None:
    for year in range(2001, 2026):
        for code in ("3301", "4206", "11", "50", "5206"):
            division = divisions.by_code(code)
            assert division is not None
            assert divisions.present(divisions.as_of(division, year)) == division
