"""The order of all tests."""

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put browsers last: the event loop that drives them stays open, and no test behind them could have its own."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)
