"""Every phrase reads its example and leaves its counter-example."""

import pytest

from fazhi.model import Transformation
from fazhi.ontology.catalogue import read_catalogue
from fazhi.resolving.concepts import Row, read_rows
from fazhi.resolving.indicators import Normalised, normalise


def read(words: str, whole: str | None = None) -> Normalised:
    """What a phrase file's ``indicator|verb|unit`` amounts to."""
    indicator, action, unit = words.split("|")
    return normalise(indicator, action or None, unit, whole=whole)


@pytest.mark.parametrize("row", read_rows(), ids=lambda row: f"{row.concept}-{row.example}")
def test_a_phrase_reads_its_example_and_leaves_its_counter(row: Row) -> None:
    whole = "合法性审查意见书" if row.whole else None
    assert read(row.example, whole).concept == row.concept
    assert read(row.counter).concept != row.concept


def test_every_phrase_is_of_a_concept_of_the_catalogue() -> None:
    assert {row.concept for row in read_rows()} <= set(read_catalogue())


def test_every_concept_that_is_counted_has_a_phrase() -> None:
    counted = {name for name, indicator in read_catalogue().items() if indicator.kind}
    assert counted == {row.concept for row in read_rows()}


@pytest.mark.parametrize(
    ("words", "transformation"),
    [("公交分担率||%", Transformation.LEVEL), ("云山茶产值增长率|增长|%", Transformation.GROWTH)],
)
def test_without_a_concept_a_rate_is_a_growth_only_where_it_is_said_to_be(
    words: str, transformation: Transformation
) -> None:
    assert read(words) == Normalised(None, transformation)
