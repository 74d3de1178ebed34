"""A model of the user's that proposes relations, from the files that are read to those that are written."""

import csv
import json
import socket
from pathlib import Path
from typing import Any

import pytest
from tests.chat import chat, proposal

import fazhi
from fazhi.model import PROPOSED, MentionClaim, RelationClaim
from fazhi.model.codec import parse_claim, to_line
from fazhi.rdf.encode import encode
from fazhi.rdf.shapes import check_shapes

TEXT = """云和县司法局{year}年度法治政府建设年度报告
一、主要成效
我局制定《云和县听证办法》，办理行政复议案件20件。云和县司法局牵手崇头镇，把“村口议事亭”这一法子铺到各村。
"""
QUOTE = "云和县司法局牵手崇头镇"
LINE = proposal("云和县司法局", "Agency", "cooperatesWith", "崇头镇", "Township", QUOTE)
OTHER = proposal("云和县司法局", "Agency", "carriesOut", "“村口议事亭”", "Model", "把“村口议事亭”这一法子铺到各村")
ANSWER = f"{LINE}\n{OTHER}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for year in (2021, 2022, 2023):
        (folder / f"{year}.txt").write_text(TEXT.format(year=year), encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def build(folder: Path, **options: Any) -> fazhi.Graph:
    with chat(ANSWER) as stub:
        return fazhi.build([folder], propose=stub.model, **options)


def test_what_is_proposed_is_marked_in_every_kind_of_file(folder: Path, tmp_path: Path) -> None:
    graph = build(folder / "2021.txt")
    graph.export(tmp_path / "out")
    claims = [json.loads(line) for line in (tmp_path / "out/claims.jsonl").read_text("utf-8").splitlines()]
    marked = [row for row in claims if row.get("proposed")]
    assert {(row["kind"], row.get("predicate")) for row in marked} == {
        ("relation", "cooperatesWith"),
        ("relation", "carriesOut"),
        ("mention", None),
    }
    assert all((row["rule"] == PROPOSED) is ("proposed" in row) for row in claims)
    with (tmp_path / "out/relations.csv").open(encoding="utf-8", newline="") as file:
        rules = {row["predicate"]: row["rule"] for row in csv.DictReader(file)}
    assert rules["cooperatesWith"] == PROPOSED
    assert rules["issued"] != PROPOSED
    ids = set(graph.query("SELECT (STR(?claim) AS ?id) { ?claim fz:proposed true }").column("id"))
    assert {id_.removeprefix(graph.base) for id_ in map(str, ids)} == {row["id"] for row in marked}


def test_what_is_proposed_is_no_plain_triple(folder: Path) -> None:
    graph = build(folder / "2021.txt")
    assert graph.query("SELECT ?o { ?s fz:issued ?o }").rows
    assert not graph.query("SELECT ?o { ?s fz:cooperatesWith ?o }").rows
    assert graph.query("SELECT ?o { [] rdf:predicate fz:cooperatesWith ; rdf:object ?o }").rows


def test_what_is_proposed_fits_the_shapes_and_comes_back_from_its_line(folder: Path) -> None:
    graph = build(folder / "2021.txt")
    assert check_shapes(encode(graph.knowledge)) == ()
    texts = {id_: report.text for id_, report in graph.reports.items()}
    assert tuple(parse_claim(to_line(claim), texts) for claim in graph.claims) == graph.claims


@pytest.mark.parametrize("marked", [True, False])
def test_a_line_whose_mark_is_not_that_of_its_rule_is_refused(folder: Path, marked: bool) -> None:
    graph = build(folder / "2021.txt")
    claim = next(c for c in graph.claims if isinstance(c, RelationClaim) and (c.rule == PROPOSED) is not marked)
    texts = {id_: report.text for id_, report in graph.reports.items()}
    with pytest.raises(fazhi.GraphError, match="proposed"):
        parse_claim(json.dumps(json.loads(to_line(claim)) | {"proposed": marked}), texts)


def test_the_same_answers_give_the_same_bytes_in_one_process_and_in_two(folder: Path, tmp_path: Path) -> None:
    build(folder).export(tmp_path / "one")
    build(folder, jobs=2).export(tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_model_that_fails_is_told_for_each_report_and_costs_none(folder: Path, tmp_path: Path) -> None:
    plain = fazhi.build([folder])
    with chat(500) as stub:
        graph = fazhi.build([folder], propose=stub.model)
        _, failures = fazhi.extract([folder], tmp_path / "facts", propose=stub.model)
    assert graph.claims == plain.claims
    assert [str(failure) for failure in graph.failures] == [
        f"{folder / name}: {stub.model.url}: answers 500" for name in ("2021.txt", "2022.txt", "2023.txt")
    ]
    assert [str(failure) for failure in failures] == [str(failure) for failure in graph.failures]


def test_without_a_model_nothing_is_asked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was made")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    graph = fazhi.build([folder])
    assert graph.failures == ()
    assert all(claim.rule != PROPOSED for claim in graph.claims)


def test_a_thing_that_only_the_model_named_is_an_entity_with_its_words(folder: Path) -> None:
    graph = build(folder / "2021.txt")
    (mention,) = (c for c in graph.claims if isinstance(c, MentionClaim) and c.rule == PROPOSED)
    assert mention.original == "“村口议事亭”"
    assert mention.original in mention.quote.text


def test_what_is_proposed_changes_nothing_that_the_rules_read(tmp_path: Path) -> None:
    quote = "浙江省司法厅也点赞《听证工作办法（试行）》"
    text = f"云和县司法局2022年度法治政府建设年度报告\n一、主要成效\n我局印发《听证工作办法（试行）》。{quote}。\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    line = proposal("浙江省司法厅", "Agency", "issued", "听证工作办法（试行）", "Document", quote)
    plain = fazhi.build([tmp_path / "a.txt"])
    with chat(line) as stub:
        graph = fazhi.build([tmp_path / "a.txt"], propose=stub.model)
    assert set(plain.claims) < set(graph.claims)
    assert set(plain.entities.values()) <= set(graph.entities.values())
