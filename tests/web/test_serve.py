"""The service as a process: signals, reloads, clients that go away, and what is left when it ends."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from tests.factory import make_graph
from tests.web.conftest import processes_of

from fazhi.exports.run import export
from fazhi.knowledge.graph import KnowledgeGraph

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
SPARE = 1
REPORTS = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"


class Running:
    """A service, its address and its log."""

    def __init__(self, folder: Path, *options: str) -> None:
        command = [sys.executable, "-m", "fazhi", "serve", str(folder), "--port", "0", *options]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)  # noqa: S603
        self.events: list[dict[str, Any]] = []
        self._reader = threading.Thread(target=self._read)
        self._reader.start()
        self.address = self.wait_for("ready")["address"]

    def _read(self) -> None:
        assert self.process.stderr is not None
        with self.process.stderr as lines:
            self.events.extend(json.loads(line) for line in lines)

    def wait_for(self, event: str) -> dict[str, Any]:
        found: dict[str, Any] = until(lambda: next((e for e in self.events if e.get("event") == event), None))
        return found

    def ask(self, query: str) -> httpx.Response:
        return httpx.get(self.address + "sparql", params={"query": query}, timeout=30)

    def workers(self) -> list[int]:
        return processes_of(self.process.pid)

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        code = self.process.wait(30)
        self._reader.join()
        return code


def until(condition: Callable[[], Any]) -> Any:
    end = time.monotonic() + 30
    while not (value := condition()):
        assert time.monotonic() < end
        time.sleep(0.02)
    return value


@contextmanager
def running(folder: Path, *options: str) -> Iterator[Running]:
    service = Running(folder, *options)
    try:
        yield service
    finally:
        if service.process.poll() is None:
            service.end(signal.SIGKILL)


@pytest.fixture
def folder(results: Path, tmp_path: Path) -> Path:
    """A copy of the results that a test may build anew."""
    return shutil.copytree(results, tmp_path / "results")


def rebuild(folder: Path) -> None:
    """Put one report where two were."""
    export(KnowledgeGraph(make_graph().readings[:1]), folder)


def count(response: httpx.Response) -> int:
    return int(response.json()["results"]["bindings"][0]["n"]["value"])


def gone(pids: list[int]) -> bool:
    return not any(Path(f"/proc/{pid}").exists() for pid in pids)


def test_a_service_that_is_told_to_end_ends_with_all_its_processes(results: Path) -> None:
    with running(results, "--workers", "3") as service:
        workers = service.workers()
        assert len(workers) == 3 + SPARE
        assert service.end() == 0
        assert gone(workers)


def test_what_is_asked_when_the_end_comes_is_answered_first(results: Path) -> None:
    with running(results, "--timeout", "1") as service:
        statuses: list[int] = []
        client = threading.Thread(target=lambda: statuses.append(service.ask(ENDLESS).status_code))
        client.start()
        until(lambda: httpx.get(service.address + "health").json()["running"])
        assert service.end() == 0
        client.join()
        assert statuses == [503]


def test_a_service_that_is_killed_leaves_no_process(results: Path) -> None:
    with running(results) as service:
        workers = service.workers()
        service.end(signal.SIGKILL)
        until(lambda: gone(workers))


def test_the_work_for_a_client_that_has_gone_ends(results: Path) -> None:
    with running(results, "--timeout", "60", "--workers", "1") as service:
        before = service.workers()
        with pytest.raises(httpx.ReadTimeout):
            httpx.get(service.address + "sparql", params={"query": ENDLESS}, timeout=1)
        until(lambda: sum(gone([worker]) for worker in before) == 1)
        until(lambda: len(service.workers()) == len(before))
        assert count(service.ask(REPORTS)) > 0
        assert next(entry["outcome"] for entry in service.events if entry.get("path") == "/sparql") == "closed"


@pytest.mark.parametrize("watching", [False, True])
def test_new_results_are_served_and_no_request_is_lost(folder: Path, watching: bool) -> None:
    with running(folder, *(["--reload-data"] if watching else [])) as service:
        before = count(service.ask(REPORTS))
        answers: list[httpx.Response] = []
        ended = threading.Event()

        def ask_on() -> None:
            while not ended.is_set():
                answers.append(service.ask(REPORTS))

        clients = [threading.Thread(target=ask_on) for _ in range(2)]
        for client in clients:
            client.start()
        rebuild(folder)
        if not watching:
            os.kill(service.process.pid, signal.SIGHUP)
        assert service.wait_for("reload")["outcome"] == "new"
        until(lambda: count(answers[-1]) < before)
        ended.set()
        for client in clients:
            client.join()
        assert {answer.status_code for answer in answers} == {200}
        assert len({answer.headers["etag"] for answer in answers}) == 2
        until(lambda: len(service.workers()) == 2 + SPARE)


def test_results_that_cannot_be_read_leave_the_service_as_it_was(folder: Path) -> None:
    with running(folder) as service:
        before = count(service.ask(REPORTS))
        (folder / "graph.trig").write_text("<a> <b>", encoding="utf-8")
        os.kill(service.process.pid, signal.SIGHUP)
        assert service.wait_for("reload")["outcome"] == "error"
        assert count(service.ask(REPORTS)) == before


def test_a_request_that_is_no_http_harms_nobody(results: Path) -> None:
    with running(results) as service:
        port = int(service.address.rstrip("/").rpartition(":")[2])
        for garbage in (b"\x16\x03\x01\x00", b"GET /" + b"a" * 300_000 + b" HTTP/1.1\r\n\r\n"):
            with socket.create_connection(("127.0.0.1", port)) as connection:
                try:
                    connection.sendall(garbage)
                    connection.shutdown(socket.SHUT_WR)
                    assert connection.recv(1000).startswith((b"HTTP/1.1 400", b""))
                except ConnectionError:
                    pass
        assert service.ask("ASK {}").json()["boolean"] is True


@pytest.mark.parametrize("problem", ["folder", "port"])
def test_a_service_that_cannot_start_says_why_in_one_line(results: Path, tmp_path: Path, problem: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1] if problem == "port" else 0
        folder = tmp_path if problem == "folder" else results
        command = [sys.executable, "-m", "fazhi", "serve", str(folder), "--port", str(port)]
        run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)  # noqa: S603
    assert run.returncode == 2
    assert len(run.stderr.splitlines()) == 1
