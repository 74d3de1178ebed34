"""Readings that tests share: reports of a county that does not exist, in sentences written for them.

``make_reading()`` is one report with a claim of every kind; ``make_second_reading()`` speaks of some of the same things
a year later; ``make_hostile_reading()`` has names that attack whoever prints them; ``make_large_reading(n)`` has size.
"""

import hashlib
from decimal import Decimal
from typing import Any

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import (
    Bound,
    Claim,
    Direction,
    Division,
    Entity,
    EntityType,
    Level,
    MentionClaim,
    Modality,
    Numeral,
    NumeralRole,
    ObservationClaim,
    Predicate,
    PromiseClaim,
    Quote,
    ReadReport,
    RelationClaim,
    Report,
    Section,
    SectionKind,
    ShortcomingClaim,
    observation_id,
    reading_order,
)

RESULT_FILES = [
    "checks.csv",
    "claims.jsonl",
    "contents.csv",
    "copies.csv",
    "entities.csv",
    "findings.csv",
    "graph.graphml",
    "graph.html",
    "graph.jsonld",
    "graph.trig",
    "graph.ttl",
    "honours.csv",
    "indicators.csv",
    "indicators_wide.csv",
    "manifest.json",
    "observations.csv",
    "promises.csv",
    "relations.csv",
    "reports.csv",
    "weaknesses.csv",
]
"""What a folder of results holds, in the order of the names."""

PROVINCE = Division("江右省", EntityType.PROVINCE, "39")
CITY = Division("澄江市", EntityType.CITY, "3907", (PROVINCE,))
COUNTY = Division("云溪县", EntityType.COUNTY, "390726", (PROVINCE, CITY))

TEXT = """云溪县司法局2021年度法治政府建设年度报告
一、主要成效
县政府印发《云溪县涉企纠纷预防办法》,我局据此开展“码上解忧”专项行动。
清河镇被省司法厅列为基层执法协同改革试点。清河镇、石桥乡被评为市级依法行政示范乡镇。
县司法局联合县人民法院建立诉调衔接工作机制,召开全县依法行政工作推进会。
办结行政复议案件50件(含上年结转4件),其中:维持30件、驳回8件、撤销6件、终止7件。
行政机关负责人出庭应诉率达100%,培训执法人员1200余人次,涉案金额3.5万元。
二、存在的问题
基层执法力量还比较薄弱,尚未建立涉企合规审查中心。
三、下一年度计划
2022年,县政府应当修订《云溪县涉企纠纷预防办法》,争创省级依法行政示范乡镇2个。
行政复议调解率达到45%以上,力争行政诉讼败诉率下降。
"""

ENTITIES = (
    Entity("division/39", EntityType.PROVINCE, "江右省", Level.PROVINCE, "39"),
    Entity("division/3907", EntityType.CITY, "澄江市", Level.CITY, "3907", "division/39"),
    Entity("division/390726", EntityType.COUNTY, "云溪县", Level.COUNTY, "390726", "division/3907"),
    Entity("division/390726101", EntityType.TOWNSHIP, "清河镇", Level.TOWNSHIP, "390726101", "division/390726"),
    Entity("division/390726202", EntityType.TOWNSHIP, "石桥乡", Level.TOWNSHIP, "390726202", "division/390726"),
    Entity("agency/39/justice", EntityType.AGENCY, "江右省司法厅", Level.PROVINCE, within="division/39"),
    Entity("agency/390726/govern", EntityType.AGENCY, "云溪县人民政府", Level.COUNTY, within="division/390726"),
    Entity("agency/390726/justice", EntityType.AGENCY, "云溪县司法局", Level.COUNTY, within="division/390726"),
    Entity("agency/390726/court", EntityType.AGENCY, "云溪县人民法院", Level.COUNTY, within="division/390726"),
    Entity("document/measures", EntityType.DOCUMENT, "云溪县涉企纠纷预防办法", within="division/390726"),
    Entity("program/mashang", EntityType.PROGRAM, "“码上解忧”专项行动", within="division/390726"),
    Entity("reform/xietong", EntityType.REFORM, "基层执法协同改革"),
    Entity("mechanism/susong", EntityType.MECHANISM, "诉调衔接工作机制", within="division/390726"),
    Entity("event/meeting", EntityType.EVENT, "全县依法行政工作推进会", within="division/390726"),
    Entity("award/township-city", EntityType.AWARD, "市级依法行政示范乡镇", Level.CITY),
    Entity("award/township-province", EntityType.AWARD, "省级依法行政示范乡镇", Level.PROVINCE),
    Entity("place/hegui", EntityType.PLACE, "涉企合规审查中心", within="division/390726"),
)

