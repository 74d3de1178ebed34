"""What the words of a figure say that it counts, and how the figure stands to it."""

import re
from typing import Any

import pytest
from tests.sentences import extract

from fazhi.model import Transformation
from fazhi.resolving.indicators import Normalised, concept_of_target, normalise, normalise_fact
from fazhi.resolving.wording import forms, read_wording


def read(sentence: str) -> list[tuple[str | None, Transformation]]:
    """The concepts of a sentence's figures."""
    facts = extract(sentence).observations
    words = {fact.number_start: fact.indicator for fact in facts}
    found = (
        normalise_fact(
            fact,
            sentence[fact.start : fact.number_start],
            words.get(fact.part_of or -1),
            sentence[: fact.number_start],
        )
        for fact in facts
    )
    return [(normal.concept, normal.transformation) for normal in found]


@pytest.mark.parametrize(
    ("words", "concept", "transformation"),
    [
        (("地区生产总值", "实现", "元"), "GrossRegionalProduct", Transformation.LEVEL),
        (("全市地区生产总值增长率", "增长", "%"), "GrossRegionalProduct", Transformation.GROWTH),
        (("地区生产总值(增加前)", None, "元"), "GrossRegionalProduct", Transformation.BEFORE),
        (("地区生产总值排名", "排名", "位"), "GrossRegionalProduct", Transformation.RANK),
        (("常住人口城镇化率提高百分点", "提高", "个百分点"), "UrbanisationRate", Transformation.CHANGE),
        (("民间投资占比", None, "%"), "PrivateInvestment", Transformation.SHARE),
        (("第三产业占比", None, "%"), "TertiaryShare", Transformation.LEVEL),
        (("市场主体", "新增", "户"), "MarketEntities", Transformation.ADDITION),
        (("市场主体", "增加到", "户"), "MarketEntities", Transformation.LEVEL),
        (("新增机构养老床位", None, "张"), "CareBeds", Transformation.ADDITION),
        (("空气质量优良天数增加量", "增加", "天"), "GoodAirDays", Transformation.CHANGE),
        (("居民消费价格涨幅", None, "%"), "ConsumerPrices", Transformation.GROWTH),
    ],
)
def test_what_is_told_of_a_concept_is_kept_apart_from_it(
    words: tuple[str, str | None, str], concept: str, transformation: Transformation
) -> None:
    found = normalise(*words)
    assert (found.concept, found.transformation) == (concept, transformation)


@pytest.mark.parametrize(
    ("action", "concept"),
    [
        ("收到", "ReconsiderationApplications"),
        ("受理", "ReconsiderationAccepted"),
        ("不予受理", "ReconsiderationRefused"),
        ("审结", "ReconsiderationClosed"),
        ("维持", "ReconsiderationUpheld"),
        ("撤销", "ReconsiderationRevoked"),
        ("终止", "ReconsiderationTerminated"),
        ("办理", "ReconsiderationCases"),
    ],
)
def test_one_noun_with_different_verbs_is_different_concepts(action: str, concept: str) -> None:
    assert normalise("行政复议案件", action, "件").concept == concept


@pytest.mark.parametrize(
    "words",
    [
        ("兰州新区生产总值", None, "元"),
        ("民营企业进出口总额", None, "元"),
        ("县域生产总值", None, "元"),
        ("主城区固定资产投资", None, "元"),
        ("地区生产总值与全国的差距", "高于", "个百分点"),
        ("单位生产总值能耗比2015年下降率", "下降", "%"),
        ("货物进口压缩率", "压缩", "%"),
        ("市场主体", "惠及", "户"),
        ("地区生产总值", None, "个"),
    ],
)
def test_a_part_or_another_measure_is_not_taken_for_the_concept(words: tuple[str, str | None, str]) -> None:
    assert normalise(*words).concept is None


def test_the_area_that_the_figure_is_about_is_no_part_of_what_is_counted() -> None:
    assert normalise("德清旅游总收入", None, "元", area="德清县").concept == "TourismIncome"
    assert normalise("安吉旅游总收入", None, "元", area="德清县").concept is None


@pytest.mark.parametrize(
    ("words", "falls"),
    [
        (("“三公”经费支出下降率", "下降", "%"), True),
        (("PM2.5改善率", "改善", "%"), True),
        (("旅游总收入增长率", "增长", "%"), False),
    ],
)
def test_a_change_downwards_is_told(words: tuple[str, str, str], falls: bool) -> None:
    assert normalise(*words).falls is falls


