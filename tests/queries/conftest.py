"""The graphs that the questions are put to."""

import pytest
from tests.queries.gold import GOLD, REPORT, Gold, read_gold

import fazhi
from fazhi.api.graph import Graph


@pytest.fixture(scope="session")
def gold() -> Gold:
    if not GOLD.is_file():
        pytest.skip("no shared/ folder with gold annotations beside the checkout")
    return read_gold()


@pytest.fixture(scope="session")
def real_graph() -> Graph:
    if not REPORT.is_file():
        pytest.skip("no shared/ folder with real reports beside the checkout")
    return fazhi.build([REPORT])


@pytest.fixture(scope="session")
def sample_graph() -> Graph:
    return fazhi.build()
