from fazhi.scoring.kinds import ENTITY, OBSERVATION, RELATION
from fazhi.scoring.match import pair, same, same_qualifier, unique

HEARINGS = {"indicator": "听证会", "action": "举行", "value": 12, "unit": "场"}


def test_an_entity_needs_the_type_as_well_as_the_name() -> None:
    gold = {"name": "云和县", "type": "County"}
    assert same(ENTITY, gold, {"name": "云和县", "type": "County"})
    assert not same(ENTITY, gold, {"name": "云和县", "type": "City"})


def test_an_alias_of_the_gold_line_is_accepted() -> None:
    gold = {"name": "石塘镇法律服务站", "type": "Place", "aliases": "石塘驿站"}
    assert same(ENTITY, gold, {"name": "石塘驿站", "type": "Place"})


def test_a_relation_needs_the_predicate_and_both_ends() -> None:
    gold = {"s": "云和县司法局", "p": "issued", "o": "调解办法", "s_alt": ["云和县人民政府"]}
    assert same(RELATION, gold, {"s": "云和县人民政府", "p": "issued", "o": "《调解办法》"})
    assert not same(RELATION, gold, {"s": "云和县司法局", "p": "repealed", "o": "调解办法"})
    assert not same(RELATION, gold, {"s": "云和县司法局", "p": "issued", "o": "听证规则"})


def test_a_figure_needs_value_unit_plan_and_about_the_same_words() -> None:
    assert same(OBSERVATION, HEARINGS, {"indicator": "举行听证会", "value": 12.0, "unit": "场"})
    assert not same(OBSERVATION, HEARINGS, {**HEARINGS, "value": 13})
    assert not same(OBSERVATION, HEARINGS, {**HEARINGS, "unit": "次"})
    assert not same(OBSERVATION, HEARINGS, {**HEARINGS, "plan": True})
    assert not same(OBSERVATION, HEARINGS, {"indicator": "调解员", "value": 12, "unit": "场"})


def test_units_agree_with_and_without_their_measure_word() -> None:
    gold = {"indicator": "办理时限", "value": 3, "unit": "个工作日"}
    assert same(OBSERVATION, gold, {**gold, "unit": "工作日"})


def test_words_from_the_quote_are_accepted_for_an_indicator() -> None:
    gold = {"indicator": "受援人员", "value": 8, "unit": "名", "quote": "援助农民工8名"}
    assert same(OBSERVATION, gold, {"indicator": "农民工", "value": 8, "unit": "名"})


def test_each_fact_is_taken_once_and_equal_names_first() -> None:
    golds = [{"name": "调解质效提升工程", "type": "Program"}, {"name": "质效提升工程", "type": "Program"}]
    facts = [{"name": "质效提升工程", "type": "Program"}, {"name": "调解质效提升工程", "type": "Program"}]
    assert pair(ENTITY, golds, facts) == {0: 1, 1: 0}
    assert pair(ENTITY, golds, facts[:1]) == {1: 0}


def test_repeated_lines_count_once() -> None:
    lines = [{"name": "云和县", "type": "County"}, {"name": "“云和县”", "type": "County", "text": "我县"}]
    assert unique(ENTITY, lines) == lines[:1]


def test_qualifiers_agree_by_name_by_year_and_by_flag() -> None:
    assert same_qualifier("云和县人民政府", "云和县政府")
    assert same_qualifier("2021-08-10", "2021")
    assert not same_qualifier("2021", "2022")
    assert same_qualifier(False, None)
    assert not same_qualifier(True, None)
