"""Claims: all that is known, each with the words that it was read from.

Claims are never changed. A merge of two things is a judgement beside them. Graph, RDF, tables and pages are views of
the sorted claims.
"""

import hashlib
from dataclasses import dataclass
from decimal import Decimal

from fazhi.model.quote import Quote
from fazhi.model.vocabulary import Bound, Direction, Level, Modality, Predicate, Transformation

_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
_PAIRS = tuple(first + second for first in _BASE32 for second in _BASE32)
"""The two characters of each number of 10 bits: the library's ``b32encode`` takes ten times as long as the digest."""

PROPOSED = "proposed.model"
"""The rule of what a model proposed and no rule read."""


def short_hash(*parts: str, length: int = 12) -> str:
    """A lower-case base-32 digest of NFC strings, for ids: same parts, same id, whatever the order of reading.

    Args:
        parts: what names the thing.
        length: characters, 5 bits each; an even number up to 12.
    """
    bits = int.from_bytes(hashlib.sha256("\x1f".join(parts).encode()).digest()[:8], "big")
    return "".join([_PAIRS[bits >> shift & 0x3FF] for shift in range(54, 63 - 5 * length, -10)])


class _Identified:
    """What has an id made of its parts: made once, when it is first asked for, since a run asks for it many times."""

    __slots__ = ("_id",)
    _id: str

    @property
    def id(self) -> str:
        """Path of its IRI below the base."""
        try:
            return self._id
        except AttributeError:
            id_ = self._make_id()
            object.__setattr__(self, "_id", id_)
            return id_

    def _make_id(self) -> str:
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class MentionClaim(_Identified):
    """The text names an entity.

    Args:
        entity: id of the entity.
        original: the words as printed (我局, 县政府).
        quote: the clause that they stand in.
        rule: id of the rule that read it.
    """

    entity: str
    original: str
    quote: Quote
    rule: str

    def _make_id(self) -> str:
        key = short_hash(self.quote.document, self.entity, self.original, str(self.quote.start))
        return f"mention/{key}"


@dataclass(frozen=True, slots=True)
class RelationClaim(_Identified):
    """The text states a relation between two entities.

    Args:
        subject: id of an entity.
        predicate: the relation.
        object: id of an entity.
        quote: the clause.
        rule: id of the rule that read it.
        modality: done, planned, required or negated.
        by: id of the body that granted or designated.
        level: of the honour or pilot.
        date: ISO 8601 year, month or day.
        count: how many of the object, where the text counts without naming.
        action: the verb as printed.
    """

    subject: str
    predicate: Predicate
    object: str
    quote: Quote
    rule: str
    modality: Modality = Modality.DONE
    by: str | None = None
    level: Level | None = None
    date: str | None = None
    count: int | None = None
    action: str | None = None

    def _make_id(self) -> str:
        """The rule's name is no part of it."""
        parts = (self.subject, self.predicate, self.object, self.modality, self.date or "", self.action or "")
        return f"statement/{short_hash(self.quote.document, str(self.quote.start), *parts)}"


@dataclass(frozen=True, slots=True)
class ObservationClaim(_Identified):
    """The text states a figure.

    Args:
        indicator: what is counted, as a noun phrase.
        action: the verb (受理, 审结), or None.
        value: 万 and 亿 multiplied out; a percentage is in percent.
        unit: 件, 元, %, 个百分点 …
        area: id of the division that it is about.
        period: ISO 8601 year, date or interval.
        original: the figure as printed.
        offset: where the figure starts in the text, which makes it one of its report.
        quote: the clause.
        rule: id of the rule that read it.
        modality: done or planned, required, negated.
        bound: whether the figure is a lower or upper bound, or about so much.
        part_of: id of the observation that this one is a part of.
        scope: for ranks, id of the division within which it is ranked.
        subject: id of the body whose figure it is.
        comparison: 同比, 环比 …, where the figure is a change.
        concept: name of the indicator in the catalogue that is counted (``GrossRegionalProduct``); None where the
            catalogue has none, and the words of ``indicator`` are a concept of the report's own.
        transformation: how the figure stands to what is counted.
        group: the part of the area's bodies or cases that the figure is about (政府, 部门, 合计), where it is divided.
        falls: whether it is a change downwards, whose ``value`` is printed without a sign (下降3%).
    """

    indicator: str
    action: str | None
    value: Decimal
    unit: str
    area: str | None
    period: str | None
    original: str
    offset: int
    quote: Quote
    rule: str
    modality: Modality = Modality.DONE
    bound: Bound | None = None
    part_of: str | None = None
    scope: str | None = None
    subject: str | None = None
    comparison: str | None = None
    concept: str | None = None
    transformation: Transformation = Transformation.LEVEL
    group: str | None = None
    falls: bool = False

    @property
    def signed(self) -> Decimal:
        """The value, below zero for a change downwards."""
        return -self.value if self.falls else self.value

    def _make_id(self) -> str:
        """Its place in its report, so that no reading of it changes its name."""
        return observation_id(self.quote.document, self.offset, self.indicator)


def observation_id(document: str, offset: int, indicator: str) -> str:
    """Path of the IRI of the figure that starts at ``offset`` of a report."""
    return f"observation/{short_hash(document, str(offset), indicator)}"


@dataclass(frozen=True, slots=True)
class PromiseClaim(_Identified):
    """The text promises that an indicator will rise or fall, without a figure.

    (A promise with a figure is a planned ``ObservationClaim``.) ``concept`` is as there.
    """

    indicator: str
    direction: Direction
    area: str | None
    period: str | None
    original: str
    quote: Quote
    rule: str
    concept: str | None = None

    def _make_id(self) -> str:
        return f"promise/{short_hash(self.quote.document, str(self.quote.start), self.indicator)}"


@dataclass(frozen=True, slots=True)
class ShortcomingClaim(_Identified):
    """The report admits a weakness, in its own words; ``text`` is the weakness itself, ``quote`` its clause."""

    text: str
    quote: Quote
    rule: str

    def _make_id(self) -> str:
        return f"shortcoming/{short_hash(self.quote.document, str(self.quote.start), self.text)}"


Claim = MentionClaim | RelationClaim | ObservationClaim | PromiseClaim | ShortcomingClaim
"""Anything that a report states."""


def reading_order(claim: Claim) -> tuple[str, int, int, str]:
    """Sort key: by report, then where the quote stands, then id."""
    return (claim.quote.document, claim.quote.start, claim.quote.end, claim.id)
