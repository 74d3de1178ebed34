"""Checks within one passage, from the text to the verdict; each case is a sentence written for it."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import fazhi
from fazhi.model import CheckResult

HOLDS, FAILS, UNDECIDED = "holds", "fails", "undecided"

CASES: tuple[tuple[str, str, str, str], ...] = (
    # corrections are counted over decisions, which this sentence does not print
    ("全国新收行政复议案件31.5万件,审结29.3万件,纠错2.73万件,纠错率12.83%", "rate.counts", UNDECIDED, "9.3174%≠12.83%"),
    ("全国新收行政复议案件31.5万件,审结29.3万件,纠错2.73万件,纠错率12.83%", "sum.parts", UNDECIDED, "=320300≠315000"),
    ("全年作出行政复议决定19.7万件,直接纠错3.0万件,纠错率15.1%", "rate.counts", HOLDS, "15.2284%≈15.1%"),
    ("全年作出行政复议决定200件,直接纠错30件,纠错率25%", "rate.counts", FAILS, "30/200=15%≠25%"),
    (
        "实施行政处罚108156件,其中警告12175件、罚款94929件、没收所得235件、没收财物189件、停产停业101件、暂扣证照0件、"
        "吊销证照11件、行政拘留504件、其他12件",
        "sum.parts",
        HOLDS,
        "=108156",
    ),
    ("实施行政检查26462次,行政强制102次,行政征收5次,合计26569次", "sum.total", HOLDS, "26462+102+5=26569"),
    ("审结行政复议案件9件,其中维持2件,占22.2%;纠错5件,占55.6%;撤回2件", "rate.share", HOLDS, "22.2222%≈22.2%"),
    ("审结行政复议案件9件,其中维持2件,占22.2%;纠错5件,占55.6%;撤回2件", "rate.share", HOLDS, "55.5556%≈55.6%"),
    ("审结行政复议案件9件,其中维持2件,占32.2%;纠错5件;撤回2件", "rate.share", FAILS, "2/9=22.2222%≠32.2%"),
    (
        "审结行政复议案件8641件,其中维持61542件、驳回10233件、撤销5412件、调解24715件、其他110543件",
        "sum.parts",
        FAILS,
        "=212445≠8641",
    ),
    ("受理群众诉求1200件,办结1180件,办结率98.3%", "rate.counts", HOLDS, "1180/1200"),
    ("受理群众诉求1200件,办结1180件,办结率93.8%", "rate.counts", FAILS, "98.3333%≠93.8%"),
    ("制定行政规范性文件16件,均按时报送备案,报备率达100%", "rate.counts", HOLDS, "16/16=100%"),
    ("新收行政复议申请60件,受理50件,告知6件,不予受理4件", "sum.intake", HOLDS, "50+6+4=60"),
    ("新收行政复议申请60件,受理50件,告知6件,不予受理3件", "sum.intake", UNDECIDED, "50+6+3=59≠60"),
    ("新收行政复议申请60件,其中受理50件,不予受理3件", "sum.intake", UNDECIDED, "50+3=53≠60"),
    ("新收行政复议申请60件,其中受理50件,不予受理13件", "sum.intake", FAILS, "50+13=63≠60"),
    ("受理行政复议案件50件。审结62件(含上年结转5件)", "bound.closed", FAILS, "62>50+5"),
    ("受理行政复议案件50件。审结54件(含上年结转5件)", "bound.closed", HOLDS, "54≤50+5"),
    ("受理行政复议案件50件。审结62件", "bound.closed", UNDECIDED, "62>50"),
    (
        "县政府为被告的一审案件审结8件,败诉1件,败诉率12.5%;部门为被告的一审案件审结40件,败诉2件,败诉率5%;"
        "合计一审案件审结48件,败诉4件,败诉率8.33%",
        "sum.groups",
        FAILS,
        "1+2=3≠4",
    ),
    (
        "县政府为被告的一审案件审结8件,败诉1件,败诉率12.5%;部门为被告的一审案件审结40件,败诉2件,败诉率5%;"
        "合计一审案件审结48件,败诉8件,败诉率16.67%",
        "rate.groups",
        FAILS,
        "16.67∉5…12.5",
    ),
    ("全县参保人数由50万人增加到60万人,增长20%", "growth.step", HOLDS, "=20%"),
    ("审批事项由83项压减到31项,压减52.7%", "growth.step", FAILS, "-62.6506%≠-52.7%"),
    ("全县一般公共预算收入达到12.3亿元,比上年增加1.1亿元,增长9.8%", "growth.change", HOLDS, "9.8214%≈9.8%"),
    ("全县一般公共预算收入达到12.3亿元,比上年增加1.1亿元,增长19.8%", "growth.change", FAILS, "≠19.8%"),
    ("全年办理公证案件12件,同比增长1100%", "growth.count", HOLDS, "12/1-1=1100%"),
    ("全年办理公证案件12件,同比增长30%", "growth.count", UNDECIDED, "9.2309"),
    ("三次产业结构调整为4.2:42.2:53.6", "sum.shares", HOLDS, "=100"),
    ("三次产业结构调整为4.2:42.2:54.3", "sum.shares", FAILS, "≠100"),
    ("全县农村生活污水治理覆盖率达350%", "percent.over", FAILS, "350>100"),
    ("2021年2月29日召开全县依法行政工作推进会", "date.exists", FAILS, "2021年2月29日"),
    ("建成4个办案中心(东城、西城、南城)", "count.list", FAILS, "3≠4"),
    ("建成3个办案中心(东城、西城、南城)", "count.list", HOLDS, "3=3"),
    ("落实“巩固、增强、提升、畅通”八字方针", "count.characters", HOLDS, "8=8"),
    ("落实“巩固、增强、提升”八字方针", "count.characters", FAILS, "6≠8"),
    ("健全街道、社区、网格三级联动机制", "count.list", HOLDS, "3=3"),
    ("开展“清源、净网、护苗”三大行动", "count.list", HOLDS, "3=3"),
)
SILENT: tuple[tuple[str, str], ...] = (
    ("2月29日召开全县依法行政工作推进会", "date.exists"),
    ("全县办公用品采购完成率达167%", "percent.over"),
    ("普通话培训3个县(市、区)", "count.list fails"),
    ("健全街道、社区、网格等五级联动机制", "count.list"),
    ("同口径计算,全县收入由50亿元增加到60亿元,可比增长18%", "growth.step"),
    ("行政机关负责人出庭应诉率达100%", "rate.counts"),
)
TITLE = "德清县司法局2021年度法治政府建设工作报告"
FILLING = "一年来,深入学习贯彻习近平法治思想,依法行政水平不断提高。规范性文件的合法性审查更加严格,行政执法更加规范。"


@cache
def checked(sentence: str) -> tuple[CheckResult, ...]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.txt"
        path.write_text(
            f"德清县司法局2021年度法治政府建设工作报告\n\n一、主要成效\n{sentence}。\n{FILLING}\n", encoding="utf-8"
        )
        return fazhi.build([path]).knowledge.checks


@pytest.mark.parametrize(("sentence", "check", "verdict", "computation"), CASES)
def test_a_check_comes_to_its_verdict(sentence: str, check: str, verdict: str, computation: str) -> None:
    results = [r for r in checked(sentence) if r.check == check and computation in r.computation]
    assert [r.verdict.value for r in results] == [verdict], [(r.check, r.computation) for r in checked(sentence)]


@pytest.mark.parametrize(("sentence", "check"), SILENT)
def test_what_nobody_can_check_is_not_checked(sentence: str, check: str) -> None:
    check, _, verdict = check.partition(" ")
    assert [r for r in checked(sentence) if r.check == check and verdict in ("", r.verdict.value)] == []


def test_nothing_but_the_wrong_figure_is_found() -> None:
    fine = {sentence for sentence, _, verdict, _ in CASES if verdict != FAILS} - {
        sentence for sentence, _, verdict, _ in CASES if verdict == FAILS
    }
    assert [(r.check, r.computation) for s in sorted(fine) for r in checked(s) if r.verdict.value == FAILS] == []


def test_an_undecided_check_says_why() -> None:
    results = [r for sentence, *_ in CASES for r in checked(sentence)]
    assert all((r.verdict.value == UNDECIDED) == (r.reason is not None) for r in results)
