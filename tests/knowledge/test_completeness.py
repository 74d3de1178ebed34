"""What an annual report has to tell, and by when."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.factory import ENTITIES, figure, make_graph, make_reading, make_report, quote, reading_of

from fazhi.knowledge.completeness import Completeness, completeness
from fazhi.knowledge.contents import ContentKind, Row, rows, tells
from fazhi.model import ReadReport, ShortcomingClaim
from fazhi.reading import parse_report, read_report

SHARED = Path(__file__).parents[3] / "shared"
TITLE = "云溪县司法局2021年度法治政府建设年度报告"
HEADED = f"""{TITLE}
一、主要做法和成效
全年审核文件20件，办结行政复议案件50件。
二、存在的不足和原因
基层执法力量还比较薄弱。由于编制有限，新增案件难以及时办理。
三、党政主要负责人履行推进法治建设第一责任人职责情况
县长四次主持会议研究法治政府建设，并带头旁听庭审。
四、下一年度主要安排
健全合法性审查机制，培训执法人员。
五、其他需要报告的情况
本年度没有发生重大行政争议。
"""
UNHEADED = f"""{TITLE}
全年审核文件20件。局主要负责人严格履行推进法治政府建设第一责任人职责。
基层执法力量还比较薄弱，原因在于编制有限。下一步，我局将健全合法性审查机制。
"""
WORDED: list[Row] = [row for row in rows(2021) if row.sentence]


def told(text: str, claims: tuple[Any, ...] = (), **changes: Any) -> Completeness:
    report = parse_report(text, source="2021.txt", sha256="0" * 64)
    assert report.title == text.partition("\n")[0]
    (result,) = completeness([ReadReport(report, (), claims)])
    return result


def read_unheaded() -> ReadReport:
    report = make_report(UNHEADED, sections=())
    weak = "基层执法力量还比较薄弱"
    claims = (
        figure(report, "文件", "20件", "全年审核文件20件"),
        ShortcomingClaim(weak, quote(report, weak), "shortcoming.test"),
    )
    return reading_of(report, ENTITIES, claims)


def texts(result: Completeness) -> dict[str, list[str]]:
    return {content.kind.value: [quote.text for quote in content.quotes] for content in result.contents}


def test_sections_of_their_own_are_quoted_by_their_headings() -> None:
    result = told(HEADED)
    assert result.missing == ()
    found = texts(result)
    assert found["results"] == ["一、主要做法和成效"]
    assert found["weaknesses"] == ["二、存在的不足和原因"]
    assert found["causes"] == ["由于编制有限，新增案件难以及时办理"]
    assert found["duty"] == ["三、党政主要负责人履行推进法治建设第一责任人职责情况"]
    assert found["plan"] == ["四、下一年度主要安排"]
    assert found["other"] == ["五、其他需要报告的情况"]


def test_without_sections_the_sentences_are_quoted() -> None:
    (result,) = completeness([read_unheaded()])
    found = texts(result)
    assert found["results"] == ["全年审核文件20件"]
    assert found["weaknesses"] == ["基层执法力量还比较薄弱，原因在于编制有限"]
    assert found["causes"] == found["weaknesses"]
    assert found["duty"] == ["局主要负责人严格履行推进法治政府建设第一责任人职责"]
    assert found["plan"] == ["下一步，我局将健全合法性审查机制"]
    assert found["other"] == []


def test_weaknesses_may_stand_in_the_plan() -> None:
    text = f"{TITLE}\n一、工作成效\n全年审核文件20件。\n二、2022年工作思路\n执法力量还比较薄弱。\n"
    report = parse_report(text, source="2021.txt", sha256="0" * 64)
    claim = ShortcomingClaim("执法力量还比较薄弱", quote(report, "执法力量还比较薄弱"), "shortcoming.test")
    (result,) = completeness([ReadReport(report, (), (claim,))])
    assert texts(result)["weaknesses"] == ["执法力量还比较薄弱"]


def test_what_is_told_nowhere_is_missing_but_for_other_matters() -> None:
    result = told(f"{TITLE}\n一、主要成效\n全年审核文件20件，培训执法人员。\n")
    assert result.missing == (ContentKind.WEAKNESSES, ContentKind.CAUSES, ContentKind.DUTY, ContentKind.PLAN)


def test_an_empty_section_tells_nothing() -> None:
    text = HEADED.replace("县长四次主持会议研究法治政府建设，并带头旁听庭审。", "略。")
    assert ContentKind.DUTY in told(text).missing


def test_causes_count_only_where_weaknesses_are_told() -> None:
    text = f"{TITLE}\n一、主要成效\n由于措施得力，行政争议减少，全年审核文件20件。\n"
    assert ContentKind.CAUSES in told(text).missing


def test_a_document_on_the_duty_is_not_the_duty_done() -> None:
    text = f"{TITLE}\n一、主要成效\n印发《云溪县主要负责人履行法治建设第一责任人职责办法》，全年审核文件20件。\n"
    assert ContentKind.DUTY in told(text).missing


@pytest.mark.parametrize("row", WORDED, ids=lambda row: row.kind.value)
def test_each_row_of_words_reads_its_example_and_not_its_counter_example(row: Row) -> None:
    assert tells(row, row.example)
    assert not tells(row, row.counter)


def test_next_year_is_the_one_after_the_report() -> None:
    (plan,) = (row for row in rows(2021) if row.kind is ContentKind.PLAN)
    assert tells(plan, "2022年，我局将健全合法性审查机制")
    assert not tells(plan, "2021年，我局将合法性审查做到全覆盖")


@pytest.mark.parametrize(("published", "on_time"), [(date(2022, 4, 1), True), (date(2022, 4, 2), False), (None, None)])
def test_the_deadline_is_the_first_of_april_of_the_year_after(published: date | None, on_time: bool | None) -> None:
    (result,) = completeness([make_reading(published=published)])
    assert result.deadline == date(2022, 4, 1)
    assert result.on_time is on_time


def test_a_report_to_a_congress_is_not_asked_for_it() -> None:
    result = told("2021年云溪县政府工作报告\n一、2020年工作回顾\n全年新建公路20公里，改造校舍。\n")
    assert (result.applies, result.deadline, result.on_time, result.missing) == (False, None, None, ())


def test_reports_on_years_before_the_rule_are_not_asked_for_it() -> None:
    assert not told(HEADED.replace("2021", "2018")).applies
    assert told(HEADED.replace("2021", "2019")).applies


def test_without_a_year_there_is_no_deadline() -> None:
    (result,) = completeness([make_reading(year=None, id_="report/undated", published=date(2022, 2, 1))])
    assert (result.applies, result.deadline, result.on_time) == (True, None, None)


def test_the_graph_has_a_row_for_each_report_in_their_order() -> None:
    graph = make_graph()
    assert [row.report for row in graph.completeness] == list(graph.reports)
    for row in graph.completeness:
        assert [content.kind for content in row.contents] == list(ContentKind)


@pytest.mark.skipif(not (SHARED / "reports").is_dir(), reason="the published reports are not beside the checkout")
def test_a_published_report_on_time() -> None:
    (result,) = completeness([ReadReport(read_report(SHARED / "reports" / "pujiang-2021.txt"), (), ())])
    assert (result.applies, result.on_time) == (True, True)
    assert texts(result)["results"] == ["一、工作成效"]
    assert texts(result)["plan"] == ["二、2022年工作思路"]
