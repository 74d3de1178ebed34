"""Turns what the sentence patterns met into relations."""

import re
from collections.abc import Iterator
from dataclasses import replace

from fazhi.model import CHINA, EntityType, Mention, Modality, Predicate, RelationFact
from fazhi.pipeline.relations.frames import iter_chains
from fazhi.pipeline.relations.lists import paired, split_list
from fazhi.pipeline.relations.objects import read_initiatives, read_objects
from fazhi.pipeline.relations.patterns import PatternMatch
from fazhi.pipeline.relations.readings import reading
from fazhi.pipeline.relations.recipients import recipients
from fazhi.pipeline.relations.roles import leaders_in, pair_at, piloted_name, titled_in
from fazhi.pipeline.relations.subjects import acting, anaphor, as_body, inmost
from fazhi.pipeline.relations.telling import Telling

_PERSONAL = re.compile("(?:个人|工作者|标兵|能手|卫士|法官|检察官|律师|调解员|民警|楷模|模范)”?(?:称号)?$")
"""Ends of honours that people receive, who are no things of the graph."""
_BUILT = ("建设", "体系", "体制")
"""Ends of what is piloted that make a reform of it: a system that is tried out is not yet one."""

_SET_UP = ["agency", "institution", "initiative", "place"]
"""How what is set up is read."""

LONGEST_AFTERTHOUGHT = 4
"""Characters that may follow a document (…清单, …精神) where the clause says no more than what it goes by."""


Covered = list[tuple[int, int, Predicate]]
"""Stretches that a pattern has read, so that no frame reads them again."""


