import json
from pathlib import Path
from typing import Any

import pytest

from fazhi.model import Bound, EntityType, Level, Predicate

FOLDER = Path(__file__).parent
REPORTS = sorted(path.stem for path in FOLDER.glob("*.json"))


def annotation(id_: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((FOLDER / f"{id_}.json").read_text("utf-8"))
    return data


def names_of(gold: dict[str, Any]) -> set[str]:
    entities = gold["entities"]
    return {gold["title"], *(name for line in entities for name in (line["name"], *line.get("aliases", ())))}


def test_every_text_has_its_annotation() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == REPORTS


@pytest.mark.parametrize("id_", REPORTS)
def test_every_line_quotes_its_text(id_: str) -> None:
    text = (FOLDER / f"{id_}.txt").read_text("utf-8")
    gold = annotation(id_)
    assert text.startswith(gold["title"] + "\n")
    quotes = [line["text"] for line in gold["entities"]]
    quotes += [line["quote"] for line in gold["relations"] + gold["observations"]]
    assert [quote for quote in quotes if quote not in text] == []


@pytest.mark.parametrize("id_", REPORTS)
def test_relations_join_named_things_by_known_predicates(id_: str) -> None:
    gold = annotation(id_)
    names = names_of(gold)
    for line in gold["relations"]:
        assert {line["s"], line["o"]} | ({line["by"]} if line["by"] else set()) <= names
        assert line["p"] in set(Predicate)
        assert line["level"] is None or line["level"] in set(Level)
    assert {line["type"] for line in gold["entities"]} <= set(EntityType)


@pytest.mark.parametrize("id_", REPORTS)
def test_a_part_names_a_figure_of_the_same_text(id_: str) -> None:
    figures = annotation(id_)["observations"]
    totals = {name for line in figures for name in (line["indicator"], f"{line['indicator']}({line['action']})")}
    for line in figures:
        assert line["bound"] is None or line["bound"] in set(Bound)
        assert line["part_of"] is None or line["part_of"] in totals
