"""Reads a model's answer: JSON Lines, with what models like to put around them."""

import json
from dataclasses import dataclass, fields

_THOUGHT = "</think>"
_FENCE = "```"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A relation as a model proposes it; nothing in it is true yet. The fields are those of the JSON object."""

    s: str
    s_type: str
    p: str
    o: str
    o_type: str
    quote: str


_FIELDS = frozenset(field.name for field in fields(Proposal))


def parse_answer(content: str) -> tuple[list[Proposal], int]:
    """The proposals of an answer, and how many of its lines are none.

    Thoughts before the answer and fences around it are passed over.
    """
    rows = (line.strip() for line in content.rpartition(_THOUGHT)[2].splitlines())
    found = [_parse(row) for row in rows if row and not row.startswith(_FENCE)]
    proposals = [proposal for proposal in found if proposal is not None]
    return proposals, len(found) - len(proposals)


def _parse(row: str) -> Proposal | None:
    try:
        told = json.loads(row)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or not told.keys() >= _FIELDS:
        return None
    words = {name: told[name] for name in _FIELDS}
    return Proposal(**words) if all(isinstance(word, str) for word in words.values()) else None
