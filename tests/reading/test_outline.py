import time

import pytest

from fazhi.model import Report, SectionKind
from fazhi.reading import parse_report

TITLE = "云和县司法局2021年度法治政府建设工作报告\n"


def read(body: str, title: str = TITLE) -> Report:
    return parse_report(title + body, source="a.txt", sha256="0" * 64)


def outline(body: str, title: str = TITLE) -> list[tuple[str, str, int]]:
    return [(section.number, section.heading, section.level) for section in read(body, title).sections]


def test_each_style_of_number_has_its_level() -> None:
    body = "一、工作成效\n(一)依法决策\n1.严格审核\n(1)事前\n(2)事后\n2、强化备案\n（二）规范执法\n二、工作思路\n"
    assert outline(body) == [
        ("一、", "工作成效", 1),
        ("(一)", "依法决策", 2),
        ("1.", "严格审核", 3),
        ("(1)", "事前", 4),
        ("(2)", "事后", 4),
        ("2、", "强化备案", 3),
        ("（二）", "规范执法", 2),
        ("二、", "工作思路", 1),
    ]


def test_a_section_reaches_to_the_next_heading_of_its_level_and_holds_its_subsections() -> None:
    report = read("引言。\n一、工作成效\n(一)依法决策\n审核3件。\n\n二、工作思路\n继续推进。\n")
    first, inner, second = report.sections
    assert report.text[first.start : first.end] == "一、工作成效\n(一)依法决策\n审核3件。"
    assert report.text[inner.body : inner.end] == "审核3件。"
    assert report.text[second.body : second.end] == "继续推进。"
    assert report.section_at(report.text.index("引言")) is None
    assert report.section_at(report.text.index("审核")) == inner


@pytest.mark.parametrize(
    ("line", "heading", "rest"),
    [
        ("1.压实建设责任。制定考核细则。", "压实建设责任", "制定考核细则。"),
        (
            "(一)强化统筹,突出“全链条”,认真履行职责。紧紧围绕主线。",
            "强化统筹,突出“全链条”,认真履行职责",
            "紧紧围绕主线。",
        ),
        ("（一）普法宣传：开展活动20场。", "普法宣传", "开展活动20场。"),
        ("一、工作回顾  过去一年,成绩显著。", "工作回顾", "过去一年,成绩显著。"),
    ],
)
def test_a_heading_may_run_into_its_paragraph(line: str, heading: str, rest: str) -> None:
    report = read(line + "\n")
    (section,) = report.sections
    assert (section.heading, section.run_in) == (heading, True)
    assert report.text[section.body : section.end].strip() == rest


@pytest.mark.parametrize(
    "body",
    [
        "全年抓好三项工作:一、决策;二、执行;三、监督。\n",
        "一、二、三产业增加值分别增长3%、4%、5%。\n",
        "1.5万人参加培训。\n",
        "2021.12.1起施行。\n",
        "7.开展检查。共检查10家。\n",
        "一是加强领导。二是强化监督。\n",
        "1." + "开展专项检查并督促整改到位，" * 10 + "成效明显。\n",
        "一、\n",
    ],
)
def test_numbers_in_prose_are_no_headings(body: str) -> None:
    assert outline(body) == []


def test_a_number_out_of_sequence_is_no_heading_but_a_lost_one_is_forgiven() -> None:
    body = "一、成效\n1.审核\n2.备案\n9.其他\n三、问题\n二十、无关\n"
    assert [number for number, _, _ in outline(body)] == ["一、", "1.", "2.", "三、"]


def test_numbers_run_to_ninety_nine() -> None:
    tens = ["", "十", "二十", "三十"]
    numerals = [ten + one for ten in tens for one in ["", *"一二三四五六七八九"] if ten + one]
    assert len(outline("".join(f"{numeral}、第{numeral}件事\n" for numeral in numerals))) == 39


def test_an_excerpt_may_begin_in_the_middle_of_the_outline() -> None:
    assert outline("（四）规范执法。开展检查。\n（五）强化监督。开展评查。\n")[0] == ("（四）", "规范执法", 2)


def test_headings_without_number_are_known_by_their_words_where_the_report_numbers_none() -> None:
    assert outline("2021年工作情况\n做了很多。\n存在的问题\n还有不足。\n下一步打算\n继续。\n") == [
        ("", "2021年工作情况", 1),
        ("", "存在的问题", 1),
        ("", "下一步打算", 1),
    ]


@pytest.mark.parametrize(
    ("heading", "kind", "year"),
    [
        ("主要举措和成效", "results", None),
        ("2021年工作总结", "results", 2021),
        ("2022年工作思路", "plan", 2022),
        ("2022年重点工作", "plan", 2022),
        ("2021年重点工作", "results", 2021),
        ("“十四五”时期的主要目标", "plan", 2025),
        ("全力做好“十四五”开局工作", "plan", None),
        ("存在的问题和不足", "weaknesses", None),
        ("存在的不足及下一步打算", "plan", None),
        ("党政主要负责人履行推进法治建设第一责任人职责情况", "duty", None),
        ("2022年目标任务完成情况", "results", 2022),
        ("下一步工作打算", "plan", None),
        ("强化行政执法监督", "results", None),
        ("附件", "other", None),
    ],
)
def test_the_words_of_a_heading_tell_what_its_section_is_about(heading: str, kind: str, year: int | None) -> None:
    (section,) = read(f"一、{heading}\n推进依法行政。\n").sections
    assert (section.kind, section.year) == (SectionKind(kind), year)


def test_subsections_are_about_what_their_parent_is_about_unless_they_say_otherwise() -> None:
    body = "一、工作情况\n(一)补齐短板弱项\n(二)存在的问题\n二、工作计划\n(一)聚焦问题整改\n(二)第一责任人职责\n"
    kinds = [section.kind.value for section in read(body).sections]
    assert kinds == ["results", "results", "weaknesses", "plan", "plan", "plan"]


def test_what_follows_a_plan_without_saying_what_it_is_belongs_to_the_plan() -> None:
    body = "一、2020年工作回顾\n二、2021年总体要求\n三、扩大内需\n四、改善民生\n名词解释\n"
    kinds = [section.kind.value for section in read(body, "云和县2021年政府工作报告\n").sections]
    assert kinds == ["results", "plan", "plan", "plan"]


def test_a_report_to_a_congress_plans_the_year_of_its_title() -> None:
    body = "一、2020年重点工作\n二、2021年重点工作\n"
    kinds = [section.kind.value for section in read(body, "云和县2021年政府工作报告\n").sections]
    assert kinds == ["results", "plan"]


def test_under_silent_headings_words_of_intent_tell_a_plan_from_results() -> None:
    plan = "要继续推进改革,力争增长6%,确保完成任务。"
    done = "完成了改革,取得成效,增长6%,荣获表彰。"
    report = read(f"一、奋力前行\n{done}\n二、再接再厉\n{plan}\n", "云和县2021年政府工作报告\n")
    assert [section.kind.value for section in report.sections] == ["results", "plan"]


@pytest.mark.parametrize(
    "hostile",
    ["一、" * 300_000, "（" * 500_000, "\n" * 500_000, "索引号:" * 200_000, "1.做好\n" * 50_000, " " * 500_000 + "司"],
)
def test_hostile_text_takes_no_more_time_than_its_size_asks_for(hostile: str) -> None:
    started = time.process_time()
    read(hostile)
    assert time.process_time() - started < 5
