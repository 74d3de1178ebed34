"""Texts that nobody wrote: anything Unicode has, the genre's own pieces in any order, and damaged reports."""

from pathlib import Path

from hypothesis import strategies as st

LONGEST = 2_000
_REPORTS = tuple(path.read_text("utf-8") for path in sorted((Path(__file__).parents[1] / "gold").glob("*.txt")))

_HEADINGS = (
    "一、主要工作和成效",
    "(一)推进依法行政。",
    "（二）",
    "1.",
    "第二部分 存在问题",
    "三、2023年工作计划",
    "一是",
    "二是抓好普法。",
    "四、党政主要负责人履行推进法治建设第一责任人职责情况",
)
_TITLES = ("德清县2022年法治政府建设年度报告", "西宁市司法局关于2021年度工作的报告", "海门区人民政府", "2020年")
_BODIES = (
    "我县",
    "县委、县政府",
    "县司法局",
    "市依法治市办",
    "省、市司法厅",
    "该局",
    "武康街道",
    "德清县人民法院",
    "各镇（街道）",
)
_VERBS = (
    "制定",
    "被评为",
    "被省司法厅列为",
    "联合",
    "会同",
    "开展",
    "推进",
    "召开",
    "建立",
    "废止",
    "申报",
    "争创",
    "未发生",
    "贯彻落实",
    "分别获评",
    "印发",
)
_THINGS = (
    "《德清县调解办法》",
    "《关于贯彻〈调解法〉的意见》",
    "“法润德清”专项行动",
    "第二批全省法治政府建设示范县",
    "府院联席会议制度",
    "综合行政执法改革试点",
    "全县工作推进会",
    "公共法律服务中心",
    "民主法治村",
)
_FIGURES = (
    "受理案件120件",
    "其中：",
    "维持3件、撤销2件",
    "同比增长12.5%",
    "分别为3.2万元、5亿余元",
    "从30%提高到45%以上",
    "全省第三",
    "连续5年",
    "两家",
    "各2个",
    "3至5名",
    "1:3",
    "１２．５％",  # noqa: RUF001  # wide digits are what is tested
    "百分之九十",
    "近万人次",
    "零投诉",
    "2022年3月至5月",
)
_MARKS = tuple(
    "，。；：、（）()《》〈〉“”‘’「」【】[]〔〕…—·%％￥\n\t \u3000\u200b\ufeff\r\x00\x0b\x85\u2028\u202e\ue000"
)
_GLUE = ("和", "及", "与", "等", "的", "了", "并", "在", "对", "由", "为", "以", "其中", "各", "全")

pieces = st.one_of(
    st.sampled_from(_HEADINGS),
    st.sampled_from(_TITLES),
    st.sampled_from(_BODIES),
    st.sampled_from(_VERBS),
    st.sampled_from(_THINGS),
    st.sampled_from(_FIGURES),
    st.sampled_from(_MARKS),
    st.sampled_from(_GLUE),
    st.text(st.sampled_from("0123456789０１２３,.，．%万亿千百十一二三两零〇"), min_size=1, max_size=12),  # noqa: RUF001
    st.text(max_size=6),
)

anything = st.text(max_size=LONGEST)
sentence_like = st.lists(pieces, max_size=12).map("".join)
report_like = st.lists(pieces, min_size=40, max_size=160).map(lambda parts: "".join(parts)[:LONGEST])


@st.composite
def damaged_reports(draw: st.DrawFn) -> str:
    """A report of ``tests/gold`` in which some characters are missing and some pieces stand where they should not."""
    text = draw(st.sampled_from(_REPORTS))
    for _ in range(draw(st.integers(1, 12))):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + draw(pieces | st.just("")) + text[place + draw(st.integers(0, 8)) :]
    return text[:LONGEST]


texts = st.one_of(sentence_like, report_like, damaged_reports(), anything)
