"""What figures count, whose they are, when, and of which total they are parts."""

import pytest
from tests.sentences import extract, make_sentence

from fazhi.model import Bound, Modality, ObservationFact
from fazhi.pipeline.components.observations import ObservationReader
from fazhi.pipeline.figures.quantities import find_quantities
from fazhi.pipeline.sentences import iter_sentences


def observations(text: str, *, planned: bool = False) -> tuple[ObservationFact, ...]:
    return extract(text, planned=planned).observations


def told(text: str) -> list[tuple[str | None, str, float, str]]:
    """Action, indicator, value and unit of each figure."""
    return [(o.action, o.indicator, float(o.value), o.unit) for o in observations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("受理仲裁申请120件", [("受理", "仲裁申请", 120, "件")]),
        ("开展3轮督察", [("开展", "督察", 3, "轮")]),
        ("法律援助案件办结64件", [("办结", "法律援助案件", 64, "件")]),
        ("抽查80家企业的卷宗300卷", [("抽查", "企业", 80, "家"), ("抽查", "卷宗", 300, "卷")]),
        ("满意率为97%", [(None, "满意率", 97, "%")]),
    ],
)
def test_the_noun_stands_before_or_behind_its_figure(
    text: str, expected: list[tuple[str | None, str, float, str]]
) -> None:
    found = told(text)
    assert [(i, v, u) for _, i, v, u in found] == [(i, v, u) for _, i, v, u in expected]
    assert found[0][0] == expected[0][0]


def test_a_list_shares_its_head_noun_and_its_verb() -> None:
    assert told("创建国家级平安村2个、省级5个，市级40个") == [
        ("创建", "国家级平安村", 2, "个"),
        ("创建", "省级平安村", 5, "个"),
        ("创建", "市级平安村", 40, "个"),
    ]


def test_a_noun_that_is_left_out_is_the_one_before() -> None:
    assert told("清理规范性文件90件，废止12件") == [
        ("清理", "规范性文件", 90, "件"),
        ("废止", "规范性文件", 12, "件"),
    ]


def test_an_application_that_was_decided_is_a_case() -> None:
    assert told("收到行政复议申请60件，审结50件")[1] == ("审结", "行政复议案件", 50, "件")


def test_figures_that_are_dealt_out_have_a_noun_each() -> None:
    assert told("城乡居民收入分别为60000元和30000元，增长6%和7%") == [
        (None, "城镇居民收入", 60000, "元"),
        (None, "农村居民收入", 30000, "元"),
        ("增长", "城镇居民收入增长率", 6, "%"),
        ("增长", "农村居民收入增长率", 7, "%"),
    ]


def test_two_words_that_go_together_share_what_follows_the_second() -> None:
    assert told("城镇和农村居民人均收入分别增长6%和7%") == [
        ("增长", "城镇居民人均收入增长率", 6, "%"),
        ("增长", "农村居民人均收入增长率", 7, "%"),
    ]


def test_a_limit_behind_figures_that_are_dealt_out_is_meant_of_all() -> None:
    dealt = observations("城乡居民收入分别增长6%和7%以上")
    apart = observations("培育企业6家和合作社7家以上")
    assert [figure.bound for figure in dealt] == [Bound.MIN, Bound.MIN]
    assert [figure.bound for figure in apart] == [None, Bound.MIN]


def test_a_rate_of_change_is_of_what_was_counted() -> None:
    (count, rate) = observations("受理信访事项400件，同比下降15%")
    assert (rate.indicator, rate.action, rate.comparison) == ("信访事项下降率", "下降", "同比")
    assert count.comparison is None


def test_the_value_before_a_change_is_told_from_the_value_behind() -> None:
    before, behind = observations("审批事项由80项压减到30项")
    assert (before.indicator, before.period) == ("审批事项(压减前)", None)
    assert (behind.indicator, behind.action, behind.period) == ("审批事项", "压减到", "2021")


def test_a_rate_that_holds_for_several_things_is_read_for_each() -> None:
    found = told("办理人大建议30件、政协提案20件，办复率均达100%")
    assert [i for _, i, _, u in found if u == "%"] == ["人大建议办复率", "政协提案办复率"]


