import hashlib
from functools import cache
from itertools import pairwise

from hypothesis import given
from tests.fuzz.texts import texts

from fazhi.exports.facts import iter_facts
from fazhi.model import ObservationClaim, ReadReport, RelationClaim, Report, reading_order
from fazhi.pipeline.build import Extractor
from fazhi.reading import parse_report
from fazhi.resolving import resolve


@cache
def extractor() -> Extractor:
    return Extractor()


def report_of(text: str) -> Report:
    return parse_report(text, source="浙江省/湖州市/德清县.txt", sha256=hashlib.sha256(text.encode()).hexdigest())


def read(text: str) -> ReadReport:
    report = report_of(text)
    return resolve(report, extractor().extract(report))


@given(texts)
def test_every_claim_quotes_the_text_and_speaks_of_known_things(text: str) -> None:
    reading = read(text)
    ids = {entity.id for entity in reading.entities}
    assert all(id_.isascii() for id_ in ids)
    assert list(reading.claims) == sorted(reading.claims, key=reading_order)
    for claim in reading.claims:
        quote = claim.quote
        assert quote.text
        assert text[quote.start : quote.end] == quote.text
        assert claim.id.isascii()
        if isinstance(claim, RelationClaim):
            assert {claim.subject, claim.object} <= ids | {reading.report.id}
            assert claim.by is None or claim.by in ids


@given(texts)
def test_figures_stand_in_their_quotes_and_are_parts_of_figures(text: str) -> None:
    figures = [claim for claim in read(text).claims if isinstance(claim, ObservationClaim)]
    ids = {figure.id for figure in figures}
    for figure in figures:
        assert figure.value.is_finite()
        assert figure.quote.start <= figure.offset < figure.quote.end
        assert figure.part_of is None or figure.part_of in ids - {figure.id}


@given(texts)
def test_each_numeral_is_told_once_in_reading_order(text: str) -> None:
    numerals = extractor().extract(report_of(text)).numerals
    assert all(one.end <= other.start for one, other in pairwise(numerals))
    assert all(text[numeral.start : numeral.end] == numeral.text for numeral in numerals)


@given(texts)
def test_mentions_are_words_of_the_text(text: str) -> None:
    for mention in extractor().extract(report_of(text)).mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.name


@given(texts)
def test_the_same_text_gives_the_same_facts(text: str) -> None:
    assert list(iter_facts(read(text))) == list(iter_facts(read(text)))
