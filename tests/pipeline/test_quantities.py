"""Figures are told from dates, ordinals, names and numbers of documents, and read with unit and limit."""

import time

import pytest

from fazhi.model import Bound
from fazhi.pipeline.figures.asides import iter_asides
from fazhi.pipeline.figures.quantities import find_quantities
from fazhi.pipeline.figures.quantity import Kind


def figures(text: str) -> list[tuple[str, float, str]]:
    return [(text[q.start : q.end], float(q.value), q.unit) for q in find_quantities(text, iter_asides(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发放手册12万余册", [("12万余册", 120000, "册")]),
        ("投入资金3200万元", [("3200万元", 32000000, "元")]),
        ("检查企业1,260家次", [("1,260家次", 1260, "家次")]),
        ("新增律所四家。", [("四家", 4, "家")]),
        ("培训三十二人", [("三十二人", 32, "人")]),
        ("满意度达98.6％", [("98.6％", 98.6, "%")]),
        ("办结率为0，", [("0", 0, "%")]),
        ("差错率5‰", [("5‰", 0.5, "%")]),
        ("提高2.3个百分点", [("2.3个百分点", 2.3, "个百分点")]),
        ("三分之二的村", [("三分之二", 66.6667, "%")]),
        ("培育近千人", [("千人", 1000, "人")]),
        ("获票29票、弃权1票", [("29票", 29, "票"), ("1票", 1, "票")]),
        ("由60天缩短至3个工作日", [("60天", 60, "天"), ("3个工作日", 3, "工作日")]),
        ("审批“最多60天”", [("60天", 60, "天")]),
        ("解决208万农村人口饮水安全问题", [("208万", 2080000, "人")]),
        ("参保人数突破500万", [("500万", 5000000, "人")]),
        ("总产值突破5000亿", [("5000亿", 500000000000, "元")]),
        ("26县全部摘帽", [("26", 26, "个")]),
        ("分别提高1.3和3.7个百分点", [("1.3", 1.3, "个百分点"), ("3.7个百分点", 3.7, "个百分点")]),
        ("年均浓度降至24微克/立方米", [("24微克/立方米", 24, "微克/立方米")]),
        ("占全省的1/4", [("1/4", 25, "%")]),
        ("收入比缩小到2.06：1", [("2.06：1", 2.06, "倍")]),
        ("收入倍差由1.98缩小到1.87", [("1.98", 1.98, "倍"), ("1.87", 1.87, "倍")]),
        ("甲县、乙县、丙县三个县摘帽", [("三个", 3, "个")]),
    ],
)
def test_a_figure_has_value_and_unit(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "自2020年5月6日起施行",
        "《五年规划（2021—2025年）》",
        "某政发〔2019〕12号",
        "第二批示范单位",
        "落实三项制度和八项规定",
        "启动“八五”普法",
        "统一标准，进一步规范",
        "实施三年行动计划",
        "“3+2+N”工作体系",
        "打造“20分钟服务圈”",
        "过去五年",
        "汽车零部件产业",
        "红十字事业",
        "PM2.5浓度",
        "一审判决生效",
        "地铁1号线和2、3号线通车",
        "改造104国道",
        "12英寸芯片项目开工",
        "500千伏变电站投运",
        "为65岁以上老年人免费体检",
        "构建八大产业集群",
        "每千人口拥有床位",
        "举办2021世界雷达博览会",
        "开展“最多60天”试点",
        "上午9:30开会",
        "推进“十城千辆”示范，百名医师下乡",
    ],
)
def test_other_numerals_count_nothing(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("覆盖80%以上", Bound.MIN),
        ("化解纠纷300余件", Bound.MIN),
        ("超过50家", Bound.MIN),
        ("不少于12次", Bound.MIN),
        ("控制在3%以内", Bound.MAX),
        ("不超过5件", Bound.MAX),
        ("约40万人", Bound.APPROX),
        ("增长6%左右", Bound.APPROX),
        ("培训30人", None),
    ],
)
def test_words_of_limiting_make_a_bound(text: str, bound: Bound | None) -> None:
    (quantity,) = find_quantities(text, iter_asides(text))
    assert quantity.bound is bound


def test_a_range_gives_its_lower_and_upper_end() -> None:
    low, high = find_quantities("每年举办3至5场", ())
    assert (int(low.value), low.bound) == (3, Bound.MIN)
    assert (int(high.value), high.bound) == (5, Bound.MAX)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("考核列全市第一。", Kind.RANK, 1),
        ("位列第12名", Kind.RANK, 12),
        ("连续三年获评优秀", Kind.STREAK, 3),
        ("跻身全国前8位", Kind.RANK, 8),
        ("村级法律顾问实现全覆盖。", Kind.COVERAGE, 100),
    ],
)
def test_ranks_streaks_and_full_coverage_are_figures_too(text: str, kind: Kind, value: int) -> None:
    (quantity,) = find_quantities(text, iter_asides(text))
    assert (quantity.kind, int(quantity.value)) == (kind, value)


@pytest.mark.parametrize("text", ["9" * 40_000, "一" * 20_000, "1," * 20_000, "第" * 20_000 + "1", "（" * 20_000])
def test_hostile_text_is_read_in_time(text: str) -> None:
    begin = time.perf_counter()
    find_quantities(text, iter_asides(text))
    assert time.perf_counter() - begin < 5