class PatternReader:
    """Reads the matches of one sentence."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        self.scene = telling.scene

    def facts(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        """The relations that a match states.

        Args:
            match: where the pattern was met.
            span: the clause that is quoted.
        """
        predicate = match.rule.predicate
        readers = {
            Predicate.AWARDED: self._awarded,
            Predicate.PILOTED_IN: self._piloted,
            Predicate.BASED_ON: self._based_on,
            Predicate.ENDORSED_BY: self._endorsed,
            Predicate.FILED_WITH: self._filed,
            Predicate.LOCATED_IN: self._located,
        }
        reader = readers.get(predicate, self._plain)
        if match.rule.read == "participants":
            reader = self._participants
        if match.rule.read == "assessment":
            reader = self._assessed
        if match.rule.id == "carriesOut.review":
            reader = self._reviewed
        if predicate is Predicate.ADDRESSES:
            return
        yield from reader(match, span)

    def _by(self, match: PatternMatch) -> Mention | None:
        if match.by is None:
            return None
        found = self.scene.within(*match.by)
        return found[-1] if found else None

    def _awarded(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        start, end = match.object
        pilot = piloted_name(self.scene.text[start:end])
        subjects = self._given_to(match)
        if (
            _PERSONAL.search(self.scene.text, start, end)
            and match.subject
            and not recipients(self.scene, *match.subject)
        ):
            return
        by = self._by(match)
        if pilot:
            mention = self._piloted_thing(start, start + pilot)
            for subject in subjects:
                yield self.telling.fact(mention, Predicate.PILOTED_IN, subject, span, "pilotedIn.passive", by=by)
            return
        honours = read_objects(self.scene, start, end, ["award"]) or self._listed(match)
        for subject, (mention, count) in paired(self.scene.text[match.start : start], subjects, honours):
            yield self.telling.fact(subject, Predicate.AWARDED, mention, span, match.rule.id, count=count, by=by)

    def _listed(self, match: PatternMatch) -> list[tuple[Mention, int | None]]:
        """What a published list is of, which is an honour whatever it is called."""
        if match.rule.id != "awarded.listed":
            return []
        start, end = match.object
        text = self.scene.text[start:end]
        level, division = self.scene.level_of(start, end)
        return [(Mention(start, end, text, EntityType.AWARD, text, division, level, rule=match.rule.id), None)]

    def _assessed(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        """在…考核中被评为优秀等次: the honour is the grade of that assessment."""
        if match.context is None:
            return
        text = self.scene.text
        name = text[slice(*match.context)] + text[slice(*match.object)]
        level, division = self.scene.level_of(*match.context)
        start, end = match.object
        grade = Mention(start, end, text[start:end], EntityType.AWARD, name, division, level, rule=match.rule.id)
        actors = acting(self.scene, match.context[1], match.object[0])
        for subject in actors or self.telling.default("area"):
            yield self.telling.fact(subject, Predicate.AWARDED, grade, span, match.rule.id)

    def pilots(self, start: int, end: int, span: tuple[int, int], covered: Covered) -> Iterator[RelationFact]:
        """The pilots that a list of what was won names (入选A试点、B试点城市).

        Args:
            start: first character of the list.
            end: behind its last one.
            span: the clause that is quoted.
            covered: stretches that a pattern has read before.
        """
        closing = reading("pilots").search(self.scene.text, start, end)
        level = self.scene.level_of(*closing.span("level"))[0] if closing and closing["level"] else None
        for left, right in split_list(self.scene.text, start, closing.start() if closing else end):
            pilot = piloted_name(self.scene.text[left:right]) or (right - left if closing else 0)
            pilot = 0 if self.scene.text[left].isdigit() else pilot
            if pilot and not any(a < right and left < b and p is Predicate.PILOTED_IN for a, b, p in covered):
                granter = next((m for m in self.scene.within(left, right, EntityType.AGENCY) if m.start == left), None)
                mention = self._piloted_thing(granter.end if granter else left, left + pilot)
                mention = replace(mention, level=mention.level or level)
                for place in self.telling.subjects(Predicate.PILOTED_IN, "area"):
                    yield self.telling.fact(mention, Predicate.PILOTED_IN, place, span, "pilotedIn.won", by=granter)

    def _piloted_thing(self, start: int, end: int) -> Mention:
        """What is piloted: an initiative with a head of its own, else a reform of that name (体系建设 is one)."""
        found = next((m for m, _ in read_initiatives(self.scene, start, end)), None)
        text = self.scene.text[start:end]
        level, division = self.scene.level_of(start, end)
        owned = self._behind_owner(start, end) if found is None or found.start == start else start
        if owned != start:
            start = owned
            found = next((m for m, _ in read_initiatives(self.scene, start, end)), None)
        if found is not None and not text.endswith(_BUILT):
            return replace(found, level=found.level or level)
        start = found.start if found else _behind_batch(self.scene.text, start, end)
        text = self.scene.text[start:end]
        name = f"{text}试点" if text.endswith(("综合", "专项", "先行", "示范")) else text
        return Mention(start, end, text, EntityType.REFORM, name, division, level, rule="pilot.name")

    def _behind_owner(self, start: int, end: int) -> int:
        """Behind the division around the report's that a quoted name stands after (柳州市“农事村办”)."""
        around = self.scene.report.area.parents if self.scene.report.area else ()
        named = [m for m in self.scene.within(start, end) if m.start == start and m.division in around]
        return named[0].end if named and self.scene.text.startswith("“", named[0].end) else start

    def _given_to(self, match: PatternMatch) -> tuple[Mention, ...]:
        if match.subject:
            found = recipients(self.scene, *match.subject)
            if found:
                if match.rule.id != "pilotedIn.undertake":
                    self.telling.voice.actors = found
                return found
        if match.rule.subject in ("carried", "carriedOrArea") and self.telling.voice.actors:
            return self.telling.voice.actors
        if match.rule.subject == "carried" and match.subject:
            return ()
        return self.telling.default("area")

    def _piloted(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        start, end = match.object
        if not 3 <= end - start <= 40:
            return
        mention = self._piloted_thing(start, end)
        actors = acting(self.scene, span[0], match.start) if match.rule.id == "pilotedIn.undertake" else ()
        places = actors or self._given_to(match)
        by = self._by(match)
        for place in places:
            yield self.telling.fact(mention, Predicate.PILOTED_IN, place, span, match.rule.id, by=by)
        if match.rule.id == "pilotedIn.undertake":
            for subject in actors or self.telling.subjects(Predicate.CARRIES_OUT, "reporter"):
                yield self.telling.fact(
                    as_body(self.scene, subject), Predicate.CARRIES_OUT, mention, span, match.rule.id
                )

    def _participants(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        """以培育企业为试点: what the sentence named before is piloted with a class of bodies."""
        topic = self._named_before(match.start)
        start, end = match.object
        name = self.scene.text[start:end]
        if topic is None or not name.endswith(("企业", "单位", "部门", "机构")):
            return
        area = self.scene.report.area
        taking_part = Mention(start, end, name, EntityType.AGENCY, name, area, rule="agency.participants")
        yield self.telling.fact(
            topic, Predicate.PILOTED_IN, taking_part, (self.telling.sentence.start, span[1]), match.rule.id
        )

    def _based_on(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        behind = self.scene.within(match.end, span[1], EntityType.DOCUMENT)
        subject = behind[0] if behind else None
        if span[1] - match.end <= LONGEST_AFTERTHOUGHT:
            subject = self._named_before(match.start) or self._meant_by(match, span)
        if subject is None and self.telling.modality is not Modality.PLANNED:
            subject = self.telling.report()
        if subject is None:
            return
        for document in self.scene.within(*match.object, EntityType.DOCUMENT):
            if document.name != subject.name:
                yield self.telling.fact(subject, Predicate.BASED_ON, document, span, match.rule.id)

    def _named_before(self, at: int) -> Mention | None:
        """The initiative that the sentence names last before an offset."""
        return next(iter([m for m in self._initiatives() if m.end <= at][::-1]), None)

    def _named_behind(self, at: int) -> Mention | None:
        """The initiative that the sentence names first behind an offset."""
        return next((m for m in self._initiatives() if m.start >= at), None)

    def _meant_by(self, match: PatternMatch, span: tuple[int, int]) -> Mention | None:
        """What the next clause carries out, where the document that is gone by is about it."""
        named = self._named_behind(match.end) if match.start == span[0] else None
        title = self.scene.text[slice(*match.object)]
        if named is None or not any(named.name[n : n + 4] in title for n in range(len(named.name) - 3)):
            return None
        return named

    def _initiatives(self) -> list[Mention]:
        """What the sentence carries out, in reading order."""
        return [
            mention
            for clause in self.telling.sentence.clauses
            for chain in iter_chains(self.scene.mask, clause.start, clause.end)
            for mention, _ in read_initiatives(self.scene, chain.zone_start, chain.zone_end)
        ]

    def _endorsed(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        subject = anaphor(self.scene, span[0], match.object[0] - 1, self.telling.voice)
        if subject is None and match.subject:
            start, end = match.subject
            attribute = self.scene.text.rfind("的", start, end)
            found = recipients(self.scene, start, end) or (attribute > 0 and recipients(self.scene, start, attribute))
            front = self.scene.within(start, end, EntityType.AGENCY, EntityType.PLACE)[:1] if attribute > 0 else []
            found = found or tuple(m for m in front if m.start == start)
            subject = found[-1] if found else None
        if subject is None and match.rule.id == "endorsedBy.passive" and self.telling.voice.actors:
            subject = self.telling.voice.actors[-1]
        if subject is None and match.rule.subject == "areaPraised":
            praised = self.scene.within(
                *(match.subject or (0, 0)), EntityType.AGENCY, EntityType.COUNTY, EntityType.CITY
            )
            subject = next(iter(praised or self.telling.default("area")), None)
        subject = subject or self.telling.voice.topic
        if subject is None:
            return
        self.telling.voice.actors = (subject,)
        for role, count in leaders_in(self.scene, *match.object):
            yield self.telling.fact(subject, Predicate.ENDORSED_BY, role, span, match.rule.id, count=count)
        titled = tuple(titled_in(self.scene, *match.object))
        for role in titled:
            yield self.telling.fact(subject, Predicate.ENDORSED_BY, role, span, match.rule.id)
        for mention in self.scene.within(*match.object):
            if mention.type is EntityType.AGENCY and mention not in [role.parent for role in titled]:
                yield self.telling.fact(subject, Predicate.ENDORSED_BY, mention, span, match.rule.id)

    def _filed(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        yield from self._owned_by_sentence(match, match.object, Predicate.FILED_WITH, span)

    def _reviewed(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        """均经过司法局合法性审核: the body carries the review out, and the documents of the sentence are reviewed."""
        yield from self._plain(match, span)
        if match.subject:
            yield from self._owned_by_sentence(match, match.subject, Predicate.REVIEWED_BY, span)

    def _owned_by_sentence(
        self, match: PatternMatch, agencies: tuple[int, int], predicate: Predicate, span: tuple[int, int]
    ) -> Iterator[RelationFact]:
        """What happens to the documents that the sentence named before."""
        start = self.telling.sentence.start
        for document, _ in read_objects(self.scene, start, match.start, ["owned"])[:1]:
            for agency in self.scene.within(*agencies, EntityType.AGENCY):
                yield self.telling.fact(document, predicate, agency, (start, span[1]), match.rule.id)

    def _located(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        if match.subject is None:
            return
        kinds = ["institution", "place", "agency"] if match.rule.read == "site" else ["event"]
        for event, _ in read_objects(self.scene, *match.subject, kinds):
            for division in self.scene.within(*match.object):
                yield self.telling.fact(event, Predicate.LOCATED_IN, division, span, match.rule.id)

    def _plain(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        rule = match.rule
        kinds = {
            Predicate.ISSUED: ["owned"] if rule.read == "owned" else ["document"],
            Predicate.REPEALED: ["document"] if rule.read == "titled" else ["owned"],
            Predicate.CARRIES_OUT: ["initiative"],
            Predicate.ESTABLISHED: ["site"] if rule.read == "sites" else _SET_UP,
            Predicate.HELD: ["event"],
            Predicate.COOPERATES_WITH: ["partner"] if rule.read == "bodies" else ["body"],
        }[rule.predicate]
        subjects = self._pattern_subjects(match)
        start, end = match.object
        if rule.id == "carriesOut.goesOn" and self.scene.text.endswith("试点", start, end):
            yield from self.pilots(start, end, span, [])
        if rule.read == "owned":
            start = match.start
        objects = read_objects(self.scene, start, end, kinds)
        if rule.read == "own" and self.scene.report.area is not CHINA:
            objects = [(mention, count) for mention, count in objects if not _is_national(mention.name)]
        if rule.predicate is Predicate.COOPERATES_WITH:
            inner = inmost([mention for mention, _ in objects])
            objects = [(mention, count) for mention, count in objects if mention in inner]
        for mention, count in objects:
            for subject in subjects:
                if subject.name != mention.name or subject.division != mention.division:
                    yield self.telling.fact(subject, rule.predicate, mention, span, rule.id, count=count)
        if rule.predicate is Predicate.COOPERATES_WITH and match.subject:
            self.telling.voice.actors = tuple(self.scene.within(*match.subject, EntityType.AGENCY))

    def _pattern_subjects(self, match: PatternMatch) -> tuple[Mention, ...]:
        if match.subject:
            named = tuple(as_body(self.scene, m) for m in self.scene.within(*match.subject))
            together = match.rule.subject == "together"
            return (*self.telling.subjects(match.rule.predicate, "reporter"), *named) if together else named
        if match.rule.subject == "author":
            return self.telling.default("reporter")
        pair = pair_at(self.scene, match.object[0])
        if match.rule.subject == "reporter" and pair:
            return (pair[0],)
        if match.rule.subject == "ownerOrGovernment":
            owners = self.scene.within(*match.object, EntityType.AGENCY)
            return tuple(owners) or self.telling.default("government") or self.telling.default("reporter")
        return self.telling.subjects(match.rule.predicate, "reporter")


def _is_national(title: str) -> bool:
    """Whether a title is one of a law or of the centre's own documents, whoever's report it stands in."""
    return title.endswith(("法", "法典")) or title.startswith(
        ("中华人民共和国", "中共中央", "国务院", "最高人民", "全国")
    )


def _behind_batch(text: str, start: int, end: int) -> int:
    """Behind words that say of which level and batch a pilot is (全国首批…)."""
    found = reading("batch").match(text, start, end)
    return found.end() if found and end - found.end() >= 3 else start
