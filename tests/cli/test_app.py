import subprocess
import sys

import pytest
from tests.cli.conftest import Cli

import fazhi


def test_version_is_the_packages(cli: Cli) -> None:
    assert cli("--version").out == f"fazhi {fazhi.__version__}\n"


def test_version_and_help_wait_for_no_heavy_library() -> None:
    code = (
        "import sys; sys.argv = ['fazhi', '--version']\n"
        "heavy = ('spacy', 'rdflib', 'networkx', 'matplotlib', 'pypinyin', 'starlette', 'uvicorn')\n"
        "from fazhi.cli import main\n"
        "try: main()\n"
        "finally: print([m for m in heavy if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "fazhi", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"fazhi {fazhi.__version__}\n"


@pytest.mark.parametrize(
    "arguments", [["nonesuch"], ["build", "--nonesuch"], ["extract", "a.txt"], ["query"], ["score"]]
)
def test_wrong_usage_is_code_2(cli: Cli, arguments: list[str]) -> None:
    assert cli(*arguments).code == 2


def test_help_tells_the_exit_codes(cli: Cli) -> None:
    assert "Exit codes: 0" in cli("--help").out
