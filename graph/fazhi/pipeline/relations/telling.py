"""What one sentence tells: when, in which mood, by whom, and facts made of it."""

from fazhi.model import (
    LEVELS,
    EntityType,
    Level,
    Mention,
    Modality,
    Predicate,
    RelationFact,
)
from fazhi.pipeline.dates import date_in
from fazhi.pipeline.relations.scene import Scene, is_division
from fazhi.pipeline.relations.subjects import Voice, as_body, is_zone
from fazhi.pipeline.sentences import Sentence

_RECEIVING = frozenset({Predicate.AWARDED, Predicate.PILOTED_IN})


class Telling:
    """What readers of one sentence share.

    Args:
        scene: the report.
        sentence: the sentence.
        voice: who acts and what is spoken of, carried from sentence to sentence of a paragraph.
    """

    def __init__(self, scene: Scene, sentence: Sentence, voice: Voice) -> None:
        self.scene = scene
        self.sentence = sentence
        self.voice = voice
        self._stretch: tuple[int, int] | None = None
        self._modality = Modality.DONE
        self._dates: dict[Modality, str | None] = {}

    def speak_of(self, start: int, end: int) -> None:
        """Turn to a stretch of the sentence; what is told from now on has its modality."""
        self._stretch = start, end

    @property
    def modality(self) -> Modality:
        """The modality of the stretch that is told of; most stretches tell nothing and are never asked."""
        if self._stretch is not None:
            self._modality = self.scene.setting.modality(self.sentence, *self._stretch)
            self._stretch = None
        return self._modality

    @property
    def date(self) -> str | None:
        """The date that the sentence states; the promised year for plans that state none."""
        modality = self.modality
        if modality not in self._dates:
            scene, sentence = self.scene, self.sentence
            year = scene.setting.year(sentence, modality)
            stated = date_in(scene.mask[sentence.start : sentence.end], year)
            self._dates[modality] = stated or (str(year) if modality is Modality.PLANNED and year else None)
        return self._dates[modality]

    def report(self) -> Mention | None:
        """The report itself as a document."""
        report = self.scene.report
        if report.title is None:
            return None
        return Mention(report.body, report.body, "", EntityType.DOCUMENT, report.title, report.area, rule="report.self")

    def subjects(self, predicate: Predicate, default: str) -> tuple[Mention, ...]:
        """Who acts or receives: whom the sentence has named, else the ``default``."""
        actors = self.voice.actors
        if predicate in _RECEIVING:
            usable = actors
        else:
            usable = tuple(
                as_body(self.scene, a) for a in actors if a.type is EntityType.AGENCY or is_division(a) or is_zone(a)
            )
        return usable or self.default(default)

    def default(self, who: str) -> tuple[Mention, ...]:
        """The reporter, the area or the government of a report, as far as it has them."""
        scene = self.scene
        found = {"area": scene.area, "government": scene.government}.get(who, scene.reporter)()
        return (found,) if found else ()

    def fact(
        self,
        subject: Mention,
        predicate: Predicate,
        object_: Mention,
        span: tuple[int, int],
        rule: str,
        *,
        action: str | None = None,
        count: int | None = None,
        by: Mention | None = None,
    ) -> RelationFact:
        """A relation with the sentence's date and modality; what it speaks of is remembered as a topic."""
        for end in (subject, object_):
            self.voice.remember(end)
        level = _level(subject, predicate, object_, by)
        return RelationFact(
            subject, predicate, object_, *span, self.modality, by, level, self.date, count, action, rule
        )


def _level(subject: Mention, predicate: Predicate, object_: Mention, by: Mention | None) -> Level | None:
    """The level of an honour or pilot: the granter's, else what the name states."""
    if predicate is Predicate.LOCATED_IN:
        return subject.level
    if predicate is Predicate.ENDORSED_BY:
        return object_.level or _level_of(object_)
    if predicate not in _RECEIVING:
        return None
    granted = _level_of(by) if by else None
    return granted or (object_.level if predicate is Predicate.AWARDED else subject.level)


def _level_of(body: Mention) -> Level | None:
    """The level of the division that a body belongs to."""
    return LEVELS.get(body.division.type) if body.division else None
