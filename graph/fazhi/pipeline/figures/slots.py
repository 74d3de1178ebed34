"""Figures of a sentence, each with the words that belong to it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from fazhi.pipeline.figures.quantity import Kind, Quantity
from fazhi.pipeline.figures.wording import right_noun
from fazhi.pipeline.rulebook import alternation, expression, read_rules
from fazhi.pipeline.sentences import Clause, Sentence

_BRACKET = re.compile(r"[(（]([^()（）\n]*)[)）]")
_JOINT = re.compile(r"\s*(?:、|和|与|及|以及|并|，|,|；|;|\+|/|∶|:|：)\s*")
_JOINT_END = re.compile(r"(?:、|和|与|及|以及)$")
_PAUSE = re.compile(r"[，,；;。]")


REACH = 160
"""Characters from a figure within which its words stand."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure and the words that belong to it.

    Args:
        quantity: the figure; its offsets point into the report's text.
        clause: the clause, or the part of a bracket, that it stands in.
        left: words in front of it, from the last pause or figure on.
        right: words behind it, up to the next figure's own.
        joined: whether it only follows another figure with 和 or 、 (60000元和30000元).
        among: whether it starts a list of parts (其中, 含).
        host: place in the sequence of the figure whose bracket it stands in.
    """

    quantity: Quantity
    clause: Clause
    left: str
    right: str
    joined: bool = False
    among: bool = False
    host: int | None = None

    @property
    def reach_start(self) -> int:
        """First character of the clause that is near enough to matter."""
        return max(self.clause.start, self.quantity.start - REACH)

    @property
    def reach_end(self) -> int:
        """Behind the last character of the clause that is near enough to matter."""
        return min(self.clause.end, self.quantity.end + REACH)


def slots_of(text: str, sentence: Sentence, quantities: Sequence[Quantity]) -> list[Slot]:
    """The figures of a sentence in reading order.

    Args:
        text: the report's text.
        sentence: the sentence.
        quantities: all figures of the sentence, in reading order.
    """
    slots: list[Slot] = []
    among = False
    starts = [q.start for q in quantities]
    for clause in sentence.clauses:
        first, last = bisect_left(starts, clause.start), bisect_left(starts, clause.end)
        inside = counted_in(text, clause, list(quantities[first:last])) if first < last else []
        if inside:
            slots += _clause_slots(text, clause, inside, len(slots), among)
        behind = text[max(clause.start, clause.end - 3) : clause.end]
        among = not inside and expression("figures", "parts", "pattern").search(behind) is not None
    return slots


def counted_in(text: str, clause: Clause, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities of a clause without those that only describe what is counted.

    Args:
        text: the report's text.
        clause: the clause.
        quantities: its quantities in reading order.

    Example:
        Of 引进投资过5亿元的项目20个 only 20个: 5亿元 tells which projects are counted.
    """
    counts = [q for q in quantities if q.kind is Kind.COUNT and q.unit not in _measures()]
    return [q for q in quantities if not counts or not _describes(text, clause, q)]


def _describes(text: str, clause: Clause, quantity: Quantity) -> bool:
    rules = read_rules("indicators")
    if quantity.unit not in _measures():
        return False
    noun, _ = right_noun(text[quantity.end : min(clause.end, quantity.end + REACH)])
    if not noun:
        return False
    if quantity.unit in rules["spans"]:
        return True
    behind = text[quantity.start : quantity.end].endswith(("以上", "以下", "以内"))
    return (
        behind
        or re.search(rules["described"], text[max(clause.start, quantity.start - REACH) : quantity.start]) is not None
    )


@cache
def _measures() -> frozenset[str]:
    return frozenset(unit.partition("(?")[0].removeprefix("个") for unit in read_rules("units")["measures"])


def _clause_slots(text: str, clause: Clause, inside: list[Quantity], count: int, among: bool) -> Iterator[Slot]:
    """The slots of one clause, those of its brackets right behind the figure that they comment."""
    if not inside:
        return
    brackets = [m for m in _BRACKET.finditer(text, clause.start, clause.end) if _holds(m, inside)]
    outer = [q for q in inside if not any(m.start() < q.start < m.end() for m in brackets)]
    plain = _plain_slots(text, clause, outer, among, brackets)
    for number, slot in enumerate(plain):
        yield slot
        host = count
        count += 1
        limit = plain[number + 1].quantity.start if number + 1 < len(plain) else clause.end
        for bracket in brackets:
            if slot.quantity.end <= bracket.start() < limit:
                for part in _bracket_slots(text, bracket, inside, host):
                    yield part
                    count += 1
    first = outer[0].start if outer else clause.end
    for bracket in brackets:
        if bracket.start() < first:
            yield from _bracket_slots(text, bracket, inside, None)


