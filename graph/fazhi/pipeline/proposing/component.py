"""The component that asks a model for relations; importing this module registers it with spaCy."""

from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from fazhi.model import PROPOSED, ChatModel, InputError, RelationFact
from fazhi.pipeline.components.relations import mentions_of
from fazhi.pipeline.proposing.admitting import Admission
from fazhi.pipeline.proposing.client import answer
from fazhi.pipeline.proposing.parsing import parse_answer
from fazhi.pipeline.proposing.prompt import instructions
from fazhi.pipeline.relations.scene import Scene
from fazhi.pipeline.sentences import Sentence
from fazhi.pipeline.spans import with_nested, without_overlaps

LONGEST_PASSAGE = 1_500
"""Characters of a passage that a model is asked about; one sentence may be longer."""


def iter_passages(sentences: Iterable[Sentence]) -> Iterator[tuple[Sentence, ...]]:
    """Sentences in reading order as passages of bounded length."""
    passage: list[Sentence] = []
    for sentence in sentences:
        if passage and sentence.end - passage[0].start > LONGEST_PASSAGE:
            yield tuple(passage)
            passage = []
        passage.append(sentence)
    if passage:
        yield tuple(passage)


class Proposer:
    """Adds the relations that a model proposes, and what they name, behind those that rules read.

    A report whose passages the model cannot answer keeps all that was read; ``doc._.warnings`` says what went wrong.
    After an answer that fails the report's other passages are not asked about.

    Args:
        model: which model is asked.
    """

    def __init__(self, model: ChatModel) -> None:
        self._model = model

    def __call__(self, doc: Doc) -> Doc:
        """Ask about each passage of a document."""
        facts, warnings = self._propose(doc)
        doc._.relations = (*doc._.relations, *facts)
        new = with_nested((), (mention for mention in mentions_of(facts) if mention.rule == PROPOSED))
        doc._.mentions = (*doc._.mentions, *new)
        doc._.warnings = (*doc._.warnings, *warnings)
        return doc

    def _propose(self, doc: Doc) -> tuple[list[RelationFact], list[str]]:
        report = doc._.report
        admission = Admission(Scene(report, without_overlaps(doc._.mentions)), doc._.mentions, doc._.relations)
        facts: list[RelationFact] = []
        unread = 0
        for passage in iter_passages(doc._.sentences):
            try:
                content = answer(self._model, instructions(report), report.text[passage[0].start : passage[-1].end])
            except InputError as error:
                return facts, [*_told(unread, self._model), str(error)]
            proposals, others = parse_answer(content)
            unread += others
            facts += (fact for proposal in proposals if (fact := admission.admit(proposal, passage)))
        return facts, _told(unread, self._model)


def _told(unread: int, model: ChatModel) -> list[str]:
    return [f"{model.url}: lines of answers that are no proposal: {unread}"] if unread else []


@Language.factory(
    "fazhi_proposals",
    default_config={"timeout": 120.0},
    requires=["doc._.report", "doc._.sentences", "doc._.mentions", "doc._.relations"],
    assigns=["doc._.relations", "doc._.mentions", "doc._.warnings"],
)
def make_proposer(nlp: Language, name: str, url: str, model: str, timeout: float) -> Proposer:  # noqa: ARG001  # spaCy's
    """Make the component for the model called ``model`` at ``url``; see ``ChatModel``."""
    return Proposer(ChatModel(url, model, timeout))
