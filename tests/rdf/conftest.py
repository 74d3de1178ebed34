import pytest
from pyoxigraph import Quad
from tests.factory import make_graph, make_hostile_reading

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.rdf.encode import encode
from fazhi.rdf.store import Store


@pytest.fixture(scope="session")
def graph() -> KnowledgeGraph:
    """Two ordinary reports."""
    return make_graph()


@pytest.fixture(scope="session")
def hostile_graph() -> KnowledgeGraph:
    """A report whose names attack whoever prints them."""
    return KnowledgeGraph([make_hostile_reading()])


@pytest.fixture(scope="session")
def quads(graph: KnowledgeGraph) -> list[Quad]:
    return list(encode(graph))


@pytest.fixture(scope="session")
def hostile_quads(hostile_graph: KnowledgeGraph) -> list[Quad]:
    return list(encode(hostile_graph))


@pytest.fixture(scope="session")
def store(quads: list[Quad]) -> Store:
    return Store(quads)
