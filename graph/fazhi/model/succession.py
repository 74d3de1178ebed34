"""What became of a thing, as a rule tells it and no report."""

from dataclasses import dataclass

from fazhi.model.claim import short_hash


@dataclass(frozen=True, slots=True, order=True)
class Succession:
    """A division or body became another one; derived by a rule from what is known besides the reports.

    Args:
        predecessor: id of the thing before.
        successor: id of the thing after.
        rule: id of the rule.
        action: the change in words: 撤县设区, 更名, 机构改革.
        year: when; None where the reports show that it came earlier in this place than elsewhere.
        source: the document that ordered it, where known.
    """

    predecessor: str
    successor: str
    rule: str
    action: str
    year: int | None
    source: str

    @property
    def id(self) -> str:
        """Path of its IRI below the base."""
        return f"succession/{short_hash(self.predecessor, self.successor)}"