def test_a_structure_gives_the_share_of_each_industry() -> None:
    found = observations("三次产业结构由9.1：40：50.9调整为7.2：39.8：53")
    assert [(o.indicator, float(o.value)) for o in found] == [
        ("第一产业占比(调整前)", 9.1),
        ("第二产业占比(调整前)", 40.0),
        ("第三产业占比(调整前)", 50.9),
        ("第一产业占比", 7.2),
        ("第二产业占比", 39.8),
        ("第三产业占比", 53.0),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("港口和集装箱吞吐量分别达到4亿吨、3亿吨", ["港口吞吐量", "集装箱吞吐量"]),
        ("城镇居民和农村居民人均收入分别增长9.5%和10.5%", ["城镇居民人均收入增长率", "农村居民人均收入增长率"]),
        ("接待人次和总收入分别增长20%、22%", ["接待人次增长率", "总收入增长率"]),
    ],
)
def test_members_share_the_measure_that_the_last_one_names(text: str, expected: list[str]) -> None:
    assert [o.indicator for o in observations(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("实施10大类52项民生实事", [("民生实事", 10), ("民生实事", 52)]),
        ("新增2—3家省级创新中心", [("省级创新中心", 2), ("省级创新中心", 3)]),
        ("新造林14.8万亩", [("造林面积", 148000)]),
        ("30个重点项目完成投资5亿元", [("重点项目", 30), ("重点项目投资", 500000000)]),
        ("设立规模5亿元的引导基金", [("引导基金规模", 500000000)]),
        ("健儿获得4金1银", [("金牌", 4), ("银牌", 1)]),
        ("更新改造泵站6座", [("泵站", 6)]),
        ("开展评估3次", [("评估", 3)]),
    ],
)
def test_what_is_counted_is_named_in_full(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(o.indicator, int(o.value)) for o in observations(text)] == expected


def test_a_multiple_is_of_the_year_that_is_told_and_not_of_the_one_it_is_measured_by() -> None:
    (multiple,) = observations("办件量是2017年的4.5倍")
    assert (multiple.indicator, multiple.period) == ("办件量与2017年之比", "2021")


def test_a_rank_beside_a_rate_is_the_rates() -> None:
    assert [o.indicator for o in observations("应诉率85.5%、居全省第1")] == ["应诉率", "应诉率排名"]


def test_a_numeral_in_the_name_of_a_division_counts_nothing() -> None:
    assert observations("三门县法治政府建设取得成效") == ()


def test_a_rank_has_its_scope() -> None:
    (rank,) = observations("群众安全感居全省第二")
    assert (rank.indicator, int(rank.value), rank.unit) == ("群众安全感排名", 2, "位")
    assert rank.scope is not None
    assert rank.scope.name == "浙江省"
    assert rank.area is not None
    assert rank.area.name == "德清县"


def test_leaders_who_praised_are_counted_as_such() -> None:
    assert told("做法获3位省领导批示肯定") == [("批示肯定", "批示肯定的省领导", 3, "位")]


def test_full_coverage_is_a_rate_of_each_member() -> None:
    assert told("村级调解室和法律图书角实现全覆盖") == [
        ("实现", "村级调解室覆盖率", 100, "%"),
        ("实现", "法律图书角覆盖率", 100, "%"),
    ]


def test_a_measure_that_only_describes_is_no_figure_of_its_own() -> None:
    assert [o.original for o in observations("引进投资过5亿元的项目20个")] == ["20个"]


def parts(text: str) -> list[tuple[str, str]]:
    """Part and total as printed."""
    found = observations(text)
    by_start = {o.number_start: o for o in found}
    return [(o.original, by_start[o.part_of].original) for o in found if o.part_of is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("办结案件50件，其中：维持30件、驳回8件、撤销6件", [("30件", "50件"), ("8件", "50件"), ("6件", "50件")]),
        ("审结80件案件（含上年结转9件）", [("9件", "80件")]),
        (
            "新收复议申请100件，受理70件，受理前调撤20件，告知6件，不予受理4件",
            [("70件", "100件"), ("20件", "100件"), ("6件", "100件"), ("4件", "100件")],
        ),
        ("县政府应诉案件12件，败诉1件", [("1件", "12件")]),
        ("召开会议2次，印发文件2件", []),
        ("废止规范性文件30件，宣布失效20件", []),
        ("制定规章3件、修改2件、废止1件", []),
        ("受理案件40件，其中民事25件，培训60人", [("25件", "40件")]),
    ],
)
def test_parts_know_their_total(text: str, expected: list[tuple[str, str]]) -> None:
    assert parts(text) == expected


