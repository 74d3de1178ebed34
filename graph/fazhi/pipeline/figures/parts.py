"""Which figures are parts of which total."""

from collections.abc import Sequence
from decimal import Decimal

from fazhi.pipeline.figures.drafts import Draft
from fazhi.pipeline.figures.quantity import Kind
from fazhi.pipeline.rulebook import expression, read_rules

_FAR = 60
"""Figures within which an outcome finds its total."""
_TELLING = 5
"""Sums below this come about by chance (制定3件、修改2件、废止1件)."""
_BREAKS = ("；", ";")


def part_of(drafts: Sequence[Draft]) -> dict[int, int]:
    """The total of each figure that is a part, as places in the sequence.

    Args:
        drafts: the figures of one sentence in reading order.

    A part is marked by 其中 or 含, or stands in its total's bracket, or is an outcome of what was counted (办结, 败诉),
    or adds up to the total with the figures beside it.
    """
    parts: dict[int, int] = {}
    _marked(drafts, parts)
    _added_up(drafts, parts)
    _outcomes(drafts, parts)
    _summed_up(drafts, parts)
    return parts


def _marked(drafts: Sequence[Draft], parts: dict[int, int]) -> None:
    total: int | None = None
    opening: Draft | None = None
    for number, draft in enumerate(drafts):
        if draft.slot.among:
            total, opening = _total_before(drafts, number), draft
        elif opening is not None and not _goes_on(opening, drafts[number - 1], draft):
            total = None
        if total is not None and number != total:
            parts[number] = total


def _total_before(drafts: Sequence[Draft], number: int) -> int | None:
    slot = drafts[number].slot
    earlier = [i for i in range(number) if drafts[i].slot.host is None or drafts[i].slot.host == slot.host]
    same = [i for i in earlier if drafts[i].slot.quantity.unit == slot.quantity.unit]
    if not same:
        counts = [i for i in earlier if drafts[i].slot.quantity.kind is Kind.COUNT]
        return counts[-1] if counts else None
    while len(same) > 1 and drafts[same[-1]].slot.host is not None:
        same.pop()
    return same[-1]


def _goes_on(opening: Draft, before: Draft, draft: Draft) -> bool:
    """Whether a list of parts that 其中 opened goes on: same unit, same make, no new bracket."""
    first, slot = opening.slot, draft.slot
    if slot.quantity.unit != first.quantity.unit or slot.host != first.host:
        return False
    if slot.clause == before.slot.clause:
        return True
    if slot.quantity.kind is Kind.RATE and before.slot.clause.mark in _BREAKS:
        return False
    return draft.own == opening.own and (draft.action is None) == (opening.action is None)


def _outcomes(drafts: Sequence[Draft], parts: dict[int, int]) -> None:
    actions = set(read_rules("indicators")["outcomes"]["actions"])
    for number, draft in enumerate(drafts):
        if number in parts or draft.own or draft.action not in actions:
            continue
        for earlier in range(number - 1, max(-1, number - 1 - _FAR), -1):
            total = drafts[earlier]
            same = total.slot.quantity.unit == draft.slot.quantity.unit and total.noun == draft.noun
            if total.slot.clause != draft.slot.clause and total.slot.clause.mark in _BREAKS:
                break
            if same and total.slot.host is None and (total.own or total.action not in actions):
                if _value(draft) <= _value(total):
                    parts[number] = earlier
                break


def _added_up(drafts: Sequence[Draft], parts: dict[int, int]) -> None:
    """The figures right behind a total that come to exactly as much, two at least."""
    for number, total in enumerate(drafts):
        if total.slot.quantity.kind is not Kind.COUNT or number in parts or _value(total) < _TELLING:
            continue
        run = Decimal(0)
        for last in range(number + 1, len(drafts)):
            draft = drafts[last]
            if last in parts or not _beside(drafts[last - 1], draft, total):
                break
            run += _value(draft)
            if run == _value(total) and last > number + 1:
                parts |= dict.fromkeys(range(number + 1, last + 1), number)
            if run >= _value(total):
                break


def _beside(before: Draft, draft: Draft, total: Draft) -> bool:
    """Whether a figure may be a part of a total that stands in front of it without a word that says so."""
    slot = draft.slot
    same_unit = slot.quantity.unit == total.slot.quantity.unit
    if slot.host is not None or slot.quantity == before.slot.quantity or not same_unit:
        return False
    return not draft.own or draft.noun[-2:] == total.noun[-2:]


def _summed_up(drafts: Sequence[Draft], parts: dict[int, int]) -> None:
    """The figures before a 合计 with its verb that come to exactly as much."""
    for number, total in enumerate(drafts):
        if (
            not expression("figures", "sum", "pattern").search(total.slot.left)
            or total.slot.quantity.kind is not Kind.COUNT
        ):
            continue
        unit, action = total.slot.quantity.unit, total.action
        same = [i for i in range(number) if drafts[i].slot.quantity.unit == unit and drafts[i].action == action]
        free = [i for i in same if i not in parts]
        if len(free) > 1 and sum(_value(drafts[i]) for i in free) == _value(total):
            parts |= dict.fromkeys(free, number)


def _value(draft: Draft) -> Decimal:
    return draft.slot.quantity.value
