"""Servers as processes of their own."""

import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

_PATIENCE = 60.0
_VIRTUOSO = """[Database]
DatabaseFile = v.db
ErrorLogFile = v.log
LockFile = v.lck
TransactionFile = v.trx
xa_persistent_file = v.pxa
[TempDatabase]
DatabaseFile = t.db
TransactionFile = t.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DirsAllowed = .
CheckpointInterval = 0
NumberOfBuffers = 10000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = .
ServerThreads = 8
[SPARQL]
ResultSetMaxRows = 1000
"""


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def require(program: str, package: str) -> str:
    """The path of a program, or the test is skipped and says what it needs."""
    beside = Path(sys.executable).parent / program
    found = str(beside) if beside.is_file() else shutil.which(program)
    if found is None:
        pytest.skip(f"needs {program} ({package})")
    return found


@contextmanager
def _running(command: Sequence[str], folder: Path, probe: str) -> Iterator[None]:
    with (folder / "output").open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)  # noqa: S603
    try:
        until = time.monotonic() + _PATIENCE
        while not _answers(probe):
            assert process.poll() is None, (folder / "output").read_text("utf-8", "replace")
            assert time.monotonic() < until, f"{command[0]} has not started"
            time.sleep(0.1)
        yield
    finally:
        process.kill()
        process.wait()


def _answers(probe: str) -> bool:
    try:
        return httpx.get(probe, timeout=5, trust_env=False).is_success
    except httpx.TransportError:
        return False


@contextmanager
def oxigraph(folder: Path) -> Iterator[str]:
    """Oxigraph's server; the address of its queries."""
    address = f"127.0.0.1:{free_port()}"
    command = [require("oxigraph", "PyPI: oxigraph"), "serve", "-b", address]
    with _running(command, folder, f"http://{address}/query?query=ASK%7B%7D"):
        yield f"http://{address}/query"


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """Virtuoso with an empty database; the address of its queries."""
    program, port = require("virtuoso-t", "Debian: virtuoso-opensource-7"), free_port()
    (folder / "v.ini").write_text(_VIRTUOSO.format(sql=free_port(), http=port), encoding="utf-8")
    with _running([program, "-f", "-c", "v.ini"], folder, f"http://127.0.0.1:{port}/sparql?query=ASK%7B%7D"):
        yield f"http://127.0.0.1:{port}/sparql"


@contextmanager
def fazhi(results: Path, folder: Path) -> Iterator[str]:
    """``fazhi serve``; the address of its queries."""
    port = free_port()
    command = [sys.executable, "-m", "fazhi", "serve", str(results), "--port", str(port)]
    with _running(command, folder, f"http://127.0.0.1:{port}/health"):
        yield f"http://127.0.0.1:{port}/sparql"


def ask_by_node(modules: Path, folder: Path, words: Sequence[str], queries: Sequence[str]) -> list[object]:
    """What a client in JavaScript says to each query."""
    script = Path(__file__).resolve().parents[2] / "scripts" / "clients" / "ask.mjs"
    shutil.copy(script, folder)
    (folder / "node_modules").symlink_to(modules)
    command = [require("node", "Debian: nodejs"), "ask.mjs", *words]
    done = subprocess.run(  # noqa: S603
        command, cwd=folder, input=json.dumps(queries), capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    found: list[object] = json.loads(done.stdout)
    return found
