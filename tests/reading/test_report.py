import os
from pathlib import Path

import pytest

from fazhi.model import EncodingError, InputError, Report
from fazhi.reading import parse_report, read_report
from fazhi.reading.inputs import LARGEST_FILE

TEXT = """索引号: | 11330122MB1234567X/2023-00012 | 文号: | 发布机构: | 县水利局 |
生成日期: | 2023-01-18 | 公开方式: | 主动公开 |
桐庐县水利局2022年度法治政府建设工作报告
2022年,我局在县委、县政府领导下推进依法行政。
一、主要工作
(一)依法决策。开展行政规范性文件合法性审核12件。
二、存在的问题
执法力量不足。
三、2023年工作思路
争取行政复议案件零纠错。
"""


def report(text: str, source: str = "报告.txt") -> Report:
    return parse_report(text, source=source, sha256="0" * 64)


def names(found: Report) -> list[str]:
    return [division.name for division in found.area.path] if found.area else []


def write(folder: Path, data: str | bytes, name: str = "报告.txt") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_a_report_is_read_with_head_table_title_reporter_area_and_year(tmp_path: Path) -> None:
    found = read_report(write(tmp_path, TEXT))
    assert found.title == "桐庐县水利局2022年度法治政府建设工作报告"
    assert found.reporter == "桐庐县水利局"
    assert names(found) == ["浙江省", "杭州市", "桐庐县"]
    assert found.year == 2022
    assert str(found.published) == "2023-01-18"
    assert found.text[found.body :].startswith("2022年,我局")
    assert found.id.startswith("report/330122/2022/")
    assert found.id.isascii()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030", "gbk"])
def test_the_encoding_of_a_file_does_not_change_what_is_read(tmp_path: Path, encoding: str) -> None:
    assert read_report(write(tmp_path, TEXT.encode(encoding))).text == TEXT


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_offsets_count_line_ends_as_one_character(tmp_path: Path, line_end: str) -> None:
    found = read_report(write(tmp_path, TEXT.replace("\n", line_end)))
    assert found.text == TEXT


def test_characters_of_the_old_private_area_are_mapped_to_their_code_points_of_2022(tmp_path: Path) -> None:
    found = read_report(write(tmp_path, TEXT.replace("力量", "\ue81e\ue864")))
    assert "\u9fb4\u9fbb" in found.text


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "empty"),
        (" \n\u3000\n".encode(), "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (TEXT.encode() + b"\x00", "binary"),
        (TEXT.encode() + b"\x01", "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "archive is damaged"),
        (b"<!DOCTYPE html><html></html>", "page holds no text"),
        (b"A letter about nothing in particular.", "not a report"),
        (
            "春天来了,湖边的柳树发了芽,孩子们在草地上放风筝,老人们坐在长椅上晒太阳,一切都很安静。".encode(),
            "not a report",
        ),
        ("县政府、司法局、行政执法\n".encode() * 20, "no sentences"),
    ],
)
def test_what_is_no_report_is_refused_with_the_file_and_the_cause_in_one_line(
    tmp_path: Path, data: bytes, cause: str
) -> None:
    path = write(tmp_path, data)
    with pytest.raises(InputError, match=cause) as caught:
        read_report(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (TEXT.encode().replace("执法".encode(), "执法".encode()[:-1], 1), "damaged"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\x00", "breaks off"),
        (b"\xff\xff\x80\x80\xff" * 9, "neither"),
    ],
)
def test_bytes_in_no_known_encoding_are_an_encoding_error(tmp_path: Path, data: bytes, cause: str) -> None:
    with pytest.raises(EncodingError, match=cause):
        read_report(write(tmp_path, data))


