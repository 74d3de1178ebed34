"""Frozen, typed values that every floor speaks in; imports nothing of the house."""

from fazhi.model.chat import ChatModel
from fazhi.model.check import CheckResult, Severity, Verdict
from fazhi.model.claim import (
    PROPOSED,
    Claim,
    MentionClaim,
    ObservationClaim,
    PromiseClaim,
    RelationClaim,
    ShortcomingClaim,
    observation_id,
    reading_order,
    short_hash,
)
from fazhi.model.decimals import plain
from fazhi.model.division import CHINA, LEVELS, Division
from fazhi.model.entity import Entity
from fazhi.model.errors import EncodingError, FazhiError, GraphError, InputError, OutputError, QuoteError, ScriptError
from fazhi.model.fact import (
    Extraction,
    Mention,
    Numeral,
    NumeralRole,
    ObservationFact,
    RelationFact,
    ShortcomingFact,
    TargetFact,
)
from fazhi.model.promise import FollowUp, Outcome
from fazhi.model.quote import Quote
from fazhi.model.reading import ReadReport
from fazhi.model.report import HeaderField, Report, Section, SectionKind
from fazhi.model.succession import Succession
from fazhi.model.vocabulary import (
    DIVISION_TYPES,
    INITIATIVE_TYPES,
    Bound,
    Direction,
    EntityType,
    Level,
    Modality,
    Predicate,
    Transformation,
)

__all__ = [
    "CHINA",
    "DIVISION_TYPES",
    "INITIATIVE_TYPES",
    "LEVELS",
    "PROPOSED",
    "Bound",
    "ChatModel",
    "CheckResult",
    "Claim",
    "Direction",
    "Division",
    "EncodingError",
    "Entity",
    "EntityType",
    "Extraction",
    "FazhiError",
    "FollowUp",
    "GraphError",
    "HeaderField",
    "InputError",
    "Level",
    "Mention",
    "MentionClaim",
    "Modality",
    "Numeral",
    "NumeralRole",
    "ObservationClaim",
    "ObservationFact",
    "Outcome",
    "OutputError",
    "Predicate",
    "PromiseClaim",
    "Quote",
    "QuoteError",
    "ReadReport",
    "RelationClaim",
    "RelationFact",
    "Report",
    "ScriptError",
    "Section",
    "SectionKind",
    "Severity",
    "ShortcomingClaim",
    "ShortcomingFact",
    "Succession",
    "TargetFact",
    "Transformation",
    "Verdict",
    "observation_id",
    "plain",
    "reading_order",
    "short_hash",
]
