"""The scores on ``tests/gold``, held against those that were frozen: ``python scripts/golden.py [--update]``.

``--update`` freezes the scores as they are now: do so in the commit that changes them, and say there why.
"""

import argparse
import difflib
import sys
import tempfile
from pathlib import Path

import fazhi
from fazhi.scoring import score

GOLD = Path(__file__).resolve().parents[1] / "tests" / "gold"
FROZEN = GOLD / "frozen.toml"
UPDATE = "python scripts/golden.py --update"
HEAD = f"# What is wanted, found and right in the texts beside this file. Changed by `{UPDATE}` only.\n"


def make_table() -> str:
    """Read the texts of ``tests/gold`` and count: by kind, type and predicate, and the matched facts' qualifiers."""
    with tempfile.TemporaryDirectory() as folder:
        _, failures = fazhi.extract(sorted(GOLD.glob("*.txt")), folder)
        if failures:
            raise failures[0]
        report = score(GOLD, Path(folder))
    lines = [HEAD, "[scores]"]
    for name, told in report.scores.items():
        if not name.startswith("observation/"):  # whose groups are units, a long list that tells little
            lines.append(f'"{name}" = {{ gold = {told.gold}, found = {told.found}, right = {told.right} }}')
    lines.append("\n[qualifiers]")
    for name, (agreed, stated) in report.qualifiers.items():
        lines.append(f'"{name}" = {{ stated = {stated}, right = {agreed} }}')
    return "\n".join(lines) + "\n"


def difference(table: str) -> str:
    """The lines in which a table differs from the frozen one; empty when it does not."""
    frozen = FROZEN.read_text(encoding="utf-8") if FROZEN.exists() else ""
    return "\n".join(difflib.unified_diff(frozen.splitlines(), table.splitlines(), "frozen", "now", lineterm="", n=0))


def main() -> int:
    """Print how the scores differ from the frozen ones and return 1 if they do; with ``--update``, freeze them."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--update", action="store_true", help="freeze the scores as they are now")
    update = parser.parse_args().update
    table = make_table()
    changes = difference(table)
    if update:
        FROZEN.write_text(table, encoding="utf-8")
    sys.stdout.write(f"{changes}\n" if changes else "as frozen\n")
    return 1 if changes and not update else 0


if __name__ == "__main__":
    sys.exit(main())
