"""Finds bodies: a division or a level word, what they are in charge of, and a head such as 局 or 委员会."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from fazhi.gazetteer import refer
from fazhi.model import CHINA, DIVISION_TYPES, Division, EntityType, Mention, Report
from fazhi.pipeline.components.offices import with_office
from fazhi.pipeline.components.open_bodies import iter_listed, iter_open_bodies, iter_self_offices
from fazhi.pipeline.components.sister_bodies import iter_sisters
from fazhi.pipeline.mask import SYMBOLS, compile_pattern, mask_of
from fazhi.pipeline.rulebook import alternation, expression, read_rules
from fazhi.pipeline.spans import merged
from fazhi.pipeline.starts import Starts

_FRONTED = ("agency.body", "agency.department", "agency.institution")
_CHINESE = re.compile("[一-鿿]")


def iter_agencies(report: Report, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Mentions of bodies; they take in the division in front of them, and may overlap.

    Args:
        report: the report.
        mentions: what was found before, divisions among them.
    """
    mentions = tuple(mentions)
    by_end = {m.end: m for m in mentions if m.type in DIVISION_TYPES}
    mask = mask_of(report.text, [m for m in mentions if m.type in DIVISION_TYPES or m.type is EntityType.DOCUMENT])
    for rule, found in sorted(_fronted().finditer(mask, report.body), key=lambda found: _FRONTED.index(found[0])):
        yield from _bodies(report, rule, found, by_end)
    for rule, pattern in _named():
        for found in pattern.finditer(mask, report.body):
            yield from _bodies(report, rule, found, by_end)
    yield from _shared(report, mask, by_end)
    yield from iter_open_bodies(report)
    yield from iter_self_offices(report)
    yield from iter_sisters(report, mask, by_end)
    yield from _collectives(report, by_end)
    yield from _self(report)


def _bodies(report: Report, rule: str, found: re.Match[str], by_end: dict[int, Mention]) -> Iterator[Mention]:
    start, end = found.span()
    level = found.groupdict().get("front", "")
    front = by_end.get(found.end("front")) if level else None
    division = front.division if front else _owner(report, level, rule)
    if division is None and found["front"] in _TOWN_WORDS:
        start, division = _unlisted_town(report, found.start("front"), found.end("front"))
    if level and front is None and division is None and report.area is not None:
        return  # 县政府 in a text that has no county: one of many, and no body
    name = report.text[found.end("front") if level else start : end]
    if division is CHINA and name.removeprefix("人民") == "政府":
        return  # 全国政府网站
    if rule == "agency.league":
        name = "团委"
    shortened = rule == "agency.institution" and front is not None and front.rule == "division.name"
    kept = front is not None and front.text != front.name and name in read_rules("agencies")["kept"]
    if division is CHINA or kept or (shortened and front is not None and front.text != front.name):
        name = report.text[start:end]
    yield with_office(report, Mention(start, end, report.text[start:end], EntityType.AGENCY, name, division, rule=rule))


MOST_SHARING = 20
"""Divisions beside the first one whose bodies share a head."""

_TOWN_WORDS = ("镇", "乡", "街道")
_TOWN_STEM = re.compile("[^\\W由对在与和将把被向为从以及等各全本我该\\d]{2,6}$")


def _unlisted_town(report: Report, at: int, end: int) -> tuple[int, Division | None]:
    """Where the name of a township starts that no list has, and the township; the offset alone where none is named.

    Args:
        report: the report.
        at: where its last word stands (镇).
        end: behind that word.
    """
    stem = _TOWN_STEM.search(report.text, max(report.body, at - 6), at)
    area = report.area
    if stem is None or area is None or area.type not in (EntityType.CITY, EntityType.COUNTY):
        return at, area
    name = report.text[stem.start() : end]
    return stem.start(), Division(name, EntityType.TOWNSHIP, None, area.path)


