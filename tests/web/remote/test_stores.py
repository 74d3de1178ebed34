"""Real stores: what is published to them, and whether they answer as our own store does."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from tests.web.answers import RARE, Plain, opened, plain_answer, shipped
from tests.web.servers import oxigraph, virtuoso

import fazhi
from fazhi.rdf.disk import open_store
from fazhi.web.evaluation.request import Answer, QueryRequest
from fazhi.web.remote.folder import publisher
from fazhi.web.remote.publish import Outcome
from fazhi.web.remote.source import RemoteSource
from fazhi.web.service import Service

SERVERS = [oxigraph, virtuoso]
Server = Callable[[Path], AbstractContextManager[str]]


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample reports."""
    folder = tmp_path_factory.mktemp("samples")
    fazhi.build().export(folder)
    return folder


@pytest.fixture(scope="module", params=SERVERS, ids=lambda server: server.__name__)
def endpoint(request: pytest.FixtureRequest, samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A store to which the samples have been published."""
    server: Server = request.param
    with server(tmp_path_factory.mktemp("server")) as address, pytest.MonkeyPatch.context() as environment:
        environment.setenv("FAZHI_STORE_USER", "dba")  # Virtuoso's own, of a new database; Oxigraph asks for none
        environment.setenv("FAZHI_STORE_PASSWORD", "dba")
        with publisher(samples, address) as publishing:
            assert {step.outcome for step in publishing.run()} == {Outcome.LOADED}
        with publisher(samples, address) as publishing:
            assert {step.outcome for step in publishing.run()} == {Outcome.KEPT}
        yield address


def answers(endpoint: str, queries: dict[str, str]) -> dict[str, list[Plain]]:
    """What a service before the store answers."""

    async def ask() -> dict[str, list[Plain]]:
        service = Service(RemoteSource(endpoint))
        await service.start()
        found: dict[str, list[Plain]] = {}
        for name, text in queries.items():
            answer = await service.query(QueryRequest(text))
            assert isinstance(answer.body, bytes)
            found[name] = sorted(plain_answer(answer.body))
        await service.close()
        return found

    return asyncio.run(ask())


@pytest.mark.parametrize("queries", [shipped, opened], ids=["as they are", "of every area and year"])
def test_it_answers_the_shipped_questions_as_our_own_store_does(
    endpoint: str, samples: Path, queries: Callable[[], dict[str, str]]
) -> None:
    own, asked = open_store(samples), queries()
    found = answers(endpoint, asked)
    assert found == {name: sorted(plain_answer(own.answer(text))) for name, text in asked.items()}


def test_it_keeps_rare_characters_and_escapes(endpoint: str, samples: Path) -> None:
    assert answers(endpoint, {"rare": RARE})["rare"] == sorted(plain_answer(open_store(samples).answer(RARE)))


def test_an_answer_is_whole_or_says_that_it_is_not(endpoint: str, samples: Path) -> None:
    answer = asyncio.run(_ask(endpoint, "SELECT ?s ?p ?o { ?s ?p ?o }"))
    assert answer.truncated is (answer.rows < len(open_store(samples)))


async def _ask(endpoint: str, query: str) -> Answer:
    service = Service(RemoteSource(endpoint))
    await service.start()
    try:
        return await service.query(QueryRequest(query))
    finally:
        await service.close()
