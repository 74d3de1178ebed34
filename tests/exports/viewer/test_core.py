"""What the page knows as soon as it is opened."""

from dataclasses import replace
from datetime import date

import pytest
from tests.exports.viewer.unpacked import BASE, core_of, rows_of
from tests.factory import make_graph, make_large_reading, make_reading, make_second_reading

from fazhi.exports.viewer.reports import link_of
from fazhi.knowledge.graph import KnowledgeGraph, subjects
from fazhi.model import PROPOSED, MentionClaim, RelationClaim

GRAPH = make_graph()
CORE = core_of(GRAPH)
IDS = CORE["things"]["id"]


def relations_of(graph: KnowledgeGraph) -> list[RelationClaim]:
    return [claim for claim in graph.claims if isinstance(claim, RelationClaim)]


def test_it_holds_every_thing_and_every_report_with_what_is_known_of_it() -> None:
    things = rows_of(CORE["things"])
    assert {thing["id"] for thing in things} == set(GRAPH.nx)
    for thing in things:
        node = GRAPH.nx.nodes[thing["id"]]
        level = CORE["levels"][thing["level"]] if "level" in thing else None
        told = (CORE["types"][thing["type"]], thing["name"], level, thing.get("code"), tuple(thing.get("aliases", ())))
        assert told == tuple(node[name] for name in ("type", "name", "level", "code", "aliases"))


def test_the_best_connected_things_come_first() -> None:
    degrees = CORE["things"]["degree"]
    assert list(zip(degrees, IDS, strict=True)) == sorted(
        zip(degrees, IDS, strict=True), key=lambda pair: (-pair[0], pair[1])
    )
    assert IDS[0] == "division/390726"


def test_relations_are_told_in_reading_order_with_the_place_of_their_quote() -> None:
    rows = rows_of(CORE["relations"])
    told = [
        (IDS[row["subject"]], CORE["predicates"][row["predicate"]], IDS[row["object"]], row["start"], row["end"])
        for row in rows
    ]
    claims = relations_of(GRAPH)
    assert told == [(c.subject, c.predicate, c.object, c.quote.start, c.quote.end) for c in claims]
    for row, claim in zip(rows, claims, strict=True):
        report = IDS[CORE["reports"]["thing"][row["report"]]]
        assert GRAPH.reports[report].text[row["start"] : row["end"]] == claim.quote.text
        assert CORE["modalities"][row["modality"]] == claim.modality
        assert (IDS[row["by"]] if "by" in row else None) == claim.by
        assert (CORE["levels"][row["level"]] if "level" in row else None) == claim.level
        assert [row.get(name) for name in ("date", "count", "action", "page")] == [
            claim.date,
            claim.count,
            claim.action,
            None,
        ]


def test_what_became_of_a_promised_relation_stands_in_its_row() -> None:
    outcomes = {follow_up.promise: follow_up.outcome for follow_up in GRAPH.follow_ups}
    told = [row.get("outcome") for row in rows_of(CORE["relations"])]
    shown = {"kept", "partly", "missed", "notMentioned"}
    expected = [outcomes.get(claim.id) for claim in relations_of(GRAPH)]
    assert told == [outcome if outcome in shown else None for outcome in expected]
    assert "notMentioned" in told


def test_structure_tells_which_of_it_is_drawn() -> None:
    rows = {
        (IDS[row["from"]], CORE["predicates"][row["predicate"]], IDS[row["to"]]): row["drawn"]
        for row in rows_of(CORE["structure"])
    }
    assert rows["division/390726101", "within", "division/390726"] == 1
    assert rows["document/measures", "within", "division/390726"] == 0
    edges = GRAPH.nx.edges(data=True)
    assert rows.keys() == {(start, edge["predicate"], end) for start, end, edge in edges if edge["kind"] != "claim"}


def test_it_tells_where_more_is_told_of_a_thing() -> None:
    reports = [IDS[place] for place in CORE["reports"]["thing"]]
    told = {(IDS[int(place)], reports[i]) for place, rows in CORE["told"].items() for i in rows}
    others = [claim for claim in GRAPH.claims if not isinstance(claim, RelationClaim)]
    assert told == {(id_, claim.quote.document) for claim in others for id_ in subjects(claim)}


