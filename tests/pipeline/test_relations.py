"""What sentences of the genre say of who did what."""

import pytest
from tests.sentences import extract, relations

from fazhi.model import EntityType, Level, Modality


def test_one_verb_may_have_several_objects() -> None:
    assert relations("印发《甲办法》《乙细则》和《丙清单》") == [
        ("德清县司法局", "issued", title) for title in ("甲办法", "乙细则", "丙清单")
    ]


def test_two_verbs_may_share_an_object() -> None:
    found = relations("出台并实施“先锋”行动计划")
    assert ("德清县司法局", "carriesOut", "“先锋”行动计划") in found
    assert ("德清县司法局", "issued", "“先锋”行动计划") in found


def test_members_of_a_list_share_the_head_of_the_last() -> None:
    objects = [o for _, _, o in relations("落实行政执法公示、执法全过程记录和法制审核三项制度")]
    assert objects == ["行政执法公示制度", "执法全过程记录制度", "法制审核制度", "三项制度"]


def test_what_is_counted_shares_the_name_before_it() -> None:
    facts = extract("成功创建国家级民主法治村2个、省级7个,市级60个").relations
    assert [(f.object.name, f.count, f.level) for f in facts] == [
        ("国家级民主法治村", 2, Level.NATIONAL),
        ("省级民主法治村", 7, Level.PROVINCE),
        ("市级民主法治村", 60, Level.CITY),
    ]


def test_a_passive_names_the_granter_and_all_recipients() -> None:
    facts = extract("新市镇、洛舍镇被省司法厅评为省级法治示范乡镇").relations
    assert [(f.subject.name, f.by and f.by.name) for f in facts] == [("新市镇", "司法厅"), ("洛舍镇", "司法厅")]


def test_two_passives_of_one_subject_are_two_pilots() -> None:
    facts = extract("新市镇被司法部列为执法监督体系建设试点乡镇(全国仅五家)、被省司法厅列为法治综合改革试点").relations
    assert [(f.subject.name, f.predicate, f.object.name, f.by and f.by.name) for f in facts] == [
        ("执法监督体系建设", "pilotedIn", "新市镇", "司法部"),
        ("法治综合改革", "pilotedIn", "新市镇", "司法厅"),
    ]


def test_a_passive_without_granter_has_none() -> None:
    (fact,) = extract("新市镇被评为市级法治示范乡镇").relations
    assert fact.by is None


@pytest.mark.parametrize("text", ["推荐新市镇申报省级法治示范乡镇", "评选结果公布", "努力提升群众获得感"])
def test_a_nomination_is_no_award(text: str) -> None:
    assert "awarded" not in {p for _, p, _ in relations(text)}


def test_an_honour_that_is_striven_for_is_planned() -> None:
    (fact,) = extract("争创全国法治政府建设示范县").relations
    assert fact.modality is Modality.PLANNED


def test_who_acts_carries_over_to_the_clauses_behind() -> None:
    found = relations("市司法局制定《督察办法》,开展“亮剑”专项行动")
    assert [s for s, _, _ in found] == ["司法局", "司法局"]


def test_where_nobody_is_named_the_reporter_acts() -> None:
    assert relations("深入开展“亮剑”专项行动") == [("德清县司法局", "carriesOut", "“亮剑”专项行动")]


def test_a_governments_own_division_acts_as_its_government() -> None:
    found = relations("我县制定《督察办法》", reporter="德清县人民政府")
    assert found == [("人民政府", "issued", "督察办法")]


def test_a_bare_noun_means_the_reform_spoken_of_before() -> None:
    found = relations("深化“一窗受理”改革。改革获2位省领导批示肯定,荣获2021年度湖州市改革创新奖。")
    assert ("“一窗受理”改革", "endorsedBy", "浙江省领导") in found
    assert ("“一窗受理”改革", "awarded", "2021年度湖州市改革创新奖") in found


def test_a_document_that_carries_out_another_is_based_on_it() -> None:
    found = relations("印发《贯彻落实〈法治建设规划〉实施方案》")
    assert ("贯彻落实〈法治建设规划〉实施方案", "basedOn", "法治建设规划") in found


def test_what_is_excepted_from_a_system_is_exempt() -> None:
    found = relations("除2个自建办案系统(税务、海关)外,均已应用省统一办案系统")
    assert [(s, p) for s, p, _ in found if p == "exemptFrom"] == [
        ("税务自建办案系统", "exemptFrom"),
        ("海关自建办案系统", "exemptFrom"),
    ]


def test_a_problem_is_addressed_by_what_the_next_clause_carries_out() -> None:
    found = relations("以解决“执行难”为突破口,探索开展“公证+执行”模式")
    assert ("“公证+执行”模式", "addresses", "执行难") in found


@pytest.mark.parametrize("slogan", ["坚持“有件必备、有错必纠”", "加强法治政府建设", "健全工作机制"])
def test_slogans_and_what_every_report_is_about_are_no_initiatives(slogan: str) -> None:
    assert relations(slogan) == []


def test_a_hostile_clause_takes_no_longer_than_others() -> None:
    assert relations("在" * 5000 + "上" * 5000) == []
    assert relations("、".join(["推进"] * 3000)) == []


def test_documents_are_reviewed_by_whom_the_sentence_says() -> None:
    found = relations("以县政府名义制发的行政规范性文件9件,均经过县司法局合法性审核,并报送市人民政府备案")
    assert ("行政规范性文件", "reviewedBy", "司法局") in found
    assert ("行政规范性文件", "filedWith", "人民政府") in found


def test_a_grade_is_the_grade_of_the_assessment_that_gave_it() -> None:
    found = relations("在法治浙江建设考核中,我县连续三年被评为优秀等次。")
    assert ("德清县", "awarded", "法治浙江建设考核优秀等次") in found


