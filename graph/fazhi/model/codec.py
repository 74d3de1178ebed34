"""Claims as JSON Lines: one claim a line, every field of it, and back."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from types import NoneType
from typing import Any, get_args

from fazhi.model.claim import (
    PROPOSED,
    Claim,
    MentionClaim,
    ObservationClaim,
    PromiseClaim,
    RelationClaim,
    ShortcomingClaim,
)
from fazhi.model.errors import GraphError
from fazhi.model.quote import Quote
from fazhi.model.vocabulary import Bound, Direction, Level, Modality, Predicate, Transformation

KINDS: dict[str, type[Claim]] = {
    "mention": MentionClaim,
    "observation": ObservationClaim,
    "promise": PromiseClaim,
    "relation": RelationClaim,
    "shortcoming": ShortcomingClaim,
}
"""The word for each class of claims in the field ``kind``."""

_NAMES = {class_: kind for kind, class_ in KINDS.items()}
_FIELDS = {class_: tuple(field.name for field in fields(class_)) for class_ in KINDS.values()}
_WORD_LISTS: dict[str, type[StrEnum]] = {
    "bound": Bound,
    "direction": Direction,
    "level": Level,
    "modality": Modality,
    "predicate": Predicate,
    "transformation": Transformation,
}
_NUMBERS = frozenset({"count", "offset"})
_to_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def to_line(claim: Claim) -> str:
    """Make the line of a claim: a JSON object with sorted keys, without a line end.

    ``kind`` and ``id`` stand beside the claim's own fields, and ``proposed`` where a model proposed it. ``value`` is a
    string, since a JSON number would be read as a binary fraction; ``quote`` is the object that ``quote_row`` makes.
    """
    class_ = type(claim)
    row: dict[str, object] = {"kind": _NAMES[class_], "id": claim.id}
    for name in _FIELDS[class_]:
        row[name] = _plain(getattr(claim, name))
    if claim.rule == PROPOSED:
        row["proposed"] = True
    return _to_json(row)


def parse_claim(line: str, texts: Mapping[str, str]) -> Claim:
    """Make a claim of a line that ``to_line`` made.

    Args:
        line: one JSON object.
        texts: the text of each report by the report's id, which the quote is checked against.

    Raises:
        GraphError: the line is no claim, speaks of an unknown report, or its id is not that of its fields.
        QuoteError: the report does not say the quoted words there.
    """
    row = _parse_object(line)
    kind, id_, proposed = row.pop("kind", None), row.pop("id", None), row.pop("proposed", False)
    class_ = KINDS.get(kind) if isinstance(kind, str) else None
    if class_ is None:
        raise GraphError(f"no kind of claim: {kind!r}")
    names = {field.name for field in fields(class_)}
    if row.keys() != names:
        raise GraphError(f"a {kind} has the fields {', '.join(sorted(names))}")
    for field in fields(class_):
        if row[field.name] is None and NoneType not in get_args(field.type):
            raise GraphError(f"{field.name}: a {kind} needs it")
    values = {name: _value(name, value, texts) for name, value in row.items()}
    make: Callable[..., Claim] = class_
    claim = make(**values)
    if claim.id != id_:
        raise GraphError(f"{id_}: the claim's own id is {claim.id}")
    if proposed is not (claim.rule == PROPOSED):
        raise GraphError(f"{id_}: proposed is told by the rule {PROPOSED} and by the field, or by neither")
    return claim


def quote_row(quote: Quote) -> dict[str, object]:
    """A quote as a JSON object: ``document``, ``start``, ``end``, ``text``; ``page`` where the report has pages."""
    page = {} if quote.page is None else {"page": quote.page}
    return {"document": quote.document, "start": quote.start, "end": quote.end, "text": quote.text} | page


def _plain(value: object) -> object:
    if isinstance(value, Quote):
        return quote_row(value)
    return format(value, "f") if isinstance(value, Decimal) else value


def _parse_object(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise GraphError(f"no JSON: {error}") from error
    if not isinstance(row, dict):
        raise GraphError(f"no JSON object: {line[:40]}")
    return row


def _value(name: str, value: object, texts: Mapping[str, str]) -> object:
    if value is None:
        return None
    if name == "quote":
        return _quote(value, texts)
    if name in _NUMBERS:
        return _checked(name, value, int)
    if name == "falls":
        return _flag(name, value)
    words = _checked(name, value, str)
    parse: Callable[[str], object] = _decimal if name == "value" else _WORD_LISTS.get(name, str)
    try:
        return parse(words)
    except ValueError as error:
        raise GraphError(f"{name}: {error}") from error


def _quote(value: object, texts: Mapping[str, str]) -> Quote:
    row = _checked("quote", value, dict)
    document, text = (_checked(name, row.get(name), str) for name in ("document", "text"))
    start, end = (_checked(name, row.get(name), int) for name in ("start", "end"))
    if document not in texts:
        raise GraphError(f"{document}: no text of that report")
    page = _checked("page", row["page"], int) if "page" in row else None
    return Quote(document, start, end, text, texts[document], page)


def _checked(name: str, value: object, type_: type) -> Any:
    if not isinstance(value, type_) or isinstance(value, bool):
        raise GraphError(f"{name}: {value!r} is no {type_.__name__}")
    return value


def _flag(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise GraphError(f"{name}: {value!r} is neither true nor false")
    return value


def _decimal(words: str) -> Decimal:
    try:
        number = Decimal(words)
    except InvalidOperation as error:
        raise GraphError(f"value: {words!r} is no number") from error
    if not number.is_finite():
        raise GraphError(f"value: {words!r} is no number")
    return number