TOTAL = "50件"
PARTS = {"结转": "4件", "维持": "30件", "驳回": "8件", "撤销": "6件", "终止": "7件"}


def make_report(text: str = TEXT, *, year: int = 2021, id_: str | None = None, **changes: Any) -> Report:
    """A report of 云溪县司法局; the first line of its text is its title."""
    title = text.partition("\n")[0]
    values: dict[str, Any] = {
        "id": id_ or f"report/390726-{year}-{hashlib.sha256(title.encode()).hexdigest()[:8]}",
        "source": f"{year}.txt",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "title": title,
        "reporter": "云溪县司法局",
        "area": COUNTY,
        "year": year,
        "published": None,
        "header": (),
        "sections": _sections(text),
        "body": len(title) + 1,
    }
    return Report(text=text, **(values | changes))


def quote(report: Report, words: str) -> Quote:
    """The first place in a report that says these words."""
    start = report.text.index(words)
    return report.quote(start, start + len(words))


def mention(report: Report, entity: str, original: str, clause: str) -> MentionClaim:
    """A claim that a clause names an entity."""
    return MentionClaim(entity, original, quote(report, clause), "agency.deixis")


def relation(
    report: Report, subject: str, predicate: Predicate, object_: str, clause: str, **qualifiers: Any
) -> RelationClaim:
    """A claim that a clause states a relation."""
    return RelationClaim(subject, predicate, object_, quote(report, clause), f"{predicate.value}.test", **qualifiers)


def figure(report: Report, indicator: str, printed: str, clause: str, **qualifiers: Any) -> ObservationClaim:
    """A claim that a clause states a figure, printed like 1200余人次."""
    words = quote(report, clause)
    offset = words.start + words.text.index(printed)
    digits = printed.rstrip("以上余人次件个项万元%")
    unit = printed[len(digits) :].replace("余", "").replace("以上", "").replace("万", "")
    value = Decimal(digits) * (10_000 if "万" in printed else 1)
    values: dict[str, Any] = {"action": None, "area": "division/390726", "period": str(report.year)} | qualifiers
    return ObservationClaim(
        indicator=indicator,
        value=value,
        unit=unit,
        original=printed,
        offset=offset,
        quote=words,
        rule="figure.test",
        **values,
    )


def make_reading(**changes: Any) -> ReadReport:
    """A report with a claim of every kind, of every modality; its parts come to 51, its total is 50."""
    report = make_report(**changes)
    claims = (*_mentions(report), *_relations(report), *_figures(report), *_weak_points(report))
    return reading_of(report, ENTITIES, claims, (Numeral(5, 10, "2021年", NumeralRole.DATE),))


def make_second_reading() -> ReadReport:
    """The next year's report: the same county, one township, one award and one body of the first."""
    text = "云溪县司法局2022年度法治政府建设年度报告\n石桥乡获评市级依法行政示范乡镇。我局受理行政复议案件61件。\n"
    report = make_report(text, year=2022)
    justice = "agency/390726/justice"
    clause = "我局受理行政复议案件61件"
    claims = (
        relation(
            report, "division/390726202", Predicate.AWARDED, "award/township-city", "石桥乡获评市级依法行政示范乡镇"
        ),
        mention(report, justice, "我局", clause),
        figure(report, "行政复议案件", "61件", clause, action="受理", subject=justice),
    )
    keep = {"39", "3907", "390726", "390726202"}
    used = {justice, "award/township-city"}
    entities = tuple(e for e in ENTITIES if e.code in keep or e.id in used)
    return reading_of(report, entities, claims)


