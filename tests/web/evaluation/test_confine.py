"""The second lock: what a worker could not do even if the guard had let a query through."""

import platform
import subprocess
import sys

import pytest

CALL_OUT = """
import sys, pyoxigraph
from fazhi.web.evaluation.confine import confine
store = pyoxigraph.Store()
confine(512, 1)
try:
    list(store.query("SELECT * { SERVICE <http://127.0.0.1:8099/> { ?a ?b ?c } }"))
except OSError as error:
    print(error)
"""


def run(code: str) -> str:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603


@pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in ("x86_64", "aarch64"), reason="the filter is Linux's"
)
def test_a_worker_cannot_make_a_socket() -> None:
    assert "Permission denied" in run(CALL_OUT)


def test_a_worker_cannot_have_more_memory_than_it_may() -> None:
    code = "from fazhi.web.evaluation.confine import confine\nconfine(256, 1)\ntry: bytearray(400 << 20)\n"
    assert run(code + "except MemoryError: print('no')") == "no"
