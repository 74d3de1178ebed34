from dataclasses import replace

from tests.sentences import extract, make_sentence

from fazhi.model import (
    Entity,
    EntityType,
    Modality,
    ObservationClaim,
    ReadReport,
    RelationClaim,
    RelationFact,
)
from fazhi.model.fact import Extraction
from fazhi.resolving import resolve
from fazhi.resolving.evidence import clause_around


def read(text: str) -> ReadReport:
    return resolve(make_sentence(text), extract(text))


def named(reading: ReadReport, name: str) -> Entity:
    (entity,) = [e for e in reading.entities if e.name == name]
    return entity


def test_deictic_words_lead_to_full_names() -> None:
    reading = read("县政府印发《德清县行政执法监督办法》,我局开展“蓝盾”专项行动,全市推广。")
    assert named(reading, "德清县人民政府").type is EntityType.AGENCY
    assert named(reading, "德清县司法局").type is EntityType.AGENCY
    assert named(reading, "湖州市").code == "3305"


def test_a_body_belongs_to_its_division_and_the_division_to_the_one_above() -> None:
    reading = read("县司法局开展“蓝盾”专项行动。")
    by_id = {e.id: e for e in reading.entities}
    county = by_id[named(reading, "德清县司法局").within or ""]
    assert county.code == "330521"
    assert [by_id[county.within or ""].name, by_id[by_id[county.within or ""].within or ""].name] == [
        "湖州市",
        "浙江省",
    ]


def test_offices_know_the_body_that_they_are_part_of() -> None:
    reading = read("县司法局公证处联合县人民法院开展赋强公证。")
    by_id = {e.id: e for e in reading.entities}
    assert by_id[named(reading, "德清县司法局公证处").parent or ""].name == "德清县司法局"


def test_names_one_character_apart_are_two_bodies() -> None:
    one, two = read("长兴县司法局开展普法宣传活动。"), read("常山县司法局开展普法宣传活动。")
    assert {e.id for e in one.entities if e.type is EntityType.AGENCY}.isdisjoint(
        {e.id for e in two.entities if e.name == "常山县司法局"}
    )


def test_the_same_honour_of_two_cities_is_two_honours_and_of_one_province_is_one() -> None:
    reading = read("新市镇被评为市级法治示范乡镇,被评为省级法治示范乡镇。")
    ids = {e.name: e.id for e in reading.entities if e.type is EntityType.AWARD}
    assert ids["湖州市级法治示范乡镇"].startswith("award/3305/")
    assert ids["浙江省级法治示范乡镇"].startswith("award/33/")


def test_ids_are_ascii_and_the_same_every_time() -> None:
    text = "县政府印发《德清县行政执法监督办法》,深化“一窗受理”改革。"
    first, second = read(text), read(text)
    assert first == second
    assert all(entity.id.isascii() for entity in first.entities)
    assert all(claim.id.isascii() for claim in first.claims)


def test_every_id_that_a_claim_uses_is_among_the_entities() -> None:
    reading = read("新市镇被省司法厅列为基层执法改革试点,2021年受理行政复议申请12件,其中调解5件。")
    known = {entity.id for entity in reading.entities}
    for claim in reading.claims:
        if isinstance(claim, RelationClaim):
            assert {claim.subject, claim.object} <= known
        if isinstance(claim, ObservationClaim):
            assert claim.area in known


def test_every_quote_is_what_the_text_says_there() -> None:
    text = "2021年,县司法局开展法治督察2轮。新市镇被评为市级法治示范乡镇。"
    for claim in read(text).claims:
        assert text[claim.quote.start : claim.quote.end] == claim.quote.text


def test_a_denied_relation_stays_denied() -> None:
    claims = [c for c in read("尚未建立涉企合规审查机制。").claims if isinstance(c, RelationClaim)]
    assert [claim.modality for claim in claims] == [Modality.NEGATED]


def test_a_report_without_facts_still_tells_its_area_and_reporter() -> None:
    reading = resolve(make_sentence("无。"), Extraction())
    assert {e.name for e in reading.entities} >= {"德清县", "德清县司法局"}


def test_a_clause_ends_at_the_pauses_around_it() -> None:
    text = "第一,县政府印发办法;第二。"
    start = text.index("县政府")
    assert text[slice(*clause_around(text, start, start + 3))] == "县政府印发办法"


def test_relation_facts_carry_their_rule() -> None:
    facts: tuple[RelationFact, ...] = extract("印发《普法要点》。").relations
    assert [fact.rule for fact in facts] == ["issued.frame"]


def test_a_meeting_of_another_year_is_another_meeting() -> None:
    text = "召开全县法治工作会议。"
    this_year, extraction = make_sentence(text), extract(text)
    ids = {
        entity.id
        for year in (2021, 2022)
        for entity in resolve(replace(this_year, year=year), extraction).entities
        if entity.type is EntityType.EVENT
    }
    assert len(ids) == 2
