import inspect
from pathlib import Path

import pytest
import typer.main

import fazhi
from fazhi.cli import app
from fazhi.exports.run import MANIFEST, RDF, TABLES, TEXTS
from fazhi.ontology.queries import read_queries

TOP = Path(__file__).resolve().parents[2]
PAGES = "\n".join(path.read_text("utf-8") for path in (TOP / "README.md", *sorted((TOP / "docs").glob("*.md"))))
README_ZH = (TOP / "README.zh.md").read_text("utf-8")
VERBS = typer.main.get_command(app).commands  # type: ignore[attr-defined]  # typer types a group as a command
FILES = ["graph.graphml", MANIFEST, *RDF, *TABLES, *TEXTS]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_and_its_options_are_described(verb: str) -> None:
    assert f"fazhi {verb}" in PAGES
    assert f"fazhi {verb}" in README_ZH
    for option in VERBS[verb].params:
        for flag in (flag for flag in option.opts if flag.startswith("--")):
            assert f"`{flag}" in PAGES, flag


@pytest.mark.parametrize("name", FILES)
def test_every_result_file_is_described(name: str) -> None:
    assert f"`{name}`" in PAGES
    assert f"`{name}`" in README_ZH


@pytest.mark.parametrize("name", fazhi.__all__)
def test_every_public_name_is_described(name: str) -> None:
    assert f"`{name}" in PAGES or f"fazhi.{name}" in PAGES


@pytest.mark.parametrize("name", read_queries())
def test_every_question_is_described(name: str) -> None:
    assert f"`{name}`" in PAGES


def test_every_public_method_of_the_graph_is_described() -> None:
    for name, _ in inspect.getmembers(fazhi.Graph):
        assert name.startswith("_") or f".{name}" in PAGES, name
