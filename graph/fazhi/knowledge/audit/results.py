"""How a check's result is put together."""

from collections.abc import Sequence
from decimal import Decimal

from fazhi.knowledge.audit.registry import read_checks
from fazhi.model import CheckResult, ObservationClaim, Quote, Verdict


def made(
    check: str,
    verdict: Verdict | bool,
    claims: Sequence[ObservationClaim],
    computation: str,
    *,
    tolerance: Decimal | None = None,
    reason: str | None = None,
) -> CheckResult:
    """The result of a check of figures.

    Args:
        check: its id.
        verdict: what it came to; True and False for holds and fails.
        claims: the figures, the one that is checked first.
        computation: the sum.
        tolerance: how far it may be off.
        reason: why it cannot be decided; where it is left out, because of how the figures are rounded.
    """
    if isinstance(verdict, bool):
        verdict = Verdict.HOLDS if verdict else Verdict.FAILS
    if verdict is Verdict.UNDECIDED and reason is None:
        reason = "rounded"
    quotes = widest({claim.quote for claim in claims})
    ids = tuple(dict.fromkeys(claim.id for claim in claims))
    return CheckResult(check, verdict, read_checks()[check].severity, ids, computation, quotes, tolerance, reason)


def undecided(check: str, claims: Sequence[ObservationClaim], computation: str, reason: str) -> CheckResult:
    """The result of a check that the text does not tell enough for."""
    return made(check, Verdict.UNDECIDED, claims, computation, reason=reason)


def widest(quotes: set[Quote]) -> tuple[Quote, ...]:
    """Quotes in reading order, without those that stand inside of another."""
    return tuple(quote for quote in sorted(quotes) if not any(other.holds(quote) for other in quotes - {quote}))
