import json
from pathlib import Path

import pytest
from tests.chat import chat, proposal
from tests.cli.conftest import Cli

REPORT = """云和县司法局2022年度法治政府建设年度报告
一、主要成效
我局制定《云和县听证办法》。云和县司法局牵手崇头镇，摸索新路。
"""
LINE = proposal("云和县司法局", "Agency", "cooperatesWith", "崇头镇", "Township", "云和县司法局牵手崇头镇")


@pytest.fixture(autouse=True)
def report(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")


def test_proposals_are_asked_for_and_counted(cli: Cli, tmp_path: Path) -> None:
    with chat(LINE) as stub:
        run = cli("build", "a.txt", "--out", "o", "--propose", stub.model.url, "--propose-model", "stub")
    assert (run.code, run.err) == (0, "")
    assert "proposed by the model" in run.out
    assert '"proposed": true' in (tmp_path / "o/claims.jsonl").read_text("utf-8")
    assert [asked["model"] for asked in stub.asked] == ["stub"]


def test_facts_of_a_report_hold_what_was_proposed(cli: Cli, tmp_path: Path) -> None:
    with chat(LINE) as stub:
        run = cli("extract", "a.txt", "--out", "o", "--propose", stub.model.url, "--propose-model", "stub")
    assert run.code == 0
    facts = [json.loads(line) for line in (tmp_path / "o/a.jsonl").read_text("utf-8").splitlines()]
    assert [fact["p"] for fact in facts if fact["rule"] == "proposed.model" and fact["kind"] == "relation"] == [
        "cooperatesWith"
    ]


def test_a_model_that_fails_is_one_line_and_the_results_are_written(cli: Cli, tmp_path: Path) -> None:
    with chat(500) as stub:
        run = cli("build", "a.txt", "--out", "o", "--propose", stub.model.url, "--propose-model", "stub")
    assert run.code == 1
    assert run.err == f"a.txt: {stub.model.url}: answers 500\n"
    assert "issued" in (tmp_path / "o/relations.csv").read_text("utf-8")
    assert "proposed by the model" not in run.out


@pytest.mark.parametrize("verb", ["build", "extract"])
@pytest.mark.parametrize("option", [("--propose", "http://127.0.0.1:9/v1"), ("--propose-model", "stub")])
def test_endpoint_and_model_need_each_other(cli: Cli, verb: str, option: tuple[str, str]) -> None:
    run = cli(verb, "a.txt", "--out", "o", *option)
    assert run.code == 2
    assert "need each other" in run.err


def test_an_endpoint_that_is_no_url_is_refused_before_anything_is_read(cli: Cli, tmp_path: Path) -> None:
    run = cli("build", "a.txt", "--out", "o", "--propose", "localhost", "--propose-model", "stub")
    assert run.code == 2
    assert len(run.err.splitlines()) == 1
    assert not (tmp_path / "o").exists()
