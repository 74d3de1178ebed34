"""The spaCy document of a report: one token a character, so that token index and text offset are one number."""

from typing import Any

from spacy.tokens import Doc
from spacy.vocab import Vocab

from fazhi.model import Report

ATTRIBUTES = (
    "report",
    "sentences",
    "mentions",
    "asides",
    "quantities",
    "relations",
    "observations",
    "targets",
    "shortcomings",
    "numerals",
    "warnings",
)
"""What components write, as ``doc._.NAME``: ``report`` is the input, everything else a tuple, empty at first."""


def register_attributes() -> None:
    """Declare the attributes of ``ATTRIBUTES`` with spaCy; may be called again."""
    for name in ATTRIBUTES:
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None if name == "report" else ())


class CharacterTokenizer:
    """Makes one token of each character.

    spaCy's own ``char`` segmenter folds a space into the token before it and costs three times as much.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab
        self._hashes: dict[str, int] = {}

    def __call__(self, text: str) -> Doc:
        """A document whose token ``i`` is ``text[i]``."""
        for character in set(text).difference(self._hashes):
            self._hashes[character] = self.vocab.strings.add(character)
        words: Any = [self._hashes[character] for character in text]  # spaCy's stubs leave out that hashes will do
        return Doc(self.vocab, words=words, spaces=[False] * len(text))

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing to save: the tokenizer has no settings."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> "CharacterTokenizer":
        """Nothing to load."""
        return self

    def to_disk(self, _path: Any, **_: Any) -> None:
        """Nothing to save."""

    def from_disk(self, _path: Any, **_: Any) -> "CharacterTokenizer":
        """Nothing to load."""
        return self


def make_document(tokenizer: CharacterTokenizer, report: Report) -> Doc:
    """The report's text as a document that carries the report."""
    doc = tokenizer(report.text)
    doc._.report = report
    return doc
