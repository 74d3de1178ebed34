from datetime import date

import pytest

from fazhi.reading.chinese_numbers import parse_number
from fazhi.reading.header import parse_date, read_header, value_of


def cells(text: str) -> dict[str, str]:
    return {field.label: field.value for field in read_header(text)}


def test_empty_cells_of_a_flattened_table_do_not_take_the_next_label_for_their_value() -> None:
    text = (
        "索引号: | 11330825/2022-1 | 文件编号: | 发布机构: | 县财政局 | |\n主题分类: | 组配分类: | 年报 |\n正文开始。"
    )
    assert cells(text) == {
        "索引号": "11330825/2022-1",
        "文件编号": "",
        "发布机构": "县财政局",
        "主题分类": "",
        "组配分类": "年报",
    }


@pytest.mark.parametrize(
    "text",
    [
        "发布机构：龙游县财政局\n发布日期：2022-03-01\n",
        "发布机构：龙游县财政局　发布日期：2022-03-01\n",
        "| 发布机构 | 龙游县财政局 | 发布日期 | 2022-03-01 |\n",
        "发 布 机 构: 龙游县财政局\t发布日期: 2022-03-01\n",
        "【发布机构】龙游县财政局 【发布日期】2022-03-01\n".replace("】", "】："),
    ],
)
def test_sites_print_their_tables_in_several_ways(text: str) -> None:
    assert cells(text) == {"发布机构": "龙游县财政局", "发布日期": "2022-03-01"}


def test_a_cell_spans_from_its_label_to_the_end_of_its_value() -> None:
    text = "索引号: | | 发布机构: | 县财政局 |\n"
    spans = [text[field.start : field.end] for field in read_header(text)]
    assert spans == ["索引号:", "发布机构: | 县财政局"]


def test_words_of_the_body_are_no_cells() -> None:
    assert (
        cells(
            "2021年,全县依法行政工作有序推进,发布日期和信息来源均按要求公开,群众满意度不断提高,各部门依法履职,成效明显,再创佳绩。\n来源：x\n"
        )
        == {}
    )


def test_values_are_found_by_what_they_tell() -> None:
    fields = read_header("文号: 1号\n发文机关: \n发布机构: 县财政局\n")
    assert value_of(fields, "publisher") == "县财政局"
    assert value_of(fields, "date") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022-02-09", date(2022, 2, 9)),
        ("2022年2月9日", date(2022, 2, 9)),
        ("2022/2/9 10:30", date(2022, 2, 9)),
        ("二〇二二年十二月三十一日", date(2022, 12, 31)),
        ("2022-13-40", None),
        ("2022年", None),
        ("", None),
    ],
)
def test_dates_are_read_in_the_forms_that_sites_print(text: str, day: date | None) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("九十九", 99),
        ("7", 7),
        ("十十", None),
        ("一二", None),
        ("123", None),
    ],
)
def test_chinese_numerals_count_to_ninety_nine(numeral: str, number: int | None) -> None:
    assert parse_number(numeral) == number
