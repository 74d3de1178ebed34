"""The page that a quote stands on, in every file of results."""

import csv
import json
from pathlib import Path

import pytest
from tests.factory import make_reading
from tests.reading.documents import make_ofd, make_pdf, sample_lines

import fazhi
from fazhi.exports.facts import iter_facts
from fazhi.model.codec import parse_claim, to_line

LINES = sample_lines()
PAGED = {"report.pdf": make_pdf, "report.ofd": make_ofd}
TABLES = ("entities.csv", "relations.csv", "observations.csv")


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", PAGED)
def test_every_result_tells_on_which_page_a_quote_begins(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(PAGED[name](LINES * 2))
    graph = fazhi.build([tmp_path / name])
    out = tmp_path / "out"
    graph.export(out)
    (report,) = graph.reports.values()
    pages = {claim.id: report.page_at(claim.quote.start) for claim in graph.claims}
    assert len(set(pages.values())) > 2
    claims = [json.loads(line) for line in (out / "claims.jsonl").read_text("utf-8").splitlines()]
    assert {claim["id"]: claim["quote"]["page"] for claim in claims} == pages
    for table in TABLES:
        rows = [row for row in rows_of(out / table) if row["quote"]]
        assert rows
        assert [row["page"] for row in rows] == [str(report.page_at(int(row["start"]))) for row in rows]
    found = graph.query("SELECT ?start ?page { ?claim a fz:Claim ; fz:start ?start ; fz:page ?page }")
    assert len(found) == len(pages)
    assert {(int(str(start)), int(str(page))) for start, page in found.rows} == {
        (claim.quote.start, pages[claim.id]) for claim in graph.claims
    }
    assert {edge["page"] for *_, edge in graph.nx.edges(data=True) if edge["kind"] == "claim"} <= set(pages.values())


def test_a_report_without_pages_has_no_page_anywhere(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("\n".join(LINES), encoding="utf-8")
    graph = fazhi.build([tmp_path / "report.txt"])
    graph.export(tmp_path / "out")
    assert '"page"' not in (tmp_path / "out/claims.jsonl").read_text("utf-8")
    assert {row["page"] for table in TABLES for row in rows_of(tmp_path / "out" / table)} == {""}
    assert len(graph.query("SELECT ?page { ?claim fz:page ?page }")) == 0


def test_facts_and_a_line_of_json_keep_the_page() -> None:
    reading = make_reading(pages=(0, 120))
    assert {fact["page"] for fact in iter_facts(reading)} == {1, 2}
    assert "page" not in next(iter_facts(make_reading()))
    texts = {reading.report.id: reading.report.text}
    assert [parse_claim(to_line(claim), texts) for claim in reading.claims] == list(reading.claims)
