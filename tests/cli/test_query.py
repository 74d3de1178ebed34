import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import Cli

from fazhi.ontology.queries import read_queries

TOWNS = "SELECT ?name { ?town a fz:Township ; rdfs:label ?name } ORDER BY ?name"


def test_every_question_that_ships_is_listed_in_both_languages(cli: Cli) -> None:
    listed = cli("query", "--list").out
    for name, query in read_queries().items():
        assert name in listed
        assert query.question["zh"] in listed
        assert query.question["en"] in listed


def test_every_question_that_ships_has_an_answer_in_form(cli: Cli, sample_results: Path) -> None:
    for name in read_queries():
        assert cli("query", name, "--graph", sample_results).code == 0, name


def test_sparql_is_answered_as_a_table(cli: Cli, sample_results: Path) -> None:
    lines = [line.strip() for line in cli("query", TOWNS, "--graph", sample_results).out.splitlines()]
    assert lines[0] == "name"
    assert "白马镇" in lines


def test_terms_are_shown_by_their_prefixed_names(cli: Cli, sample_results: Path) -> None:
    classes = "SELECT DISTINCT ?class { ?town a fz:Township, ?class }"
    assert "fz:Township" in cli("query", classes, "--graph", sample_results).out


def test_a_file_of_sparql_is_answered(cli: Cli, sample_results: Path, tmp_path: Path) -> None:
    (tmp_path / "towns.rq").write_text(f"# all townships\n{TOWNS}", encoding="utf-8")
    assert "白马镇" in cli("query", "towns.rq", "--graph", sample_results).out


def test_answers_come_in_the_formats_of_the_w3c(cli: Cli, sample_results: Path) -> None:
    rows = list(csv.reader(io.StringIO(cli("query", TOWNS, "--format", "csv", "--graph", sample_results).out)))
    assert rows[0] == ["name"]
    answer = json.loads(cli("query", TOWNS, "--format", "json", "--graph", sample_results).out)
    assert [binding["name"]["value"] for binding in answer["results"]["bindings"]] == [row[0] for row in rows[1:]]
    built = "CONSTRUCT { ?town a fz:Township } WHERE { ?town a fz:Township }"
    assert "ontology#Township>" in cli("query", built, "--format", "ttl", "--graph", sample_results).out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nonesuch"], "there is no question nonesuch"),
        (["SELECT * {"], "not valid SPARQL"),
        (["missing.rq"], "missing.rq: cannot be read"),
        ([TOWNS, "--area", "云和县"], "has no parameter area"),
        ([TOWNS, "--format", "ttl"], "cannot be written as turtle"),
        (["SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"], "SERVICE is refused"),
    ],
)
def test_a_question_that_cannot_be_answered_is_one_line(
    cli: Cli, sample_results: Path, arguments: list[str], words: str
) -> None:
    run = cli("query", *arguments, "--graph", sample_results)
    assert run.code == 2
    assert words in run.err
    assert len(run.err.splitlines()) == 1


GREETING = """# 问候 | A greeting
SELECT ?word ?number { VALUES (?word ?number) { ("你好"@zh 1) } }"""


@pytest.mark.parametrize(
    ("settings", "row"),
    [
        ([], ["你好", "1"]),
        (["--set", "word=早"], ["早", "1"]),
        (["--set", "word=", "--set", "number=2.5"], ["", "2.5"]),
    ],
)
def test_parameters_of_a_question_can_be_set_or_opened(
    cli: Cli, sample_results: Path, settings: list[str], row: list[str]
) -> None:
    printed = cli("query", GREETING, *settings, "--format", "csv", "--graph", sample_results).out
    assert list(csv.reader(io.StringIO(printed)))[1] == row


@pytest.mark.parametrize("setting", ["word", "number=many"])
def test_a_setting_of_another_form_is_wrong_usage(cli: Cli, sample_results: Path, setting: str) -> None:
    assert cli("query", GREETING, "--set", setting, "--graph", sample_results).code == 2


def test_a_question_is_found_by_the_number_before_its_name(cli: Cli, sample_results: Path) -> None:
    name = next(iter(read_queries()))
    short = name.partition("-")[0]
    assert cli("query", short, "--graph", sample_results).out == cli("query", name, "--graph", sample_results).out


def test_a_folder_without_a_graph_is_told(cli: Cli) -> None:
    run = cli("query", TOWNS)
    assert run.code == 2
    assert run.err.startswith("output/samples: ")
