import pytest
from pyoxigraph import Quad

from fazhi.rdf.dataset import to_dataset, to_memory
from fazhi.rdf.store import Store


@pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated")  # rdflib's own query uses it
def test_rdflib_sees_the_union_and_each_report(quads: list[Quad], store: Store) -> None:
    dataset = to_dataset(quads)
    prefix = "PREFIX fz: <https://w3id.org/fazhi/ontology#> "
    assert len(list(dataset.query(prefix + "SELECT * { ?c a fz:County }"))) == 1
    assert len(list(dataset.query(prefix + "SELECT * { GRAPH ?g { ?c a fz:County } }"))) == 2


def test_the_graph_in_memory_has_each_triple_once(quads: list[Quad], store: Store) -> None:
    assert len(to_memory(quads)) == len(store)
