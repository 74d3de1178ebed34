"""Places of things: the same every time, apart from each other, quick."""

import math
import os
import subprocess
import sys
from itertools import combinations, pairwise

from fazhi.knowledge.layout import positions

RING = [(f"n{i}", f"n{i + 1}", 1.0) for i in range(9)]
STAR = [("hub", f"leaf{i:02d}", 1.0) for i in range(60)]


def ids_of(edges: list[tuple[str, str, float]]) -> set[str]:
    return {id_ for a, b, _ in edges for id_ in (a, b)}


def nearest(places: dict[str, tuple[int, int]]) -> float:
    return min(math.dist(a, b) for a, b in combinations(places.values(), 2))


def test_nothing_to_draw_has_no_places() -> None:
    assert positions([], []) == {}


def test_a_single_thing_has_a_place() -> None:
    assert positions(["a"], []).keys() == {"a"}


def test_the_order_of_things_and_edges_makes_no_difference() -> None:
    edges = [*RING, *STAR, ("hub", "n0", 0.3)]
    ids = sorted(ids_of(edges))
    assert positions(ids, edges) == positions(ids[::-1], edges[::-1])


def test_things_do_not_lie_on_each_other() -> None:
    edges = [*RING, *STAR, ("hub", "n0", 0.3)]
    assert nearest(positions([*ids_of(edges), "alone", "alone too"], edges)) > 20


def test_followers_stand_around_their_hub() -> None:
    places = positions(ids_of(STAR), STAR)
    assert max(math.dist(places["hub"], place) for place in places.values()) < 300


def test_what_nothing_joins_stands_apart() -> None:
    other = [("x", "y", 1.0), ("y", "z", 1.0)]
    places = positions([*ids_of(STAR), *ids_of(other)], STAR + other)
    assert min(math.dist(places[a], places[b]) for a in ids_of(STAR) for b in ids_of(other)) > 40


def test_repeated_edges_and_loops_do_no_harm() -> None:
    assert positions(["a", "b"], [("a", "a", 1.0), ("a", "b", 1.0), ("b", "a", 1.0)]).keys() == {"a", "b"}


def test_many_well_connected_things_are_all_placed() -> None:
    ids = [f"n{i:04d}" for i in range(900)]
    edges = [(a, b, 1.0) for a, b in pairwise(ids)] + [(a, ids[0], 1.0) for a in ids[2:]]
    places = positions(ids, edges)
    assert len(set(places.values())) == len(ids)


SCRIPT = """
from fazhi.knowledge.layout import positions
edges = [(f"hub{i}", f"leaf{i}-{j}", 1.0) for i in range(8) for j in range(30)]
edges += [(f"hub{i}", f"hub{j}", 1.0) for i in range(8) for j in range(i)]
print(positions({id_ for a, b, _ in edges for id_ in (a, b)}, edges))
"""


def test_places_are_the_same_in_another_process() -> None:
    places = {
        subprocess.run(  # noqa: S603  # our own
            [sys.executable, "-c", SCRIPT], env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in "123"
    }
    assert len(places) == 1
