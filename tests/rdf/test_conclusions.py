"""What is concluded from reports stands in a graph of its own, and leads to what it is concluded from."""

from pathlib import Path

import pytest

import fazhi
from fazhi.rdf.encode import encode
from fazhi.rdf.shapes import check_shapes
from fazhi.rdf.store import Store

REPORTS = (
    "浦江县人民政府2022年法治政府建设年度报告\n一、主要成效\n2022年，全县审结行政复议案件12件，其中维持9件、驳回6件，调解率为38%。"
    "开展“法护企航”专项行动，帮助企业查找经营中的法律风险，并为每家企业明确一名联系律师。\n"
    "二、存在的不足\n部分乡镇执法力量不足，究其原因，是编制长期空缺。\n"
    "三、下一年度安排\n2023年，力争行政复议调解率达到40%以上，出台《浦江县行政应诉工作规定》。\n",
    "浦江县人民政府2023年法治政府建设年度报告\n一、主要成效\n2023年，全县审结行政复议案件20件，行政复议调解率为43%。"
    "开展“法护企航”专项行动，帮助企业查找经营中的法律风险，并为每家企业明确一名联系律师。\n"
    "二、存在的不足\n部分乡镇执法力量仍然不足。\n",
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> fazhi.Graph:
    folder = tmp_path_factory.mktemp("two")
    for number, text in enumerate(REPORTS):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return fazhi.build([Path(folder)])


@pytest.fixture(scope="module")
def store(graph: fazhi.Graph) -> Store:
    return graph.store


def test_a_finding_tells_its_severity_and_quotes(store: Store) -> None:
    rows = store.query(
        "SELECT ?sum ?how ?words { ?f a fz:Finding ; fz:computation ?sum ; fz:severity ?how ; fz:quote ?words }"
    )
    told = {(row["sum"], str(row["how"]).rpartition("#")[2]) for row in rows}
    assert told == {("9+6=15≠12", "ErrorSeverity")}


def test_a_promise_leads_to_what_became_of_it(store: Store) -> None:
    rows = store.query(
        """SELECT ?promise ?outcome ?result { ?f a fz:FollowUp ; fz:follows ?p ; fz:outcome ?outcome .
        ?p a fz:Promise ; fz:quote ?promise . OPTIONAL { ?f fz:result/fz:quote ?result } } ORDER BY ?promise"""
    )
    told = [(row["promise"], str(row["outcome"]).rpartition("#")[2], row["result"]) for row in rows]
    assert told == [
        ("出台《浦江县行政应诉工作规定》", "NotMentioned", None),
        ("力争行政复议调解率达到40%以上", "Kept", "行政复议调解率为43%"),
    ]


def test_contents_and_repeated_weaknesses_are_there(store: Store) -> None:
    present = store.query(
        """SELECT ?year ?kind { ?c a fz:Content ; fz:present true ; fz:contentKind ?kind ;
        prov:wasDerivedFrom/fz:year ?year } ORDER BY ?year ?kind"""
    )
    told = [(row["year"], str(row["kind"]).rpartition("#")[2]) for row in present]
    first = ["CausesContent", "PlanContent", "ResultsContent", "WeaknessesContent"]
    assert told == [(2022, kind) for kind in first] + [(2023, "ResultsContent"), (2023, "WeaknessesContent")]
    again = store.query("SELECT ?w { ?pair a fz:RepeatedWeakness ; fz:later/fz:text ?w }")
    assert again.column("w") == ("部分乡镇执法力量仍然不足",)


def test_a_copied_sentence_leads_to_both_reports(store: Store) -> None:
    rows = store.query(
        "SELECT ?from ?to ?words { ?c a fz:Copy ; fz:earlier/fz:year ?from ; fz:later/fz:year ?to ; fz:quote ?words }"
    )
    assert [(row["from"], row["to"]) for row in rows] == [(2022, 2023)]
    assert "联系律师" in str(rows.rows[0][2])


def test_conclusions_stand_in_the_graph_of_what_no_report_states(store: Store) -> None:
    graphs = store.query(
        "SELECT DISTINCT ?g { GRAPH ?g { ?x a ?c } VALUES ?c { fz:Finding fz:FollowUp fz:Content fz:Copy } }"
    )
    assert [str(name).rpartition("/")[2] for name in graphs.column("g")] == ["derived"]


def test_what_is_concluded_fits_the_shapes(graph: fazhi.Graph) -> None:
    assert check_shapes(encode(graph.knowledge)) == ()
