"""``fazhi load`` as its user meets it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Cli
from tests.web.remote.fakes import FakeStore, Said, running

from fazhi.rdf.disk import open_store


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[FakeStore]:
    """An empty store that lets everybody in."""
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    with running(FakeStore()) as store:
        yield store


def test_one_line_tells_what_was_published(cli: Cli, sample_results: Path, store: FakeStore) -> None:
    run = cli("load", sample_results, "--endpoint", store.endpoint)
    graphs = len(open_store(sample_results).graphs) + 1
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith(f"graphs: {graphs} of {graphs} with ")
    assert run.out.endswith(f" triples in {store.endpoint} (loaded {graphs})\n")
    assert cli("load", sample_results, "--endpoint", store.endpoint).out.endswith(f"(kept {graphs})\n")


def test_what_is_not_stored_is_a_line_and_an_exit_code(cli: Cli, sample_results: Path, store: FakeStore) -> None:
    refused = max(open_store(sample_results).graphs)
    store.fault = lambda asked: Said(400) if (asked.method, asked.graph) == ("PUT", refused) else None
    run = cli("load", sample_results, "--endpoint", store.endpoint, "--quiet")
    assert (run.code, run.out) == (1, "")
    assert run.err == f"{refused}: cannot be stored: answers 400 Bad Request\n"


@pytest.mark.parametrize(
    ("endpoint", "words"),
    [
        ("ftp://127.0.0.1/query", "should begin with http:// or https://"),
        ("http://dba:secret@127.0.0.1/query", "no credentials in the address"),
        ("http://127.0.0.1/", "give that address by --graph-store"),
    ],
)
def test_an_address_that_cannot_be_used_is_one_line(cli: Cli, sample_results: Path, endpoint: str, words: str) -> None:
    run = cli("load", sample_results, "--endpoint", endpoint)
    assert run.code == 2
    assert words in run.err
    assert len(run.err.splitlines()) == 1
    assert "secret" not in run.err


def test_a_store_that_refuses_is_not_asked_for_more(cli: Cli, sample_results: Path, store: FakeStore) -> None:
    store.fault = lambda _asked: Said(403)
    run = cli("load", sample_results, "--endpoint", store.endpoint)
    assert run.code == 2
    assert len(run.err.splitlines()) == 1
    assert len(store.asked) == 1