def test_places_are_awarded_what_the_published_list_is_of() -> None:
    found = relations("首批省级法治示范县名单公布,我市有安吉县和德清县入选。")
    assert [s for s, p, o in found if (p, o) == ("awarded", "省级法治示范县")] == ["安吉县", "德清县"]


def test_the_body_in_front_of_an_honour_granted_it() -> None:
    (fact,) = [f for f in extract("“一窗受理”改革入选司法部法治创新典型案例").relations if f.predicate == "awarded"]
    assert fact.by is not None
    assert (fact.by.name, fact.level) == ("司法部", Level.NATIONAL)


def test_a_meetings_level_is_its_own_and_not_that_of_the_place() -> None:
    (fact,) = extract("9月29日,全市公证工作现场推进会在我县召开。").relations
    assert (fact.level, fact.date) == (Level.CITY, "2021-09-29")


def test_what_closes_a_list_of_pilots_tells_the_level_of_all() -> None:
    text = "获批标准化服务试点、数据设施建设先行先试城市以及中小学科学教育试验区等国家级改革试点"
    facts = [f for f in extract(text).relations if f.predicate == "pilotedIn"]
    assert [f.subject.name for f in facts] == ["标准化服务", "数据设施建设先行先试城市", "中小学科学教育试验区"]
    assert {f.level for f in facts} == {Level.NATIONAL}


def test_a_pilot_of_the_whole_province_is_one_of_the_province() -> None:
    (pilot,) = [f for f in extract("主动承担全省“一窗受理”改革试点任务").relations if f.predicate == "pilotedIn"]
    assert pilot.level is Level.PROVINCE


def test_a_system_that_is_tried_out_is_a_reform() -> None:
    (pilot,) = [f for f in extract("获批现代商贸流通体系试点").relations if f.predicate == "pilotedIn"]
    assert pilot.subject.type is EntityType.REFORM


def test_two_bodies_that_issue_a_document_together_both_issued_it() -> None:
    found = relations("我局与县公安局联合印发《执法协作办法》")
    assert [s for s, p, _ in found if p == "issued"] == ["德清县司法局", "公安局"]


def test_a_kind_of_documents_is_no_document() -> None:
    assert relations("制定行政规范性文件3件") == []
    assert relations("公布行政许可事项清单236项") == [("德清县司法局", "issued", "行政许可事项清单")]


def test_a_list_behind_a_verb_of_founding_may_hold_things_of_several_kinds() -> None:
    found = relations("新市镇、洛舍镇分别建立“板凳调解室”和“桑榆”议事厅")
    assert found == [("新市镇", "established", "“板凳调解室”"), ("洛舍镇", "established", "“桑榆”议事厅")]


@pytest.mark.parametrize("text", ["开展各类主题活动20场", "组织宣讲活动12次"])
def test_activities_that_are_only_counted_have_no_name(text: str) -> None:
    assert not [o for _, _, o in relations(text) if o[-1].isdigit() or o == "主题活动"]


def test_members_share_the_head_that_stands_behind_a_quoted_name() -> None:
    assert [o for _, _, o in relations("着力实施开放试验区和“一带一路”建设战略")] == [
        "开放试验区建设战略",
        "“一带一路”建设战略",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("大力实施创新驱动发展战略", "创新驱动发展战略"),
        ("推进精细化工材料产业链建设", "精细化工材料产业链建设"),
    ],
)
def test_a_verb_that_begins_a_longer_word_is_no_verb(text: str, name: str) -> None:
    assert [o for _, _, o in relations(text)] == [name]


def test_what_is_being_striven_for_is_not_won() -> None:
    (fact,) = extract("积极创建省级法治示范县").relations
    assert fact.modality is Modality.PLANNED


def test_a_body_holds_its_own_meetings_which_bear_its_name() -> None:
    (fact,) = [f for f in extract("县政府召开常务会议12次").relations if f.predicate == "held"]
    assert fact.object.name == "常务会议"
    assert fact.object.parent is not None
    assert fact.object.parent.name == "政府"


def test_those_who_make_up_a_body_are_not_what_is_set_up() -> None:
    found = relations("成立由县司法局、县公安局等8个单位组成的合法性审查工作专班")
    assert [o for _, p, o in found if p == "established"] == ["合法性审查工作专班"]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("打造“智慧工地”监管平台", "established"),
        ("打造“法治天天学”普法品牌", "carriesOut"),
        ("推出“一窗通办”", "carriesOut"),
    ],
)
def test_a_verb_of_opening_founds_sites_and_systems_and_carries_out_the_rest(text: str, predicate: str) -> None:
    assert {p for _, p, _ in relations(text)} == {predicate}


def test_a_village_behind_its_town_is_the_recipient() -> None:
    (fact,) = extract("新市镇舍渔村被评为省级“民主法治村”").relations
    assert (fact.subject.name, fact.subject.type) == ("舍渔村", EntityType.VILLAGE)


def test_some_of_several_recipients_are_named() -> None:
    facts = extract("新市镇、洛舍镇等6个乡镇被省司法厅评为省级法治示范乡镇").relations
    assert [f.subject.name for f in facts] == ["新市镇", "洛舍镇"]


@pytest.mark.parametrize("kind", ["乡镇", "镇", "乡", "村", "社区"])
def test_a_place_that_is_named_as_a_pilot_pilots(kind: str) -> None:
    facts = extract(f"新市镇被列为湖州市基层综合执法改革试点{kind}").relations
    assert [(f.subject.name, f.predicate, f.object.name) for f in facts] == [
        ("湖州市基层综合执法改革", "pilotedIn", "新市镇")
    ]
