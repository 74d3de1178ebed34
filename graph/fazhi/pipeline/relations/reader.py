"""Reads the relations of one sentence, clause by clause."""

import re
from collections.abc import Iterator
from dataclasses import replace

from fazhi.model import EntityType, Mention, Predicate, RelationFact
from fazhi.pipeline.relations.frames import (
    Frame,
    VerbChain,
    aims,
    establishes,
    frames_of,
    iter_chains,
    opens_sites,
    quoted_type,
)
from fazhi.pipeline.relations.heads import has_strong_head
from fazhi.pipeline.relations.lists import paired
from fazhi.pipeline.relations.objects import own_meeting, read_objects
from fazhi.pipeline.relations.patterned import Covered, PatternReader
from fazhi.pipeline.relations.patterns import iter_patterns
from fazhi.pipeline.relations.readings import reading
from fazhi.pipeline.relations.recipients import is_passing, recipients
from fazhi.pipeline.relations.roles import pairs_in, piloted_name
from fazhi.pipeline.relations.scene import Scene
from fazhi.pipeline.relations.special import addressing, iter_special, problem_in, report_issued
from fazhi.pipeline.relations.subjects import Voice, acting, anaphor
from fazhi.pipeline.relations.telling import Telling
from fazhi.pipeline.sentences import Clause, Sentence

_RECEIVING = ("被", "获", "荣", "先后", "并获", "并被", "入选", "连续", "再次", "多次")
"""How a clause goes on that tells what the body named before it was given."""
_QUOTED = re.compile("“[^“”]+”")
_SAYS_ENOUGH = 7
"""Characters of a name that a heading gives as well as a sentence does (深化行政复议体制改革)."""
_FOR_BODIES = ("先进集体", "先进单位", "文明单位", "优秀集体", "表现突出集体")
"""Last words of honours that bodies receive."""


