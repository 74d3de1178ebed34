"""Reads the relations of one sentence."""

from collections.abc import Iterator
from dataclasses import replace

from fazhi.model import (
    INITIATIVE_TYPES,
    LEVELS,
    EntityType,
    Level,
    Mention,
    Modality,
    Predicate,
    RelationFact,
    SectionKind,
)
from fazhi.pipeline.components.documents import inner_titles
from fazhi.pipeline.dates import date_in
from fazhi.pipeline.frames import Frame, VerbChain, frames, iter_chains
from fazhi.pipeline.modality import modality_of
from fazhi.pipeline.objects import read_initiatives, read_objects
from fazhi.pipeline.patterns import PatternMatch, iter_patterns
from fazhi.pipeline.phrases import has_strong_head
from fazhi.pipeline.roles import leaders_in, pair_at, pairs_in, piloted_name, reading, systems_exempt
from fazhi.pipeline.scene import Scene, is_division
from fazhi.pipeline.sentences import Clause, Sentence
from fazhi.pipeline.subjects import Voice, acting, anaphor, as_body, recipients

LONGEST_AFTERTHOUGHT = 4
"""Characters that may follow a document (…清单, …精神) where the clause says no more than what it goes by."""

_RECEIVING = frozenset({Predicate.AWARDED, Predicate.PILOTED_IN})