def test_a_part_without_a_noun_is_named_after_its_total() -> None:
    assert told("办理法律援助案件60件，其中民事40件、刑事20件")[1:] == [
        (None, "民事法律援助案件", 40, "件"),
        (None, "刑事法律援助案件", 20, "件"),
    ]


def test_group_figures_are_parts_of_the_sum() -> None:
    text = (
        "县政府为被告的一审案件结案数4件,败诉1件;部门为被告的一审案件结案数16件,败诉2件;合计一审案件结案数20件,败诉3件"
    )
    found = observations(text)
    assert [o.indicator for o in found if o.action == "结案"] == [
        "县政府为被告的一审案件结案数",
        "部门为被告的一审案件结案数",
        "一审案件结案数(合计)",
    ]
    assert {("4件", "20件"), ("16件", "20件"), ("1件", "4件"), ("2件", "16件"), ("3件", "20件")} <= set(parts(text))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("全年办理公证90件", "2021"),
        ("2020年办理公证80件", "2020"),
        ("自2021年3月15日改革启动以来，办理公证70件", "2021-03-15/.."),
        ("上半年办理公证40件", "2021-01/2021-06"),
        ("五年来，办理公证400件", "2017/2021"),
        ("去年办理公证75件", "2020"),
    ],
)
def test_a_figure_is_of_the_time_that_its_sentence_states(text: str, period: str) -> None:
    assert observations(text)[-1].period == period


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("全县办理公证90件", "德清县"),
        ("全省获评优秀的案件仅6件", "浙江省"),
        ("全国统一资格考试报名90人", "德清县"),
        ("省级试点单位全国仅四家", "全国"),
        ("满意率96%，比全市平均水平高5个百分点", "德清县"),
        ("全市新收复议案件900件，办结800件", "湖州市"),
    ],
)
def test_a_figure_is_of_the_division_that_its_clause_names(text: str, area: str) -> None:
    found = observations(text)[-1].area
    assert found is not None
    assert found.name == area


def test_figures_of_a_plan_are_planned_for_its_year() -> None:
    (figure,) = observations("创建市级示范所3家", planned=True)
    assert (figure.modality, figure.period) == (Modality.PLANNED, "2022")


def test_a_promise_in_a_section_of_results_is_planned() -> None:
    (figure,) = observations("力争满意度达到95%以上")
    assert (figure.modality, figure.period) == (Modality.PLANNED, "2022")


def test_the_quote_of_a_figure_holds_the_figure_and_what_it_depends_on() -> None:
    text = "全年审结案件30件，其中撤销2件。"
    total, part = observations(text)
    assert text[total.start : total.end] == "全年审结案件30件"
    assert text[part.start : part.end] == "全年审结案件30件，其中撤销2件"
    assert text[part.number_start : part.number_end] == part.original == "2件"


def test_figures_are_read_without_mentions() -> None:
    report = make_sentence("办理公证90件")
    reader = ObservationReader(report, tuple(iter_sentences(report)), find_quantities(report.text, ()))
    assert [o.indicator for o in reader.observations()] == ["公证"]


def test_a_rate_behind_the_sum_of_groups_is_the_sums() -> None:
    text = "部门及乡镇(街道)为被告的一审案件结案数40件,败诉2件,败诉率5%;合计一审案件结案数50件,败诉4件,败诉率8%。"
    assert [o.indicator for o in extract(text).observations if o.unit == "%"][-1] == "一审案件败诉率(合计)"


def test_the_mark_between_cells_is_no_part_of_a_noun() -> None:
    assert [fact.indicator for fact in observations("行政应诉案件 | 41件 | 37件")] == ["行政应诉案件", "行政应诉案件"]
