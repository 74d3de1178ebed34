import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from fazhi.model import InputError
from fazhi.scoring import ALL, Score, score

SHARED = Path(__file__).resolve().parents[3] / "shared" / "eval"
COUNTY = {"name": "云和县", "type": "County"}
OFFICE = {"name": "云和县司法局", "type": "Agency"}
HALL = {"name": "石塘镇法治广场", "type": "Place", "optional": True}
ISSUED = {"s": "云和县司法局", "p": "issued", "o": "调解办法", "date": "2021", "level": None}


def write(folder: Path, gold: dict[str, Any], facts: list[dict[str, Any]] | None) -> tuple[Path, Path]:
    gold_folder, facts_folder = folder / "gold", folder / "facts"
    gold_folder.mkdir()
    facts_folder.mkdir()
    (gold_folder / "a.json").write_text(json.dumps(gold), encoding="utf-8")
    if facts is not None:
        lines = "".join(json.dumps(fact) + "\n" for fact in facts)
        (facts_folder / "a.jsonl").write_text(lines, encoding="utf-8")
    return gold_folder, facts_folder


def test_right_missing_and_spurious_are_counted_for_all_for_kinds_and_for_groups(tmp_path: Path) -> None:
    wrong = {"name": "石塘镇", "type": "Township"}
    folders = write(
        tmp_path,
        {"entities": [COUNTY, OFFICE], "relations": [ISSUED]},
        [{"kind": "entity", **COUNTY}, {"kind": "entity", **wrong}, {"kind": "relation", **ISSUED}],
    )
    report = score(*folders)
    assert report.scores[ALL] == Score(gold=3, found=3, right=2)
    assert report.scores["entity"] == Score(gold=2, found=2, right=1)
    assert report.scores["entity/Agency"] == Score(gold=1, found=0, right=0)
    assert report.scores["entity/Township"] == Score(gold=0, found=1, right=0)
    assert report.scores["relation/issued"].f1 == 1.0
    assert [(miss.missing, miss.line["name"]) for miss in report.misses] == [(True, "云和县司法局"), (False, "石塘镇")]


def test_an_optional_line_costs_nothing_found_or_not(tmp_path: Path) -> None:
    found = write(tmp_path, {"entities": [COUNTY, HALL]}, [{"kind": "entity", **COUNTY}, {"kind": "entity", **HALL}])
    assert score(*found).scores[ALL] == Score(gold=1, found=1, right=1)


def test_qualifiers_of_matched_facts_are_compared_where_the_gold_states_them(tmp_path: Path) -> None:
    fact = {"kind": "relation", **ISSUED, "date": "2020", "level": "县级"}
    assert score(*write(tmp_path, {"relations": [ISSUED]}, [fact])).qualifiers == {"relation.date": (0, 1)}


def test_a_relation_may_name_its_ends_by_the_aliases_of_the_entities(tmp_path: Path) -> None:
    office = {**OFFICE, "aliases": ["云和法治办"]}
    fact = {"kind": "relation", **ISSUED, "s": "云和法治办"}
    folders = write(tmp_path, {"entities": [office], "relations": [ISSUED]}, [fact])
    assert score(*folders).scores["relation"].right == 1


def test_a_report_without_facts_is_named_and_all_its_lines_are_missing(tmp_path: Path) -> None:
    report = score(*write(tmp_path, {"entities": [COUNTY]}, None))
    assert report.unread == ("a",)
    assert report.scores[ALL] == Score(gold=1, found=0, right=0)
    assert report.scores[ALL].f1 == 0.0


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold annotation"):
        score(tmp_path, tmp_path)


@pytest.mark.parametrize("text", ["[]", "{", '{"entities": 3}', '{"entities": [3]}'])
def test_a_gold_file_of_another_form_is_refused_by_name(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.json"):
        score(tmp_path, tmp_path)


def blurred(line: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """A gold line as a careless reader might give it."""
    line = {key: value for key, value in line.items() if chance.random() > 0.05}
    for key, value in line.items():
        if isinstance(value, str) and chance.random() < 0.2:
            line[key] = chance.choice([value[1:], value[:-1], f"“{value}”", f"全县{value}"])
        if isinstance(value, int | float) and not isinstance(value, bool) and chance.random() < 0.1:
            line[key] = value + chance.choice([0.0001, 1])
    return line


@pytest.mark.skipif(not SHARED.is_dir(), reason="no shared/ folder with gold annotations beside the checkout")
@pytest.mark.parametrize("seed", [1, 2])
def test_figures_equal_those_of_the_reference_scorer(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # a repeatable blur, no secret
    gold = SHARED / ["gold", "gold-work"][seed % 2]
    plurals = {"entities": "entity", "relations": "relation", "observations": "observation"}
    for path in sorted(gold.glob("*.json"))[1:]:
        lines = json.loads(path.read_text(encoding="utf-8"))
        facts = [
            {**blurred(line, chance), "kind": kind}
            for plural, kind in plurals.items()
            for line in [*lines.get(plural, []), *chance.choices(lines.get(plural) or [{}], k=5)]
        ]
        (tmp_path / f"{path.stem}.jsonl").write_text("\n".join(map(json.dumps, facts)), encoding="utf-8")
    out = tmp_path / "reference.json"
    command = [sys.executable, str(SHARED / "score.py"), str(gold), str(tmp_path), "--json", str(out)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=os.environ | {"PYTHONUTF8": "1"})  # noqa: S603  # our own arguments
    report = score(gold, tmp_path)
    ours = {
        name: {
            "precision": round(s.precision, 4),
            "recall": round(s.recall, 4),
            "f1": round(s.f1, 4),
            "gold": s.gold,
            "found": s.found,
            "right": s.right,
        }
        for name, s in report.scores.items()
    }
    assert ours == json.loads(out.read_text(encoding="utf-8"))
    fields = "  ".join(f"{name} {agreed}/{stated}" for name, (agreed, stated) in report.qualifiers.items())
    assert f"fields of matched facts: {fields}\n" in done.stdout
    assert report.unread == (min(gold.glob("*.json")).stem,)