class ClauseReader:
    """Reads one sentence's relations.

    Args:
        scene: the report.
        sentence: the sentence.
        voice: who acts and what is spoken of, carried from sentence to sentence of a paragraph.
    """

    def __init__(self, scene: Scene, sentence: Sentence, voice: Voice) -> None:
        self.scene = scene
        self.sentence = sentence
        self.voice = voice
        year = self._year()
        self.date = date_in(scene.mask[sentence.start : sentence.end], year) or (str(year) if self._is_plan() else None)
        self.modality = Modality.DONE

    def relations(self) -> Iterator[RelationFact]:
        """The sentence's relations in reading order."""
        yield from self._issues_report()
        clauses = self.sentence.clauses
        problem: tuple[Mention, Clause] | None = None
        done = 0
        for number, clause in enumerate(clauses):
            if clause.start < done:
                continue
            end = self._continued(number)
            self.modality = modality_of(self.scene.text[clause.start : end], self.sentence.section)
            facts = list(self._clause(clause, end))
            yield from facts
            if problem:
                yield from self._addressed(problem, facts)
            named = self._problem_in(clause)
            problem = (named, clause) if named else problem
            done = end

    def _clause(self, clause: Clause, end: int) -> Iterator[RelationFact]:
        covered: list[tuple[int, int, Predicate]] = []
        for match in iter_patterns(self.scene.mask, clause.start, end):
            facts = list(self._pattern(match, clause, end))
            if facts:
                covered.append((match.object[0], match.object[1], match.rule.predicate))
            yield from facts
        paired = any(pairs_in(self.scene, clause.start, end))
        for chain in () if self.sentence.heading and not paired else iter_chains(self.scene.mask, clause.start, end):
            occasion = self.scene.text.startswith("以", clause.start)
            actors = acting(self.scene, clause.start, chain.start)
            if occasion:
                pass
            elif actors:
                self.voice.actors = actors
            elif named := anaphor(self.scene, clause.start, chain.start, self.voice):
                self.voice.actors = (named,)
            elif self._awards_by(chain):
                self.voice.actors = recipients(self.scene, clause.start, chain.start) or self.voice.actors
            for frame in frames():
                if not frame.verbs.isdisjoint(chain.verbs):
                    yield from self._frame(frame, chain, clause, end, covered)
        yield from self._pairs(clause)
        yield from self._exempt(clause)
        yield from self._inner_titles(clause, end)

    # -- frames --------------------------------------------------------------------------------------------------

    def _frame(
        self, frame: Frame, chain: VerbChain, clause: Clause, end: int, covered: list[tuple[int, int, Predicate]]
    ) -> Iterator[RelationFact]:
        kinds = list(frame.objects)
        if (
            frame.predicate is Predicate.AWARDED
            and chain.zone_start > 0
            and piloted_name(self.scene.text[chain.zone_start : chain.zone_end])
        ):
            return
        action = next(verb for verb in reversed(chain.verbs) if verb in frame.verbs)
        strong_only = frame.strong_only.issuperset(chain.verbs)
        if frame.predicate is Predicate.ISSUED and "推动" in chain.verbs:
            action = "推动" + action
        for mention, count in read_objects(self.scene, chain.zone_start, chain.zone_end, kinds):
            if any(a < mention.end and mention.start < b and p is frame.predicate for a, b, p in covered):
                continue
            if strong_only and not has_strong_head(mention.name):
                continue
            for subject in self._subjects(frame.predicate, frame.subject):
                if subject.name == mention.name:
                    continue
                yield self._fact(
                    subject, frame.predicate, mention, (clause.start, end), f"{frame.predicate}.frame", action, count
                )

    @staticmethod
    def _awards_by(chain: VerbChain) -> frozenset[str]:
        """The chain's verbs that award something."""
        awarding = next(frame for frame in frames() if frame.predicate is Predicate.AWARDED)
        return awarding.verbs.intersection(chain.verbs)

    def _subjects(self, predicate: Predicate, default: str) -> tuple[Mention, ...]:
        actors = self.voice.actors
        if predicate in _RECEIVING:
            usable = tuple(a for a in actors if self._receives(a))
        else:
            usable = tuple(as_body(self.scene, a) for a in actors if a.type is EntityType.AGENCY or is_division(a))
        if usable:
            return usable
        return self._default(default)

    def _receives(self, actor: Mention) -> bool:
        own = self.scene.reporter()
        return own is None or actor.name != own.name or actor.text != ""

    def _default(self, who: str) -> tuple[Mention, ...]:
        scene = self.scene
        found = {"area": scene.area, "government": scene.government}.get(who, scene.reporter)()
        return (found,) if found else ()

    # -- patterns ------------------------------------------------------------------------------------------------

    def _pattern(self, match: PatternMatch, clause: Clause, end: int) -> Iterator[RelationFact]:
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
        if predicate is Predicate.ADDRESSES:
            return
        yield from reader(match, (clause.start, end))

    def _by(self, match: PatternMatch) -> Mention | None:
        if match.by is None:
            return None
        found = self.scene.within(*match.by)
        return found[-1] if found else None

    def _awarded(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        start, end = match.object
        pilot = piloted_name(self.scene.text[start:end])
        subjects = self._given_to(match)
        by = self._by(match)
        if pilot:
            mention = self._piloted_thing(start, start + pilot)
            for subject in subjects:
                yield self._fact(mention, Predicate.PILOTED_IN, subject, span, "pilotedIn.passive", None, None, by)
            return
        for mention, count in read_objects(self.scene, start, end, ["award"]):
            for subject in subjects:
                yield self._fact(subject, Predicate.AWARDED, mention, span, match.rule.id, None, count, by)

    def _piloted_thing(self, start: int, end: int) -> Mention:
        """What is piloted: an initiative with a head of its own, else a reform of that name (体系建设 is one)."""
        found = next((m for m, _ in read_initiatives(self.scene, start, end)), None)
        text = self.scene.text[start:end]
        if found is not None and not (text.endswith("建设") and found.end < end):
            return found
        start = found.start if found else start
        text = self.scene.text[start:end]
        level, division = self.scene.level_of(start, end)
        return Mention(start, end, text, EntityType.REFORM, text, division, level, rule="pilot.name")

    def _given_to(self, match: PatternMatch) -> tuple[Mention, ...]:
        if match.subject:
            found = recipients(self.scene, *match.subject)
            if found:
                self.voice.actors = found
                return found
        if match.rule.subject in ("carried", "carriedOrArea") and self.voice.actors:
            return self.voice.actors
        if match.rule.subject == "carried" and match.subject:
            return ()
        return self._default("area")

    def _piloted(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        start, end = match.object
        if not 3 <= end - start <= 40:
            return
        mention = self._piloted_thing(start, end)
        actors = acting(self.scene, span[0], match.start) if match.rule.id == "pilotedIn.undertake" else ()
        places = actors or self._given_to(match)
        for place in places:
            yield self._fact(mention, Predicate.PILOTED_IN, place, span, match.rule.id)
        if match.rule.id == "pilotedIn.undertake":
            for subject in actors or self._subjects(Predicate.CARRIES_OUT, "reporter"):
                yield self._fact(as_body(self.scene, subject), Predicate.CARRIES_OUT, mention, span, match.rule.id)

    def _participants(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        """以培育企业为试点: what the sentence named before is piloted with a class of bodies."""
        topic = self._named_before(match.start)
        start, end = match.object
        name = self.scene.text[start:end]
        if topic is None or not name.endswith(("企业", "单位", "部门", "机构")):
            return
        area = self.scene.report.area
        taking_part = Mention(start, end, name, EntityType.AGENCY, name, area, rule="agency.participants")
        yield self._fact(topic, Predicate.PILOTED_IN, taking_part, (self.sentence.start, span[1]), match.rule.id)

    def _based_on(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        subject = None
        if span[1] - match.end <= LONGEST_AFTERTHOUGHT:
            subject = self._named_before(match.start) or self._named_behind(match.end)
        if subject is None and not self._is_plan():
            subject = self._report()
        if subject is None:
            return
        for document in self.scene.within(*match.object, EntityType.DOCUMENT):
            if document.name != subject.name:
                yield self._fact(subject, Predicate.BASED_ON, document, span, match.rule.id)

    def _named_before(self, at: int) -> Mention | None:
        """The initiative that the sentence names last before an offset."""
        return next(iter([m for m in self._initiatives() if m.end <= at][::-1]), None)

    def _named_behind(self, at: int) -> Mention | None:
        """The initiative that the sentence names first behind an offset."""
        return next((m for m in self._initiatives() if m.start >= at), None)

    def _initiatives(self) -> list[Mention]:
        """What the sentence carries out, in reading order."""
        return [
            mention
            for clause in self.sentence.clauses
            for chain in iter_chains(self.scene.mask, clause.start, clause.end)
            for mention, _ in read_initiatives(self.scene, chain.zone_start, chain.zone_end)
        ]

    def _endorsed(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        subject = anaphor(self.scene, span[0], match.object[0] - 1, self.voice)
        if subject is None and match.subject:
            found = recipients(self.scene, *match.subject)
            subject = found[-1] if found else None
        subject = subject or self.voice.topic
        if subject is None:
            return
        self.voice.actors = (subject,)
        for role, count in leaders_in(self.scene, *match.object):
            yield self._fact(subject, Predicate.ENDORSED_BY, role, span, match.rule.id, None, count)
        for mention in self.scene.within(*match.object):
            if mention.type is EntityType.AGENCY:
                yield self._fact(subject, Predicate.ENDORSED_BY, mention, span, match.rule.id)

    def _filed(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        found = read_objects(self.scene, self.sentence.start, match.start, ["owned"])
        for document, _ in found[:1]:
            for agency in self.scene.within(*match.object, EntityType.AGENCY):
                yield self._fact(document, Predicate.FILED_WITH, agency, (self.sentence.start, span[1]), match.rule.id)

    def _located(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        if match.subject is None:
            return
        for event, _ in read_objects(self.scene, *match.subject, ["event"]):
            for division in self.scene.within(*match.object):
                yield self._fact(event, Predicate.LOCATED_IN, division, span, match.rule.id)

    def _plain(self, match: PatternMatch, span: tuple[int, int]) -> Iterator[RelationFact]:
        rule = match.rule
        kinds = {
            Predicate.ISSUED: ["owned"] if rule.read == "owned" else ["document"],
            Predicate.REPEALED: ["owned"],
            Predicate.CARRIES_OUT: ["initiative"],
            Predicate.ESTABLISHED: ["agency", "institution", "initiative", "place"],
            Predicate.HELD: ["event"],
            Predicate.COOPERATES_WITH: ["body"],
        }[rule.predicate]
        subjects = self._pattern_subjects(match)
        start, end = match.object
        if rule.read == "owned":
            start = match.start
        for mention, count in read_objects(self.scene, start, end, kinds):
            for subject in subjects:
                if subject.name != mention.name or subject.division != mention.division:
                    yield self._fact(subject, rule.predicate, mention, span, rule.id, None, count)
        if rule.predicate is Predicate.COOPERATES_WITH and match.subject:
            self.voice.actors = tuple(self.scene.within(*match.subject, EntityType.AGENCY))

    def _pattern_subjects(self, match: PatternMatch) -> tuple[Mention, ...]:
        if match.subject:
            return tuple(as_body(self.scene, m) for m in self.scene.within(*match.subject))
        pair = pair_at(self.scene, match.object[0])
        if match.rule.subject == "reporter" and pair:
            return (pair[0],)
        if match.rule.subject == "ownerOrGovernment":
            owners = self.scene.within(*match.object, EntityType.AGENCY)
            return tuple(owners) or self._default("government") or self._default("reporter")
        return self._subjects(match.rule.predicate, "reporter")

    # -- what is no clause of subject, verb and object --------------------------------------------------------------

    def _pairs(self, clause: Clause) -> Iterator[RelationFact]:
        for first, second in pairs_in(self.scene, clause.start, clause.end):
            yield self._fact(
                first, Predicate.COOPERATES_WITH, second, (clause.start, clause.end), "cooperatesWith.pair"
            )

    def _exempt(self, clause: Clause) -> Iterator[RelationFact]:
        span = (clause.start, self.sentence.end)
        for own, shared in systems_exempt(self.scene, clause.start, self.sentence.end):
            yield self._fact(own, Predicate.EXEMPT_FROM, shared, span, "exemptFrom.except")

    def _inner_titles(self, clause: Clause, end: int) -> Iterator[RelationFact]:
        """A document whose title says that it carries out another one is based on that one."""
        for document in self.scene.within(clause.start, end, EntityType.DOCUMENT):
            if reading("carriesOutAnother").match(document.name):
                for inner in inner_titles(document):
                    yield self._fact(document, Predicate.BASED_ON, inner, (clause.start, end), "basedOn.innerTitle")

    def _problem_in(self, clause: Clause) -> Mention | None:
        """The problem that a clause names as its aim: 以解决“执行难”为突破口."""
        for match in iter_patterns(self.scene.mask, clause.start, clause.end):
            if match.rule.predicate is Predicate.ADDRESSES:
                start, end = match.object
                start = max(start, self.scene.text.find("“", start, end))
                text = self.scene.text[start:end]
                return Mention(start, end, text, EntityType.PROBLEM, text.strip("“”"), rule=match.rule.id)
        return None

    def _addressed(self, problem: tuple[Mention, Clause], facts: list[RelationFact]) -> Iterator[RelationFact]:
        """What a clause carries out addresses the problem that the clause before it names."""
        mention, clause = problem
        for fact in facts:
            if fact.predicate is Predicate.CARRIES_OUT and fact.object.type in INITIATIVE_TYPES:
                yield replace(
                    fact,
                    subject=fact.object,
                    predicate=Predicate.ADDRESSES,
                    object=mention,
                    start=clause.start,
                    rule="addresses.aim",
                )

    def _issues_report(self) -> Iterator[RelationFact]:
        report, reporter = self._report(), self.scene.reporter()
        named = reading("report").search(self.scene.text, self.sentence.start, self.sentence.end)
        if report and reporter and named:
            report = replace(report, start=named.start("name"), end=named.end("name"), text=named["name"])
            span = (self.sentence.start, self.sentence.end)
            fact = self._fact(reporter, Predicate.ISSUED, report, span, "issued.report")
            published = self.scene.report.published
            yield replace(fact, date=published.isoformat() if published else fact.date)

    # -- helpers -------------------------------------------------------------------------------------------------

    def _report(self) -> Mention | None:
        report = self.scene.report
        if report.title is None:
            return None
        return Mention(report.body, report.body, "", EntityType.DOCUMENT, report.title, report.area, rule="report.self")

    def _continued(self, number: int) -> int:
        """Behind the last of the clauses that go on with the list of this one (…1个、省级8个,市级91个)."""
        clauses = self.sentence.clauses
        end = clauses[number].end
        for clause in clauses[number + 1 :]:
            text = self.scene.text[clause.start : clause.end]
            if not reading("continues").match(text) or next(
                iter_chains(self.scene.mask, clause.start, clause.end), None
            ):
                break
            end = clause.end
        return end

    def _is_plan(self) -> bool:
        section = self.sentence.section
        return section is not None and section.kind is SectionKind.PLAN

    def _year(self) -> int | None:
        year = self.scene.report.year
        if self._is_plan():
            section = self.sentence.section
            stated = section.year if section else None
            return stated or (year + 1 if year else None)
        return year

    def _fact(
        self,
        subject: Mention,
        predicate: Predicate,
        object_: Mention,
        span: tuple[int, int],
        rule: str,
        action: str | None = None,
        count: int | None = None,
        by: Mention | None = None,
    ) -> RelationFact:
        for end in (subject, object_):
            self.voice.remember(end)
        return RelationFact(
            subject,
            predicate,
            object_,
            *span,
            modality=self.modality,
            by=by,
            level=self._level(subject, predicate, object_, by),
            date=self.date,
            count=count,
            action=action,
            rule=rule,
        )

    def _level(self, subject: Mention, predicate: Predicate, object_: Mention, by: Mention | None) -> Level | None:
        if predicate is Predicate.AWARDED:
            stated = object_.level
        elif predicate is Predicate.PILOTED_IN:
            stated = subject.level
        elif predicate in (Predicate.ENDORSED_BY, Predicate.LOCATED_IN):
            return object_.level or subject.level
        else:
            return None
        granted = LEVELS.get(by.division.type) if by and by.division else None
        return granted or stated
