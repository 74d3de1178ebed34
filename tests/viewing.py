"""Graphs for the tests of the page: two counties of one city, over three years, with a promise of every outcome."""

from collections.abc import Iterable
from typing import Any

from tests.factory import (
    CITY,
    ENTITIES,
    PROVINCE,
    figure,
    make_graph,
    make_hostile_reading,
    make_large_reading,
    make_reading,
    make_report,
    mention,
    reading_of,
    relation,
)

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import Bound, Claim, Division, Entity, EntityType, Level, Modality, Predicate, ReadReport, Report

LARGE = 720
"""Towns of the large graph: more than are ever drawn."""

LINK = "https://example.invalid/月溪/2021.html"
RARE, ASTRAL = "䶮山镇", "𠮷田镇"
RATE = "行政诉讼败诉率"
NEIGHBOUR = Division("月溪县", EntityType.COUNTY, "390728", (PROVINCE, CITY))

_COUNTY, _TOWN, _FIELD = "division/390728", "division/390728101", "division/390728102"
_JUSTICE, _MASHANG, _MODEL_COUNTY = "agency/390728/justice", "program/mashang", "award/model-county"
_SHARED = {"division/39", "division/3907", "division/390726", _MASHANG}

_OWN = (
    Entity(_COUNTY, EntityType.COUNTY, "月溪县", Level.COUNTY, "390728", "division/3907"),
    Entity(_TOWN, EntityType.TOWNSHIP, RARE, Level.TOWNSHIP, "390728101", _COUNTY),
    Entity(_FIELD, EntityType.TOWNSHIP, ASTRAL, Level.TOWNSHIP, "390728102", _COUNTY),
    Entity(_JUSTICE, EntityType.AGENCY, "月溪县司法局", Level.COUNTY, within=_COUNTY),
    Entity("document/discretion", EntityType.DOCUMENT, "月溪县行政裁量基准", within=_COUNTY),
    Entity("event/forum", EntityType.EVENT, "月溪法治论坛", within=_COUNTY),
    Entity("award/national-town", EntityType.AWARD, "国家级民主法治镇", Level.NATIONAL),
    Entity(_MODEL_COUNTY, EntityType.AWARD, "法治建设示范县", Level.PROVINCE),
)

_TEXTS = {
    2021: f"""月溪县人民政府2021年度法治政府建设年度报告
{ASTRAL}、{RARE}都已设立司法所。县司法局推广“码上解忧”专项行动。
2021年3月印发《月溪县行政裁量基准》。2021年11月举办月溪法治论坛。{RARE}获评国家级民主法治镇。
{RATE}为8%。2022年,{RATE}控制在7%以内,行政复议调解率达到50%以上,新建法治广场10个。
""",
    2022: f"""月溪县人民政府2022年度法治政府建设年度报告
云溪县、月溪县获评法治建设示范县。{RATE}为6%,行政复议调解率为40%,新建法治广场6个。
""",
    2023: f"月溪县人民政府2023年度法治政府建设年度报告\n{RATE}为5%。\n",
}


def county_graph() -> KnowledgeGraph:
    """The two ordinary reports of 云溪县 and three of its neighbour."""
    return KnowledgeGraph([*make_graph().readings, *neighbour_readings()])


def hostile_graph() -> KnowledgeGraph:
    """An ordinary report beside one whose every name is an attack."""
    return KnowledgeGraph([make_hostile_reading(), make_reading()])


def large_graph() -> KnowledgeGraph:
    """More towns than can be drawn, each tied to one of ten awards."""
    return KnowledgeGraph([make_large_reading(LARGE)])


def paged_graph() -> KnowledgeGraph:
    """A report that was read from pages."""
    return KnowledgeGraph([make_reading(pages=(0, 60))])


GRAPHS = {"county": county_graph, "hostile": hostile_graph, "large": large_graph, "paged": paged_graph}


def neighbour_readings() -> list[ReadReport]:
    """Three years of 月溪县: what it promised for 2022 it kept, missed and did in part."""
    first, second, third = (_report(year) for year in _TEXTS)
    return [
        _reading(first, _first_year(first)),
        _reading(second, _second_year(second)),
        _reading(third, _rate(third, 5)),
    ]


def _report(year: int) -> Report:
    source = LINK if year == 2021 else f"月溪{year}.txt"
    id_ = f"report/390728-{year}"
    return make_report(_TEXTS[year], year=year, id_=id_, area=NEIGHBOUR, reporter="月溪县人民政府", source=source)


def _reading(report: Report, claims: Iterable[Claim]) -> ReadReport:
    return reading_of(report, (*(e for e in ENTITIES if e.id in _SHARED), *_OWN), claims)


def _rate(report: Report, percent: int) -> list[Claim]:
    return [figure(report, RATE, f"{percent}%", f"{RATE}为{percent}%", area=_COUNTY)]


def _first_year(report: Report) -> Iterable[Claim]:
    plan: dict[str, Any] = {"area": _COUNTY, "period": "2022", "modality": Modality.PLANNED}
    clause = f"{RATE}控制在7%以内,行政复议调解率达到50%以上,新建法治广场10个"
    issued, held = "2021年3月印发《月溪县行政裁量基准》", "2021年11月举办月溪法治论坛"
    yield from _rate(report, 8)
    yield mention(report, _FIELD, ASTRAL, f"{ASTRAL}、{RARE}都已设立司法所")
    yield relation(report, _JUSTICE, Predicate.CARRIES_OUT, _MASHANG, "县司法局推广“码上解忧”专项行动")
    yield relation(report, _COUNTY, Predicate.ISSUED, "document/discretion", issued, date="2021-03")
    yield relation(report, _COUNTY, Predicate.HELD, "event/forum", held, date="2021-11")
    honour = f"{RARE}获评国家级民主法治镇"
    yield relation(report, _TOWN, Predicate.AWARDED, "award/national-town", honour, level=Level.NATIONAL)
    yield figure(report, RATE, "7%", clause, bound=Bound.MAX, **plan)
    yield figure(report, "行政复议调解率", "50%以上", clause, bound=Bound.MIN, **plan)
    yield figure(report, "法治广场", "10个", clause, action="新建", **plan)


def _second_year(report: Report) -> Iterable[Claim]:
    honour = "云溪县、月溪县获评法治建设示范县"
    clause = f"{RATE}为6%,行政复议调解率为40%,新建法治广场6个"
    yield from _rate(report, 6)
    for county in ("division/390726", _COUNTY):
        yield relation(report, county, Predicate.AWARDED, _MODEL_COUNTY, honour, level=Level.PROVINCE)
    yield figure(report, "行政复议调解率", "40%", clause, area=_COUNTY)
    yield figure(report, "法治广场", "6个", clause, area=_COUNTY, action="新建")
