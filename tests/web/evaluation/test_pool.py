"""Limits that hold: what a hostile query gets, and that everything is afterwards as it was before."""

import asyncio
import os
import signal
import socket
import threading
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web.conftest import workers_here

from fazhi.rdf.disk import make_store
from fazhi.web.evaluation.pool import Pool
from fazhi.web.evaluation.request import (
    Answer,
    BadQueryError,
    BusyError,
    EvaluationError,
    Limits,
    MemoryLimitError,
    QueryRequest,
    RefusedError,
    SizeLimitError,
    TimeLimitError,
)

QUICK = QueryRequest("ASK { ?s ?p ?o }")
CROSS = QueryRequest("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
SORTED = QueryRequest("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i")
PATHS = QueryRequest("SELECT (COUNT(*) AS ?n) { ?a (<a:p>|!<a:p>)* ?b . ?c (<a:p>|!<a:p>)* ?d . ?e !<a:p> ?f }")
LITERAL = "a" * 4000
REGEX = QueryRequest(
    f'SELECT * {{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER REGEX(CONCAT("{LITERAL}", STR(?c)), "((a*)*)*b(a|a)*$") }}'
)
HOSTILE = {"cross": CROSS, "sorted": SORTED, "paths": PATHS, "regex": REGEX}

Play = Callable[..., Any]


@pytest.fixture
def play(results: Path) -> Play:
    """Runs a scene with a pool, and looks whether all processes are gone when it ends."""

    def run(scene: Callable[[Pool], Coroutine[Any, Any, Any]], **limits: float) -> Any:
        async def whole() -> Any:
            pool = Pool(make_store(results), Limits(**limits))  # type: ignore[arg-type]  # whole ones where needed
            await pool.start()
            try:
                return await scene(pool)
            finally:
                await pool.close(0)

        before = workers_here()
        outcome = asyncio.run(whole())
        assert workers_here() == before
        return outcome

    return run


async def settled(pool: Pool) -> None:
    """Wait until the pool has as many workers as it should."""
    async with asyncio.timeout(20):
        while len(pool.pids) < pool.limits.workers or pool.running:
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_query_ends_at_a_limit_while_others_are_answered(play: Play, name: str) -> None:
    async def scene(pool: Pool) -> None:
        attack = asyncio.create_task(pool.run(HOSTILE[name]))
        await asyncio.sleep(0.05)
        for _ in range(20):
            assert (await pool.run(QUICK)).rows == 1
        with pytest.raises((TimeLimitError, MemoryLimitError)):
            await attack
        await settled(pool)

    play(scene, timeout=1.0, workers=2)


def test_a_query_that_eats_memory_dies_of_it(play: Play) -> None:
    async def scene(pool: Pool) -> None:
        with pytest.raises(MemoryLimitError, match="300 MiB"):
            await pool.run(SORTED)
        assert (await pool.run(QUICK)).rows == 1

    play(scene, timeout=60.0, workers=1, memory=300)


def test_an_answer_may_not_fill_the_disk(play: Play) -> None:
    async def scene(pool: Pool) -> None:
        with pytest.raises(SizeLimitError):
            await pool.run(QueryRequest("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 90000"))

    play(scene, size=1, timeout=120.0)


def test_a_query_that_overflows_the_stack_costs_a_worker_and_no_more(play: Play) -> None:
    deep = QueryRequest("SELECT * { ?a ?b ?c FILTER(1 = " + "!" * 49_000 + "1) }")

    async def scene(pool: Pool) -> None:
        with pytest.raises(EvaluationError):
            await pool.run(deep)
        assert (await pool.run(QUICK)).rows == 1

    play(scene, workers=1, timeout=5.0)


def test_the_queue_is_bounded_and_who_waits_too_long_is_told(play: Play) -> None:
    async def scene(pool: Pool) -> tuple[int, int, int]:
        tasks = [asyncio.create_task(pool.run(CROSS)) for _ in range(4)]
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        await settled(pool)
        counted = [sum(isinstance(o, kind) for o in outcomes) for kind in (TimeLimitError, BusyError)]
        return counted[0], counted[1], len(pool.pids)

    limited, busy, workers = play(scene, timeout=0.5, workers=1, queue=1)
    assert (limited, busy, workers) == (1, 3, 1)


def test_who_waits_is_answered_in_turn(play: Play) -> None:
    async def scene(pool: Pool) -> list[Answer]:
        return await asyncio.gather(*(pool.run(QUICK) for _ in range(10)))

    assert [answer.rows for answer in play(scene, workers=1, queue=9)] == [1] * 10


def test_work_that_nobody_waits_for_is_ended(play: Play) -> None:
    async def scene(pool: Pool) -> None:
        (before,) = pool.pids
        task = asyncio.create_task(pool.run(CROSS))
        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await settled(pool)
        assert before not in pool.pids
        assert (await pool.run(QUICK)).rows == 1

    play(scene, timeout=60.0, workers=1)


def test_a_worker_that_something_else_has_killed_is_replaced(play: Play) -> None:
    async def scene(pool: Pool) -> None:
        os.kill(pool.pids[0], signal.SIGKILL)
        await asyncio.sleep(0.1)
        assert (await pool.run(QUICK)).rows == 1
        await settled(pool)

    play(scene, workers=1)


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[bytes]]]:
    """Another endpoint, and what has been sent to it."""
    calls: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        ended = threading.Event()

        def listen() -> None:
            while not ended.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                with connection:
                    calls.append(connection.recv(100))

        thread = threading.Thread(target=listen)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/sparql", calls
        ended.set()
        thread.join()


@pytest.mark.parametrize(
    "form",
    [
        "SELECT * {{ SERVICE <{0}> {{ ?a ?b ?c }} }}",
        "SELECT * {{ SERVICE SILENT <{0}> {{ ?a ?b ?c }} }}",
        "SELECT * {{ VALUES ?x {{ <{0}> }} SERVICE ?x {{ ?a ?b ?c }} }}",
        "SELECT * {{ OPTIONAL {{ SELECT * {{ SERVICE <{0}> {{ ?a ?b ?c }} }} }} }}",
        "SELECT * {{ ?s ?p ?o FILTER NOT EXISTS {{ SERVICE <{0}> {{ ?a ?b ?c }} }} }}",
        "PREFIX e: <{0}> SELECT * {{ SERVICE e: {{ ?a ?b ?c }} }}",
        "SELECT * FROM <{0}> {{ ?a ?b ?c }}",
        "SELECT * FROM NAMED <{0}> {{ GRAPH ?g {{ ?a ?b ?c }} }}",
        "LOAD <{0}>",
        "INSERT DATA {{ <a:a> <a:b> <a:c> }} ; LOAD SILENT <{0}>",
        "SELECT * {{ GRAPH <{0}> {{ ?a ?b ?c }} }}",
        "DESCRIBE <{0}>",
    ],
)
def test_no_query_reaches_out(play: Play, elsewhere: tuple[str, list[bytes]], form: str) -> None:
    address, calls = elsewhere

    async def scene(pool: Pool) -> None:
        try:
            answer = await pool.run(QueryRequest(form.format(address)))
        except (RefusedError, BadQueryError):
            return
        assert answer.rows == 0

    play(scene, workers=1)
    assert calls == []
