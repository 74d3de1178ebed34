"""Holds proposals to the text and to the ontology; what passes becomes a fact of the rule ``proposed.model``."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from fazhi.model import (
    DIVISION_TYPES,
    PROPOSED,
    EntityType,
    Mention,
    Predicate,
    RelationFact,
)
from fazhi.pipeline.proposing.parsing import Proposal
from fazhi.pipeline.proposing.prompt import schema
from fazhi.pipeline.relations.phrases import Phrase
from fazhi.pipeline.relations.scene import Scene
from fazhi.pipeline.relations.stretch import mention_in
from fazhi.pipeline.sentences import Sentence

LONGEST_NAME = 60
"""Characters of a name that only a model has seen."""

_OF_THE_AREA = frozenset({EntityType.AGENCY, EntityType.PLACE, EntityType.ROLE})
"""What is the report's own division's where its name tells no other, so that two divisions' never become one."""


class Admission:
    """Admits the proposals of one report.

    Args:
        scene: the report, with mentions free of overlaps.
        mentions: all that the rules found, nested ones too.
        relations: what the rules read; it is not proposed again.
    """

    def __init__(self, scene: Scene, mentions: Iterable[Mention], relations: Iterable[RelationFact]) -> None:
        self._scene = scene
        self._mentions = tuple(mentions)
        self._known = list(relations)

    def admit(self, proposal: Proposal, sentences: Sequence[Sentence]) -> RelationFact | None:
        """The fact that a proposal amounts to; None where the text, the ontology or what is known speaks against it.

        Args:
            proposal: what the model says.
            sentences: the passage that it was asked about.
        """
        if proposal.p not in set(Predicate) or not {proposal.s_type, proposal.o_type} <= set(EntityType):
            return None
        place = self._quoted(proposal.quote.strip().rstrip("。"), sentences)
        if place is None:
            return None
        sentence, start, end = place
        subject = self._end(proposal.s, EntityType(proposal.s_type), start, end) or self._own(proposal.s)
        object_ = self._end(proposal.o, EntityType(proposal.o_type), start, end) or self._own(proposal.o)
        if subject is None or object_ is None or _is_same(subject, object_):
            return None
        if not schema().admits(proposal.p, subject.type.value, object_.type.value):
            return None
        modality = self._scene.setting.modality(sentence, start, end)
        fact = RelationFact(subject, Predicate(proposal.p), object_, start, end, modality, rule=PROPOSED)
        if any(_says(known, fact) for known in self._known):
            return None
        self._known.append(fact)
        return fact

    def _quoted(self, quote: str, sentences: Sequence[Sentence]) -> tuple[Sentence, int, int] | None:
        """Where the words stand, in the first sentence that has them."""
        for sentence in sentences:
            at = self._scene.text.find(quote, sentence.start, sentence.end) if quote else -1
            if at >= 0:
                return sentence, at, at + len(quote)
        return None

    def _end(self, words: str, type_: EntityType, start: int, end: int) -> Mention | None:
        """What the words name in the quote: what the rules found there, of their type, else a name of the model's.

        Divisions are those of the gazetteer; a model adds none.
        """
        inside = [m for m in self._mentions if start <= m.start < m.end <= end and words in (m.text, m.name)]
        if inside:
            return next((m for m in inside if m.type is type_), inside[0])
        at = self._scene.text.find(words, start, end) if 1 < len(words) <= LONGEST_NAME else -1
        if at < 0 or type_ in DIVISION_TYPES:
            return None
        mention = mention_in(self._scene, Phrase(at, at + len(words), words, None), type_, PROPOSED)
        if type_ in _OF_THE_AREA and mention.division is None:
            return replace(mention, division=self._scene.report.area)
        return mention

    def _own(self, words: str) -> Mention | None:
        """The report's own body or division, which a sentence need not name."""
        own = (self._scene.reporter(), self._scene.area())
        return next((m for m in own if m is not None and m.name == words), None)


def _says(known: RelationFact, fact: RelationFact) -> bool:
    """Whether a relation is known already; two that work together do so in either order."""
    if known.predicate is not fact.predicate:
        return False
    straight = _is_same(known.subject, fact.subject) and _is_same(known.object, fact.object)
    turned = _is_same(known.subject, fact.object) and _is_same(known.object, fact.subject)
    return straight or (turned and fact.predicate is Predicate.COOPERATES_WITH)


def _is_same(one: Mention, other: Mention) -> bool:
    """Whether two mentions share their words as printed or their full name."""
    return not _words(one).isdisjoint(_words(other))


def _words(mention: Mention) -> set[str]:
    """What a mention is called: its words, and its name behind that of its division (县司法局, 德清县司法局)."""
    front = mention.division.name if mention.division else ""
    full = mention.name if front in mention.name else front + mention.name
    return {mention.text, full} - {""}
