"""What a check found."""

from dataclasses import dataclass

from fazhi.model.quote import Quote


@dataclass(frozen=True, slots=True)
class Finding:
    """A check that failed, with the figures and the words that it rests on.

    Args:
        check: id of the check, such as ``sum.parts``.
        claims: ids of the observations that it compares, the total first.
        computation: the sum as a person would write it: 69+6+1+2+22=100≠99.
        quotes: the words that state the figures, in reading order.
    """

    check: str
    claims: tuple[str, ...]
    computation: str
    quotes: tuple[Quote, ...]

    @property
    def id(self) -> str:
        """Path of its IRI below the base."""
        return f"finding/{self.check.replace('.', '-')}/{self.claims[0].rpartition('/')[2]}"
