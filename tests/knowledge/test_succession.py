"""What became of divisions and bodies, told by rules and kept apart from what reports state."""

from pathlib import Path
from typing import Any

import pytest

import fazhi
from fazhi.knowledge.data_files import read_data
from fazhi.knowledge.reforms import bare_name, steps
from fazhi.model import Succession
from fazhi.rdf.shapes import check_shapes
from fazhi.rdf.terms import FZ, RDF

FILLING = (
    "一年来,深入学习贯彻习近平法治思想,依法行政水平不断提高",
    "规范性文件的合法性审查更加严格,行政执法更加规范,行政复议的作用更加明显",
    "法治宣传深入人心,群众的法治获得感持续增强",
)
STEPS: list[dict[str, Any]] = read_data("succession")["step"]


def build(folder: Path, *texts: str) -> fazhi.Graph:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return fazhi.build([folder])


def report(title: str, *sentences: str) -> str:
    """A report long enough to be taken for one."""
    return f"{title}\n\n" + "".join(f"{sentence}。" for sentence in (*sentences, *FILLING)) + "\n"


def told(graph: fazhi.Graph) -> set[tuple[str, str, int | None]]:
    return {(graph.knowledge.name(s.predecessor), graph.knowledge.name(s.successor), s.year) for s in found(graph)}


def found(graph: fazhi.Graph) -> tuple[Succession, ...]:
    return graph.knowledge.successions


EARLY = report("湖州市德清县2016年法治政府建设情况报告", "县工商局、县质监局制定《办法》", "县司法局制定《方案》")
LATE = report("湖州市德清县2022年法治政府建设情况报告", "县市场监管局制定《办法》", "县司法局制定《方案》")


@pytest.mark.parametrize("row", STEPS, ids=lambda row: row["id"])
def test_each_step_joins_its_example_and_not_its_counter_example(row: dict[str, Any]) -> None:
    (step,) = [step for step in steps() if step.id == row["id"]]

    def joined(pair: list[str]) -> bool:
        before, after = (bare_name(name, place) for name in pair for place in [_place(name)])
        return bool(step.before.fullmatch(before) and step.after.fullmatch(after))

    assert joined(row["example"])
    assert not joined(row["other"])
    assert step.after.fullmatch(step.becomes)


def _place(name: str) -> str:
    return next((place for place in ("德清县", "浙江省", "内蒙古自治区") if place in name), "-")


def test_a_reform_joins_the_bodies_of_one_county(tmp_path: Path) -> None:
    assert told(build(tmp_path, EARLY, LATE)) == {
        ("德清县工商行政管理局", "德清县市场监督管理局", 2019),
        ("德清县质量技术监督局", "德清县市场监督管理局", 2019),
    }


def test_it_carries_its_rule_and_source_and_is_no_claim(tmp_path: Path) -> None:
    graph = build(tmp_path, EARLY, LATE)
    assert {(s.rule, s.source) for s in found(graph)} == {
        ("succession.market.2018", "深化党和国家机构改革方案（2018年3月）")
    }
    assert not {s.id for s in found(graph)} & {claim.id for claim in graph.claims}
    edges = [edge for *_, edge in graph.nx.edges(data=True) if edge["predicate"] == "succeededBy"]
    assert {edge["kind"] for edge in edges} == {"derived"}
    assert len(edges) == len(found(graph))


def test_bodies_of_two_counties_are_not_joined(tmp_path: Path) -> None:
    elsewhere = report("湖州市长兴县2022年法治政府建设情况报告", "县市场监管局制定《办法》")
    assert told(build(tmp_path, EARLY, elsewhere)) == set()


def test_a_body_that_is_there_years_after_the_reform_was_not_reformed(tmp_path: Path) -> None:
    later = report("湖州市德清县2023年法治政府建设情况报告", "县工商局制定《办法》", "县市场监管局制定《方案》")
    assert told(build(tmp_path, later)) == set()


def test_a_former_body_may_be_spoken_of_later(tmp_path: Path) -> None:
    later = report("湖州市德清县2023年法治政府建设情况报告", "原县工商局制定《办法》", "县市场监管局制定《方案》")
    assert told(build(tmp_path, later)) == {("德清县工商行政管理局", "德清县市场监督管理局", 2019)}