HOSTILE_NAMES = (
    "</script><script>window.pwned=1</script>",
    '<img src=x onerror="window.pwned=1">',
    "javascript:window.pwned=1",
    "\"';--\\ \u2028\u2029\u202e]]>&amp;{{7*7}}{% raw %}",
    '=HYPERLINK("http://example.invalid";"x")',
    "𠮷田镇\U000200bb",
)
"""Names that attack a page, a table, a template or a serialisation that prints them carelessly."""


def make_hostile_reading() -> ReadReport:
    """A report whose title, names, quotes and indicators are ``HOSTILE_NAMES``."""
    text = "\n".join((HOSTILE_NAMES[0], *(f"{name}:9件" for name in HOSTILE_NAMES), ""))
    report = make_report(text, id_="report/hostile", source="=cmd|' /C calc'!A0.txt", reporter=None, area=None)
    entities = tuple(Entity(f"agency/h/{i}", EntityType.AGENCY, name) for i, name in enumerate(HOSTILE_NAMES))
    claims: list[Claim] = []
    for entity in entities:
        claims.append(mention(report, entity.id, entity.name[:4], f"{entity.name}:9件"))
        claims.append(relation(report, entity.id, Predicate.COOPERATES_WITH, "agency/h/0", f"{entity.name}:9件"))
        claims.append(figure(report, entity.name, "9件", f"{entity.name}:9件", area=None, subject=entity.id))
    return reading_of(report, entities, claims)


def make_large_reading(things: int) -> ReadReport:
    """A report of many townships, each of which is given one of ten awards and counts something."""
    lines = [f"第{i:05d}镇被评为第{i % 10}号示范镇,办结案件{i + 1}件。" for i in range(things)]
    report = make_report("\n".join(("云溪县大报告", *lines)), id_="report/large")
    awards = [Entity(f"award/{i}", EntityType.AWARD, f"第{i}号示范镇", Level.CITY) for i in range(10)]
    towns = [
        Entity(f"division/t{i:05d}", EntityType.TOWNSHIP, f"第{i:05d}镇", Level.TOWNSHIP, None, "division/390726")
        for i in range(things)
    ]
    claims: list[Claim] = []
    offset = report.text.index("\n") + 1
    for i, line in enumerate(lines):
        words = report.quote(offset, offset + len(line) - 1)
        claims.append(RelationClaim(towns[i].id, Predicate.AWARDED, f"award/{i % 10}", words, "awarded.test"))
        place = offset + line.index("办结案件") + 4
        claims.append(
            ObservationClaim(
                "案件", "办结", Decimal(i + 1), "件", towns[i].id, "2021", f"{i + 1}件", place, words, "figure.test"
            )
        )
        offset += len(line) + 1
    return reading_of(report, (*ENTITIES[:3], *awards, *towns), claims)


def make_graph() -> KnowledgeGraph:
    """The graph of the two ordinary readings."""
    return KnowledgeGraph([make_reading(), make_second_reading()])


def reading_of(
    report: Report, entities: tuple[Entity, ...], claims: Any, numerals: tuple[Numeral, ...] = ()
) -> ReadReport:
    """A reading with its entities and claims in the order that a reading has them."""
    return ReadReport(
        report, tuple(sorted(entities, key=lambda e: e.id)), tuple(sorted(claims, key=reading_order)), numerals
    )


def _mentions(report: Report) -> tuple[Claim, ...]:
    return (
        mention(report, "agency/390726/govern", "县政府", "县政府印发《云溪县涉企纠纷预防办法》"),
        mention(report, "agency/390726/justice", "我局", "我局据此开展“码上解忧”专项行动"),
        mention(report, "agency/39/justice", "省司法厅", "清河镇被省司法厅列为基层执法协同改革试点"),
        mention(report, "division/390726101", "清河镇", "清河镇被省司法厅列为基层执法协同改革试点"),
        mention(report, "division/390726202", "石桥乡", "清河镇、石桥乡被评为市级依法行政示范乡镇"),
    )


