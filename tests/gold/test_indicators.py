"""The concepts that figures are given, held against a mapping made by hand for the annotated reports."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from fazhi.api.building import build
from fazhi.model import Modality, ObservationClaim
from fazhi.scoring.kinds import OBSERVATION, Line
from fazhi.scoring.match import pair

SHARED = Path(__file__).parents[3] / "shared"
ANNOTATED = (SHARED / "eval" / "gold-seed", SHARED / "eval" / "gold")
REAL = SHARED / "reports" / "pujiang-2021.txt"
pytestmark = pytest.mark.skipif(not REAL.is_file(), reason="the annotated reports are not beside the checkout")

Key = tuple[str, str, str, str, str]


def gold() -> dict[Key, dict[str, str]]:
    text = (Path(__file__).parent / "indicators.csv").read_text("utf-8")
    fields = ("document", "indicator", "action", "value", "unit")
    return {tuple(row[field] for field in fields): row for row in csv.DictReader(text.splitlines())}  # type: ignore[misc]


def as_line(claim: ObservationClaim) -> Line:
    line: Line = {"indicator": claim.indicator, "action": claim.action, "value": f"{claim.value:f}", "unit": claim.unit}
    return {**line, "plan": claim.modality in (Modality.PLANNED, Modality.REQUIRED)}


def verdicts(folder: Path) -> Iterator[tuple[str, bool]]:
    """Each line of the mapping whose figure was read: whether it has that concept and transformation."""
    mapping = gold()
    for path in sorted(path for home in ANNOTATED for path in home.glob("*.json")):
        document = json.loads(path.read_text("utf-8"))
        file = REAL
        if "text" in document:
            file = folder / f"{path.stem}.txt"
            file.write_text(f"{document['title']}\n\n{document['text']}\n", encoding="utf-8")
        claims = build([file]).knowledge.observations()
        lines = document["observations"]
        found = pair(OBSERVATION, lines, [as_line(claim) for claim in claims])
        for at, line in enumerate(lines):
            words = (line["indicator"], line.get("action") or "", str(line["value"]), line.get("unit") or "")
            wanted = mapping[document["id"], *words]
            if at in found:
                claim = claims[found[at]]
                told = (claim.indicator, claim.concept, claim.transformation, claim.group)
                yield f"{wanted} {told}", agrees(wanted, claim)


def agrees(wanted: dict[str, str], claim: ObservationClaim) -> bool:
    """Own words of the report are right where the catalogue has no concept, whatever their transformation."""
    if wanted["concept"] == "-":
        return claim.concept is None
    told = (claim.transformation, claim.group or "")
    return claim.concept in wanted["concept"].split("|") and told == (wanted["transformation"], wanted["group"])


def test_nine_of_ten_figures_have_the_right_concept(tmp_path: Path) -> None:
    told = list(verdicts(tmp_path))
    wrong = [words for words, right in told if not right]
    assert len(told) >= 0.9 * len(gold())
    assert len(wrong) <= 0.1 * len(told), "\n".join(wrong)
