import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.factory import make_graph

from fazhi.exports.run import export
from fazhi.web.app import make_app
from fazhi.web.evaluation.request import Limits
from fazhi.web.service import Service, Settings

Ask = Callable[..., TestClient]


@pytest.fixture(scope="session")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of two reports; tests that change it copy it."""
    folder = tmp_path_factory.mktemp("results")
    export(make_graph(), folder)
    return folder


@pytest.fixture(scope="module")
def log() -> list[str]:
    """The lines that the service of a module has logged."""
    return []


@pytest.fixture(scope="module")
def client(results: Path, log: list[str]) -> Iterator[TestClient]:
    """A client of a service with the default limits."""
    with TestClient(make_app(Service(results), log.append), base_url="http://127.0.0.1:7878") as client:
        yield client


@pytest.fixture
def served(results: Path) -> Iterator[Callable[..., TestClient]]:
    """Clients of services with limits of their own."""
    with ExitStack() as stack:

        def serve(folder: Path = results, **limits: float) -> TestClient:
            service = Service(folder, Settings(Limits(**limits)))  # type: ignore[arg-type]  # whole ones where needed
            return stack.enter_context(TestClient(make_app(service, lambda _line: None)))

        yield serve


def processes_of(parent: int) -> list[int]:
    """The processes that a process has started and that run."""
    command = ["ps", "-o", "pid=,stat=", "--ppid", str(parent)]
    listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout  # noqa: S603
    rows = (line.split() for line in listed.splitlines())
    return [int(pid) for pid, state in rows if not state.startswith("Z")]


def workers_here() -> list[int]:
    """The workers of this process's services."""
    found = []
    for pid in processes_of(os.getpid()):
        try:
            if b"fazhi.web.evaluation.worker" in Path(f"/proc/{pid}/cmdline").read_bytes():
                found.append(pid)
        except OSError:
            continue
    return found
