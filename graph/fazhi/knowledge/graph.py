"""The knowledge graph: what all reports together state, and where each of them states it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from fazhi.knowledge.audit import check
from fazhi.knowledge.completeness import Completeness, completeness
from fazhi.knowledge.copies import Copy, copies
from fazhi.knowledge.network import make_network
from fazhi.knowledge.promises import follow_up
from fazhi.knowledge.series import Point, points
from fazhi.knowledge.succession import successions
from fazhi.knowledge.titles import title_of
from fazhi.knowledge.weaknesses import RepeatedWeakness, repeated
from fazhi.model import (
    CheckResult,
    Claim,
    Entity,
    FollowUp,
    GraphError,
    MentionClaim,
    ObservationClaim,
    PromiseClaim,
    ReadReport,
    RelationClaim,
    Report,
    Succession,
    Verdict,
    reading_order,
)

if TYPE_CHECKING:
    import networkx


class KnowledgeGraph:
    """Entities and claims of any number of reports; nothing in it changes once it is made.

    Args:
        readings: reports with their claims, in any order; the graph is the same for every order.

    Raises:
        GraphError: two readings have the same report id, or a claim speaks of an entity that no reading describes.

    Example:
        >>> graph = KnowledgeGraph([])
        >>> graph.claims, graph.findings, len(graph.nx)
        ((), (), 0)
    """

    def __init__(self, readings: Iterable[ReadReport]) -> None:
        self.readings: tuple[ReadReport, ...] = tuple(sorted(readings, key=lambda reading: reading.report.id))
        self.reports: Mapping[str, Report] = MappingProxyType({r.report.id: r.report for r in self.readings})
        if len(self.reports) < len(self.readings):
            twice = Counter(reading.report.id for reading in self.readings).most_common(1)[0][0]
            raise GraphError(f"{twice}: two readings of one report")
        self.entities: Mapping[str, Entity] = MappingProxyType(_merged(self.readings))
        self.claims: tuple[Claim, ...] = tuple(
            sorted((claim for reading in self.readings for claim in reading.claims), key=reading_order)
        )
        self._check_ends()

    def __repr__(self) -> str:
        return f"KnowledgeGraph({len(self.reports)} reports, {len(self.entities)} entities, {len(self.claims)} claims)"

    @cached_property
    def checks(self) -> tuple[CheckResult, ...]:
        """What each check of figures against each other came to, in reading order."""
        return check(self.readings)

    @cached_property
    def findings(self) -> tuple[CheckResult, ...]:
        """The checks that failed."""
        return tuple(result for result in self.checks if result.verdict is Verdict.FAILS)

    @cached_property
    def follow_ups(self) -> tuple[FollowUp, ...]:
        """What became of each promise, in reading order of the promises."""
        return follow_up(self.readings)

    @cached_property
    def successions(self) -> tuple[Succession, ...]:
        """What became of divisions and bodies, as rules tell it and no report."""
        return successions(self.readings, self.entities)

    @cached_property
    def completeness(self) -> tuple[Completeness, ...]:
        """Which contents of an annual report each report tells, and whether it was on time, sorted by report."""
        return completeness(self.readings)

    @cached_property
    def repeated_weaknesses(self) -> tuple[RepeatedWeakness, ...]:
        """Weaknesses that a body admits again in a later year, by the later report."""
        return repeated(self.readings)

    @cached_property
    def copies(self) -> tuple[Copy, ...]:
        """What reports have copied from others before them, by the later report."""
        return copies(self.readings)

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """Every figure as a flat row, to be laid side by side, sorted by indicator and area."""
        return points(self)

    @cached_property
    def nx(self) -> "networkx.MultiDiGraph[str]":
        """The graph as a frozen networkx ``MultiDiGraph``; ``network.make_network`` says what it holds."""
        return make_network(self)

    def name(self, id_: str) -> str:
        """The name that people know an entity or a report by.

        Raises:
            GraphError: nothing in the graph has that id.
        """
        if id_ in self.entities:
            return self.entities[id_].name
        if id_ in self.reports:
            return title_of(self.reports[id_])
        raise GraphError(f"{id_}: not in the graph")

    def claims_about(self, id_: str) -> tuple[Claim, ...]:
        """Every claim that speaks of an entity or report, in reading order; see ``subjects``."""
        return tuple(self._about.get(id_, ()))

    def observations(self, *, area: str | None = None, indicator: str | None = None) -> tuple[ObservationClaim, ...]:
        """Figures in reading order, narrowed to a division's id and to an indicator's words where given."""
        return tuple(
            claim
            for claim in self.claims
            if isinstance(claim, ObservationClaim)
            and area in (None, claim.area)
            and indicator in (None, claim.indicator)
        )

    def aliases(self, id_: str) -> tuple[str, ...]:
        """The words other than its name that the reports print for an entity, the commonest first."""
        printed = self._printed.get(id_, Counter())
        return tuple(sorted(printed, key=lambda words: (-printed[words], words)))

    @cached_property
    def _about(self) -> dict[str, list[Claim]]:
        about: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            for id_ in subjects(claim):
                about[id_].append(claim)
        return dict(about)

    @cached_property
    def _printed(self) -> dict[str, Counter[str]]:
        printed: dict[str, Counter[str]] = defaultdict(Counter)
        for claim in self.claims:
            if isinstance(claim, MentionClaim) and claim.original != self.entities[claim.entity].name:
                printed[claim.entity][claim.original] += 1
        return dict(printed)

    def _check_ends(self) -> None:
        known = self.entities.keys() | self.reports.keys()
        for claim in self.claims:
            scope = claim.scope if isinstance(claim, ObservationClaim) else None
            for id_ in (*subjects(claim), scope):
                if id_ and id_ not in known:
                    raise GraphError(f"{claim.id} speaks of {id_}, which no reading describes")


def subjects(claim: Claim) -> tuple[str, ...]:
    """Ids of the things that a claim speaks of, each once.

    A figure speaks of its area and of the body whose figure it is, a promise of its area; where there is none of
    these, and for every shortcoming, it is the report itself.
    """
    match claim:
        case MentionClaim():
            ends: tuple[str | None, ...] = (claim.entity,)
        case RelationClaim():
            ends = (claim.subject, claim.object, claim.by)
        case ObservationClaim():
            ends = (claim.area, claim.subject)
        case PromiseClaim():
            ends = (claim.area,)
        case _:
            ends = ()
    return tuple(dict.fromkeys(end for end in ends if end)) or (claim.quote.document,)


def _merged(readings: Iterable[ReadReport]) -> dict[str, Entity]:
    """One record for each id, sorted: the one that tells most, among equals the one that most reports give."""
    readings = tuple(readings)
    used = Counter((entity.id, entity.type, entity.name) for reading in readings for entity in reading.entities)
    best: dict[str, tuple[tuple[int, int, tuple[str, ...]], Entity]] = {}
    for reading in readings:
        for entity in reading.entities:
            filled, fields = _telling(entity)
            order = (filled, -used[entity.id, entity.type, entity.name], fields)
            if entity.id not in best or order < best[entity.id][0]:
                best[entity.id] = (order, entity)
    return {id_: entity for id_, (_, entity) in sorted(best.items())}


def _telling(entity: Entity) -> tuple[int, tuple[str, ...]]:
    fields = (entity.type, entity.name, entity.level or "", entity.code or "", entity.within or "", entity.parent or "")
    return (-sum(map(bool, fields)), fields)
