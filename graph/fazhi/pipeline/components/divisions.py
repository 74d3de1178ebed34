"""Finds divisions: by name, and by words such as 我县 and 全市 that mean one."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind
from spacy.language import Language
from spacy.tokens import Doc

from fazhi.gazetteer import gazetteer, refer
from fazhi.model import Division, EntityType, Mention, Report
from fazhi.pipeline.components.zones import iter_zones
from fazhi.pipeline.rulebook import expression
from fazhi.pipeline.spans import merged

_JOINS = ("会同", "和", "与", "同", "及")
_LINKS = ("", "、", "和", "与", "及", "以及")
_INSIDE_WORDS = re.compile("[东西中大小新老主]")
"""What makes a name that nothing decides a part of other words (西南山区)."""
_TOWN_HEAD = re.compile("街道|[镇乡]|苏木")
_LONGEST_TOWN = 10
_BODY_ENDS = frozenset("局厅委院办府部会处所")
_POINTER = re.compile(r"[我本全](?:省|自治区|市(?!场)|县(?!城)|区(?!域)|州|盟|旗|镇|乡(?!村)|街道|(?<!本)国)")


def iter_divisions(report: Report) -> Iterator[Mention]:
    """Mentions of divisions in the report's text, in no special order and possibly overlapping."""
    beside: Mention | None = None
    told: dict[str, Division] = {}
    for start, end, division in _named(report):
        beside = _in_context(report, start, end, division or told.get(report.text[start:end]), beside)
        if beside.rule == "division.beside" and beside.division:
            told.setdefault(beside.name, beside.division)
        yield beside
        if town := _town_behind(report, beside):
            yield town
    for found in _POINTER.finditer(report.text, report.body):
        meant = refer(found.group(), report.area)
        if meant is not None:
            yield _mention(report, found.start(), found.end(), meant, "division.pointer")


def _named(report: Report) -> Iterator[tuple[int, int, Division | None]]:
    """Where names stand, with what each means around the report's area; None for one that is not decided by that."""
    automaton, divisions = _automaton(report.area)
    text, feature = report.text, expression("names", "places", "features")
    for number, start, end in automaton.find_matches_as_indexes(text):
        division = divisions[number]
        if division is None and _INSIDE_WORDS.match(text, max(0, start - 1)):
            continue
        if start < report.body or _is_verb(report, start, end, division):
            continue
        if division is None or len(division.name) == end - start or not feature.match(text, end):
            yield start, end, division


def _in_context(report: Report, start: int, end: int, division: Division | None, beside: Mention | None) -> Mention:
    """The division that a name means in its year, and beside the name in front of it."""
    name = report.text[start:end]
    bearers = gazetteer().homonyms(report.year).get(name)
    if bearers and beside and (near := _nearest(report, bearers, beside, start)):
        return _mention(report, start, end, near, "division.beside")
    if division is None:
        unknown = Division(name, EntityType.COUNTY, undecided_in=report.id)
        return _mention(report, start, end, unknown, "division.undecided")
    return _mention(report, start, end, gazetteer().as_of(division, report.year, name), "division.name")


def _nearest(report: Report, bearers: Iterable[Division], beside: Mention, start: int) -> Division | None:
    """The one bearer of a name that lies in the division named in front (南京市鼓楼区), or beside it (…和鼓楼区)."""
    gap = report.text[beside.end : start]
    if beside.division is None or gap not in _LINKS:
        return None
    for around in reversed(beside.division.path if gap else beside.division.path[-1:]):
        inside = [bearer for bearer in bearers if around.code in {part.code for part in bearer.parents}]
        if inside:
            return inside[0] if len(inside) == 1 else None
    return None


def _town_behind(report: Report, county: Mention) -> Mention | None:
    """The township whose name follows that of its county or city (浦江县白马镇)."""
    if county.type not in (EntityType.COUNTY, EntityType.CITY):
        return None
    for head in _TOWN_HEAD.finditer(report.text, county.end, county.end + _LONGEST_TOWN):
        name = report.text[county.end : head.end()]
        if county.division and len(name) > 2 and (town := gazetteer().below(county.division, name)):
            return _mention(report, county.end, head.end(), town, "division.beside")
    return None


def _is_verb(report: Report, start: int, end: int, division: Division | None) -> bool:
    """Whether what looks like a far county's name is a verb between two bodies (县司法局会同县公安局)."""
    joins = report.text.startswith(_JOINS, start, end) and report.text[start - 1 : start] in _BODY_ENDS
    return joins and (report.area is None or division is None or division.path[0] != report.area.path[0])


@cache
def _automaton(area: Division | None) -> tuple[AhoCorasick, tuple[Division | None, ...]]:
    names = {**dict.fromkeys(gazetteer().homonyms()), **gazetteer().around(area)}
    return AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest), tuple(names.values())


def _mention(report: Report, start: int, end: int, division: Division, rule: str) -> Mention:
    return Mention(start, end, report.text[start:end], division.type, division.name, division, rule=rule)


@Language.component("fazhi_divisions", requires=["doc._.report"], assigns=["doc._.mentions"])
def find_divisions(doc: Doc) -> Doc:
    """Add the divisions that the text names to the document's mentions."""
    found = tuple(iter_divisions(doc._.report))
    doc._.mentions = merged(doc._.mentions, [*found, *iter_zones(doc._.report, found)])
    return doc
