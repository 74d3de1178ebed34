"""What a check of figures against each other came to."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from fazhi.model.claim import short_hash
from fazhi.model.quote import Quote


class Verdict(StrEnum):
    """Whether printed figures fit together; only what fails is a finding."""

    HOLDS = "holds"
    FAILS = "fails"
    UNDECIDED = "undecided"


class Severity(StrEnum):
    """How much a failed check says.

    An error contradicts itself in one passage; a warning contradicts another passage or report; a notice may have a
    good reason that the reports do not tell, such as a revised base or another scope.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A check that was made, with the figures and the words that it rests on.

    Args:
        check: id of the check, such as ``sum.parts``.
        verdict: what it came to.
        severity: what it says where it fails.
        claims: ids of the figures that it compares, the one that is checked first; empty where it counts words.
        computation: the sum as a person would write it: 69+6+1+2+22=100≠99.
        quotes: the words that state the figures, in reading order; at least one.
        tolerance: how far the computed and the printed figure may differ, from the printed decimals; None where the
            check is no equation.
        reason: why it cannot be decided, a key of the reasons in ``checks.toml``; None where it can.
    """

    check: str
    verdict: Verdict
    severity: Severity
    claims: tuple[str, ...]
    computation: str
    quotes: tuple[Quote, ...]
    tolerance: Decimal | None = None
    reason: str | None = None

    @property
    def id(self) -> str:
        """Path of its IRI below the base: the same for every order of the figures behind the first."""
        quote = self.quotes[0]
        checked, *others = self.claims or (f"{quote.document}/{quote.start}-{quote.end}",)
        return f"finding/{self.check.replace('.', '-')}/{short_hash(checked, *sorted(others))}"
