"""The page's scripts, as far as they need no page: each file of tests runs in Node's own runner."""

from pathlib import Path

import pytest
from tests.node import run_node

FILES = sorted((Path(__file__).parent / "script").glob("*.test.mjs"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name.removesuffix(".test.mjs"))
def test_the_script_does_what_its_tests_say(path: Path) -> None:
    done = run_node("--test", "--test-reporter=spec", str(path))
    assert done.returncode == 0, (done.stdout + done.stderr).decode()
