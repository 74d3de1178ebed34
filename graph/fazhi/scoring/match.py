"""What counts as the same fact, and which found fact is taken for which gold line."""

from collections.abc import Sequence

from fazhi.scoring.kinds import ENTITY, RELATION, Kind, Line
from fazhi.scoring.names import agree, plain

VALUE_TOLERANCE = 0.0005
INDICATOR_OVERLAP = 0.4
QUALIFIER_CONTAINED = 0.5
UNITS = {"percent": "%", "百分比": "%", "元人民币": "元"}


def same(kind: Kind, gold: Line, fact: Line) -> bool:
    """Whether a found fact states what a gold line states; qualifiers are not asked for.

    Args:
        kind: of both.
        gold: may accept other names: ``aliases`` beside ``name``, ``s_alt`` and ``o_alt`` beside ``s`` and ``o``.
        fact: as found.
    """
    if kind in (ENTITY, RELATION):
        return gold.get(kind.group) == fact.get(kind.group) and all(_accepts(gold, fact, end) for end in kind.named)
    return (
        _same_value(gold.get("value"), fact.get("value"))
        and _unit(gold) == _unit(fact)
        and bool(gold.get("plan")) == bool(fact.get("plan"))
        and _same_indicator(gold, fact)
    )


def same_qualifier(gold: object, fact: object) -> bool:
    """Whether a qualifier agrees with what the gold states: a name loosely, a date by its year, a flag as it is."""
    if isinstance(gold, bool):
        return gold == bool(fact)
    year = plain(gold)[:4]
    return agree(gold, fact, QUALIFIER_CONTAINED) or (year.isdigit() and year == plain(fact)[:4])


def pair(kind: Kind, golds: Sequence[Line], facts: Sequence[Line]) -> dict[int, int]:
    """Match each gold line with at most one fact and each fact with at most one line, equal names first.

    Returns:
        Positions in ``facts`` by positions in ``golds``.
    """
    candidates = sorted(
        (-sum(plain(gold.get(field)) == plain(fact.get(field)) for field in kind.named), i, j)
        for i, gold in enumerate(golds)
        for j, fact in enumerate(facts)
        if same(kind, gold, fact)
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in candidates:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def unique(kind: Kind, lines: Sequence[Line]) -> list[Line]:
    """The lines without those that repeat an earlier one."""
    first: dict[tuple[str, ...], Line] = {}
    for line in lines:
        first.setdefault(tuple(plain(line.get(field)) for field in kind.identity), line)
    return list(first.values())


def alternatives(value: object) -> list[object]:
    """The further names that a gold line gives as one string, a list, or not at all."""
    if isinstance(value, list):
        return value
    return [value] if value else []


def _accepts(gold: Line, fact: Line, field: str) -> bool:
    further = "aliases" if field == "name" else f"{field}_alt"
    names = [gold.get(field), *alternatives(gold.get(further))]
    return any(agree(name, fact.get(field)) for name in names)


def _same_value(one: object, other: object) -> bool:
    try:
        x, y = float(str(one)), float(str(other))
    except ValueError:
        return plain(one) == plain(other)
    return abs(x - y) <= VALUE_TOLERANCE * max(abs(x), abs(y), 1e-9)


def _unit(line: Line) -> str:
    unit = plain(line.get("unit"))
    unit = unit[1:] if len(unit) > 1 and unit.startswith("个") else unit
    return UNITS.get(unit, unit)


def _same_indicator(gold: Line, fact: Line) -> bool:
    wanted, found = (plain(line.get("indicator")) + plain(line.get("action")) for line in (gold, fact))
    if not wanted or not found:
        return False
    ours, theirs = _bigrams(wanted), _bigrams(found)
    if len(ours & theirs) / min(len(ours), len(theirs)) >= INDICATOR_OVERLAP:
        return True
    indicator = plain(fact.get("indicator"))
    return len(indicator) >= 2 and indicator in plain(gold.get("quote"))


def _bigrams(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)} or {text}
