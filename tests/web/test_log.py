"""What the log tells, and what it keeps to itself."""

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from fazhi.web.app import make_app
from fazhi.web.evaluation.pool import Pool
from fazhi.web.evaluation.request import QueryRequest, WorkerFailureError
from fazhi.web.service import Service, Settings


def test_the_text_of_a_query_is_logged_where_that_is_asked_for(results: Path) -> None:
    lines: list[str] = []
    with TestClient(make_app(Service(results, Settings(log_queries=True)), lines.append)) as client:
        client.get("/sparql", params={"query": 'ASK { ?s ?p "法治" }'})
    assert json.loads(lines[0])["query"] == 'ASK { ?s ?p "法治" }'


def test_a_fault_of_ours_is_told_to_the_log_and_not_to_the_client(
    results: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_pool: Pool, _request: QueryRequest) -> None:
        raise WorkerFailureError("a line of our code")

    monkeypatch.setattr(Pool, "run", fail)
    lines: list[str] = []
    with TestClient(make_app(Service(results), lines.append)) as client:
        response = client.get("/sparql", params={"query": "ASK {}"})
    assert response.status_code == 500
    assert "our code" not in response.text
    assert json.loads(lines[0])["failure"] == "a line of our code"


def test_a_fault_that_nobody_has_thought_of_is_a_problem_too(results: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(_pool: Pool, _request: QueryRequest) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Pool, "run", fail)
    app = make_app(Service(results), lambda _line: None)
    with TestClient(app, raise_server_exceptions=False) as client:
        response = client.get("/health")
    assert (response.status_code, response.json()["type"]) == (500, "/problems/error")