def _shared(report: Report, mask: str, by_end: dict[int, Mention]) -> Iterator[Mention]:
    """Bodies that share their head: 河北、安徽两省水利厅, 桂林、来宾两市人民政府."""
    for found in _shared_head().finditer(mask, report.body):
        ends = range(found.start("list") + 1, found.end("list") + 1)
        for place in (by_end[end] for end in ends if end in by_end):
            last = place.end == found.end("list")
            end = found.end() if last else place.end
            text = report.text[place.start : end]
            yield Mention(
                place.start, end, text, EntityType.AGENCY, found["head"], place.division, rule="agency.sharedHead"
            )


def _owner(report: Report, front: str, rule: str) -> Division | None:
    """The division that a body without a named division belongs to."""
    if rule == "agency.central":
        return CHINA
    if front in ("中央", "国家"):
        return CHINA
    return refer(front, report.area) if front else report.area


def _collectives(report: Report, by_end: dict[int, Mention]) -> Iterator[Mention]:
    for pattern, name in _collective_rules():
        for found in pattern.finditer(report.text, report.body):
            front = by_end.get(found.start())
            start = front.start if front else found.start()
            division = front.division if front else report.area
            full = name.format(division.name if division else "")
            text = report.text[start : found.end()]
            yield Mention(start, found.end(), text, EntityType.AGENCY, full, division, rule="agency.collective")


def _self(report: Report) -> Iterator[Mention]:
    """我局, 本局, 该局: the reporter itself."""
    if report.reporter is None:
        return
    for found in expression("agencies", "self_words").finditer(report.text, report.body):
        yield Mention(
            found.start(),
            found.end(),
            found.group(),
            EntityType.AGENCY,
            report.reporter,
            report.area,
            rule="agency.self",
        )


@cache
def _fronted() -> Starts[str]:
    """Bodies that begin with a division or a level word."""
    data = read_rules("agencies")
    function = alternation(data["functions"])
    second = f"和?{function}|和[一-鿿]{{2,10}}?(?:管理|服务|保障|发展|监督)"
    department = f"{function}(?:{second})?{alternation(data['department_heads'])}"
    breakers = data["breakers"]
    words = {"front": _front(), "bodies": alternation(data["bodies"]), "department": department}
    breaking = "|".join(data["breaking_words"])
    business = f"(?:(?!{breaking})[^{breakers}\\ue100-\\ue2ff]){{2,14}}?"
    heads = alternation(data["institution_heads"])
    forms = ("{front}(?:{bodies})", "{front}{department}", "{front}" + business + heads)
    first = SYMBOLS + "".join(_CHINESE.findall(data["level_words"]))
    return Starts([(rule, first, compile_pattern(form, words)) for rule, form in zip(_FRONTED, forms, strict=True)])


@cache
def _named() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Bodies that begin with words of their own."""
    data = read_rules("agencies")
    return (
        ("agency.vertical", compile_pattern("国家税务总局{front}税务局", {"front": _front()})),
        ("agency.league", re.compile("团(?P<front>[省市县区州旗盟])委")),
        ("agency.central", re.compile(alternation(data["central"]))),
        ("agency.bare", re.compile(data["bare"].replace("{institutions}", alternation(data["bare_institutions"])))),
    )


def _front() -> str:
    return f"(?P<front><division>|{read_rules('agencies')['level_words']})"


@cache
def _shared_head() -> re.Pattern[str]:
    data = read_rules("agencies")
    head = f"(?:人民)?政府|{alternation(data['functions'])}{alternation(data['department_heads'])}"
    counted = "(?:[两二三四五六七八九十\\d]+[省市县区州盟旗])"
    one = "<division>"
    more = f"(?:(?:、|和|与){one}){{1,{MOST_SHARING}}}"
    return compile_pattern(f"(?P<list>{one}{more}){counted}(?P<head>{head})", {})


@cache
def _collective_rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rule["pattern"]), rule["name"]) for rule in read_rules("agencies")["collective"])


@Language.component("fazhi_agencies", requires=["doc._.report", "doc._.mentions"], assigns=["doc._.mentions"])
def find_agencies(doc: Doc) -> Doc:
    """Add the bodies that the text names to the document's mentions."""
    found = merged(doc._.mentions, iter_agencies(doc._.report, doc._.mentions))
    bodies = [mention for mention in found if mention.type is EntityType.AGENCY]
    doc._.mentions = merged(found, iter_listed(doc._.report, bodies))
    return doc
