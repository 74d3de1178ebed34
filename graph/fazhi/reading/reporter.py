"""Who reports, and on which division."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import PurePath

from fazhi.gazetteer import gazetteer, government_of, refer
from fazhi.model import CHINA, Division, HeaderField
from fazhi.reading.bodies import Body, choose, parse_body
from fazhi.reading.data_files import read_lines, read_table
from fazhi.reading.header import DATE, value_of

WORK_REPORT = re.compile("政府工作报告")
OPENING = 1200
LONGEST_SEARCH = 200_000
BRACKETS = re.compile("[（(][^（）()]{0,40}[)）]|《[^《》]{0,200}》")
LEADING_YEAR = re.compile(r"^(?:[ \t]*(?:19|20)\d\d\s?年?度?[-—至]?|二[〇○零0][〇○零一二三四五六七八九]{2}年度?)")
VOICE = re.compile(r"代表(?P<body>[^，,。\s]{2,30}?)(?:[，,]|向)")
SESSION = re.compile(
    r"在\s?(?P<place>[^\s在，。]{2,15}?)\s?(?:第[一二三四五六七八九十百\d]{1,4}|[一二三四五六七八九十]{1,3})届\s?(?:人民代表大会|人大)"
)
NATIONAL_SESSION = re.compile(r"届全国人民代表大会")
NOW = re.compile(r"[现特]将(?P<body>[^，,。；\d\n]{2,40}?)(?=(?:19|20)\d\d|二〇|法治|依法|工作|推进)")
SUBJECT = re.compile(
    r"(?:^|\n|[。；，,]|以来|年度?(?:来|以来)?|反映|年的?)[ \t\u3000]{0,4}(?P<body>(?:中共)?[\u4e00-\u9fff]{2,40})",
    re.MULTILINE,
)
CODE = re.compile(r"(?:[1-9A-Z]{2}(?P<uscc>\d{6})[0-9A-Z]{10}|(?P<plain>\d{6}))(?![0-9]{2}(?!\d))")
VOICES = ("省", "市", "州", "盟", "县", "区", "旗")


def identify(
    text: str, title: str | None, body: int, header: Sequence[HeaderField], source: str, year: int | None = None
) -> tuple[str | None, Division | None]:
    """The reporting body's full name and the division that it reports on.

    Sources in the order of their weight: the title; 我代表…, 现将… and the subject of the first sentence; 发布机构 of
    the head table; the signature. The division may also come from the place of the congress that hears the report, the
    code in the 索引号, a division that names the file or its folder, and at last from the one named most often.

    Args:
        text: the whole text.
        title: the printed title.
        body: first character of the body.
        header: the head table.
        source: the file's path.
        year: the year that is reported on, in which divisions may have had other names.
    """
    plain = text[:LONGEST_SEARCH]
    titled = parse_body(_words_of_title(title), plain) if title else None
    bodies = [*([titled] if titled else []), *_iter_bodies(plain, body, header)]
    level = next((found.level for found in bodies if found.level), None)
    areas = (found.division for found in bodies if found.division)
    area = next((division for division in areas if _is_of_level(division, level)), None)
    if area is None:
        area = _area_elsewhere(plain, body, header, source, level)
    if area is not None:
        area = _of_year(area, year, plain)
    if title and WORK_REPORT.search(title):
        return (government_of(area.name) if area else None), area
    known = [found for found in (found.seen_from(area) for found in bodies) if not found.level]
    ranked = sorted(known, key=lambda found: not found.named)
    best = known[0] if titled and known and not titled.level else next(iter(ranked), None)
    if best is None:
        return None, area
    if best.division is None and area and (full := area.name + best.name) in plain:
        return full, area
    return best.name, area if best.division is None or _is_same(best.division, area) else best.division


def _of_year(area: Division, year: int | None, text: str) -> Division:
    """The division as it was in the year; a full name that the text prints is taken at its word."""
    return gazetteer().as_of(area, year, area.name if area.name in text else "")


def _is_same(division: Division, area: Division | None) -> bool:
    """Whether a division is the area of the report, which may be an earlier state of it."""
    return area is not None and (division == area or gazetteer().present(area) == division)


def _iter_bodies(text: str, body: int, header: Sequence[HeaderField]) -> Iterator[Body]:
    opening = BRACKETS.sub(lambda found: " " * len(found[0]), text[body : body + OPENING])
    candidates = (
        *(found["body"] for found in VOICE.finditer(opening[:600])),
        *(found["place"] for found in SESSION.finditer(text[: body + 400])),
        *(["国务院"] if NATIONAL_SESSION.search(opening[:300]) else []),
        *(found["body"] for found in NOW.finditer(opening)),
    )
    for words in candidates:
        if found := parse_body(words, text):
            yield found
    yield from _subjects(opening, text)
    if publisher := value_of(header, "publisher"):
        yield from filter(None, [parse_body(publisher, text)])
    yield from _signature(text)
    if source := value_of(header, "source"):
        yield from filter(None, [parse_body(source, text)])


def _words_of_title(title: str) -> str:
    """The part of a title that names who reports."""
    rules = read_table("bodies.toml")
    words = BRACKETS.sub("", title).strip(" 《》\u3000")
    before = None
    while before != words:
        before = words
        words = LEADING_YEAR.sub("", words).strip()
        words = re.sub(f"^(?:{'|'.join(rules['title_starts'])})", "", words)
    return re.split("|".join(rules["title_ends"]), words, maxsplit=1)[0].strip()


def _subjects(opening: str, text: str) -> Iterator[Body]:
    """Bodies and then divisions that are the subject of a clause of the first sentences."""
    ends = _heads()
    plain = []
    for found in SUBJECT.finditer(opening[:500]):
        words = found["body"]
        match = ends.match(words)
        body = parse_body(match[0], text) if match else None
        if body and body.division and body.named:
            yield body
            return
        shorter = parse_body(words[:12], text)
        if shorter and shorter.division and not shorter.named and words.startswith(shorter.division.name):
            plain.append(shorter)
    yield from plain[:1]


@cache
def _heads() -> re.Pattern[str]:
    heads = sorted(read_table("bodies.toml")["heads"], key=lambda head: (-len(head), head))
    return re.compile(f"[\u4e00-\u9fff]{{2,24}}?(?:{'|'.join(heads)})")


def _signature(text: str) -> Iterator[Body]:
    """The body that signs in one of the last lines."""
    lines = [line.strip() for line in text[-600:].splitlines() if line.strip()]
    for line in reversed(lines[-4:]):
        words = DATE.sub("", line).strip(" \u3000日")
        if 3 < len(words) <= 30 and (body := parse_body(words, text)) and body.named:
            yield body


def _is_of_level(division: Division, level: str | None) -> bool:
    """Whether a report that calls its reporter 市… can be about the division."""
    return level is None or refer(f"全{level}", division) is division


def _area_elsewhere(
    text: str, body: int, header: Sequence[HeaderField], source: str, level: str | None
) -> Division | None:
    index = CODE.match(value_of(header, "index") or "")
    if index and (division := gazetteer().by_code(index["uscc"] or index["plain"])):
        return division
    path = PurePath(source)
    for part in (path.stem, *reversed(path.parts[:-1]))[:3]:
        if part in read_lines("national_bodies.txt"):
            return CHINA
        named = (division for division in gazetteer().find(part) if division.name == part)
        if (division := choose(named, text)) and _is_of_level(division, level):
            return division
    return _most_named(text[body:], level)


def _most_named(text: str, level: str | None) -> Division | None:
    """The division of the reporter's level that the report names far more often than any other.

    Args:
        text: the report.
        level: the word for the level (县), where the report has told; else the one that it uses most (我县, 全县).
    """
    voices = {head: sum(text.count(pointer + head) for pointer in "我全") for head in VOICES}
    head = level or max(voices, key=lambda word: (voices[word], word))
    if not level and not voices[head]:
        return None
    counts: Counter[Division] = Counter()
    for name, division in gazetteer().around(None).items():
        if division.name.endswith(head):
            counts[division] = max(counts[division], text.count(name))
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 3 or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]
