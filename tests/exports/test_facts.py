"""Facts as annotators write them."""

import io
import json
from dataclasses import replace

from tests.factory import make_reading, reading_of, relation

from fazhi.exports.facts import Fact, iter_facts, write_facts
from fazhi.model import Division, Entity, EntityType, Predicate


def facts(kind: str) -> list[Fact]:
    return [fact for fact in iter_facts(make_reading()) if fact["kind"] == kind]


def test_entities_are_those_that_the_text_names_by_their_full_names() -> None:
    names = {fact["name"]: fact for fact in facts("entity")}
    assert names["云溪县司法局"]["text"] == "我局"
    assert names["江右省司法厅"]["type"] == "Agency"
    assert "江右省" not in names


def test_every_fact_quotes_the_text_that_it_was_read_from() -> None:
    text = make_reading().report.text
    for fact in iter_facts(make_reading()):
        start, end = fact["start"], fact["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert text[start:end] == fact["quote"]
        assert fact["rule"]


def test_a_relation_has_names_and_qualifiers() -> None:
    (pilot,) = [fact for fact in facts("relation") if fact["p"] == "pilotedIn"]
    told = {name: pilot[name] for name in ("s", "o", "by", "level", "plan", "modality")}
    assert told == {
        "s": "基层执法协同改革",
        "o": "清河镇",
        "by": "江右省司法厅",
        "level": "省级",
        "plan": False,
        "modality": "done",
    }


def test_what_is_planned_or_required_is_a_plan_and_what_is_denied_no_fact() -> None:
    relations = facts("relation")
    assert {fact["o"] for fact in relations if fact["plan"]} == {"省级依法行政示范乡镇", "云溪县涉企纠纷预防办法"}
    assert "涉企合规审查中心" not in {fact["o"] for fact in relations}


def test_a_figure_has_a_number_and_names_its_total() -> None:
    figures = {(fact["indicator"], fact["action"]): fact for fact in facts("observation")}
    part = figures["行政复议案件", "维持"]
    assert (part["value"], part["unit"], part["area"], part["period"]) == (30, "件", "云溪县", "2021")
    assert part["part_of"] == "行政复议案件(办结)"
    assert figures["涉案金额", None]["value"] == 35000
    planned = figures["行政复议调解率", None]
    assert (planned["plan"], planned["bound"], planned["value"]) == (True, "min", 45)


def test_a_relation_outside_of_the_schema_is_no_fact_but_may_end_in_a_role() -> None:
    reading = make_reading()
    role = Entity("role/mayor", EntityType.ROLE, "省领导")
    clause = "县政府印发《云溪县涉企纠纷预防办法》"
    endorsed = relation(reading.report, "document/measures", Predicate.ENDORSED_BY, role.id, clause)
    filed = relation(reading.report, "document/measures", Predicate.FILED_WITH, "agency/39/justice", clause)
    more = reading_of(reading.report, (*reading.entities, role), (*reading.claims, endorsed, filed))
    told = list(iter_facts(more))
    assert [fact["o"] for fact in told if fact.get("p") == "endorsedBy"] == ["省领导"]
    assert not [fact for fact in told if fact.get("p") == "filedWith" or fact.get("type") == "Role"]


def test_a_report_as_the_end_of_a_relation_is_told_by_its_title() -> None:
    reading = make_reading()
    based = relation(reading.report, reading.report.id, Predicate.BASED_ON, "document/measures", "一、主要成效")
    told = iter_facts(replace(reading, claims=(*reading.claims, based)))
    assert [fact["s"] for fact in told if fact.get("p") == "basedOn"] == [reading.report.title]


def test_facts_are_written_one_a_line() -> None:
    file = io.StringIO()
    write_facts(make_reading(), file)
    assert [json.loads(line) for line in file.getvalue().splitlines()] == list(iter_facts(make_reading()))


def test_an_area_that_signs_with_its_short_name_has_it_in_the_facts() -> None:
    area = Division("金平苗族瑶族傣族自治县", EntityType.COUNTY, "532530")
    reading = make_reading()
    report = replace(reading.report, area=area, title="金平县2025年法治政府建设情况报告")
    body = Entity("agency/532530/1", EntityType.AGENCY, "金平苗族瑶族傣族自治县人民政府")
    issued = relation(report, body.id, Predicate.ISSUED, "document/measures", "一、主要成效")
    told = list(iter_facts(reading_of(report, (*reading.entities, body), (issued,))))
    assert [fact["s"] for fact in told if fact["kind"] == "relation"] == ["金平县人民政府"]
