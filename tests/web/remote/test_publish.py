"""Publishing a folder: what is there afterwards, and what becomes of a run that breaks off."""

from collections import Counter
from pathlib import Path

import pytest
from pyoxigraph import NamedNode
from tests.factory import make_graph
from tests.web.remote.fakes import Asked, FakeStore, Said

from fazhi.exports.run import export
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.rdf.disk import open_store
from fazhi.web.remote.catalogue import CATALOGUE, UNION
from fazhi.web.remote.errors import RemoteError, RemoteUnavailableError
from fazhi.web.remote.folder import publisher
from fazhi.web.remote.publish import Outcome, Step
from fazhi.web.remote.transport import Patience

AT_ONCE = Patience(attempts=3, sleep=lambda _seconds: None)


def publish(folder: Path, store: FakeStore, patience: Patience = AT_ONCE) -> list[Step]:
    with publisher(folder, store.endpoint, patience=patience) as publishing:
        return list(publishing.run())


def outcomes(steps: list[Step]) -> Counter[str]:
    return Counter(step.outcome for step in steps)


def test_each_graph_and_their_union_are_there_afterwards(results: Path, store: FakeStore) -> None:
    ours = open_store(results)
    steps = publish(results, store)
    assert outcomes(steps) == {Outcome.LOADED: len(ours.graphs) + 1}
    assert set(store.store) >= set(ours.quads())
    assert store.size(UNION) == len(ours)


def test_a_second_run_writes_nothing(results: Path, store: FakeStore) -> None:
    first = publish(results, store)
    store.asked.clear()
    assert outcomes(publish(results, store)) == {Outcome.KEPT: len(first)}
    assert store.writes() == []


def test_a_graph_that_somebody_has_changed_is_stored_anew(results: Path, store: FakeStore) -> None:
    graph = publish(results, store)[0].graph
    store.store.remove(next(store.store.quads_for_pattern(None, None, None, NamedNode(graph))))
    store.asked.clear()
    steps = publish(results, store)
    assert [step.graph for step in steps if step.outcome is Outcome.LOADED] == [graph]
    assert store.writes() == [("PUT", CATALOGUE), ("PUT", graph), ("POST", CATALOGUE)]


def test_what_the_folder_no_longer_has_is_removed(results: Path, store: FakeStore, tmp_path: Path) -> None:
    publish(results, store)
    export(KnowledgeGraph(make_graph().readings[:1]), tmp_path)
    steps = publish(tmp_path, store)
    removed = [step.graph for step in steps if step.outcome is Outcome.REMOVED]
    assert removed
    assert all(store.size(graph) == 0 for graph in removed)
    assert outcomes(publish(tmp_path, store)) == {Outcome.KEPT: len(open_store(tmp_path).graphs) + 1}


def test_what_others_keep_in_the_store_stays(results: Path, store: FakeStore) -> None:
    store.store.update("INSERT DATA { GRAPH <urn:others> { <urn:a> <urn:b> <urn:c> } <urn:a> <urn:b> <urn:c> }")
    publish(results, store)
    assert store.size("urn:others") == 1
    assert store.store.query("ASK { <urn:a> <urn:b> <urn:c> }")


def test_a_run_that_breaks_off_is_taken_up(results: Path, store: FakeStore) -> None:
    def down_after_three(_asked: Asked) -> Said | None:
        return Said(503) if len(store.writes()) > 3 else None

    store.fault = down_after_three
    with pytest.raises(RemoteError):
        publish(results, store)
    store.fault = lambda _asked: None
    steps = publish(results, store)
    assert outcomes(steps)[Outcome.KEPT] == 1
    assert outcomes(steps)[Outcome.FAILED] == 0
    assert store.size(UNION) == len(open_store(results))


def test_a_busy_store_is_asked_again_after_longer_and_longer_waits(results: Path, store: FakeStore) -> None:
    waited: list[float] = []
    refusals = iter([Said(429), Said(503), Said(0), Said(502, headers={"Retry-After": "7"})])
    store.fault = lambda asked: next(refusals, None) if asked.method == "PUT" else None
    steps = publish(results, store, Patience(first=0.5, sleep=waited.append))
    assert waited == [0.5, 1.0, 2.0, 7.0]
    assert outcomes(steps)[Outcome.FAILED] == 0


def test_a_wait_has_its_bound(results: Path, store: FakeStore) -> None:
    waited: list[float] = []
    store.fault = lambda _asked: Said(503, headers={"Retry-After": "86400"})
    with pytest.raises(RemoteError):
        publish(results, store, Patience(attempts=8, most=5, sleep=waited.append))
    assert waited == [5.0] * 7


def test_a_graph_that_is_refused_is_named_with_the_cause_and_the_others_are_stored(
    results: Path, store: FakeStore
) -> None:
    graph = min(open_store(results).graphs)
    full = Said(507, "磁盘已满".encode(), {"Content-Type": "text/plain; charset=utf-8"})
    store.fault = lambda asked: full if (asked.method, asked.graph) == ("PUT", graph) else None
    steps = publish(results, store)
    assert outcomes(steps)[Outcome.FAILED] == 1
    assert [str(step.error) for step in steps if step.error] == [
        f"{graph}: cannot be stored: answers 507 Insufficient Storage: 磁盘已满"
    ]
    store.fault = lambda _asked: None
    assert [step.graph for step in publish(results, store) if step.outcome is Outcome.LOADED] == [graph]


def test_a_store_that_takes_no_large_bodies_gets_smaller_ones(results: Path, store: FakeStore) -> None:
    limit = 1 << 15
    store.fault = lambda asked: Said(413) if asked.method in ("PUT", "POST") and len(asked.body) > limit else None
    steps = publish(results, store)
    assert outcomes(steps)[Outcome.FAILED] == 0
    assert store.size(UNION) == len(open_store(results))
    assert max(len(a.body) for a in store.asked if a.graph == UNION) > limit


def test_triples_that_a_store_loses_are_noticed(results: Path, store: FakeStore) -> None:
    store.fault = lambda asked: Said(204) if (asked.method, asked.graph) == ("PUT", UNION) else None
    failed = [step for step in publish(results, store) if step.error]
    assert [step.graph for step in failed] == [UNION]
    assert "has 0 triples there instead of" in str(failed[0].error)


def test_a_store_that_lets_nobody_in_is_told_at_once(results: Path, store: FakeStore) -> None:
    store.fault = lambda asked: Said(401) if asked.method == "PUT" else None
    with pytest.raises(RemoteUnavailableError, match="answers 401"):
        publish(results, store)
    assert store.writes() == [("PUT", CATALOGUE)]


def test_an_address_that_takes_no_graphs_is_told_with_what_to_do(results: Path, store: FakeStore) -> None:
    with publisher(results, store.endpoint, store.address + "/elsewhere", AT_ONCE) as publishing:
        steps = publishing.run()
        with pytest.raises(RemoteError, match="--graph-store"):
            next(steps)
