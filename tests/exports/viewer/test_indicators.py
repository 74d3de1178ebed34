"""The indicators by which figures are looked for."""

from dataclasses import replace

from tests.exports.viewer.unpacked import core_of, rows_of
from tests.factory import make_graph, make_reading

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import ObservationClaim, ReadReport


def of_concept(reading: ReadReport, concept: str) -> KnowledgeGraph:
    claims = tuple(
        replace(claim, concept=concept) if isinstance(claim, ObservationClaim) else claim for claim in reading.claims
    )
    return KnowledgeGraph([replace(reading, claims=claims)])


def test_every_figure_is_found_by_the_words_of_its_report() -> None:
    graph = make_graph()
    rows = rows_of(core_of(graph)["indicators"])
    found = {word for row in rows for word in (row["name"], *row.get("words", ()))}
    assert found >= {claim.indicator for claim in graph.claims if isinstance(claim, ObservationClaim)}


def test_the_words_for_one_concept_are_one_indicator_under_its_name() -> None:
    graph = of_concept(make_reading(), "GrossRegionalProduct")
    [row] = rows_of(core_of(graph)["indicators"])
    assert (row["name"], row["concept"], row["told"]) == ("地区生产总值", "GrossRegionalProduct", [0])
    assert set(row["words"]) == {c.indicator for c in graph.claims if isinstance(c, ObservationClaim)}


def test_indicators_of_many_reports_come_first() -> None:
    rows = rows_of(core_of(make_graph())["indicators"])
    told = [len(row["told"]) for row in rows]
    assert told == sorted(told, reverse=True)


def test_a_word_of_the_catalogue_s_that_has_no_concept_joins_it() -> None:
    reading = make_reading()
    first, *rest = [claim for claim in reading.claims if isinstance(claim, ObservationClaim)]
    claims = (
        replace(first, concept="GrossRegionalProduct", indicator="生产总值"),
        *(replace(claim, concept=None, indicator="地区生产总值", part_of=None) for claim in rest),
    )
    [row] = rows_of(core_of(KnowledgeGraph([replace(reading, claims=claims)]))["indicators"])
    assert (row["name"], row["words"]) == ("地区生产总值", ["生产总值"])