def test_the_year_is_left_out_where_the_new_body_was_there_before(tmp_path: Path) -> None:
    early = report("湖州市德清县2016年法治政府建设情况报告", "县市场监管局制定《办法》", "原县工商局制定《方案》")
    assert told(build(tmp_path, early)) == {("德清县工商行政管理局", "德清县市场监督管理局", None)}


def test_two_bodies_that_could_be_meant_leave_it_undecided(tmp_path: Path) -> None:
    later = report(
        "湖州市德清县2022年法治政府建设情况报告", "县自然资源局制定《办法》", "县自然资源和规划局制定《方案》"
    )
    early = report("湖州市德清县2016年法治政府建设情况报告", "县国土局制定《办法》")
    assert told(build(tmp_path, early, later)) == set()


def test_a_body_that_was_reformed_twice_is_followed_through(tmp_path: Path) -> None:
    early = report("湖州市德清县2016年法治政府建设情况报告", "县扶贫办制定《办法》")
    late = report("湖州市德清县2024年法治政府建设情况报告", "县农业农村局制定《办法》")
    (succession,) = found(build(tmp_path, early, late))
    assert succession.rule == "succession.poverty.2021; succession.countryside.2023"
    assert succession.year == 2021


def test_a_county_that_became_a_district_is_followed_with_its_bodies_and_towns(tmp_path: Path) -> None:
    then = report("北京市密云县2014年依法行政工作报告", "县政府制定《办法》", "县工商局制定《方案》", "溪翁庄镇试点")
    now = report(
        "北京市密云区2022年法治政府建设情况报告", "区政府制定《办法》", "区市场监管局制定《方案》", "溪翁庄镇试点"
    )
    assert told(build(tmp_path, then, now)) == {
        ("密云县", "密云区", 2015),
        ("密云县人民政府", "密云区人民政府", 2015),
        ("密云县工商行政管理局", "密云区市场监督管理局", 2015),
        ("溪翁庄镇", "溪翁庄镇", 2015),
    }


def test_ministries_are_followed(tmp_path: Path) -> None:
    early = report("湖州市德清县2016年法治政府建设情况报告", "该做法得到国土资源部肯定")
    late = report("湖州市德清县2022年法治政府建设情况报告", "该做法得到自然资源部肯定")
    assert told(build(tmp_path, early, late)) == {("中华人民共和国国土资源部", "中华人民共和国自然资源部", 2018)}


def test_two_years_of_one_county_share_its_things_and_need_no_succession(tmp_path: Path) -> None:
    years = [report(f"湖州市德清县{year}年法治政府建设情况报告", "县司法局制定《方案》") for year in (2021, 2022)]
    graph = build(tmp_path, *years)
    assert found(graph) == ()
    assert [e.name for e in graph.entities.values() if e.name == "德清县司法局"] == ["德清县司法局"]


def test_in_rdf_it_is_a_triple_and_a_succession_in_a_graph_of_its_own(tmp_path: Path) -> None:
    graph = build(tmp_path, EARLY, LATE)
    quads = list(graph.store.quads())
    derived = [q for q in quads if q.predicate == FZ.succeededBy or q.object == FZ.Succession]
    assert {str(q.graph_name).rpartition("/")[2] for q in derived} == {"derived>"}
    assert check_shapes(quads) == ()
    incomplete = [q for q in quads if q.predicate != FZ.predecessor]
    assert {v.path for v in check_shapes(incomplete)} >= {FZ.predecessor.value}
    assert sum(1 for q in quads if q.predicate == RDF.type and q.object == FZ.Succession) == 2


def test_the_shipped_question_follows_a_body_from_either_end(tmp_path: Path) -> None:
    graph = build(tmp_path, EARLY, LATE)
    for year, named in ((2016, "德清县质量技术监督局"), (2022, "德清县市场监督管理局")):
        rows = [row for row in graph.query("q21-successions", area="德清县", year=year) if row["named"] == named]
        assert {row["before"] for row in rows} == {"德清县工商行政管理局", "德清县质量技术监督局"}
        assert {(row["after"], row["since"]) for row in rows} == {("德清县市场监督管理局", 2019)}
