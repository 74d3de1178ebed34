"""The gazetteer, read once."""

import pytest

from fazhi.gazetteer import Gazetteer, gazetteer


@pytest.fixture(scope="session")
def divisions() -> Gazetteer:
    return gazetteer()