def _holds(bracket: re.Match[str], inside: list[Quantity]) -> bool:
    return any(bracket.start() < q.start < bracket.end() for q in inside)


def _bracket_slots(text: str, bracket: re.Match[str], inside: list[Quantity], host: int | None) -> Iterator[Slot]:
    start = bracket.start(1)
    ends = [m.start() for m in _PAUSE.finditer(text, bracket.start(1), bracket.end(1))]
    for end in [*ends, bracket.end(1)]:
        within = [q for q in inside if start <= q.start < end]
        part = Clause(start, end, "")
        for slot in _plain_slots(text, part, within, False, ()):
            yield Slot(slot.quantity, part, slot.left, slot.right, slot.joined, slot.among, host)
        start = end + 1


def _plain_slots(
    text: str, clause: Clause, quantities: list[Quantity], among: bool, brackets: Sequence[re.Match[str]]
) -> list[Slot]:
    """Deal out the words of a clause, those in ``brackets`` left out, to its figures."""
    slots: list[Slot] = []
    first = quantities[0].lead if quantities else clause.end
    left, joined = _seen(text, max(clause.start, first - REACH), first, brackets), False
    for number, quantity in enumerate(quantities):
        if number + 1 < len(quantities):
            following = quantities[number + 1]
            between = _seen(text, max(quantity.end, following.lead - REACH), following.lead, brackets)
            right, next_left, next_joined = _shared(between, following)
        else:
            right, next_left, next_joined = (
                _seen(text, quantity.end, min(clause.end, quantity.end + REACH), brackets),
                "",
                False,
            )
        parts = (among and not number) or expression("figures", "parts", "pattern").search(left) is not None
        slots.append(Slot(quantity, clause, left, right, joined, parts))
        left, joined = next_left, next_joined
    return slots


def _seen(text: str, start: int, end: int, brackets: Sequence[re.Match[str]]) -> str:
    """What stands between two offsets outside the brackets."""
    words = ""
    for bracket in brackets:
        if start < bracket.end() and bracket.start() < end:
            words += text[start : max(start, bracket.start())]
            start = bracket.end()
    return words + text[start:end]


def _shared(between: str, following: Quantity) -> tuple[str, str, bool]:
    """Words between two figures: those of the first, those of the second, and whether only a joint stands there."""
    joint = _JOINT.match(between)
    if joint:
        rest = between[joint.end() :]
        return "", rest, not rest
    if not between:
        return "", "", True
    last = _JOINT_END.search(between)
    if last:
        return between[: last.start()], "", False
    plain = _WHOLE.sub(lambda m: "■" * len(m.group()), between)
    cut = _turn().search(plain)
    if cut and not cut.start():
        return "", between, False
    if cut and cut.start() >= 2:
        return between[: cut.start()], between[cut.start() :], False
    for pattern in (_MIDDLE, _OF):
        middle = pattern.search(plain)
        if middle:
            return between[: middle.start()], between[middle.end() :], False
    if following.kind is Kind.RATE:
        head = _head().match(between)
        return (head.group() if head else ""), between, False
    noun, said = right_noun(between)
    return (noun, said, False) if noun and said else (between, "", False)


_WHOLE = re.compile(r"[(（][^()（）]*[)）]|“[^“”]*”")
_MIDDLE = re.compile(r"、|，|,|(?<=[一-鿿]{2})(?:以及|并)(?=[一-鿿]{2})|里有?|中有")
_OF = re.compile("的")


@cache
def _turn() -> re.Pattern[str]:
    """Verbs that begin what is said of the next figure."""
    rules = read_rules("indicators")
    verbs = [v for v in rules["strong"] if len(v) > 1 and v not in set(rules["weak"])]
    changes = [v for v in rules["changes"] if len(v) > 1]
    return re.compile(f"{alternation([*verbs, *changes])}(?!{rules['blocks']})")


@cache
def _head() -> re.Pattern[str]:
    return re.compile(f"[^的、]{{0,10}}?(?:{read_rules('indicators')['count_heads']})")
