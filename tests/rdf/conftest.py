import pytest
from pyoxigraph import Quad
from tests.factory import make_graph, make_hostile_reading

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.rdf.encode import encode
from fazhi.rdf.store import Store


@pytest.fixture(scope="session")
def quads() -> list[Quad]:
    """Two ordinary reports."""
    return list(encode(make_graph()))


@pytest.fixture(scope="session")
def hostile_quads() -> list[Quad]:
    """A report whose names attack whoever prints them."""
    return list(encode(KnowledgeGraph([make_hostile_reading()])))


@pytest.fixture(scope="session")
def store(quads: list[Quad]) -> Store:
    return Store(quads)