def test_a_yearly_mean_over_several_years_is_no_growth_of_one() -> None:
    assert normalise("财政总收入增长率", "增长", "%", "年均").transformation is Transformation.AVERAGE_GROWTH
    assert normalise("财政总收入年均增长率", "增长", "%").transformation is Transformation.AVERAGE_GROWTH


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("县政府为被告的一审案件败诉率", "政府"),
        ("部门及乡镇(街道)为被告的一审案件败诉率", "部门"),
        ("一审案件败诉率(合计)", "合计"),
        ("一审案件败诉率", None),
    ],
)
def test_whose_figure_it_is(words: str, group: str | None) -> None:
    assert normalise(words, None, "%") == Normalised("LitigationLossRate", group=group)


def test_a_price_index_is_an_amount_and_its_rise_is_not() -> None:
    assert normalise("居民消费价格指数", None, "%", index=True).transformation is Transformation.LEVEL
    assert normalise("居民消费价格指数", None, "%").transformation is Transformation.GROWTH


def test_things_counted_in_front_of_their_noun_are_not_all_there_are() -> None:
    assert read("为320户市场主体提供担保贷款。")[0][0] is None
    assert read("全县市场主体达到3.2万户。") == [("MarketEntities", Transformation.LEVEL)]
    assert read("法律服务阵地包括8个公共法律服务中心。") == [("PublicLegalServiceCentres", Transformation.LEVEL)]


def test_the_figure_of_a_zone_is_not_that_of_the_area() -> None:
    assert read("高新区实现生产总值120亿元，增长9.1%。") == [
        (None, Transformation.LEVEL),
        (None, Transformation.GROWTH),
    ]
    assert read("全县实现生产总值620亿元，增长6.1%。") == [
        ("GrossRegionalProduct", Transformation.LEVEL),
        ("GrossRegionalProduct", Transformation.GROWTH),
    ]


def test_words_without_a_concept_tell_growth_and_share_too() -> None:
    assert read("云贝养殖产值增长9%。") == [(None, Transformation.GROWTH)]
    assert read("云贝养殖产值占渔业产值比重为9%。") == [(None, Transformation.SHARE)]
    assert read("养殖尾水利用率为9%。") == [(None, Transformation.LEVEL)]


def test_a_sentence_that_has_turned_to_a_zone_tells_no_figure_of_the_area() -> None:
    zone = read("云岭新区新引进项目136个，高标准规划建设化工园区，生产总值增长18.5%。")
    assert zone[-1] == (None, Transformation.GROWTH)
    whole = read("云岭新区新引进项目136个，全县生产总值增长6%。")
    assert whole[-1] == ("GrossRegionalProduct", Transformation.GROWTH)


def test_so_many_to_a_head_are_not_so_many() -> None:
    assert read("每万人拥有律师2.6名。")[0][0] is None


def test_a_change_over_several_years_is_no_growth_of_one() -> None:
    assert read("PM2.5平均浓度五年下降31%。")[0][0] is None
    assert read("PM2.5平均浓度下降6%。") == [("PM25", Transformation.GROWTH)]


def test_a_number_that_is_reached_is_all_there_is() -> None:
    assert read("全县高新技术企业达到560家。") == [("HighTechEnterprises", Transformation.LEVEL)]
    assert read("新增高新技术企业达到56家。") == [("HighTechEnterprises", Transformation.ADDITION)]


def test_what_is_reviewed_of_a_total_is_of_the_totals_kind() -> None:
    whole = "合法性审查意见书"
    assert normalise("行政规范性文件", None, "件", whole=whole).concept == "NormativeDocumentsReviewed"
    assert normalise("行政规范性文件", None, "件").concept == "NormativeDocuments"


def test_a_promise_without_a_figure_has_the_concept_of_its_words() -> None:
    targets = extract("进一步降低行政诉讼败诉率。", planned=True).targets
    assert [concept_of_target(fact) for fact in targets] == ["LitigationLossRate"]


@pytest.mark.parametrize("row", read_wording()["form"], ids=lambda row: str(row["id"]))
def test_a_form_reads_its_example_and_leaves_its_counter(row: dict[str, Any]) -> None:
    unit = row["units"][0] or "件"
    told = {form.transformation for form in forms(row["example"], unit, "", index=row.get("index", False))}
    assert Transformation(row["transformation"]) in told
    assert all(
        form.transformation != row["transformation"] or form.concepts
        for form in forms(row["counter"], unit, "", index=row.get("index", False))
    )


@pytest.mark.parametrize(
    "row",
    [
        *read_wording()["group"],
        *read_wording()["part"],
        *map(read_wording().get, ("tail", "verb", "reached", "behind")),
    ],
    ids=lambda row: str(row["example"]),
)
def test_a_wording_reads_its_example_and_leaves_its_counter(row: dict[str, Any]) -> None:
    assert re.search(row["pattern"], row["example"])
    begins = re.match if row is read_wording()["verb"] else re.search
    assert not begins(row["pattern"], row["counter"])
