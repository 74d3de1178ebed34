"""Time, memory and size of the page of a large graph that no report is behind: ``scripts/bench --viewer PAGE``.

The graph is made up, the same on every run: bodies of a country that does not exist carry out, issue and hold what has
names of random hanzi. Every quote stands in the text of its report.
"""

import argparse
import resource
import sys
import time
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate
from pathlib import Path
from random import Random

from fazhi.exports.viewer.page import write_page
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import (
    Claim,
    Division,
    Entity,
    EntityType,
    Level,
    MentionClaim,
    Modality,
    ObservationClaim,
    Predicate,
    ReadReport,
    RelationClaim,
    Report,
    reading_order,
)

HANZI = "安宝昌长成春川东丰福海和恒华江金景康丽林龙茂明宁平青庆泉仁瑞山顺泰天同文武西新兴阳永玉裕云泽志中舟"
KINDS = {
    EntityType.PROGRAM: ("专项行动", Predicate.CARRIES_OUT, "开展"),
    EntityType.MECHANISM: ("工作机制", Predicate.ESTABLISHED, "建立"),
    EntityType.DOCUMENT: ("管理办法", Predicate.ISSUED, "印发"),
    EntityType.REFORM: ("改革", Predicate.CARRIES_OUT, "推进"),
    EntityType.AWARD: ("示范单位", Predicate.AWARDED, "获评"),
    EntityType.EVENT: ("推进会", Predicate.HELD, "召开"),
    EntityType.PLACE: ("服务中心", Predicate.ESTABLISHED, "设立"),
}
"""What bodies deal with: how its names end, and how it is said that they do."""

INDICATORS = ("行政复议案件", "行政处罚案件", "规范性文件", "执法人员", "调解纠纷")
FIRST_YEAR, YEARS = 2010, 15


class World:
    """Divisions, bodies and things of a made-up country; the first of each are spoken of most.

    Args:
        entities: how many of all of them there are.
        areas: how many of them are divisions that report.
        seed: another one makes another country.
    """

    def __init__(self, entities: int, areas: int, seed: int = 1) -> None:
        self.random = Random(seed)  # noqa: S311  # no secret
        self._names: set[str] = set()
        self.divisions = [
            Entity(f"division/{900000 + i}", EntityType.COUNTY, self._name("县"), Level.COUNTY, str(900000 + i))
            for i in range(areas)
        ]
        self.agencies = [
            Entity(f"agency/{d.code}/bureau{i}", EntityType.AGENCY, f"{d.name}{office}", Level.COUNTY, within=d.id)
            for d in self.divisions
            for i, office in enumerate(("人民政府", "司法局", "公安局", "财政局", "民政局"))
        ]
        count = entities - len(self.divisions) - len(self.agencies)
        types = self.random.choices(list(KINDS), [40, 20, 12, 8, 6, 6, 8], k=count)
        self.things = [Entity(f"{t.lower()}/{i:06d}", t, self._name(KINDS[t][0])) for i, t in enumerate(types)]
        self._ranks = list(accumulate(1 / (rank + 50) for rank in range(count)))

    def thing(self) -> Entity:
        """Any of the things, by Zipf's law."""
        return self.random.choices(self.things, cum_weights=self._ranks)[0]

    def _name(self, ending: str) -> str:
        while True:
            name = "".join(self.random.choices(HANZI, k=self.random.randint(2, 5))) + ending
            if name not in self._names:
                self._names.add(name)
                return name


def make_readings(entities: int, claims: int, reports: int) -> Iterator[ReadReport]:
    """Readings that together have so many entities and claims: of six claims, four relations, a mention, a figure."""
    world = World(entities, -(-reports // YEARS))
    unseen = iter(world.things)
    for number in range(reports):
        count = claims * (number + 1) // reports - claims * number // reports
        yield make_reading(world, number, [next(unseen, None) or world.thing() for _ in range(count)])


def make_reading(world: World, number: int, things: list[Entity]) -> ReadReport:
    """A report of one county's bodies with a sentence, and a claim, for each of the things."""
    area = world.divisions[number // YEARS]
    year = FIRST_YEAR + number % YEARS
    offices = [agency for agency in world.agencies if agency.within == area.id]
    bodies = [world.random.choice(offices) for _ in things]
    title = f"{area.name}人民政府{year}年法治政府建设年度报告"
    sentences = [_sentence(row, body, thing) for row, (body, thing) in enumerate(zip(bodies, things, strict=True))]
    text = "\n".join((title, *(f"{sentence}。" for sentence in sentences)))
    division = Division(area.name, EntityType.COUNTY, area.code)
    id_ = f"report/{area.code}-{year}-{number:04d}"
    report = Report(id_, f"{number}.txt", "0" * 64, text, title, offices[0].name, division, year, None, (), (), 0)
    made: list[Claim] = []
    start = len(title) + 1
    for row, sentence in enumerate(sentences):
        made.append(_claim(report, row, (start, start + len(sentence)), bodies[row], things[row]))
        start += len(sentence) + 2
    entities = {entity.id: entity for entity in (area, *offices, *things)}
    return ReadReport(report, tuple(v for _, v in sorted(entities.items())), tuple(sorted(made, key=reading_order)), ())


def _sentence(row: int, body: Entity, thing: Entity) -> str:
    if row % 6 == 5:
        return f"{body.name}办理{INDICATORS[row % len(INDICATORS)]}{row + 1}件"
    return f"{body.name}{'计划' if row % 24 == 1 else ''}{KINDS[thing.type][2]}{thing.name}"


def _claim(report: Report, row: int, span: tuple[int, int], body: Entity, thing: Entity) -> Claim:
    quote = report.quote(*span)
    if row % 6 == 5:
        original = f"{row + 1}件"
        area, offset = body.within, quote.end - len(original)
        indicator, period = INDICATORS[row % len(INDICATORS)], str(report.year)
        value = Decimal(row + 1)
        return ObservationClaim(indicator, "办理", value, "件", area, period, original, offset, quote, "figure.bench")
    if row % 6 == 4:
        return MentionClaim(thing.id, thing.name, quote, "mention.bench")
    _, predicate, action = KINDS[thing.type]
    modality = Modality.PLANNED if row % 24 == 1 else Modality.DONE
    return RelationClaim(body.id, predicate, thing.id, quote, f"{predicate.value}.bench", modality, action=action)


def main() -> None:
    """Make a graph and write its page."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("page", type=Path)
    parser.add_argument("--entities", type=int, default=50_000)
    parser.add_argument("--claims", type=int, default=300_000)
    parser.add_argument("--reports", type=int, default=300)
    arguments = parser.parse_args()
    graph = KnowledgeGraph(make_readings(arguments.entities, arguments.claims, arguments.reports))
    sys.stdout.write(f"{graph}\n")
    start = time.perf_counter()
    with arguments.page.open("w", encoding="utf-8", newline="") as file:
        write_page(graph, file)
    seconds, size = time.perf_counter() - start, arguments.page.stat().st_size / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    sys.stdout.write(f"page {size:.1f} MB  {seconds:.1f} s  at most {peak:.0f} MB of memory\n")


if __name__ == "__main__":
    main()
