"""What the pipeline reads in one report, before names are resolved to things.

A fact speaks of mentions: words of the text with what the sentence around them tells. Which thing they name is
decided a floor higher, where reports meet.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from fazhi.model.division import Division
from fazhi.model.vocabulary import Bound, Direction, EntityType, Level, Modality, Predicate


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names a thing.

    Args:
        start: first character in the report's text.
        end: behind the last one.
        text: the words as printed.
        type: what kind of thing is named.
        name: the words with what the sentence shares out put back (省级8个 → 省级民主法治村), without 《》 marks.
        division: for a division, which one; for everything else the division that it belongs to, as deixis or a
            name prefix tells it (县政府 → 浦江县); None where nothing tells it.
        level: the level that the words state (省级…).
        local: whether the name means a different thing in each division (府院联席会议, a county's own plan).
        parent: for an office inside a body, the body's mention (浦江县司法局公证处 → 浦江县司法局).
        date: ISO 8601 date of an event, as far as the text gives it.
        rule: id of the rule that found it.
    """

    start: int
    end: int
    text: str
    type: EntityType
    name: str
    division: Division | None = None
    level: Level | None = None
    local: bool = False
    parent: "Mention | None" = None
    date: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class RelationFact:
    """A relation that a clause states between two mentions.

    Args:
        start: first character of the clause that is quoted.
        end: behind its last one.
        by: who granted or designated.
        date: ISO 8601 year, month or day.
        count: how many of the object, where the text counts without naming (省级民主法治村8个).
        action: the verb as printed (制定, 推动制定, 废止).
        rule: id of the rule.
    """

    subject: Mention
    predicate: Predicate
    object: Mention
    start: int
    end: int
    modality: Modality = Modality.DONE
    by: Mention | None = None
    level: Level | None = None
    date: str | None = None
    count: int | None = None
    action: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class ObservationFact:
    """A figure.

    Args:
        number_start: first character of the figure itself, a key within the report together with ``number_end``.
        number_end: behind its last character, unit included.
        start: first character of the clause that is quoted.
        end: behind its last one.
        indicator: shortest unambiguous noun phrase that is counted.
        action: the verb (受理, 审结), or None.
        value: with 万 and 亿 multiplied out; a percentage is in percent.
        unit: as printed without 万/亿 (件, 元, %), 个百分点 for percentage points.
        area: the division that the figure is about.
        period: a year ``2021``, a date, or an ISO 8601 interval such as ``2021-08-10/..``.
        bound: min for 以上/余/多, max for 以内, approx for 约/左右.
        original: the figure as printed (5229万元, 两家).
        part_of: ``number_start`` of the figure that this one is a part of.
        scope: for ranks, the division within which it is ranked.
        subject: whose figure it is, where it is a body's.
        comparison: 同比, 环比 … where the figure is a change.
    """

    number_start: int
    number_end: int
    start: int
    end: int
    indicator: str
    action: str | None
    value: Decimal
    unit: str
    area: Division | None
    period: str | None
    original: str
    modality: Modality = Modality.DONE
    bound: Bound | None = None
    part_of: int | None = None
    scope: Division | None = None
    subject: Mention | None = None
    comparison: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class TargetFact:
    """A promise without a figure: an indicator that is to rise or fall."""

    start: int
    end: int
    indicator: str
    direction: Direction
    area: Division | None
    period: str | None
    original: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class ShortcomingFact:
    """A weakness that the report admits, in its own words."""

    start: int
    end: int
    text: str
    rule: str = ""


class NumeralRole(StrEnum):
    """What a numeral of the text was read as."""

    OBSERVATION = "observation"
    DATE = "date"
    ORDINAL = "ordinal"
    NAME = "name"
    NUMBERING = "numbering"
    UNREAD = "unread"


class Numeral(NamedTuple):
    """A numeral of the text and what became of it."""

    start: int
    end: int
    text: str
    role: NumeralRole


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that was read in one report, in reading order; what was proposed stands behind the rest.

    ``warnings`` tells what could not be done, each in words for the user.
    """

    mentions: tuple[Mention, ...] = ()
    relations: tuple[RelationFact, ...] = ()
    observations: tuple[ObservationFact, ...] = ()
    targets: tuple[TargetFact, ...] = ()
    shortcomings: tuple[ShortcomingFact, ...] = ()
    numerals: tuple[Numeral, ...] = ()
    warnings: tuple[str, ...] = ()