def test_a_file_that_is_not_there_or_too_large_is_refused_unread(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be opened"):
        read_report(tmp_path / "没有.txt")
    with pytest.raises(InputError, match="cannot be opened"):
        read_report(tmp_path)
    large = tmp_path / "大.txt"
    large.touch()
    os.truncate(large, LARGEST_FILE + 1)
    with pytest.raises(InputError, match="larger than 20 MB"):
        read_report(large)


@pytest.mark.parametrize(
    ("title", "reporter", "area", "year"),
    [
        ("临安区人民政府关于2023年度法治政府建设情况的报告", "临安区人民政府", "浙江省/杭州市/临安区", 2023),
        ("关于2022年度安吉县法治政府建设情况的报告", "安吉县人民政府", "浙江省/湖州市/安吉县", 2022),
        ("长沙市岳麓区卫生健康局2021年度法治政府建设工作报告", "岳麓区卫生健康局", "湖南省/长沙市/岳麓区", 2021),
        (
            "国家税务总局余姚市税务局2022年法治政府建设工作总结",
            "国家税务总局余姚市税务局",
            "浙江省/宁波市/余姚市",
            2022,
        ),
        (
            "中共蒙阴县委全面依法治县委员会办公室关于2022年法治建设情况的报告",
            "中共蒙阴县委全面依法治县委员会办公室",
            "山东省/临沂市/蒙阴县",
            2022,
        ),
        ("内蒙古自治区2023年度法治政府建设情况报告", "内蒙古自治区人民政府", "内蒙古自治区", 2023),
        ("喀什地区2023年法治政府建设工作情况报告", "喀什地区行政公署", "新疆维吾尔自治区/喀什地区", 2023),
        ("仙桃市2022年法治政府建设工作报告", "仙桃市人民政府", "湖北省/仙桃市", 2022),
        ("连南县2020年依法行政工作报告", "连南县人民政府", "广东省/清远市/连南瑶族自治县", 2020),
        ("建德市梅城镇2022年度法治政府建设年度报告", "梅城镇人民政府", "浙江省/杭州市/建德市/梅城镇", 2022),
        (
            "昆明市五华区人民政府华山街道办事处2022年法治政府建设情况报告",
            "华山街道办事处",
            "云南省/昆明市/五华区/华山街道",
            2022,
        ),
        ("生态环境部2022年法治政府建设年度报告", "生态环境部", "全国", 2022),
        ("杭州市江干区人民政府2018年度法治政府建设情况报告", "江干区人民政府", "浙江省/杭州市/江干区", 2018),
        ("安庆市政府工作报告（2019年1月10日 某某）", "安庆市人民政府", "安徽省/安庆市", 2019),
        ("（2021年11月26日）安庆市政府工作报告", "安庆市人民政府", "安徽省/安庆市", 2022),
        ("2016年海南省政府工作报告", "海南省人民政府", "海南省", 2016),
        ("国务院2015年政府工作报告", "国务院", "全国", 2015),
    ],
)
def test_the_title_tells_reporter_area_and_year(title: str, reporter: str, area: str, year: int) -> None:
    found = report(f"{title}\n\n一年来,各项工作取得进展。\n")
    assert (found.title, found.reporter, "/".join(names(found)), found.year) == (title, reporter, area, year)


@pytest.mark.parametrize(
    ("title", "place", "area"),
    [
        ("朝阳区2022年法治政府建设情况报告", "长春市", "吉林省/长春市/朝阳区"),
        ("朝阳区2022年法治政府建设情况报告", "首都北京市", "北京市/朝阳区"),
        ("江北区2022年法治政府建设情况报告", "宁波市", "浙江省/宁波市/江北区"),
        ("城厢镇人民政府2022年法治政府建设工作总结", "太仓市", "江苏省/苏州市/太仓市/城厢镇"),
        ("朝阳区2022年法治政府建设情况报告", "有关方面", ""),
    ],
)
def test_of_divisions_with_one_name_the_text_decides(title: str, place: str, area: str) -> None:
    found = report(f"{title}\n在{place}的领导下,各项工作取得进展。\n")
    assert "/".join(names(found)) == area


def test_a_report_without_title_gets_one_from_its_opening_sentence() -> None:
    found = report(
        "发布机构: | 县民政局 |\n2021年,遂昌县民政局在县委领导下,依法履职。"
        "现将2021年度法治政府建设情况报告如下。\n一、工作成效\n"
    )
    assert found.title == "遂昌县民政局2021年度法治政府建设情况报告"
    assert found.reporter == "遂昌县民政局"
    assert found.text[found.body :].startswith("2021年,遂昌县民政局")


def test_a_body_that_only_points_to_its_division_gets_the_name_of_the_area() -> None:
    found = report("索引号：330782ZF010000/2023-1 发布机构：市司法局\n2022年法治政府建设报告\n我局推进依法行政。\n")
    assert found.reporter == "义乌市司法局"
    assert names(found)[-1] == "义乌市"


def test_the_signature_names_who_reports_where_nothing_else_does() -> None:
    found = report(
        "各有关单位：\n现将二〇二一年度法治政府建设情况报告如下：\n各项工作有序推进。\n\n桐庐县人民政府\n二〇二二年一月五日\n"
    )
    assert found.reporter == "桐庐县人民政府"
    assert found.year == 2021
    assert str(found.published) == "2022-01-05"


@pytest.mark.parametrize(
    ("opening", "source", "area", "year"),
    [
        (
            "——2019年1月8日在黄山市第七届人民代表大会第四次会议上\n现在,我代表市人民政府,向大会报告工作。",
            "a.txt",
            "黄山市",
            2019,
        ),
        (
            "——2022年12月20日在黄山市第八届人民代表大会第三次会议上\n现在,我代表市政府,向大会报告工作。",
            "a.txt",
            "黄山市",
            2023,
        ),
        (
            "(2014年1月24日在贵阳市第十三届人民代表大会第四次会议上)\n过去一年,我们在省委、省政府和市委领导下奋进。",
            "a.txt",
            "贵阳市",
            2014,
        ),
        ("——2018年3月5日在第十三届全国人民代表大会第一次会议上\n我代表国务院,向大会报告工作。", "a.txt", "全国", 2018),
        ("现在,我代表湖北省人民政府,向大会报告工作。2017年,经济平稳。", "a.txt", "湖北省", 2017),
        ("现在,我代表市人民政府,向大会报告工作。2017年,经济平稳。", "报告/黄山市/2018.md", "黄山市", 2017),
        ("现在,我代表市人民政府,向大会报告工作。2017年,安庆加快发展。安庆、安庆、安庆,合肥。", "a.txt", "安庆市", 2017),
        ("现在,我代表市人民政府,向大会报告工作。2017年,经济平稳。", "湖北省/a.txt", None, 2017),
    ],
)
def test_a_report_to_a_congress_without_a_place_in_its_title(
    opening: str, source: str, area: str | None, year: int
) -> None:
    found = report(f"政府工作报告\n{opening}\n", source)
    assert (found.area.name if found.area else None, found.year) == (area, year)


def test_years_in_names_of_documents_are_not_the_year_of_the_report() -> None:
    found = report(
        "关于法治政府建设情况的报告\n云和县认真贯彻《法治政府建设实施纲要(2021—2025年)》和2016-2020年规划,2023年,各项工作有序。\n"
    )
    assert found.year == 2023


def test_a_report_that_names_no_year_is_about_the_one_before_its_publication() -> None:
    assert report("发布日期: 2020-02-03\n云和县司法局法治政府建设报告\n依法履职。\n").year == 2019


def test_nothing_is_made_up_where_the_text_tells_nothing() -> None:
    found = report("依法行政工作有序推进。")
    assert (found.title, found.reporter, found.area, found.year, found.published) == (None, None, None, None, None)
    assert found.sections == ()
    assert found.id == f"report/unknown/undated/{found.id[-12:]}"


def test_the_same_report_has_one_id_in_whatever_file_and_another_year_another_id() -> None:
    again = parse_report(TEXT.replace("12件", "13件"), source="b.txt", sha256="1" * 64)
    assert report(TEXT).id == again.id
    assert report(TEXT).id != report(TEXT.replace("2022年度", "2021年度")).id


def test_markdown_keeps_offsets_into_the_file(tmp_path: Path) -> None:
    text = (
        "---\ntitle: 云和县2022年政府工作报告\ndate: 2022-02-01\n---\n<!-- 图片说明 -->\n"
        "**一、2021年工作回顾** 全年依法行政。\n"
        "**（一）稳增长。**全县工业增长5%。\n## 二、2022年工作安排\n### 重点项目\n推进政务公开。\n"
    )
    found = read_report(write(tmp_path, text, "报告.md"))
    assert len(found.text) == len(text)
    assert found.title == "云和县2022年政府工作报告"
    assert str(found.published) == "2022-02-01"
    assert [(part.number, part.heading, part.kind.value) for part in found.sections] == [
        ("一、", "2021年工作回顾", "results"),
        ("（一）", "稳增长", "results"),
        ("二、", "2022年工作安排", "plan"),
        ("", "重点项目", "plan"),
    ]
    assert all(text[part.start :].startswith(part.number or part.heading) for part in found.sections)
    assert "图片说明" not in found.text


def test_a_row_of_a_markdown_table_has_marks_between_its_cells_alone(tmp_path: Path) -> None:
    words = (
        "2022年，云和县坚持依法行政，各项工作有序开展，全县办理行政复议案件和行政应诉案件的数量见下表，办理质量稳步提升"
    )
    table = "| 指标 | 数量 |\n|:---|---:|\n| 行政应诉案件 | 41件 |"
    text = f"# 云和县2022年法治政府建设情况报告\n\n{words}。\n\n{table}\n\n甲|乙\n"
    found = read_report(write(tmp_path, text, "报告.md"))
    assert len(found.text) == len(text)
    lines = [line.strip() for line in found.text.splitlines() if line.strip()]
    assert lines[2:] == ["指标 | 数量", "行政应诉案件 | 41件", "甲|乙"]
