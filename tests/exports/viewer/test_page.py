"""The page as a text: complete, harmless, asking nobody."""

import io
import json
import re
import tomllib
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from tests.factory import HOSTILE_NAMES, make_graph, make_hostile_reading, make_large_reading, make_reading

from fazhi.exports.viewer.data import to_data, to_json
from fazhi.exports.viewer.drawing import MAX_DRAWN, draw, lines
from fazhi.exports.viewer.page import write_page
from fazhi.knowledge.contents import ContentKind
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import PROPOSED, Bound, Direction, EntityType, Modality, Outcome, Predicate, RelationClaim, Severity

WORDS = tomllib.loads((files("fazhi.exports.viewer") / "words.toml").read_text("utf-8"))


class Outline(HTMLParser):
    """Elements and their attributes, and the text of scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] == "script":
            self.scripts[-1] += data


def page_of(graph: KnowledgeGraph) -> str:
    file = io.StringIO()
    write_page(graph, file)
    return file.getvalue()


def test_the_page_holds_every_claim_with_its_quote() -> None:
    graph = make_graph()
    data = to_data(graph)
    rows = [row for kind in ("relations", "figures", "promises", "shortcomings", "mentions") for row in data[kind]]
    quotes = {row["id"]: data["quotes"][row["quote"]] for row in rows}
    said = {claim.id: claim.quote for claim in graph.claims}
    assert quotes == {id_: (q.document, q.start, q.end, q.text, q.page) for id_, q in said.items()}


def test_the_page_tells_what_is_concluded() -> None:
    graph = make_graph()
    data = to_data(graph)
    assert {row["computation"] for row in data["findings"]} == {finding.computation for finding in graph.findings}
    assert all(data["checks"][row["check"]]["zh"] for row in data["findings"])
    telling = {follow.promise for follow in graph.follow_ups if follow.outcome.value in WORDS["outcomes"]}
    assert {row["promise"] for row in data["followUps"]} == telling
    told = {row["id"]: row.get("missing", []) for row in data["things"] if row["type"] == "Report"}
    assert told == {item.report: list(item.missing) for item in graph.completeness}


def test_the_page_holds_every_thing_and_every_report() -> None:
    graph = make_graph()
    assert {thing["id"] for thing in to_data(graph)["things"]} == set(graph.nx)


def test_the_same_graph_is_the_same_page() -> None:
    assert page_of(make_graph()) == page_of(make_graph())


def test_the_page_asks_nobody_and_allows_only_its_own_scripts() -> None:
    outline = Outline(page_of(make_graph()))
    policies = [a["content"] or "" for t, a in outline.elements if a.get("http-equiv") == "Content-Security-Policy"]
    assert [policy.startswith("default-src 'none'; script-src 'sha256-") for policy in policies] == [True]
    assert "unsafe" not in policies[0]
    assert not [a for _, a in outline.elements if {"src", "href", "action"} & a.keys()]
    assert not [a for _, a in outline.elements for name in a if name.startswith("on")]


def test_hostile_words_end_no_element() -> None:
    outline = Outline(page_of(KnowledgeGraph([make_hostile_reading()])))
    assert [tag for tag, _ in outline.elements].count("script") == 3
    assert "img" not in {tag for tag, _ in outline.elements}
    names = {thing["name"] for thing in json.loads(outline.scripts[0])["things"]}
    assert names >= set(HOSTILE_NAMES)


def test_the_data_cannot_be_taken_for_markup() -> None:
    text = to_json(KnowledgeGraph([make_hostile_reading()]))
    assert not re.search("[<>&\u2028\u2029]", text)


def test_a_large_graph_draws_its_best_connected_things() -> None:
    graph = KnowledgeGraph([make_large_reading(MAX_DRAWN + 50)])
    nodes, edges = draw(graph)
    ids = {node["id"] for node in nodes}
    assert len(ids) == MAX_DRAWN
    assert {"division/390726", "report/large", *(f"award/{i}" for i in range(10))} <= ids
    assert all(edge["from"] in ids and edge["to"] in ids for edge in edges)


def test_lines_tell_claims_from_structure_and_done_from_planned() -> None:
    told = {(line.start, line.end): line for line in lines(make_graph())}
    assert not told["division/390726", "award/township-province"].done
    assert told["agency/390726/govern", "document/measures"].done
    assert told["division/390726101", "division/390726"].kind == "structure"
    assert ("document/measures", "division/390726") not in told


def test_what_a_model_proposed_is_marked_and_drawn_as_not_yet_so() -> None:
    reading = make_reading()
    claims = [replace(c, rule=PROPOSED) if isinstance(c, RelationClaim) else c for c in reading.claims]
    graph = KnowledgeGraph([replace(reading, claims=tuple(claims))])
    assert all(row["proposed"] for row in to_data(graph)["relations"])
    assert not any("proposed" in row for row in to_data(make_graph())["relations"])
    assert not any(line.done for line in lines(graph) if line.kind == "claim")


def test_nothing_is_left_to_be_moved_by_the_browser() -> None:
    for node in draw(KnowledgeGraph([make_reading()]))[0]:
        assert isinstance(node["x"], int)
        assert isinstance(node["y"], int)


@pytest.mark.parametrize(
    ("section", "needed"),
    [
        ("types", {*(type_.value for type_ in EntityType), "Report"}),
        ("predicates", {*(p.value for p in Predicate), "within", "parent", "reportsOn", "reportedBy", "succeededBy"}),
        ("modalities", {modality.value for modality in Modality}),
        ("bounds", {bound.value for bound in Bound}),
        ("directions", {direction.value for direction in Direction}),
        ("severities", {severity.value for severity in Severity}),
        ("outcomes", {outcome.value for outcome in Outcome} - {"notCheckable", "pending"}),
        ("contents", {kind.value for kind in ContentKind} - {"other"}),
    ],
)
def test_the_page_has_words_for_all_that_it_may_show(section: str, needed: set[str]) -> None:
    assert set(WORDS[section]) == needed
    assert all(entry["zh"] and entry["en"] for entry in WORDS[section].values())


def test_every_type_belongs_to_a_family_and_has_its_own_colour() -> None:
    colours = [entry["colour"] for entry in WORDS["types"].values()]
    assert {entry["family"] for entry in WORDS["types"].values()} == set(WORDS["families"])
    assert len(set(colours)) == len(colours)
