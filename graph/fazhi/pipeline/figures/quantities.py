"""Figures with their units: counts, rates, ranks, streaks and full coverage."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache

from fazhi.model import Bound, Numeral
from fazhi.pipeline.figures.limits import limit_after, limit_before
from fazhi.pipeline.figures.numbers import DIGITS, HANZI, SCALES, parse_number
from fazhi.pipeline.figures.quantity import Kind, Quantity
from fazhi.pipeline.figures.ratios import iter_ratios
from fazhi.pipeline.figures.unprinted import NONE, unit_meant
from fazhi.pipeline.rulebook import alternation, expression, read_rules


def find_quantities(text: str, asides: Iterable[Numeral]) -> tuple[Quantity, ...]:
    """The quantities of a text in reading order; a range (3至5件) gives its lower and its upper end.

    Args:
        text: any text.
        asides: its numerals that count nothing: figures inside 《》, dates, ordinals and set phrases.
    """
    taken = bytearray(len(text))
    for aside in asides:
        taken[aside.start : aside.end] = b"\1" * (aside.end - aside.start)
    found = [*_iter_places(text), *_iter_streaks(text), *_iter_covers(text)]
    found += [q for q in iter_ratios(text) if not any(taken[q.start : q.end])]
    for quantity in found:
        taken[quantity.start : quantity.end] = b"\1" * (quantity.end - quantity.start)
    found += [q for q in _iter_counts(text) if not any(taken[q.start : _behind_numeral(text, q)])]
    return tuple(sorted(q for q in found if not q.quoted or _counts_in_quotes(text, q)))


def _behind_numeral(text: str, quantity: Quantity) -> int:
    """Behind the numeral itself; names may well begin with its unit."""
    return quantity.end - len(
        text[quantity.start : quantity.end].lstrip("0123456789.,，．〇零一二两三四五六七八九十百千")
    )


_LONGEST_QUOTE = 60
_NAMED = re.compile("[一-鿿]")


def _in_quotes(text: str, at: int) -> bool:
    """Whether a quotation that begins shortly before an offset is still open there."""
    window = max(0, at - _LONGEST_QUOTE)
    opening = text.rfind("“", window, at)
    return opening >= 0 and text.rfind("”", opening, at) < 0 and text.rfind("\n", opening, at) < 0


def _counts_in_quotes(text: str, quantity: Quantity) -> bool:
    """Whether a figure inside “” counts: where it closes the quotation, or where the quotation lists such figures."""
    if text[quantity.end : quantity.end + 1] in "”’":
        before = text[max(0, quantity.lead - 2) : quantity.lead]
        if _NAMED.match(text, quantity.end + 1):
            return False
        return before[-1:] not in "“‘两三四五六七八九个" or quantity.lead < quantity.start
    opening = text.rfind("“", max(0, quantity.start - _LONGEST_QUOTE), quantity.start)
    closing = text.find("”", quantity.end, quantity.end + _LONGEST_QUOTE)
    return opening >= 0 and text.count(quantity.unit, opening, max(closing, opening)) > 1


def _iter_places(text: str) -> Iterator[Quantity]:
    for rule, pattern in zip(read_rules("quantities")["rank"], _rules("rank"), strict=True):
        bound = Bound(rule["bound"]) if "bound" in rule else None
        for found in pattern.finditer(text):
            unit = found["unit"] or ("名" if text[found.start() - 2 : found.start()] == "名列" else "位")
            yield Quantity(*found.span(), found.start(), parse_number(found["place"]), unit, Kind.RANK, bound)


def _iter_streaks(text: str) -> Iterator[Quantity]:
    for pattern in _rules("streak"):
        for found in pattern.finditer(text):
            bound = Bound.MIN if found.groupdict().get("more") else None
            unit = found["unit"].removeprefix("个")
            value = parse_number(found["number"])
            yield Quantity(*found.span(), found.start(), value, unit, Kind.STREAK, bound)


def _iter_covers(text: str) -> Iterator[Quantity]:
    for found in expression("figures", "coverage", "pattern").finditer(text):
        yield Quantity(*found.span("cover"), found.start("cover"), Decimal(100), "%", Kind.COVERAGE)
    for found in expression("figures", "doubling", "pattern").finditer(text):
        yield Quantity(*found.span(), found.start(), Decimal(2), "倍", Kind.COVERAGE)


def _iter_counts(text: str) -> Iterator[Quantity]:
    for found in _figure().finditer(text):
        number = found["number"]
        unit, factor = _unit(text, found)
        if not unit or (not number[0].isdigit() and not _hanzi_counts(text, found)):
            continue
        lead, before = limit_before(text, found.start())
        bound = before or limit_after(found)
        quoted = _in_quotes(text, found.start())
        kind = Kind.RATE if unit == "%" else Kind.COUNT
        value = parse_number(number) * SCALES.get(found["scale"] or "", Decimal(1)) * factor
        if number[0].isdigit():
            yield from _sharing(text, found, unit, factor, kind)
        lower = found["lower"]
        if lower:
            ends = (parse_number(lower) * SCALES.get(found["scale"] or "", Decimal(1)) * factor, value)
            if ends[0] < ends[1]:
                middle = found.start("number")
                yield Quantity(found.start(), middle, lead, ends[0], unit, kind, Bound.MIN, quoted)
                yield Quantity(middle, found.end(), middle, ends[1], unit, kind, Bound.MAX, quoted)
            continue
        yield Quantity(found.start(), found.end(), lead, value, unit, kind, bound, quoted, not found["unit"])
    for found in expression("figures", "fraction", "pattern").finditer(text):
        share = parse_number(found["part"]) / parse_number(found["whole"]) * 100
        lead, before = limit_before(text, found.start())
        yield Quantity(*found.span(), lead, round(share, 4), "%", Kind.RATE, before or limit_after(found))
    for found in expression("figures", "rate", "pattern").finditer(text):
        yield Quantity(*found.span(), found.start(), parse_number(found.group()), "%", Kind.RATE)


def _sharing(text: str, found: re.Match[str], unit: str, factor: Decimal, kind: Kind) -> Iterator[Quantity]:
    """The figures right in front of a figure that share its unit: 0.4和0.2个百分点."""
    at = found.start()
    while before := _SHARES.search(text, max(0, at - _LONGEST_NUMBER), at):
        if bool(before["scale"]) is not bool(found["scale"]):
            return
        at = before.start("number")
        value = parse_number(before["number"]) * SCALES.get(before["scale"] or "", Decimal(1)) * factor
        yield Quantity(at, before.end() - 1, at, value, unit, kind)


_LONGEST_NUMBER = 20
_SHARES = re.compile(rf"(?<![\d.．第前A-Za-z〔\[【—\-+])(?P<number>{DIGITS})(?P<scale>万|亿)?[、和与及]\Z")


def _unit(text: str, found: re.Match[str]) -> tuple[str, Decimal]:
    """The unit as it is kept, empty where there is none, and what its figures are multiplied with."""
    unit: str = found["unit"] or unit_meant(text, *found.span())
    if not unit:
        return "", Decimal(1)
    if unit in "%％":
        return "%", Decimal(1)
    if unit == "‰":
        return "%", Decimal("0.1")
    if unit in ("百分点", "个百分点"):
        return "个百分点", Decimal(1)
    return (unit.removeprefix("个") or "个"), Decimal(1)


def _hanzi_counts(text: str, found: re.Match[str]) -> bool:
    """Whether a Chinese numeral in front of a unit counts something, and does not just make a phrase."""
    value = parse_number(found["number"])
    window = text[max(0, found.start() - 4) : found.start()]
    counting = _counting().search(window) is not None
    if (value == 1 and not counting) or found["number"][0] in "〇零":
        return False
    if text[found.start() - 1 : found.start()] in ("第", "数", "几", "好"):
        return False
    if found["unit"] in ("年", "分") and not counting:
        return False
    if _lists(text, found.start(), int(value)):
        return True
    closes = re.match(r"[以左]|[\n，。；、,;）)]|$", text[found.end() :]) is not None
    return found["unit"] not in _loose_units() or value >= 10 or counting or closes


def _lists(text: str, at: int, count: int) -> bool:
    """Whether a numeral sums up as many members of a list, printed without quotation marks, right in front of it."""
    words = _SUMMED.sub("", _PAUSE.split(text[max(0, at - _LONGEST_LIST) : at])[-1])
    members = _MEMBER.split(words)
    return len(members) == count and not words.endswith("”") and all(len(m) > 1 for m in members[1:])


_LONGEST_LIST = 80
_PAUSE = re.compile(r"[，。；：:;\n（）()]")
_MEMBER = re.compile(r"、|和|与|及")
_SUMMED = re.compile(r"等$")


@cache
def _figure() -> re.Pattern[str]:
    """Numeral, scale, unit and the limits around them."""
    units = read_rules("units")
    bounds = read_rules("quantities")["bounds"]
    after = alternation([*bounds["min_after"], *bounds["max_after"], *bounds["approx_after"]])
    listed = sorted({*units["measures"], *units["counts"], *units["rates"], *units["loose"]}, key=_stem_length)
    odd = "(?<=[\\d万亿余])(?![万亿千百十余多强金银铜])[一-鿿](?=[，。；、,;）)\\n]|$)"
    unit = f"(?P<unit>{'|'.join(f'(?:{u})' for u in listed)}|{odd}|{NONE})"
    number = f"(?P<number>{DIGITS}|{HANZI})"
    lower = f"(?:(?P<lower>{DIGITS})(?:万|%|％)?\\s?[-—–~～至到]{{1,2}}\\s?)?"
    more, scale = bounds["more"], alternation(list(SCALES))
    return re.compile(
        rf"(?=[\d〇零一二两三四五六七八九十百千])(?<![\d.．A-Za-z〔\[【第]){lower}{number}(?P<more_inside>{more})?(?P<scale>{scale})?(?P<more>{more})?\s?"
        rf"(?!{_CALENDAR}){unit}(?!级)(?P<more_behind>多(?![一-鿿]))?(?P<after>{after})?"
    )


def _stem_length(unit: str) -> tuple[int, str]:
    """Sort key: the longest words first, whatever is said of what may follow them."""
    return (-len(unit.partition("(?")[0]), unit)


@cache
def _loose_units() -> frozenset[str]:
    return frozenset(unit.partition("(?")[0] for unit in read_rules("units")["loose"])


_CALENDAR = "[月日号时]"


@cache
def _counting() -> re.Pattern[str]:
    return re.compile(alternation(read_rules("quantities")["counting"]["before"]) + "$")


@cache
def _rules(kind: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rule["pattern"]) for rule in read_rules("quantities")[kind])
