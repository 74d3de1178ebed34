"""What became of a promise."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How a promise compares with what the following reports of the same area state.

    ``NOT_MENTIONED`` is not ``MISSED``: the reports are there and do not speak of it. ``PENDING``: no report on the
    promised year is among those that were read.
    """

    KEPT = "kept"
    PARTLY = "partly"
    MISSED = "missed"
    NOT_MENTIONED = "notMentioned"
    NOT_CHECKABLE = "notCheckable"
    PENDING = "pending"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A promise held against the results of its year.

    Args:
        promise: id of the claim that promises: a planned figure or relation, or a ``PromiseClaim``.
        outcome: how they compare.
        results: ids of the claims that it was compared with, the deciding one first; empty where there is none.
        reports: ids of the reports that were searched for results, in order of their year.
        computation: the comparison as a person would write it: 6.8≥7-0.5.
        reason: why, a key of the reasons in ``knowledge/data/promises.toml``.
    """

    promise: str
    outcome: Outcome
    results: tuple[str, ...]
    reports: tuple[str, ...]
    computation: str
    reason: str

    @property
    def id(self) -> str:
        """Path of its IRI below the base."""
        kind, _, key = self.promise.partition("/")
        return f"followup/{kind}-{key}"
