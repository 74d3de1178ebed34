"""The catalogue of indicators is whole: each concept has what programs and readers need of it."""

from collections import Counter

from rdflib import SKOS, Literal, URIRef

from fazhi.ontology.catalogue import Indicator, read_catalogue
from fazhi.ontology.schema import LANGUAGES, read_graph


def above(indicator: Indicator) -> list[Indicator]:
    """The concepts above one, nearest first, as far as they go."""
    found = [indicator]
    while found[-1].broader and len(found) < 10:
        found.append(read_catalogue()[found[-1].broader[0]])
    return found[1:]


def test_every_concept_is_named_and_defined_in_both_languages() -> None:
    graph = read_graph("indicators.ttl")
    for indicator in read_catalogue().values():
        assert all(indicator.labels[language] for language in LANGUAGES)
        for predicate in (SKOS.definition, SKOS.example):
            texts = [o for o in graph.objects(URIRef(indicator.iri), predicate) if isinstance(o, Literal)]
            wanted = {"zh", "en"} if predicate == SKOS.definition else {"zh"}
            assert {text.language for text in texts} == wanted


def test_no_two_concepts_share_a_label() -> None:
    for language in LANGUAGES:
        labels = Counter(indicator.labels[language] for indicator in read_catalogue().values())
        assert [label for label, count in labels.items() if count > 1] == []


def test_what_is_counted_stands_in_a_group_and_has_unit_and_kind() -> None:
    counted = [indicator for indicator in read_catalogue().values() if indicator.kind]
    assert len(counted) >= 180
    for indicator in counted:
        assert indicator.unit
        assert indicator.kind in ("stock", "flow", "ratio")
        assert not above(indicator)[-1].kind


def test_a_rate_has_both_sides_or_none_and_they_are_counted() -> None:
    for indicator in read_catalogue().values():
        assert bool(indicator.numerator) == bool(indicator.denominator)
        for name in (*indicator.numerator, *indicator.denominator):
            assert read_catalogue()[name].kind in ("stock", "flow", "ratio")


def test_the_rates_of_reconsideration_and_litigation_follow_their_counting_rules() -> None:
    correction = read_catalogue()["ReconsiderationCorrectionRate"]
    assert set(correction.numerator) == {
        "ReconsiderationRevoked",
        "ReconsiderationChanged",
        "ReconsiderationUnlawful",
        "ReconsiderationPerformance",
    }
    assert correction.denominator == ("ReconsiderationDecisions",)
    loss = read_catalogue()["LitigationLossRate"]
    assert (loss.numerator, loss.denominator) == (("LitigationLosses",), ("FirstInstanceClosed",))