def test_reports_are_told_with_area_body_and_what_they_lack() -> None:
    reading = make_reading(published=date(2022, 1, 31), source="https://example.org/2021.html")
    core = core_of(KnowledgeGraph([reading, make_second_reading()]))
    first, second = rows_of(core["reports"])
    ids = core["things"]["id"]
    assert (ids[first["area"]], ids[first["reporter"]]) == ("division/390726", "agency/390726/justice")
    assert (first["areaName"], first["reporterName"]) == ("江右省澄江市云溪县", "云溪县司法局")
    assert (first["year"], first["published"], first["onTime"]) == (2021, "2022-01-31", True)
    assert (first["file"], first["link"]) == ("2021.html", "https://example.org/2021.html")
    assert "link" not in second
    assert "onTime" not in second
    assert second["missing"] == [kind.value for kind in GRAPH.completeness[1].missing]
    assert first["outcomes"] == {"notMentioned": 2}


def test_a_report_of_an_unknown_body_and_area_stands_alone() -> None:
    core = core_of(KnowledgeGraph([make_reading(area=None, reporter=None, year=None)]))
    (report,) = rows_of(core["reports"])
    assert (report["area"], report["reporter"], report["year"]) == (-1, -1, None)
    assert not {"areaName", "reporterName"} & report.keys()


@pytest.mark.parametrize(
    "source",
    [
        "2021.txt",
        "javascript:alert(1)",
        "data:text/html,<b>",
        "file:///etc/hosts",
        "https://",
        "https:///2021.html",
        "http://[::1/2021.html",
        "https://gov.example@example.org/",
        "https://example.org/a b",
        "https://example.org/\u2028",
        " https://example.org/",
        "https://example.org/\n",
    ],
)
def test_what_is_no_plain_address_is_no_link(source: str) -> None:
    assert link_of(source) is None


def test_an_address_is_a_link() -> None:
    assert link_of("http://example.org/报告?n=1#二") == "http://example.org/报告?n=1#二"


def test_findings_point_to_the_words_that_they_rest_on() -> None:
    (finding,), (expected,) = CORE["findings"], GRAPH.findings
    assert (finding["check"], finding["computation"]) == (expected.check, expected.computation)
    assert CORE["checks"][finding["check"]]["zh"]
    quotes = [GRAPH.readings[report].report.text[start:end] for report, start, end, _ in finding["quotes"]]
    assert quotes == [quote.text for quote in expected.quotes]


def test_what_a_model_proposed_is_marked() -> None:
    reading = make_reading()
    claims = [replace(c, rule=PROPOSED) if isinstance(c, RelationClaim) else c for c in reading.claims]
    core = core_of(KnowledgeGraph([replace(reading, claims=tuple(claims))]))
    assert all(row["proposed"] for row in rows_of(core["relations"]))
    assert not CORE["relations"]["proposed"]


def test_pages_of_quotes_are_told() -> None:
    core = core_of(KnowledgeGraph([make_reading(pages=(0, 120))]))
    assert set(core["relations"]["page"].values()) == {1, 2}
    assert {quote[3] for finding in core["findings"] for quote in finding["quotes"]} == {2}


def test_names_and_aliases_can_be_read_aloud() -> None:
    letters = CORE["pinyin"]["letters"]
    names = [*CORE["things"]["name"], *(c.original for c in GRAPH.claims if isinstance(c, MentionClaim))]
    assert {character for name in names for character in name} <= letters.keys() | set("“”《》")
    assert (letters["云"], letters["溪"], letters["县"]) == ("yun", "xi", "xian")


def test_the_base_is_that_of_the_ids() -> None:
    assert CORE["base"] == BASE


def test_the_order_of_the_readings_changes_nothing() -> None:
    assert core_of(KnowledgeGraph([make_second_reading(), make_large_reading(200), make_reading()])) == core_of(
        KnowledgeGraph([make_reading(), make_second_reading(), make_large_reading(200)])
    )
