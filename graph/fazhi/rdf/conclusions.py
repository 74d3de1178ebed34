"""What is concluded from what reports state, as RDF: findings, follow-ups of promises, contents, copies and more."""

from collections.abc import Iterator

from pyoxigraph import Literal

from fazhi.knowledge.completeness import Completeness, Content
from fazhi.knowledge.contents import ContentKind
from fazhi.knowledge.copies import Copy
from fazhi.knowledge.weaknesses import RepeatedWeakness
from fazhi.model import CheckResult, FollowUp, Succession
from fazhi.rdf.iris import Minter
from fazhi.rdf.literals import decimal, integer, string
from fazhi.rdf.nodes import Pair, Resource
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


_CONTENTS = {
    ContentKind.RESULTS: FZ.ResultsContent,
    ContentKind.WEAKNESSES: FZ.WeaknessesContent,
    ContentKind.CAUSES: FZ.CausesContent,
    ContentKind.DUTY: FZ.DutyContent,
    ContentKind.PLAN: FZ.PlanContent,
    ContentKind.OTHER: FZ.OtherContent,
}


def iter_contents(told: Completeness, mint: Minter) -> Iterator[Resource]:
    """The contents of a report that has to have them, and whether it was in time; nothing of other reports."""
    if not told.applies:
        return
    if told.on_time is not None:
        yield told.report, ((FZ.onTime, Literal(told.on_time)),)
    for content in told.contents:
        yield f"{told.report}/content/{content.kind}", _content_pairs(told.report, content, mint)


def _content_pairs(report: str, content: Content, mint: Minter) -> Iterator[Pair]:
    yield from types(FZ.Content)
    yield FZ.contentKind, _CONTENTS[content.kind]
    yield FZ.present, Literal(content.present)
    yield PROV.wasDerivedFrom, mint.iri(report)
    yield from ((FZ.quote, string(quote.text)) for quote in content.quotes)


def copy_pairs(copy: Copy, mint: Minter) -> Iterator[Pair]:
    """What is said of what a report shares with an earlier one; its quotes are those of the later one."""
    yield from types(FZ.Copy)
    yield FZ.later, mint.iri(copy.later)
    yield FZ.earlier, mint.iri(copy.earlier)
    yield FZ.share, decimal(copy.share)
    yield from ((FZ.quote, string(passage.copied.text)) for passage in copy.passages)


def weakness_pairs(pair: RepeatedWeakness, mint: Minter) -> Iterator[Pair]:
    """What is said of a weakness that is admitted again; its words are those of the two claims."""
    yield from types(FZ.RepeatedWeakness)
    yield FZ.earlier, mint.iri(pair.earlier)
    yield FZ.later, mint.iri(pair.later)


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
