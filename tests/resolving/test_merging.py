"""Judgements applied to what reports say."""

from tests.factory import make_reading, make_second_reading

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import RelationClaim
from fazhi.resolving.judgements import Judgement, Judgements, Verdict
from fazhi.resolving.merging import merge

CITY_AWARD, PROVINCE_AWARD = "award/township-city", "award/township-province"


def same(left: str, right: str) -> Judgements:
    return Judgements([Judgement(left, right, Verdict.SAME)])


def test_without_judgements_nothing_changes() -> None:
    readings = (make_reading(), make_second_reading())
    assert merge(readings, Judgements()) == readings


def test_two_things_become_one_with_all_that_is_said_of_both() -> None:
    readings = [make_reading()]
    before = KnowledgeGraph(readings)
    after = KnowledgeGraph(merge(readings, same(PROVINCE_AWARD, CITY_AWARD)))
    assert PROVINCE_AWARD not in after.entities
    told = len(before.claims_about(CITY_AWARD)) + len(before.claims_about(PROVINCE_AWARD))
    assert len(after.claims_about(CITY_AWARD)) == told


def test_every_end_of_a_claim_and_of_an_entity_is_renamed() -> None:
    old, new = "division/390726", "division/000000"
    (merged,) = merge([make_reading()], same(old, new))
    assert old not in {entity.id for entity in merged.entities} | {entity.within for entity in merged.entities}
    named = {
        getattr(claim, name, None) for claim in merged.claims for name in ("subject", "object", "area", "by", "scope")
    }
    assert new in named
    assert old not in named
    KnowledgeGraph([merged])


def test_the_readings_themselves_stay_as_they_are() -> None:
    reading = make_reading()
    merge([reading], same(PROVINCE_AWARD, CITY_AWARD))
    assert reading == make_reading()


def test_each_claim_keeps_its_own_words() -> None:
    reading = make_reading()
    (merged,) = merge([reading], same(PROVINCE_AWARD, CITY_AWARD))
    quotes = {claim.quote for claim in reading.claims if isinstance(claim, RelationClaim)}
    assert {claim.quote for claim in merged.claims if isinstance(claim, RelationClaim)} == quotes
