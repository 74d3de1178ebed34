"""The parts of the graph that the explorer asks a service for."""

import re
from decimal import Decimal
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.factory import make_graph

from fazhi.model import ObservationClaim, RelationClaim

GRAPH = make_graph()
TOWN = "division/390726101"
COUNTY = "division/390726"


def get(client: TestClient, path: str, **parameters: str) -> Any:
    answer = client.get(f"/explorer/{path}", params=parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()


def statements(part: dict[str, Any], core: dict[str, Any]) -> set[tuple[str, str, str, str]]:
    """Subject, predicate, object and quote of each statement of a part."""
    ids, stated = part["things"]["id"], part["relations"]
    rows = zip(stated["subject"], stated["predicate"], stated["object"], stated["quote"], strict=True)
    words = core["predicates"]
    return {(ids[subject], words[predicate], ids[object_], quote) for subject, predicate, object_, quote in rows}


def claims_of(id_: str) -> set[tuple[str, str, str, str]]:
    claims = (claim for claim in GRAPH.claims if isinstance(claim, RelationClaim))
    return {(c.subject, c.predicate, c.object, c.quote.text) for c in claims if id_ in (c.subject, c.object, c.by)}


def test_the_page_holds_no_data_and_asks_its_own_host_alone(client: TestClient) -> None:
    answer = client.get("/")
    assert 'name="source" content="explorer/"' in answer.text
    assert 'id="core"' not in answer.text
    assert "connect-src 'self'" in answer.headers["content-security-policy"]
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_it_begins_with_the_best_connected_things_at_their_places_and_counts_all(client: TestClient) -> None:
    core = get(client, "core")
    things = core["things"]
    assert len(core["overview"]["thing"]) <= 150
    assert things["id"][0] == max(zip(things["degree"], things["id"], strict=True), key=lambda pair: pair[0])[1]
    assert len(core["overview"]["x"]) == len(core["overview"]["thing"])
    assert core["counts"] == {
        "things": len(GRAPH.entities),
        "relations": sum(isinstance(claim, RelationClaim) for claim in GRAPH.claims),
        "figures": sum(isinstance(claim, ObservationClaim) for claim in GRAPH.claims),
        "reports": 2,
        "areas": 1,
        "first": 2021,
        "last": 2022,
    }


@pytest.mark.parametrize("id_", [TOWN, COUNTY, *sorted(GRAPH.entities)[:8]])
def test_around_a_thing_stands_all_that_reports_state_of_it_with_the_words(client: TestClient, id_: str) -> None:
    part = get(client, "around", id=id_)
    assert part["things"]["id"][0] == id_
    assert statements(part, get(client, "core")) == claims_of(id_)


def test_what_a_thing_belongs_to_and_what_belongs_to_it_comes_along(client: TestClient) -> None:
    part, core = get(client, "around", id=COUNTY), get(client, "core")
    ids, tied = part["things"]["id"], part["structure"]
    rows = zip(tied["from"], tied["predicate"], tied["to"], strict=True)
    told = {(ids[start], core["predicates"][predicate], ids[end]) for start, predicate, end in rows}
    assert (TOWN, "within", COUNTY) in told
    assert all(COUNTY in (start, end) for start, _, end in told)


def test_a_report_comes_with_its_figures_and_where_it_names_what(client: TestClient) -> None:
    for reading in GRAPH.readings:
        part = get(client, "report", id=reading.report.id)
        figures = [claim for claim in reading.claims if isinstance(claim, ObservationClaim)]
        columns = part["figures"]
        values = map(Decimal, columns["value"])
        told = sorted(zip(columns["indicator"], values, columns["quote"], strict=True))
        assert told == sorted((c.indicator, c.value, c.quote.text) for c in figures)
        assert len(part["mentions"]["thing"]) == sum(type(c).__name__ == "MentionClaim" for c in reading.claims)


@pytest.mark.parametrize("text", ["清河镇", "清河", "qinghezhen", "qhz", "390726101"])
def test_a_township_is_found_by_name_sound_and_code(client: TestClient, text: str) -> None:
    found = get(client, "find", text=text)
    [hit] = found["groups"]["Township"]
    assert hit[1].removeprefix(found["base"]) == TOWN


def test_nothing_is_found_for_a_text_that_nothing_is_called(client: TestClient) -> None:
    assert get(client, "find", text="𠮷" * 500)["total"] == 0
    assert get(client, "find", text="")["total"] == 0


def test_a_path_comes_with_the_statements_that_make_it_up(client: TestClient) -> None:
    first, *_ = sorted(claims_of(TOWN))
    other = next(end for end in (first[0], first[2]) if end != TOWN)
    beyond = next(c for c in sorted(claims_of(other)) if TOWN not in c[:3])
    end = next(id_ for id_ in (beyond[0], beyond[2]) if id_ != other)
    part = get(client, "path", **{"from": TOWN, "to": end})
    assert {TOWN, end} <= set(part["things"]["id"])
    assert len(part["relations"]["id"]) >= 2


@pytest.mark.parametrize("id_", ["", "no such thing", "../x", "a> <b", "division/390726> } DELETE {"])
def test_what_can_be_no_thing_is_a_bad_request(client: TestClient, id_: str) -> None:
    assert client.get("/explorer/around", params={"id": id_}).status_code == 400


def test_what_is_not_in_the_store_is_not_found(client: TestClient) -> None:
    assert client.get("/explorer/around", params={"id": "division/999999"}).status_code == 404


def test_a_part_is_fetched_once_as_long_as_the_data_stay(client: TestClient) -> None:
    tag = client.get("/explorer/around", params={"id": TOWN}).headers["etag"]
    again = client.get("/explorer/around", params={"id": TOWN}, headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert re.fullmatch(r'"[\w=-]+"', tag)
