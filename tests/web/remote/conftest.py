from collections.abc import Iterator

import pytest
from tests.web.remote.fakes import FakeStore, running


@pytest.fixture
def store() -> Iterator[FakeStore]:
    """An empty store."""
    with running(FakeStore()) as store:
        yield store


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No credentials but those that a test gives."""
    for name in ("USER", "PASSWORD", "TOKEN"):
        monkeypatch.delenv(f"FAZHI_STORE_{name}", raising=False)
    monkeypatch.setenv("NETRC", str(tmp_path_factory.mktemp("home") / "netrc"))
