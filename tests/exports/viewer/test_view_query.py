"""The SPARQL behind a view: asked of the graph's store, it gives the statements that the view shows."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from tests.factory import make_graph, make_hostile_reading
from tests.node import run_module

from fazhi.exports.viewer.core import to_core
from fazhi.exports.viewer.index import Index
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import EntityType, Level, Modality, Predicate, RelationClaim
from fazhi.rdf.encode import encode
from fazhi.rdf.iris import DEFAULT_BASE
from fazhi.rdf.store import Store

GRAPH = make_graph()
REPORTS = tuple(GRAPH.reports)
QINGHE, SHIQIAO, COUNTY = "division/390726101", "division/390726202", "division/390726"
JUSTICE, GRANTER, AWARD, PILOT = "agency/390726/justice", "agency/39/justice", "award/township-city", "reform/xietong"

ASK = """
import { Graph } from "./graph.js";
import { openingState } from "./address.js";
import { sparql } from "./sparql.js";
import { readFileSync } from "node:fs";
const { core, state } = JSON.parse(readFileSync(0, "utf-8"));
process.stdout.write(sparql(new Graph(core), { ...openingState(), ...state }));
"""

Test = Callable[[RelationClaim], object]


@pytest.fixture(scope="module")
def store() -> Store:
    return Store(encode(GRAPH))


def query_of(graph: KnowledgeGraph, state: dict[str, Any]) -> str:
    core = to_core(Index.of(graph), DEFAULT_BASE)
    return run_module(ASK, json.dumps({"core": core, "state": state}))


def statements(graph: KnowledgeGraph = GRAPH) -> list[RelationClaim]:
    return [claim for claim in graph.claims if isinstance(claim, RelationClaim)]


def ends(claim: RelationClaim) -> set[str]:
    return {claim.subject, claim.object}


def between(*ids: str) -> dict[str, Any]:
    return {"kind": "path" if len(ids) == 2 else "thing", "ends": list(ids)}


CASES: dict[str, tuple[dict[str, Any], Test]] = {
    "all of it": ({}, lambda _: True),
    "a township": ({"thing": QINGHE}, lambda claim: QINGHE in ends(claim)),
    "a body that names pilots": ({"thing": GRANTER}, lambda claim: claim.by == GRANTER),
    "a report": ({"thing": REPORTS[1]}, lambda claim: claim.quote.document == REPORTS[1]),
    "a thing and its neighbours": ({"from": between(SHIQIAO)}, lambda claim: SHIQIAO in ends(claim)),
    "a line": ({"line": [AWARD, SHIQIAO]}, lambda claim: ends(claim) == {SHIQIAO, AWARD}),
    "a line before the thing": (
        {"thing": COUNTY, "line": [PILOT, QINGHE]},
        lambda claim: ends(claim) == {PILOT, QINGHE},
    ),
    "a path": (
        {"from": between(PILOT, SHIQIAO)},
        lambda claim: ends(claim) in ({PILOT, QINGHE}, {QINGHE, AWARD}, {AWARD, SHIQIAO}),
    ),
    "what two townships share": (
        {"from": {"kind": "shared", "ends": [QINGHE, SHIQIAO]}},
        lambda claim: AWARD in ends(claim) and ends(claim) & {QINGHE, SHIQIAO},
    ),
    "what two things share that share nothing": (
        {"from": {"kind": "shared", "ends": [PILOT, JUSTICE]}},
        lambda _: False,
    ),
    "without honours": (
        {"filters": {"predicate": ["awarded", "within"]}},
        lambda claim: claim.predicate is not Predicate.AWARDED,
    ),
    "only pilots": ({"only": {"predicate": ["pilotedIn"]}}, lambda claim: claim.predicate is Predicate.PILOTED_IN),
    "without townships and documents": (
        {"filters": {"type": ["Township", "Document"]}},
        lambda claim: (
            not {GRAPH.entities[id_].type for id_ in ends(claim)} & {EntityType.TOWNSHIP, EntityType.DOCUMENT}
        ),
    ),
    "only what is done": ({"only": {"modality": ["done"]}}, lambda claim: claim.modality is Modality.DONE),
    "without what is planned": (
        {"filters": {"modality": ["planned"]}},
        lambda claim: claim.modality != Modality.PLANNED,
    ),
    "with a level": ({"filters": {"level": [""]}}, lambda claim: claim.level is not None),
    "without a level": ({"only": {"level": [""]}}, lambda claim: claim.level is None),
    "of the city's level": ({"only": {"level": ["市级"]}}, lambda claim: claim.level is Level.CITY),
    "not of the city's level": ({"filters": {"level": ["市级"]}}, lambda claim: claim.level is not Level.CITY),
    "of a year": ({"only": {"year": ["2022"]}}, lambda claim: claim.quote.document == REPORTS[1]),
    "of an area": ({"only": {"area": [COUNTY]}}, lambda _: True),
    "without an area": ({"filters": {"area": [COUNTY]}}, lambda _: False),
    "a township in a year": (
        {"thing": SHIQIAO, "only": {"year": ["2021"]}, "filters": {"level": [""]}},
        lambda claim: SHIQIAO in ends(claim) and claim.quote.document == REPORTS[0] and claim.level,
    ),
    "an id of nothing": ({"thing": "__proto__", "line": ["a", "b"]}, lambda _: True),
}


@pytest.mark.parametrize("name", CASES)
def test_a_view_is_answered_by_the_statements_that_it_shows(store: Store, name: str) -> None:
    state, is_shown = CASES[name]
    answer = store.query(query_of(GRAPH, state))
    shown = sorted(DEFAULT_BASE + claim.id for claim in statements() if is_shown(claim))
    assert sorted(map(str, answer.column("statement"))) == shown


def test_a_statement_is_answered_with_all_that_is_told_of_it(store: Store) -> None:
    (row,) = store.query(query_of(GRAPH, {"line": [PILOT, QINGHE]}))
    (claim,) = (claim for claim in statements() if claim.subject == PILOT)
    ontology = "https://w3id.org/fazhi/ontology#"
    assert row == {
        "statement": DEFAULT_BASE + claim.id,
        "relation": ontology + "pilotedIn",
        "subject": DEFAULT_BASE + PILOT,
        "subjectName": "基层执法协同改革",
        "object": DEFAULT_BASE + QINGHE,
        "objectName": "清河镇",
        "modality": ontology + "Done",
        "date": None,
        "level": ontology + "ProvinceLevel",
        "granter": DEFAULT_BASE + GRANTER,
        "granterName": "江右省司法厅",
        "proposed": None,
        "quote": claim.quote.text,
        "report": DEFAULT_BASE + claim.quote.document,
        "reportName": "云溪县司法局2021年度法治政府建设年度报告",
    }


def test_the_date_that_a_report_tells_is_answered(store: Store) -> None:
    rows = store.query(query_of(GRAPH, {"only": {"modality": ["planned"]}}))
    assert rows.column("date") == (2022,)


def test_names_that_attack_do_not_reach_the_question() -> None:
    graph = KnowledgeGraph([make_hostile_reading()])
    query = query_of(graph, {"thing": "agency/h/0"})
    assert "script" not in query
    assert len(Store(encode(graph)).query(query)) == len(statements(graph))
