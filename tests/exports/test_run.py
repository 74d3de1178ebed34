"""A folder of results: complete, the same every time, whole or not at all."""

import hashlib
import json
from pathlib import Path

import pytest
from tests.factory import RESULT_FILES, make_graph, make_hostile_reading, make_reading, make_second_reading

from fazhi.exports import run
from fazhi.exports.run import export
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import OutputError


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_every_result_file_is_written_and_nothing_else(tmp_path: Path) -> None:
    written = export(make_graph(), tmp_path / "a" / "b")
    assert [path.name for path in written] == sorted(contents(tmp_path / "a" / "b")) == RESULT_FILES


def test_the_same_reports_in_any_order_give_the_same_bytes(tmp_path: Path) -> None:
    readings = [make_reading(), make_second_reading(), make_hostile_reading()]
    export(KnowledgeGraph(readings), tmp_path / "one")
    export(KnowledgeGraph(readings[::-1]), tmp_path / "other")
    assert contents(tmp_path / "one") == contents(tmp_path / "other")


def test_a_second_run_replaces_the_first_and_leaves_other_files_alone(tmp_path: Path) -> None:
    export(make_graph(), tmp_path)
    (tmp_path / "mine.txt").write_text("mine")
    export(KnowledgeGraph([]), tmp_path)
    assert (tmp_path / "mine.txt").read_text() == "mine"
    assert (tmp_path / "claims.jsonl").read_text() == ""


def test_an_error_half_way_leaves_the_folder_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export(make_graph(), tmp_path)
    before = contents(tmp_path)

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setitem(run.TABLES, "relations.csv", full_disk)
    with pytest.raises(OutputError, match="No space left on device"):
        export(KnowledgeGraph([]), tmp_path)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("place", ["file", "file/folder"])
def test_a_place_that_is_no_folder_is_told_in_one_line(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError) as caught:
        export(make_graph(), tmp_path / place)
    assert str(tmp_path / place) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_byte_order_mark_is_an_option_of_the_tables(tmp_path: Path) -> None:
    export(make_graph(), tmp_path / "without")
    export(make_graph(), tmp_path / "with", bom=True)
    marked = [name for name, data in contents(tmp_path / "with").items() if data.startswith(b"\xef\xbb\xbf")]
    assert sorted(marked) == [name for name in RESULT_FILES if name.endswith(".csv")]
    assert not any(data.startswith(b"\xef\xbb\xbf") for data in contents(tmp_path / "without").values())


def test_the_base_of_iris_is_an_option(tmp_path: Path) -> None:
    export(make_graph(), tmp_path, base="https://example.org/graph/")
    assert "https://example.org/graph/" in (tmp_path / "graph.ttl").read_text("utf-8")


def test_the_manifest_tells_inputs_counts_findings_and_hashes(tmp_path: Path) -> None:
    graph = make_graph()
    export(graph, tmp_path)
    manifest = json.loads((tmp_path / "manifest.json").read_text("utf-8"))
    first = manifest["inputs"][0]
    assert (first["file"], first["year"], first["area"]) == ("2021.txt", 2021, "江右省澄江市云溪县")
    assert first["numerals"] == {"date": 1}
    assert first["pages"] == []
    assert manifest["counts"]["entities"]["Township"] == 2
    assert sum(manifest["counts"]["claims"].values()) == len(graph.claims)
    assert [finding["computation"] for finding in manifest["findings"]] == ["30+8+6+7=51≠50"]
    for name, digest in manifest["results"].items():
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == digest
    assert sorted(manifest["results"]) == [name for name in RESULT_FILES if name != "manifest.json"]


def test_no_result_tells_where_on_the_machine_it_was_made(tmp_path: Path) -> None:
    export(make_graph(), tmp_path)
    assert not [name for name, data in contents(tmp_path).items() if str(tmp_path).encode() in data]
