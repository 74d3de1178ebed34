"""The entities of one report, made once each from all that the report calls them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from fazhi.model import (
    CHINA,
    DIVISION_TYPES,
    INITIATIVE_TYPES,
    LEVELS,
    PROPOSED,
    Division,
    Entity,
    EntityType,
    Extraction,
    Level,
    Mention,
    Predicate,
    Report,
    short_hash,
)
from fazhi.resolving.identity import division_id, entity_id, is_own, normal_name, scope_code
from fazhi.resolving.official import agency_name, core_name, document_title

_LEVEL_PREFIX = re.compile(r"((?:20\d\d年度?)?)(?:(省|市|州|县|区)级|(省|市|县)(?=统一|有|重点|数字))")
_WHOLE_PREFIX = re.compile(r"^全(?:省|市|县|区|州|镇)")


class Registry:
    """Gives every mention of a report its entity; what a model proposed tells nothing of what the rules read.

    Args:
        report: the report.
        extraction: all facts, so that variants of one name (省统一处罚系统, 统一处罚系统) are seen together.
    """

    def __init__(self, report: Report, extraction: Extraction) -> None:
        self._report = report
        self._entities: dict[str, Entity] = {}
        self._ids: dict[tuple[object, ...], str] = {}
        self._issued = {
            normal_name(document_title(fact.object.name)): fact.subject.division
            for fact in extraction.relations
            if fact.predicate is Predicate.ISSUED and fact.rule != PROPOSED
        }
        self._scoped = self._scoped_initiatives(extraction)

    def entities(self) -> tuple[Entity, ...]:
        """All entities asked for so far, sorted by id."""
        return tuple(sorted(self._entities.values()))

    def entity(self, mention: Mention) -> str:
        """The id of what a mention names; that of one named in the same words before is not made again."""
        known = (mention.type, mention.name, mention.division, mention.level, mention.local, mention.parent)
        id_ = self._ids.get(known)
        if id_ is None:
            id_ = self._ids[known] = self._entity(mention)
        return id_

    def _entity(self, mention: Mention) -> str:
        if mention.type in DIVISION_TYPES and mention.division and mention.division.name == mention.name:
            return self.division(mention.division)
        mention = self._with_scope(mention)
        name = self._official(mention)
        id_ = entity_id(mention, name, self._issued.get(normal_name(name)), self._report.year, self._home())
        if id_ not in self._entities:
            self._entities[id_] = Entity(
                id_,
                mention.type,
                name,
                mention.level or self._level(mention),
                within=self._within(mention),
                parent=self.entity(mention.parent) if mention.parent else None,
            )
        return id_

    def _within(self, mention: Mention) -> str | None:
        division = mention.division or (self._report.area if is_own(mention) else None)
        return self.division(division) if division else None

    def _home(self) -> str:
        """The scope of what is the report's own; where its division is not known, no other report shares it."""
        area = self._report.area
        return scope_code(area) if area else f"unknown-{short_hash(self._report.id, length=8)}"

    def division(self, division: Division) -> str:
        """The id of a division; the divisions around it become entities too."""
        id_ = division_id(division)
        if id_ not in self._entities:
            parent = division.parent or (None if division is CHINA or division.undecided_in else CHINA)
            self._entities[id_] = Entity(
                id_,
                division.type,
                division.name,
                LEVELS.get(division.type),
                division.code,
                self.division(parent) if parent else None,
            )
        return id_

    def reporter(self) -> str:
        """The id of the reporting body."""
        report = self._report
        return self.entity(Mention(0, 0, "", EntityType.AGENCY, report.reporter or "", report.area))

    def _official(self, mention: Mention) -> str:
        name, division = mention.name, mention.division
        if mention.type is EntityType.AGENCY:
            return agency_name(name, division)
        if mention.type is EntityType.DOCUMENT:
            name = document_title(name)
        if mention.parent is not None:
            return self._entities[self.entity(mention.parent)].name + name
        if division is None or division is CHINA or mention.type is EntityType.EVENT:
            return name
        name = _WHOLE_PREFIX.sub(division.name, name)
        return (
            _LEVEL_PREFIX.sub(lambda m: f"{m[1]}{division.name}{'级' if m[2] else ''}", name, count=1)
            if (_LEVEL_PREFIX.match(name))
            else name
        )

    @staticmethod
    def _level(mention: Mention) -> Level | None:
        if mention.type is EntityType.AGENCY and mention.division:
            return LEVELS.get(mention.division.type)
        return None

    def _with_scope(self, mention: Mention) -> Mention:
        """The mention with the division that the report's fuller name of the same initiative tells."""
        if mention.type not in INITIATIVE_TYPES or mention.level is not None:
            return mention
        fuller = self._scoped.get(core_name(mention.name))
        return replace(mention, name=fuller.name, division=fuller.division, level=fuller.level) if fuller else mention

    @staticmethod
    def _scoped_initiatives(extraction: Extraction) -> dict[str, Mention]:
        """Initiatives that are named with their level, by the core of the name without it."""
        found: dict[str, Mention] = {}
        for mention in _all(extraction):
            if mention.type in INITIATIVE_TYPES and mention.level is not None and mention.rule != PROPOSED:
                bare = re.sub(r"^(?:国家级|省级|市级|县级|全国|省|市|县)", "", mention.name)
                found.setdefault(core_name(bare), mention)
        return found


def _all(extraction: Extraction) -> Iterator[Mention]:
    yield from extraction.mentions
    for fact in extraction.relations:
        yield from (fact.subject, fact.object)