def _relations(report: Report) -> tuple[Claim, ...]:
    issue = "县政府印发《云溪县涉企纠纷预防办法》"
    award = "清河镇、石桥乡被评为市级依法行政示范乡镇"
    joint = "县司法局联合县人民法院建立诉调衔接工作机制,召开全县依法行政工作推进会"
    plan = "县政府应当修订《云溪县涉企纠纷预防办法》"
    hope = "争创省级依法行政示范乡镇2个"
    government, justice, court = (f"agency/390726/{name}" for name in ("govern", "justice", "court"))
    rows: tuple[tuple[str, Predicate, str, str, dict[str, Any]], ...] = (
        (government, Predicate.ISSUED, "document/measures", issue, {"action": "印发", "date": "2021"}),
        (justice, Predicate.CARRIES_OUT, "program/mashang", "我局据此开展“码上解忧”专项行动", {"action": "开展"}),
        (
            "reform/xietong",
            Predicate.PILOTED_IN,
            "division/390726101",
            "清河镇被省司法厅列为基层执法协同改革试点",
            {"by": "agency/39/justice", "level": Level.PROVINCE},
        ),
        ("division/390726101", Predicate.AWARDED, "award/township-city", award, {"level": Level.CITY}),
        ("division/390726202", Predicate.AWARDED, "award/township-city", award, {"level": Level.CITY}),
        (justice, Predicate.COOPERATES_WITH, court, joint, {"action": "联合"}),
        (justice, Predicate.ESTABLISHED, "mechanism/susong", joint, {"action": "建立"}),
        (justice, Predicate.HELD, "event/meeting", joint, {"action": "召开"}),
        (government, Predicate.ISSUED, "document/measures", plan, {"modality": Modality.REQUIRED, "action": "修订"}),
        (
            "division/390726",
            Predicate.AWARDED,
            "award/township-province",
            hope,
            {"modality": Modality.PLANNED, "level": Level.PROVINCE, "count": 2, "date": "2022"},
        ),
        (
            justice,
            Predicate.ESTABLISHED,
            "place/hegui",
            "尚未建立涉企合规审查中心",
            {"modality": Modality.NEGATED, "action": "建立"},
        ),
    )
    return tuple(relation(report, s, p, o, clause, **qualifiers) for s, p, o, clause, qualifiers in rows)


def _figures(report: Report) -> tuple[Claim, ...]:
    clause = "办结行政复议案件50件(含上年结转4件),其中:维持30件、驳回8件、撤销6件、终止7件"
    total = figure(report, "行政复议案件", TOTAL, clause, action="办结")
    whole = observation_id(report.id, total.offset, total.indicator)
    parts = [
        figure(report, "行政复议案件", printed, clause, action=action, part_of=whole)
        for action, printed in PARTS.items()
    ]
    mid = "行政机关负责人出庭应诉率达100%,培训执法人员1200余人次,涉案金额3.5万元"
    plan = {"period": "2022", "modality": Modality.PLANNED, "bound": Bound.MIN}
    return (
        total,
        *parts,
        figure(report, "行政机关负责人出庭应诉率", "100%", mid),
        figure(report, "执法人员", "1200余人次", mid, action="培训", bound=Bound.MIN, subject="agency/390726/justice"),
        figure(report, "涉案金额", "3.5万元", mid),
        figure(report, "行政复议调解率", "45%以上", "行政复议调解率达到45%以上", **plan),
    )


def _weak_points(report: Report) -> tuple[Claim, ...]:
    weak, hope = "基层执法力量还比较薄弱", "力争行政诉讼败诉率下降"
    down = Direction.DOWN
    return (
        ShortcomingClaim(weak, quote(report, weak), "shortcoming.test"),
        PromiseClaim("行政诉讼败诉率", down, "division/390726", "2022", hope, quote(report, hope), "target.test"),
    )


def _sections(text: str) -> tuple[Section, ...]:
    kinds = {
        "一、主要成效": SectionKind.RESULTS,
        "二、存在的问题": SectionKind.WEAKNESSES,
        "三、下一年度计划": SectionKind.PLAN,
    }
    starts = [(text.index(line), line, kind) for line, kind in kinds.items() if line in text]
    ends = [start for start, _, _ in starts][1:] + [len(text)][: len(starts)]
    return tuple(
        Section(line[:2], line[2:], 1, kind, start, start + len(line), end)
        for (start, line, kind), end in zip(starts, ends, strict=True)
    )
