"""The service in a process of its own, for a real browser."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

import fazhi


@contextmanager
def running_service(folder: Path, **options: object) -> Iterator[str]:
    """Serves a folder until the block ends; gives the address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    arguments = [word for name, value in options.items() for word in (f"--{name.replace('_', '-')}", str(value))]
    command = [sys.executable, "-m", "fazhi", "serve", str(folder), "--port", str(port), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(Path(fazhi.__file__).parents[1])}
    log = folder.parent / f"service-{port}.log"
    with log.open("w") as file:
        process = subprocess.Popen(command, stderr=file, env=environment)  # noqa: S603
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(address, process, log)
        yield address
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def running_queries(address: str) -> int:
    """How many queries the workers have in hand besides the one that asks."""
    return int(httpx.get(f"{address}/health").json()["running"])


def _wait(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError(re.sub(r"\s+", " ", log.read_text("utf-8"))[-2000:])
        try:
            if httpx.get(f"{address}/health").is_success:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    raise RuntimeError(f"no answer at {address}")
