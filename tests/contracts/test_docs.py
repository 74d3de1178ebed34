import inspect
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
import typer.main

import fazhi
from fazhi.cli import app
from fazhi.cli.promises import COLUMNS
from fazhi.cli.query import print_answer
from fazhi.cli.rows import Format, print_rows
from fazhi.exports.row_tables import ALL as ALL_TABLES
from fazhi.exports.row_tables import RowTable
from fazhi.exports.run import MANIFEST, RDF, TABLES, TEXTS
from fazhi.exports.tables import ENTITY_COLUMNS, OBSERVATION_COLUMNS, RELATION_COLUMNS
from fazhi.knowledge.audit.registry import read_checks, read_reasons
from fazhi.knowledge.promises.rules import reasons
from fazhi.knowledge.rows.promises import PromiseRow
from fazhi.ontology.queries import Query, read_queries

TOP = Path(__file__).resolve().parents[2]
PAGES = "\n".join(path.read_text("utf-8") for path in (TOP / "README.md", *sorted((TOP / "docs").glob("*.md"))))
README_ZH = (TOP / "README.zh.md").read_text("utf-8")
VERBS = typer.main.get_command(app).commands  # type: ignore[attr-defined]  # typer types a group as a command
FILES = ["graph.graphml", MANIFEST, *RDF.values(), *TABLES, *TEXTS]


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


@pytest.mark.parametrize("query", read_queries().values(), ids=lambda query: query.name)
def test_every_question_is_listed_with_its_parameters(query: Query) -> None:
    parameters = ", ".join(f"`{name}`" for name in query.parameters)
    assert f"| `{query.name}` | {query.question['zh']}<br>{query.question['en']} | {parameters} |" in PAGES


@pytest.mark.parametrize("column", sorted({*ENTITY_COLUMNS, *RELATION_COLUMNS, *OBSERVATION_COLUMNS}))
def test_every_column_is_described(column: str) -> None:
    assert f"`{column}`" in (TOP / "docs" / "files.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_examples_of_the_readme_give_what_it_says(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    page = (TOP / name).read_text("utf-8")
    graph = fazhi.build()
    example = re.search(r"\$ fazhi query (\S+) --area (\S+)\n(.*?)\n```", page, re.DOTALL)
    assert example
    print_answer(graph.query(example[1], area=example[2]))
    assert [line.rstrip() for line in capsys.readouterr().out.splitlines()] == example[3].splitlines()
    assert all(f"finding {finding.check}: {finding.computation}" in page for finding in graph.findings)


def test_every_public_method_of_the_graph_is_described() -> None:
    for name, _ in inspect.getmembers(fazhi.Graph):
        assert name.startswith("_") or f".{name}" in PAGES, name


def test_the_promises_of_the_docs_come_out_as_it_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = (TOP / "docs" / "promises.md").read_text("utf-8")
    for number, text in enumerate(re.findall(r"```text\n(.*?)```", page, re.DOTALL)):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    rows = fazhi.build([tmp_path]).tables.promises
    print_rows(rows, PromiseRow, COLUMNS, Format.TABLE)
    printed = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    shown = re.search(r"\$ fazhi promises --graph \S+\n(.*?)\n```", page, re.DOTALL)
    assert shown
    assert printed == shown[1].splitlines()[:-1]


@pytest.mark.parametrize("check", read_checks())
def test_every_check_is_described(check: str) -> None:
    assert f"`{check}`" in (TOP / "docs" / "checking.md").read_text("utf-8")


@pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.name)
def test_every_class_of_rows_is_named_and_tells_its_fields(table: RowTable[object]) -> None:
    assert f"`{table.type.__module__.removeprefix('fazhi.knowledge.')}.{table.type.__name__}`" in PAGES
    assert "Args:" in (table.type.__doc__ or "")


@pytest.mark.parametrize(("page", "known"), [("promises.md", reasons()), ("checking.md", read_reasons())])
def test_every_reason_is_described(page: str, known: Mapping[str, Mapping[str, str]]) -> None:
    text = (TOP / "docs" / page).read_text("utf-8")
    for key, words in known.items():
        assert f"| `{key}` | {words['en']}（{words['zh']}） |" in text
