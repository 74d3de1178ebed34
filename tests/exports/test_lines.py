"""All claims as lines."""

import io

from tests.factory import make_graph

from fazhi.exports.lines import write_claims
from fazhi.model.codec import parse_claim


def test_the_lines_are_all_claims_in_reading_order() -> None:
    graph = make_graph()
    file = io.StringIO()
    write_claims(graph, file)
    texts = {id_: report.text for id_, report in graph.reports.items()}
    assert tuple(parse_claim(line, texts) for line in file.getvalue().splitlines()) == graph.claims