class SentenceReader:
    """Reads one sentence's relations.

    Args:
        scene: the report.
        sentence: the sentence.
        voice: who acts and what is spoken of, carried from sentence to sentence of a paragraph.
    """

    def __init__(self, scene: Scene, sentence: Sentence, voice: Voice) -> None:
        self._scene = scene
        self._sentence = sentence
        self._voice = voice
        self._telling = Telling(scene, sentence, voice)
        self._patterns = PatternReader(self._telling)
        self._aim: tuple[Mention, int] | None = None

    def relations(self) -> Iterator[RelationFact]:
        """The sentence's relations in reading order."""
        yield from report_issued(self._telling)
        sentence, scene = self._sentence, self._scene
        rules = scene.triggers.rules(sentence.start, sentence.end, "sentence")
        for match in iter_patterns(scene.mask, rules, sentence.start, sentence.end):
            self._telling.speak_of(match.start, match.end)
            yield from self._patterns.facts(match, (sentence.start, match.end))
        done = 0
        for number, clause in enumerate(self._sentence.clauses):
            if clause.start < done:
                continue
            done = self._continued(number)
            aim, facts = self._aim, []
            if scene.triggers.any(clause.start, done):
                self._telling.speak_of(clause.start, done)
                facts = list(self._clause(clause, done))
                yield from facts
            else:
                self._meet(clause)
            if self._voice.actors:
                self._voice.actors = tuple(a for a in self._voice.actors if not is_passing(a))
            if aim:
                yield from addressing(*aim, facts)

    def _clause(self, clause: Clause, end: int) -> Iterator[RelationFact]:
        covered: Covered = []
        scene = self._scene
        rules = scene.triggers.rules(clause.start, end, "clause")
        matches = tuple(iter_patterns(scene.mask, rules, clause.start, end)) if rules else ()
        problem = problem_in(scene, matches)
        self._aim = (problem, clause.start) if problem else self._aim
        for match in matches:
            facts = list(self._patterns.facts(match, (clause.start, end)))
            if facts or match.rule.id == "awarded.passive":
                covered.append((*match.object, match.rule.predicate))
            yield from facts
        chains = iter_chains(scene.mask, clause.start, end) if scene.triggers.verbs(clause.start, end) else ()
        heard = False
        for chain in chains:
            heard = True
            self._hear(clause, chain)
            for frame in frames_of(chain.verbs):
                yield from self._frame(frame, chain, (clause.start, end), covered)
        if not heard and not matches:
            self._meet(clause)
        yield from iter_special(self._telling, clause.start, end)

    def _meet(self, clause: Clause) -> None:
        """Take in the body that a clause begins with and tells something of without a verb of the frames."""
        spoken_of = self._scene.within(clause.start, clause.end, EntityType.AGENCY)
        receives = self._scene.text.startswith(_RECEIVING, clause.end + 1)
        if receives and spoken_of and spoken_of[0].start == clause.start and spoken_of[0].end < clause.end:
            self._voice.actors = (spoken_of[0],)

    def _hear(self, clause: Clause, chain: VerbChain) -> None:
        """Take in who a verb's subject is; an occasion (以…为契机) names none."""
        if self._scene.text.startswith("以", clause.start):
            return
        actors: tuple[Mention, ...] = ()
        if any(frame.predicate is Predicate.AWARDED for frame in frames_of(chain.verbs)):
            actors = recipients(self._scene, clause.start, chain.start)
        actors = actors or acting(self._scene, clause.start, chain.start)
        named = None if actors else anaphor(self._scene, clause.start, chain.start, self._voice)
        if named is not None:
            actors = (named,)
        self._voice.actors = actors or self._voice.actors

    def _frame(self, frame: Frame, chain: VerbChain, span: tuple[int, int], covered: Covered) -> Iterator[RelationFact]:
        if frame.predicate is Predicate.CARRIES_OUT and establishes(chain.verbs[-1]):
            return
        if frame.id == "follows.frame" and any(f.predicate is Predicate.ISSUED for f in frames_of(chain.verbs)):
            return
        aimed = frame.predicate is Predicate.ESTABLISHED and chain.verbs[0] in aims()
        if aimed or self._scene.text.endswith(aims(), span[0], chain.start):
            return
        if frame.predicate is Predicate.AWARDED:
            yield from self._patterns.pilots(chain.zone_start, chain.zone_end, span, covered)
        if frame.objects == ["initiative"] and not self._scene.triggers.word("name", chain.zone_start, chain.zone_end):
            return
        objects = [
            (_typed(mention, chain.verbs[-1]), count)
            for mention, count in read_objects(self._scene, chain.zone_start, chain.zone_end, frame.objects)
            if not self._left_out(frame, chain, mention, covered)
        ]
        if not objects and frame.predicate is Predicate.HELD and self._voice.actors:
            host = self._voice.actors[0]
            meeting = own_meeting(self._scene, host, chain.zone_start, chain.zone_end)
            objects = [(meeting, None)] if meeting and host.type is EntityType.AGENCY else []
        anaphoric = self._scene.text.startswith(("该", "此"), span[0])
        if not objects or (anaphoric and frame.predicate is Predicate.AWARDED and not self._voice.actors):
            return
        rule, action = frame.id, _action(frame, chain)
        subjects = self._subjects(frame, [mention for mention, _ in objects])
        words = self._scene.text[span[0] : chain.zone_start]
        for subject, (mention, count) in paired(words, subjects, objects):
            if subject.name != mention.name:
                by = self._granter(frame, mention)
                yield self._telling.fact(
                    subject, frame.predicate, mention, span, rule, action=action, count=count, by=by
                )

    def _left_out(self, frame: Frame, chain: VerbChain, mention: Mention, covered: Covered) -> bool:
        """Whether an object was read by a pattern, has too weak a name for its verb, or is a pilot and no honour."""
        if any(a < mention.end and mention.start < b and p is frame.predicate for a, b, p in covered):
            return True
        if opens_sites(chain.verbs[-1]):
            site = mention.type in (EntityType.SYSTEM, EntityType.PLACE, EntityType.AGENCY)
            if site is (frame.predicate is Predicate.CARRIES_OUT):
                return True
        if frame.strong_only.issuperset(chain.verbs) and not has_strong_head(mention.name):
            return True
        reform = mention.type is EntityType.REFORM and len(mention.name) >= _SAYS_ENOUGH
        named = "“" in mention.name or reform
        if self._sentence.heading and not (named and has_strong_head(mention.name)):
            return not any(pairs_in(self._scene, self._sentence.start, self._sentence.end))
        return frame.predicate is Predicate.AWARDED and piloted_name(mention.text) > 0

    def _subjects(self, frame: Frame, objects: list[Mention]) -> tuple[Mention, ...]:
        """Who acts or receives; an honour for bodies (先进集体) is the reporter's where nobody is named."""
        default = frame.subject
        own = self._scene.reporter()
        if frame.predicate is Predicate.AWARDED and own and not own.name.endswith(("人民政府", "办事处")):
            default = "reporter" if any(o.name.endswith(_FOR_BODIES) for o in objects) else default
        return self._telling.subjects(frame.predicate, default)

    def _granter(self, frame: Frame, honour: Mention) -> Mention | None:
        """The body that an honour's name begins with (国务院督查典型做法清单)."""
        if frame.predicate is not Predicate.AWARDED:
            return None
        bodies = self._scene.within(honour.start, honour.end, EntityType.AGENCY)
        return next((body for body in bodies if body.start == honour.start), None)

    def _continued(self, number: int) -> int:
        """Behind the last of the clauses that go on with the list of this one (…1个、省级8个,市级91个)."""
        scene, clauses = self._scene, self._sentence.clauses
        end = clauses[number].end
        for clause in clauses[number + 1 :]:
            if not scene.triggers.word("continues", clause.start, clause.end):
                break
            goes_on = reading("continues").match(scene.text[clause.start : clause.end])
            titled = scene.text.startswith("《", clause.start) and scene.text[end - 1] != "》"
            if not goes_on or titled or any(True for _ in iter_chains(scene.mask, clause.start, clause.end)):
                break
            end = clause.end
        return end


def _typed(mention: Mention, verb: str) -> Mention:
    """A quoted name without a head word, with the type that its verb tells."""
    if mention.type is not EntityType.MODEL or not _QUOTED.fullmatch(mention.name) or has_strong_head(mention.name):
        return mention
    return replace(mention, type=quoted_type(verb) or mention.type)


def _action(frame: Frame, chain: VerbChain) -> str:
    """The verb as printed; 推动 in front of a verb of issuing stays, since who issues is not said then."""
    action = next(verb for verb in reversed(chain.verbs) if verb in frame.verbs)
    return f"推动{action}" if frame.predicate is Predicate.ISSUED and "推动" in chain.verbs else action
