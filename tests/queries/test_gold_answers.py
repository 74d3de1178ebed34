"""Twenty questions to the graph of a real report, each held against a complete answer made by hand."""

import pytest
from tests.queries.answers import FORMS
from tests.queries.gold import Gold, plain, stated

from fazhi.api.graph import Graph
from fazhi.ontology.queries import read_queries

NAMES = {name[:3]: name for name in read_queries()}


@pytest.mark.parametrize("number", FORMS)
def test_the_graph_gives_the_answer_of_the_gold(number: str, real_graph: Graph, gold: Gold) -> None:
    form = FORMS[number]
    assert form.graph(gold, list(real_graph.query(NAMES[number]))) == form.gold(gold, gold.answer(number))


def test_who_granted_it_is_not_made_up(real_graph: Graph, gold: Gold) -> None:
    for thing, said in gold.answer("q20").items():
        rows = list(real_graph.query(NAMES["q20"], title=gold.surface_in(thing)))
        assert {row["grantedBy"] for row in rows} == {stated(said)}, plain(thing)


def test_who_granted_it_is_told_where_the_text_tells_it(real_graph: Graph, gold: Gold) -> None:
    for pilot in gold.answer("q02"):
        rows = list(real_graph.query(NAMES["q20"], title=pilot["试点"]))
        assert {gold.name(row["grantedBy"]) for row in rows} == {gold.name(pilot["列为试点者"])}
