"""Reads every figure of a sentence: what is counted, and what was done to it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from fazhi.pipeline.figures.changing import read_change, read_from, read_rate, read_step
from fazhi.pipeline.figures.conjuncts import members_of
from fazhi.pipeline.figures.context import Context
from fazhi.pipeline.figures.counting import read_count
from fazhi.pipeline.figures.drafts import Draft
from fazhi.pipeline.figures.limits import bound_behind
from fazhi.pipeline.figures.quantity import Kind, Quantity
from fazhi.pipeline.figures.ranking import read_coverage, read_rank, read_streak
from fazhi.pipeline.figures.slots import Slot, slots_of
from fazhi.pipeline.figures.structuring import read_structure
from fazhi.pipeline.rulebook import expression
from fazhi.pipeline.sentences import Sentence

_Reader = Callable[[Slot, Context], list[Draft]]
_READERS: dict[Kind, tuple[_Reader, ...]] = {
    Kind.COUNT: (read_step, read_from, read_change, read_count),
    Kind.RATE: (read_step, read_from, read_change, read_rate),
    Kind.RANK: (read_rank,),
    Kind.STREAK: (read_streak,),
    Kind.COVERAGE: (read_coverage,),
    Kind.STRUCTURE: (read_structure,),
}
_LIMIT = 2
"""Characters of a limit behind a figure (以上, 左右)."""
_SHORTEST = 2
"""Characters of a noun, but for those that are counted with one."""


def read_figures(text: str, sentence: Sentence, quantities: Sequence[Quantity], topic: str = "") -> list[Draft]:
    """What the figures of a sentence say, in reading order.

    Args:
        text: the report's text.
        sentence: the sentence.
        quantities: its figures.
        topic: the noun that is meant where the sentence names none.
    """
    context = Context(text, sentence.clauses, topic)
    for found in _groups(slots_of(text, sentence, quantities)):
        group = _limited(text, found)
        shares = len(group) > 1 and group[-1].right and not group[0].right
        behind = replace(group[0], right=group[-1].right) if shares else group[0]
        close = group[0].quantity.end == group[-1].quantity.start
        orders = (behind, group[0]) if close else (group[0], behind)
        first = next((drafts for slot in orders if (drafts := _named(_read(slot, context)))), [])
        context.drafts += _dealt_out(group, first, context) if len(group) > 1 and first else first
    return context.drafts


def _groups(slots: list[Slot]) -> list[list[Slot]]:
    """Figures that follow one another with 和 alone belong together."""
    groups: list[list[Slot]] = []
    for slot in slots:
        if slot.joined and groups and slot.host is None:
            groups[-1].append(slot)
        else:
            groups.append([slot])
    return groups


def _limited(text: str, group: list[Slot]) -> list[Slot]:
    """Figures that are dealt out with the limit that stands behind the last of them (分别增长8%和9%以上)."""
    last = group[-1].quantity
    dealt = expression("figures", "dealt", "pattern").search(text, group[0].clause.start, group[0].quantity.start)
    if len(group) == 1 or dealt is None or bound_behind(text[last.end - _LIMIT : last.end]) is None:
        return group
    return [
        replace(slot, quantity=replace(slot.quantity, bound=slot.quantity.bound or last.bound))
        if slot.quantity.unit == last.unit
        else slot
        for slot in group
    ]


def _named(drafts: list[Draft]) -> list[Draft]:
    """The drafts that say what is counted."""
    return [d for d in drafts if len(d.noun) >= _SHORTEST or expression("indicators", "shortest").match(d.noun)]


def _read(slot: Slot, context: Context) -> list[Draft]:
    for reader in _READERS[slot.quantity.kind]:
        drafts = reader(slot, context)
        if drafts:
            return drafts
    return []


def _dealt_out(group: list[Slot], first: list[Draft], context: Context) -> list[Draft]:
    """One draft for each figure of 分别为60000元和30000元, with the member of the coordination that is its own."""
    if len(first) == len(group):
        return [replace(draft, slot=slot) for draft, slot in zip(first, group, strict=True)]
    model = first[0]
    names = members_of(model.noun, len(group))
    if group[1].quantity.start == group[0].quantity.end:
        names = (model.noun,) * len(group)
    elif len(names) != len(group):
        names = _names_before(len(group), context) or (model.noun,) * len(group)
    return [
        replace(model, slot=slot, noun=name, indicator=model.indicator.replace(model.noun, name))
        for slot, name in zip(group, names, strict=True)
    ]


def _names_before(count: int, context: Context) -> tuple[str, ...]:
    """The nouns that the figures right before were dealt out to, where there were as many."""
    last = context.drafts[-count:]
    return tuple(d.noun for d in last) if len({d.noun for d in last}) == count else ()
