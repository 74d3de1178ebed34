"""Which body a stretch of words names, and of which division."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from fazhi.gazetteer import deictic_words, gazetteer, government_of, refer
from fazhi.model import CHINA, Division
from fazhi.reading.data_files import read_lines, read_table

LONGEST_NAME = 15
GOVERNMENT = "人民政府"
PARTY = re.compile("中国共产党|中共")
NATIONAL = re.compile("\\A(?:中华人民共和国|中国|国家)")
TOWNSHIP = re.compile("[\u4e00-\u9fff]{1,7}?(?:街道|苏木|镇|乡)")
LEVEL_HEAD = re.compile("自治区|自治州|自治县|街道|[省市州盟县区旗镇乡]")
FULL = re.compile(".*(?:[省市州盟县区旗镇乡]|街道|苏木)")


@dataclass(frozen=True, slots=True)
class Body:
    """A body as words name it.

    Args:
        name: its full name, without the divisions above its own; the words as printed where it points (县司法局).
        division: the division that it belongs to, None where the words do not tell.
        level: for a body that only points to its division, the word that does (县).
        named: whether the words name a body, or only a division, whose government is meant.
    """

    name: str
    division: Division | None = None
    level: str | None = None
    named: bool = True

    def seen_from(self, area: Division | None) -> "Body":
        """The body with its division in place of the word that points to it: 县司法局 → 浦江县司法局."""
        division = refer(f"全{self.level}", area) if self.level else None
        if division is None or self.level is None:
            return self
        rest = self.name[len(self.level) :]
        name = government_of(division.name) if rest in {"", "政府", "人民政府"} else division.name + rest
        return Body(name, division, None, self.named)


def parse_body(words: str, text: str) -> Body | None:
    """Read the words as the name of a body.

    Args:
        words: such as 广州市花都区人民政府, 浦江县司法局, 县司法局, 寸滩街道, 司法部, 国家税务总局浦江县税务局.
        text: the whole report, which decides between divisions of one name by the places that it speaks of.

    Returns:
        None where the words name no body.
    """
    words = re.sub(r"[ \t\u3000]", "", words).removeprefix("我")
    start = found.end() if (found := PARTY.match(words)) else 0
    chain = _divisions(words, start, text)
    if chain:
        return _of_division(words, chain)
    if (found := NATIONAL.match(words)) and (below := _division_inside(words, found.end(), text)):
        return Body(words, below)
    if _is_national(words):
        return Body(words, CHINA)
    level = LEVEL_HEAD.match(words)
    if level and level[0] in deictic_words() and (len(words) == level.end() or looks_like_body(words)):
        return Body(words, None, level[0], len(words) > level.end())
    return Body(words) if looks_like_body(words) and len(words) > 2 else None


def looks_like_body(words: str) -> bool:
    """Whether the words end as names of bodies do."""
    return words.endswith(tuple(read_table("bodies.toml")["heads"]))


def choose(homonyms: Iterable[Division], text: str) -> Division | None:
    """The division of several with one name that a text is about, by how often it names those around each.

    A township, city or province that alone bears the name is meant in any case; of a province and a city with one short
    form (吉林) the province, of a city and a county in it (长沙) the city. One that is no more is meant where no other
    bears the name.
    """
    homonyms = list(homonyms)
    homonyms = [division for division in homonyms if division.until is None] or homonyms
    outermost = [division for division in homonyms if not {*division.parents} & {*homonyms}]
    ranked = sorted(outermost, key=lambda division: (-_mentions(division, text), division.rank))
    if len(ranked) < 2:
        return ranked[0] if ranked else None
    first, second = (_mentions(division, text) for division in ranked[:2])
    return ranked[0] if first > second or ranked[0].rank < ranked[1].rank else None


def _divisions(words: str, start: int, text: str) -> list[tuple[Division, int, int]]:
    """The divisions that the words begin with, each in the one before, with their places."""
    chain: list[tuple[Division, int, int]] = []
    while found := _division_at(words, start, chain[-1][0] if chain else None, text):
        chain.append((found[0], start, found[1]))
        # 五华区人民政府华山街道办事处: the government that sends an office out stands before the office's own division
        start = found[1] + len(GOVERNMENT) * words.startswith(GOVERNMENT, found[1])
    return chain


def _division_at(words: str, start: int, within: Division | None, text: str) -> tuple[Division, int] | None:
    for end in range(min(len(words), start + LONGEST_NAME), start + 1, -1):
        name = words[start:end]
        if within is None and TOWNSHIP.fullmatch(name) and name[-1] not in "市区县":
            continue
        if words.startswith(("镇", "乡", "街道", "苏木"), end) and not FULL.fullmatch(name):
            continue
        homonyms = tuple(division for division in gazetteer().find(name, within) if division is not CHINA)
        if within is not None:
            homonyms = tuple(d for d in homonyms if _lies_in(d, within) and FULL.fullmatch(name))
        if homonyms:
            division = choose(homonyms, text)
            return (division, end) if division else None
    if within is None and (found := TOWNSHIP.match(words, start)):
        for end in sorted({found.end(), *(m.end() for m in TOWNSHIP.finditer(words, start))}):
            if division := choose(gazetteer().find(words[start:end]), text):
                return division, end
    return None


def _lies_in(division: Division, around: Division) -> bool:
    """Whether a division is inside another one, also under the name that the other bears in another year."""
    names = {around.code, gazetteer().present(around).code}
    return not names.isdisjoint(parent.code for parent in division.parents)


def _of_division(words: str, chain: list[tuple[Division, int, int]]) -> Body:
    division, start, end = chain[-1]
    rest = words[end:]
    zone = re.match(read_table("bodies.toml")["zones"], rest)
    printed = words[start:end] if zone or FULL.fullmatch(words[start:end]) else division.name
    party = PARTY.match(words)
    if rest.removeprefix("人民") in {"", "政府"} or not looks_like_body(rest):
        return Body(government_of(printed), division, None, bool(rest) and looks_like_body(rest))
    return Body((party[0] if party else "") + printed + rest, division)


def _division_inside(words: str, start: int, text: str) -> Division | None:
    """The division in the middle of the name of a national body's branch."""
    for position in range(start + 1, len(words) - 2):
        if (found := _division_at(words, position, None, text)) and FULL.fullmatch(words[position : found[1]]):
            return found[0]
    return None


def _is_national(words: str) -> bool:
    plain = NATIONAL.sub("", words, count=1)
    return words in read_lines("national_bodies.txt") or (plain != words and looks_like_body(plain))


def _mentions(division: Division, text: str) -> int:
    """How often a text names the divisions around one."""
    return sum(min(text.count(name), 50) for parent in division.parents for name in _names(parent))


@cache
def _names(division: Division) -> frozenset[str]:
    short = re.sub("(?:省|市|县|区|地区)$", "", division.name)
    return frozenset({short if len(short) > 1 else division.name})
