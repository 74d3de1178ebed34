"""The shares of a whole that are printed side by side: 三次产业结构由9.1∶40∶50.9调整为7.2∶39.8∶53."""

from fazhi.pipeline.figures.context import Context
from fazhi.pipeline.figures.drafts import Draft
from fazhi.pipeline.figures.slots import Slot
from fazhi.pipeline.rulebook import expression, read_rules


def read_structure(slot: Slot, _context: Context) -> list[Draft]:
    """The drafts of a structure, one for each share; ``slot`` is the first one's."""
    rules = read_rules("indicators")["structure"]
    former = expression("indicators", "structure", "former").search(slot.left) is not None
    suffix = rules["before"] if former else ""
    return [
        Draft(slot, name, name + suffix, None, "figure.structure", former=former, start=slot.clause.start)
        for name in rules["shares"]
    ]
