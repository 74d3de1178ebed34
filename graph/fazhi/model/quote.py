"""A quote: the exact words of a document that a statement was read from."""

from dataclasses import InitVar, dataclass

from fazhi.model.errors import QuoteError


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """Words of a document together with where they stand.

    Args:
        document: id of the report.
        start: first character, a 0-based offset in Unicode code points.
        end: behind the last character.
        text: the words themselves.
        source: the whole text of the document, which the words are checked against and which is not kept.
        page: the page, counted from 1, on which they begin; None for documents without pages.

    Raises:
        QuoteError: ``source[start:end]`` is not ``text``, or nothing is quoted.

    Example:
        >>> Quote("report/1", 1, 4, "县政府", "由县政府印发")
        Quote(document='report/1', start=1, end=4, text='县政府', page=None)
    """

    document: str
    start: int
    end: int
    text: str
    source: InitVar[str]
    page: int | None = None

    def __post_init__(self, source: str) -> None:
        if not 0 <= self.start < self.end <= len(source):
            raise QuoteError(f"{self.document}: nothing to quote at {self.start}..{self.end}")
        if source[self.start : self.end] != self.text:
            raise QuoteError(f"{self.document}: the text at {self.start}..{self.end} is not {self.text!r}")

    def holds(self, other: "Quote") -> bool:
        """Whether another quote stands inside this one; a quote holds itself."""
        return self.document == other.document and self.start <= other.start and other.end <= self.end
