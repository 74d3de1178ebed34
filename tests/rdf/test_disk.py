"""The store on the disk: made once, anew for new contents, and never half."""

import shutil
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat
from tests.factory import make_graph

from fazhi.exports.run import export
from fazhi.model import GraphError
from fazhi.ontology.queries import read_queries
from fazhi.rdf.disk import HOME, held, make_store, open_store
from fazhi.rdf.statistics import read_statistics
from fazhi.rdf.store import Store


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("results")
    export(make_graph(), folder)
    return folder


@pytest.fixture
def folder(written: Path, tmp_path: Path) -> Path:
    return shutil.copytree(written, tmp_path / "results")


def put_one_quad(folder: Path, name: str) -> None:
    thing = NamedNode(f"https://example.org/{name}")
    pyoxigraph.serialize([Quad(thing, thing, Literal(name), thing)], folder / "graph.nq", format=RdfFormat.N_QUADS)


def stores_of(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / HOME).iterdir() if path.is_dir())


def test_every_question_has_the_answer_of_the_store_in_memory(folder: Path, store: Store) -> None:
    on_disk = open_store(folder)
    assert len(on_disk) == len(store)
    assert on_disk.graphs == store.graphs
    for name, question in read_queries().items():
        text = question.bind(**dict.fromkeys(question.parameters)).text
        assert sorted(on_disk.query(text).rows, key=str) == sorted(store.query(text).rows, key=str), name


def test_the_union_is_the_same_with_and_without_the_file_of_it(folder: Path) -> None:
    whole = set(open_store(folder).query("SELECT * { ?s ?p ?o }").rows)
    shutil.rmtree(folder / HOME)
    (folder / "manifest.json").unlink()
    assert set(open_store(folder).query("SELECT * { ?s ?p ?o }").rows) == whole


def test_a_file_of_the_union_that_another_run_wrote_is_not_believed(folder: Path) -> None:
    (folder / "graph.ttl").write_text("<a:a> <a:b> <a:c> .", encoding="utf-8")
    assert open_store(folder).query("ASK { <a:a> ?p ?o }").rows == ((False,),)


def test_a_store_is_made_once(folder: Path) -> None:
    first = make_store(folder)
    made = (first / "statistics.json").stat().st_mtime_ns
    assert make_store(folder) == first
    assert (first / "statistics.json").stat().st_mtime_ns == made


def test_new_contents_get_a_new_store_and_the_old_one_goes_when_nobody_has_it(tmp_path: Path) -> None:
    put_one_quad(tmp_path, "old")
    old = make_store(tmp_path)
    with held(old):
        put_one_quad(tmp_path, "new")
        new = make_store(tmp_path)
        assert stores_of(tmp_path) == sorted([old.name, new.name])
        assert len(Store.read_only(old)) == 1
    make_store(tmp_path)
    assert stores_of(tmp_path) == [new.name]
    assert open_store(tmp_path).query("SELECT ?o { ?s ?p ?o }").rows == (("new",),)


def test_what_a_run_that_was_killed_has_left_is_cleared_away(tmp_path: Path) -> None:
    put_one_quad(tmp_path, "a")
    (tmp_path / HOME / ".making-abc").mkdir(parents=True)
    store = make_store(tmp_path)
    assert stores_of(tmp_path) == [store.name]


def test_a_graph_that_cannot_be_read_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").write_text("<a:a> <a:b>", encoding="utf-8")
    with pytest.raises(GraphError, match=r"graph\.nq"):
        make_store(tmp_path)
    assert stores_of(tmp_path) == []


@pytest.fixture
def locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that nobody can write into, and another place for the user's cache."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "results"
    folder.mkdir()
    put_one_quad(folder, "a")
    (folder / HOME).write_text("no folder can be made here", encoding="utf-8")
    return folder


def test_a_folder_that_cannot_be_written_has_its_store_in_the_users_cache(locked: Path, tmp_path: Path) -> None:
    store = make_store(locked)
    assert tmp_path / "cache" in store.parents
    assert make_store(locked) == store
    other = tmp_path / "other"
    shutil.copytree(locked, other)
    put_one_quad(other, "b")
    assert make_store(other).parent != store.parent
    assert store.is_dir()


def test_what_is_counted_is_there(folder: Path) -> None:
    store = make_store(folder)
    counted, opened = read_statistics(store), Store.read_only(store)
    assert counted.triples == len(opened)
    assert set(counted.graphs) == opened.graphs
    assert sum(counted.graphs.values()) == sum(1 for _ in opened.quads())
    assert sum(counted.properties.values()) == counted.triples
