"""What is concluded from what reports state, as RDF: findings, follow-ups of promises, successions."""

from collections.abc import Iterator

from fazhi.model import CheckResult, FollowUp, Succession
from fazhi.rdf.iris import Minter
from fazhi.rdf.literals import decimal, integer, string
from fazhi.rdf.nodes import Pair
from fazhi.rdf.terms import DCTERMS, FZ, PROV
from fazhi.rdf.things import present, types
from fazhi.rdf.vocabulary import OUTCOMES, SEVERITIES


def finding_pairs(finding: CheckResult, mint: Minter) -> Iterator[Pair]:
    """What is said of a check that failed."""
    yield from types(FZ.Finding)
    yield FZ.check, string(finding.check)
    yield FZ.severity, SEVERITIES[finding.severity]
    yield FZ.computation, string(finding.computation)
    yield from ((FZ.concerns, mint.iri(claim)) for claim in finding.claims)
    for quote in finding.quotes:
        yield FZ.quote, string(quote.text)
        yield PROV.wasDerivedFrom, mint.iri(quote.document)
    if finding.tolerance is not None:
        yield FZ.tolerance, decimal(finding.tolerance)


def follow_up_pairs(follow_up: FollowUp, mint: Minter) -> Iterator[Pair]:
    """What is said of a promise that was held against results."""
    yield from types(FZ.FollowUp)
    yield FZ.follows, mint.iri(follow_up.promise)
    yield FZ.outcome, OUTCOMES[follow_up.outcome]
    yield FZ.reason, string(follow_up.reason)
    if follow_up.computation:
        yield FZ.computation, string(follow_up.computation)
    yield from ((FZ.result, mint.iri(claim)) for claim in follow_up.results)
    yield from ((PROV.wasDerivedFrom, mint.iri(report)) for report in follow_up.reports)


def succession_pairs(succession: Succession, mint: Minter) -> Iterator[Pair]:
    """What is said of a succession: no report states it, so it has neither quote nor report."""
    yield from types(FZ.Succession)
    yield FZ.predecessor, mint.iri(succession.predecessor)
    yield FZ.successor, mint.iri(succession.successor)
    yield FZ.rule, string(succession.rule)
    yield FZ.action, string(succession.action)
    yield from present(
        (FZ.year, integer(succession.year) if succession.year else None),
        (DCTERMS.source, string(succession.source) if succession.source else None),
    )
