"""Claims survive the way through a line of JSON, and nothing else does."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from tests.factory import make_graph, make_hostile_reading

from fazhi.model import Claim, GraphError, ObservationClaim, QuoteError
from fazhi.model.codec import parse_claim, to_line

GRAPH = make_graph()
TEXTS = {id_: report.text for id_, report in GRAPH.reports.items()}
FIGURE = next(claim for claim in GRAPH.claims if isinstance(claim, ObservationClaim))


def changed(claim: Claim, **fields: object) -> str:
    return json.dumps(json.loads(to_line(claim)) | fields)


@pytest.mark.parametrize("claim", GRAPH.claims, ids=lambda claim: claim.id)
def test_a_claim_of_every_kind_comes_back_as_it_was(claim: Claim) -> None:
    assert parse_claim(to_line(claim), TEXTS) == claim


def test_hostile_words_come_back_as_they_were() -> None:
    reading = make_hostile_reading()
    texts = {reading.report.id: reading.report.text}
    assert tuple(parse_claim(to_line(claim), texts) for claim in reading.claims) == reading.claims


def test_a_line_is_one_line_of_sorted_readable_json() -> None:
    for claim in GRAPH.claims:
        line = to_line(claim)
        row = json.loads(line)
        assert "\n" not in line
        assert list(row) == sorted(row)
        assert claim.quote.text in line


def test_a_value_keeps_all_its_digits() -> None:
    exact = replace(FIGURE, value=Decimal("12345678901234567890.123"), part_of=None)
    back = parse_claim(to_line(exact), TEXTS)
    assert isinstance(back, ObservationClaim)
    assert back.value == exact.value


def test_a_quote_that_the_report_does_not_say_is_refused() -> None:
    quote = json.loads(to_line(FIGURE))["quote"]
    with pytest.raises(QuoteError):
        parse_claim(changed(FIGURE, quote=quote | {"start": quote["start"] + 1}), TEXTS)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "no JSON"),
        ("[]", "no JSON object"),
        ('{"kind": "rumour"}', "no kind of claim"),
        ('{"kind": ["mention"]}', "no kind of claim"),
        ('{"kind": "mention"}', "has the fields"),
        (changed(FIGURE, value="NaN"), "is no number"),
        (changed(FIGURE, value="many"), "is no number"),
        (changed(FIGURE, value=12), "is no str"),
        (changed(FIGURE, offset="3"), "is no int"),
        (changed(FIGURE, offset=True), "is no int"),
        (changed(FIGURE, modality="hoped"), "hoped"),
        (changed(FIGURE, indicator=None), "needs it"),
        (changed(FIGURE, quote={"document": "report/none", "start": 0, "end": 1, "text": "云"}), "no text"),
        (changed(FIGURE, id="observation/other"), "own id"),
    ],
)
def test_a_line_that_is_no_claim_says_why(line: str, message: str) -> None:
    with pytest.raises(GraphError, match=message):
        parse_claim(line, TEXTS)
