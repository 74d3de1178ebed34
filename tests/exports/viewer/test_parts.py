"""What the page knows of one report."""

from dataclasses import replace
from decimal import Decimal

from tests.exports.viewer.unpacked import core_of, parts_of, rows_of
from tests.factory import ENTITIES, figure, make_graph, make_reading, make_report, reading_of

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import (
    Direction,
    MentionClaim,
    ObservationClaim,
    PromiseClaim,
    ShortcomingClaim,
    Transformation,
)

GRAPH = make_graph()
PARTS = parts_of(GRAPH)
IDS = core_of(GRAPH)["things"]["id"]
CLAIMS = GRAPH.readings[0].claims
TABLES = {
    "mentions": MentionClaim,
    "figures": ObservationClaim,
    "promises": PromiseClaim,
    "shortcomings": ShortcomingClaim,
}


def test_there_is_a_part_for_each_report_with_its_whole_text() -> None:
    assert [part["text"] for part in PARTS] == [reading.report.text for reading in GRAPH.readings]


def test_every_claim_that_is_no_relation_has_a_row_with_its_quote() -> None:
    for part, reading in zip(PARTS, GRAPH.readings, strict=True):
        for table, kind in TABLES.items():
            said = [part["text"][row["start"] : row["end"]] for row in rows_of(part[table])]
            assert said == [claim.quote.text for claim in reading.claims if isinstance(claim, kind)]


def test_a_mention_tells_its_words_where_they_are_not_the_name() -> None:
    told = {(IDS[row["thing"]], row.get("original")) for row in rows_of(PARTS[0]["mentions"])}
    assert ("agency/390726/justice", "我局") in told
    assert ("division/390726101", None) in told


def test_a_figure_tells_all_that_is_known_of_it() -> None:
    rows = {row["original"]: row for row in rows_of(PARTS[0]["figures"])}
    trained = rows["1200余人次"]
    assert (trained["indicator"], trained["action"], trained["value"], trained["unit"]) == (
        "执法人员",
        "培训",
        "1200",
        "人次",
    )
    assert (IDS[trained["area"]], IDS[trained["subject"]]) == ("division/390726", "agency/390726/justice")
    assert (trained["bound"], trained["period"]) == ("min", "2021")
    assert PARTS[0]["text"][trained["offset"] :].startswith("1200余人次")
    assert not {"modality", "transformation", "falls", "concept", "scope", "partOf"} & trained.keys()
    assert rows["45%以上"]["modality"] == "planned"


def test_a_part_of_a_figure_points_to_the_row_of_the_whole() -> None:
    rows = rows_of(PARTS[0]["figures"])
    wholes = {rows[row["partOf"]]["original"] for row in rows if "partOf" in row}
    assert wholes == {"50件"}
    assert sum("partOf" in row for row in rows) == 5


def test_a_falling_rate_of_the_catalogue_is_told_as_such() -> None:
    reading = make_reading()
    (rate,) = [c for c in reading.claims if isinstance(c, ObservationClaim) and c.unit == "%" and not c.bound]
    changed = replace(
        rate,
        value=Decimal("3.50"),
        falls=True,
        concept="Turnout",
        transformation=Transformation.GROWTH,
        group="政府",
        comparison="同比",
        scope="division/39",
    )
    claims = tuple(changed if claim is rate else claim for claim in reading.claims)
    graph = KnowledgeGraph([replace(reading, claims=claims)])
    (row,) = [row for row in rows_of(parts_of(graph)[0]["figures"]) if "falls" in row]
    assert (row["value"], row["falls"], row["concept"]) == ("3.50", 1, "Turnout")
    assert (row["transformation"], row["group"], row["comparison"]) == ("growth", "政府", "同比")
    assert core_of(graph)["things"]["id"][row["scope"]] == "division/39"


def test_what_became_of_promises_stands_in_their_rows() -> None:
    planned = [row for row in rows_of(PARTS[0]["figures"]) if row.get("modality") == "planned"]
    assert [row.get("outcome") for row in planned] == ["notMentioned"]
    follow_ups = {follow_up.promise: follow_up for follow_up in GRAPH.follow_ups}
    promises = [claim for claim in CLAIMS if isinstance(claim, PromiseClaim)]
    assert {follow_ups[claim.id].outcome for claim in promises} == {"notCheckable"}
    assert not PARTS[0]["promises"]["outcome"]


def test_a_kept_promise_tells_the_comparison() -> None:
    (target,) = [c for c in CLAIMS if isinstance(c, ObservationClaim) and c.original == "45%以上"]
    later = make_report("云溪县司法局2022年度法治政府建设年度报告\n行政复议调解率为48%。\n", year=2022)
    result = figure(later, target.indicator, "48%", "行政复议调解率为48%")
    graph = KnowledgeGraph([reading_of(later, ENTITIES, (result,)), reading_of(make_report(), ENTITIES, (target,))])
    parts = parts_of(graph)
    rows = [row for part in parts for row in rows_of(part["figures"])]
    assert [row.get("outcome") for row in rows] == ["kept", None]
    assert rows[0]["computation"] == graph.follow_ups[0].computation
    assert core_of(graph)["reports"]["outcomes"] == [{"kept": 1}, {}]


def test_promises_and_shortcomings_are_told_in_the_reports_words() -> None:
    (promise,) = rows_of(PARTS[0]["promises"])
    assert (promise["indicator"], promise["direction"], promise["period"]) == ("行政诉讼败诉率", Direction.DOWN, "2022")
    (shortcoming,) = rows_of(PARTS[0]["shortcomings"])
    assert shortcoming["text"] == "基层执法力量还比较薄弱"


def test_pages_are_told() -> None:
    (part,) = parts_of(KnowledgeGraph([make_reading(pages=(0, 120))]))
    assert {page for table in TABLES for page in part[table]["page"].values()} == {1, 2}
    assert not any(part[table]["page"] for part in PARTS for table in TABLES)
