import tomllib
from pathlib import Path

CONFIG = tomllib.loads((Path(__file__).resolve().parents[2] / "pyproject.toml").read_text("utf-8"))
CONTRACTS = CONFIG["tool"]["importlinter"]["contracts"]


def test_every_library_that_fazhi_needs_stays_on_its_floor() -> None:
    needed = {line.partition(">")[0].replace("-", "_") for line in CONFIG["project"]["dependencies"]}
    needed = (needed - {"python_docx"}) | {"docx"}  # the one whose module is not called as it is itself
    bound = {module for contract in CONTRACTS for module in contract.get("forbidden_modules", ())}
    assert needed <= bound


def test_every_folder_of_code_is_on_a_floor() -> None:
    home = Path(__file__).resolve().parents[2] / "graph" / "fazhi"
    floors = {name for line in CONTRACTS[0]["layers"] for name in line.split(" | ")}
    assert {path.parent.name for path in home.glob("*/__init__.py")} == floors - {"__main__"}
