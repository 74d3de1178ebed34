"""Reads relations: frames (verb and objects) and patterns, clause by clause, with subjects from the report's voice."""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from fazhi.model import Mention, RelationFact
from fazhi.pipeline.relations.reader import SentenceReader
from fazhi.pipeline.relations.scene import Scene
from fazhi.pipeline.relations.subjects import Voice
from fazhi.pipeline.sentences import Sentence
from fazhi.pipeline.spans import with_nested


def iter_relations(scene: Scene, sentences: Iterable[Sentence]) -> Iterator[RelationFact]:
    """The relations that the sentences state, in reading order."""
    voice = Voice()
    section = None
    for sentence in sentences:
        if sentence.section is not section or scene.text[sentence.start - 1 : sentence.start] == "\n":
            voice = Voice()
        section = sentence.section
        if scene.triggers.any(sentence.start, sentence.end):
            yield from SentenceReader(scene, sentence, voice).relations()
            voice.actors = ()


def mentions_of(facts: Iterable[RelationFact]) -> Iterator[Mention]:
    """The mentions that relations speak of and that stand in the text."""
    for fact in facts:
        yield from (m for m in (fact.subject, fact.object, fact.by) if m is not None and m.start < m.end)


@Language.component(
    "fazhi_relations",
    requires=["doc._.report", "doc._.sentences", "doc._.mentions"],
    assigns=["doc._.relations", "doc._.mentions"],
)
def find_relations(doc: Doc) -> Doc:
    """Read the document's relations, and add what they name to its mentions."""
    scene = Scene(doc._.report, doc._.mentions)
    doc._.relations = tuple(iter_relations(scene, doc._.sentences))
    doc._.mentions = with_nested(doc._.mentions, mentions_of(doc._.relations))
    return doc
