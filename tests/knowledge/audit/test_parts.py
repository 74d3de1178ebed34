"""Parts against totals: right before complete."""

from dataclasses import dataclass

import pytest
from tests.factory import ENTITIES, figure, make_graph, make_report, reading_of

from fazhi.knowledge.audit import check
from fazhi.knowledge.audit.parts import SUM_OF_PARTS, SUM_TO_TOTAL
from fazhi.model import Bound, CheckResult, Claim, Modality, ReadReport, Verdict, observation_id


@dataclass(frozen=True)
class Case:
    """A sentence, its total and its parts as printed, and the computation that is to be found, if any."""

    sentence: str
    total: str
    parts: tuple[str, ...]
    computation: str | None = None
    check: str = SUM_OF_PARTS
    total_bound: Bound | None = None
    part_modality: Modality = Modality.DONE


WRONG = (
    Case("审查文件20件,其中:通过15件、退回8件", "20件", ("15件", "8件"), "15+8=23≠20"),
    Case("审查文件20件(含补报3件),其中:通过15件、退回8件", "20件", ("3件", "15件", "8件"), "15+8=23≠20"),
    Case("调解纠纷90件,其中:邻里40件(占比高)、劳资60件", "90件", ("40件", "60件"), "40+60=100≠90"),
    Case("拨付经费3万元,其中:培训2万元、宣传2.5万元", "3万元", ("2万元", "2.5万元"), "20000+25000=45000≠30000"),
    Case("审查文件20件,其中15件通过、8件退回", "20件", ("15件", "8件"), "15+8=23≠20"),
    Case("乡镇办案12件,街道办案11件,合计办案25件", "25件", ("12件", "11件"), "12+11=23≠25", SUM_TO_TOTAL),
    Case("乡镇办案12件,街道办案11件,共计办案21件", "21件", ("12件", "11件"), "12+11=23≠21", SUM_TO_TOTAL),
)
RIGHT = (
    Case("审查文件20件,其中:通过15件、退回5件", "20件", ("15件", "5件")),
    Case("审查文件20件,其中:通过11件、退回5件", "20件", ("11件", "5件")),
    Case("审查文件20件(含补报3件、再报19件)", "20件", ("3件",)),
    Case("受理申请60件,其中:线上35件、线下25件,劳动40件、交通20件", "60件", ("35件", "25件", "40件", "20件")),
    Case("受理申请60件,其中:线上35件、线下25件、劳动40件、交通20件", "60件", ("35件", "25件", "40件", "20件")),
    Case("债务比上年增加15件,其中本级95件,下级40件", "15件", ("95件", "40件")),
    Case("20项任务完成12项,移交的31个问题整改18项", "20项", ("12项", "18项")),
    Case("培训43人次,其中32人次获得证书,实施学历教育22人次", "43人次", ("32人次", "22人次")),
    Case("受理申请60件,其中:线上35件。另有来信40件", "60件", ("35件", "40件")),
    Case("受理申请60余件,其中:线上35件、线下30件", "60余件", ("35件", "30件"), total_bound=Bound.MIN),
    Case("满意率90%,其中:线上95%、线下85%", "90%", ("95%", "85%")),
    Case("培训人员50人次,其中:干部40件、村居30件", "50人次", ("40件", "30件")),
    Case("审查文件20件,其中:计划15件、退回8件", "20件", ("15件", "8件"), part_modality=Modality.PLANNED),
    Case("拨付经费3.1万元,其中:培训1.3万元、宣传1.9万元", "3.1万元", ("1.3万元", "1.9万元")),
    Case("乡镇办案12件,街道办案11件,合计办案23件", "23件", ("12件", "11件")),
    Case("乡镇办案12件,街道办案11件,全县办案25件", "25件", ("12件", "11件")),
)


def failed(readings: list[ReadReport]) -> list[CheckResult]:
    return [result for result in check(readings) if result.verdict is Verdict.FAILS]


def found(case: Case) -> list[tuple[str, str]]:
    report = make_report(f"报告\n{case.sentence}。\n")
    total = figure(report, "总数", case.total, case.sentence, bound=case.total_bound)
    whole = observation_id(report.id, total.offset, total.indicator)
    claims: list[Claim] = [total]
    claims += [
        figure(report, f"分项{part}", part, case.sentence, part_of=whole, modality=case.part_modality)
        for part in case.parts
    ]
    return [(finding.check, finding.computation) for finding in failed([reading_of(report, ENTITIES, claims)])]


@pytest.mark.parametrize("case", WRONG, ids=lambda case: case.sentence)
def test_parts_that_cannot_be_right_are_found(case: Case) -> None:
    assert found(case) == [(case.check, case.computation)]


@pytest.mark.parametrize("case", RIGHT, ids=lambda case: case.sentence)
def test_parts_that_may_be_right_are_left_alone(case: Case) -> None:
    assert found(case) == []


def test_a_finding_names_its_figures_and_quotes_them() -> None:
    graph = make_graph()
    (finding,) = graph.findings
    figures = {claim.id: claim for claim in graph.observations()}
    assert [figures[id_].original for id_ in finding.claims] == ["50件", "30件", "8件", "6件", "7件"]
    assert finding.computation == "30+8+6+7=51≠50"
    assert {figures[id_].quote for id_ in finding.claims} == set(finding.quotes)
    assert finding.id.startswith("finding/sum-parts/")


def test_a_quote_inside_of_another_is_not_told_twice() -> None:
    sentence = "审查文件20件,其中:通过15件、退回8件"
    report = make_report(f"报告\n{sentence}。\n")
    total = figure(report, "审查文件", "20件", "审查文件20件")
    whole = observation_id(report.id, total.offset, total.indicator)
    parts = [figure(report, "审查文件", part, sentence, part_of=whole) for part in ("15件", "8件")]
    (finding,) = failed([reading_of(report, ENTITIES, [total, *parts])])
    assert [quote.text for quote in finding.quotes] == [sentence]
