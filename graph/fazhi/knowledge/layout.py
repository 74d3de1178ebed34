"""Where to draw things: the same graph gives the same places, without a browser having to search for them.

Things with several neighbours are placed by forces; a thing with one neighbour stands in rings around it. Parts of the
graph that nothing joins stand in rows, the largest first.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import networkx

if TYPE_CHECKING:
    Plain = networkx.Graph[str]

Point = tuple[float, float]
Edge = tuple[str, str, float]

SPACING = 46.0
"""Distance between neighbours in a ring, in the page's pixels at scale 1."""

_MAX_BY_FORCE = 400  # a dense matrix of more costs seconds; networkx wants scipy from 500 on
_SEED = 20


def positions(ids: Collection[str], edges: Iterable[Edge]) -> dict[str, tuple[int, int]]:
    """Place things in the plane, y downwards.

    Args:
        ids: what is drawn.
        edges: pairs of these ids with how hard they pull; repeated pairs pull harder.

    Returns:
        Whole coordinates for each id, sorted by id, about the origin; the same for every order of ``edges``.
    """
    plain = _plain(ids, edges)
    parts = sorted(networkx.connected_components(plain), key=lambda part: (-len(part), min(part)))
    placed: dict[str, Point] = {}
    blocks = [_place_part(_cut(plain, part)) for part in parts]
    centres = _in_rows([_extent(block.values()) for block in blocks])
    for block, (x, y) in zip(blocks, centres, strict=True):
        placed |= {id_: (x + dx, y + dy) for id_, (dx, dy) in block.items()}
    return {id_: (round(x), round(y)) for id_, (x, y) in sorted(placed.items())}


def _plain(ids: Collection[str], edges: Iterable[Edge]) -> "Plain":
    """An undirected graph in sorted order."""
    plain: Plain = networkx.Graph()
    plain.add_nodes_from(sorted(ids))
    weights: dict[tuple[str, str], float] = defaultdict(float)
    for a, b, weight in edges:
        if a != b:
            weights[min(a, b), max(a, b)] += weight
    plain.add_weighted_edges_from((a, b, min(weight, 3.0)) for (a, b), weight in sorted(weights.items()))
    return plain


def _cut(plain: "Plain", ids: Collection[str]) -> "Plain":
    """The part of a graph between some of its things, sorted: a view of networkx's own may have a set's order."""
    part: Plain = networkx.Graph()
    part.add_nodes_from(sorted(ids))
    part.add_edges_from((a, b, plain[a][b]) for a, b in plain.subgraph(ids).edges)
    return part


def _place_part(part: "Plain") -> dict[str, Point]:
    """Place a connected part about the origin."""
    anchors = _anchors(part)
    followers = _followers(part, anchors)
    sizes = {id_: _ring_radius(len(followers[id_])) for id_ in anchors}
    placed = _forced(_cut(part, anchors), sizes)
    for anchor in anchors:
        placed |= _rings(placed[anchor], followers[anchor])
    middle_x, middle_y = _middle(placed.values())
    return {id_: (x - middle_x, y - middle_y) for id_, (x, y) in placed.items()}


def _anchors(part: "Plain") -> list[str]:
    """The things that forces place: those with several neighbours, the best connected where they are too many."""
    by_degree = sorted(part, key=lambda id_: (-part.degree(id_), id_))
    several = [id_ for id_ in by_degree if part.degree(id_) > 1]
    return sorted(several[:_MAX_BY_FORCE] or by_degree[:1])


def _followers(part: "Plain", anchors: Sequence[str]) -> dict[str, list[str]]:
    """For each anchor the other things that are nearest to it, alike ones beside each other."""
    nearest: dict[str, str] = {anchor: anchor for anchor in anchors}
    edge = list(anchors)
    while edge:
        reached = []
        for id_ in edge:
            for other in sorted(part[id_]):
                if other not in nearest:
                    nearest[other] = nearest[id_]
                    reached.append(other)
        edge = reached
    followers: dict[str, list[str]] = {anchor: [] for anchor in anchors}
    for id_ in sorted(nearest):
        if nearest[id_] != id_:
            followers[nearest[id_]].append(id_)
    return followers


def _forced(anchors: "Plain", sizes: Mapping[str, float]) -> dict[str, Point]:
    """Place anchors by forces, then push those apart whose rings would overlap."""
    count = len(anchors)
    raw = networkx.spring_layout(anchors, k=1.6 / math.sqrt(count), iterations=300 if count < 120 else 60, seed=_SEED)
    area = sum((2 * size + SPACING) ** 2 for size in sizes.values())
    scale = math.sqrt(area) * 0.5
    points = {id_: [float(x) * scale, float(y) * scale] for id_, (x, y) in raw.items()}
    _push_apart(points, sizes)
    return {id_: (x, y) for id_, (x, y) in points.items()}


def _push_apart(points: Mapping[str, list[float]], sizes: Mapping[str, float]) -> None:
    """Move overlapping discs away from each other until none overlaps, or a fixed number of rounds is over."""
    for _ in range(60):
        moved = False
        for a, b in _neighbours(points, sizes):
            dx, dy = points[b][0] - points[a][0], points[b][1] - points[a][1]
            distance = math.hypot(dx, dy) or 0.01
            missing = sizes[a] + sizes[b] + SPACING - distance
            if missing > 0:
                step_x, step_y = (dx or 0.01) / distance * missing / 2, dy / distance * missing / 2
                points[a][0] -= step_x
                points[a][1] -= step_y
                points[b][0] += step_x
                points[b][1] += step_y
                moved = True
        if not moved:
            return


def _neighbours(points: Mapping[str, list[float]], sizes: Mapping[str, float]) -> Iterator[tuple[str, str]]:
    """Pairs whose discs and margins may overlap in x, found by one sweep from left to right."""
    left = {id_: points[id_][0] - sizes[id_] - SPACING / 2 for id_ in points}
    row = sorted(left, key=lambda id_: (left[id_], id_))
    for i, a in enumerate(row):
        right = points[a][0] + sizes[a] + SPACING / 2
        for b in row[i + 1 :]:
            if left[b] > right:
                break
            yield a, b


def _rings(centre: Point, followers: Sequence[str]) -> dict[str, Point]:
    placed: dict[str, Point] = {}
    ring, rest = 1, list(followers)
    while rest:
        room = _room(ring)
        here, rest = rest[:room], rest[room:]
        for i, id_ in enumerate(here):
            angle = 2 * math.pi * i / len(here) - math.pi / 2 + ring * 0.4
            radius = ring * SPACING
            placed[id_] = (centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle))
        ring += 1
    return placed


def _room(ring: int) -> int:
    """How many things fit into a ring at their spacing."""
    return int(2 * math.pi * ring)


def _ring_radius(followers: int) -> float:
    ring = 0
    while followers > 0:
        ring += 1
        followers -= _room(ring)
    return ring * SPACING


def _in_rows(extents: Sequence[Point]) -> list[Point]:
    """Centres of blocks with these widths and heights, set like words in centred lines on a roughly square sheet."""
    boxes = [(width + 1.4 * SPACING, height + 1.4 * SPACING) for width, height in extents]
    sheet = max(1.1 * math.sqrt(sum(width * height for width, height in boxes)), *(width for width, _ in boxes), 0.0)
    rows: list[list[Point]] = []
    room = 0.0
    for box in boxes:
        if box[0] > room:
            rows.append([])
            room = sheet
        rows[-1].append(box)
        room -= box[0]
    centres: list[Point] = []
    y = -sum(max(height for _, height in row) for row in rows) / 2
    for row in rows:
        height = max(height for _, height in row)
        x = -sum(width for width, _ in row) / 2
        for width, _ in row:
            centres.append((x + width / 2, y + height / 2))
            x += width
        y += height
    return centres


def _extent(points: Iterable[Point]) -> Point:
    xs, ys = zip(*points, strict=True)
    return max(xs) - min(xs), max(ys) - min(ys)


def _middle(points: Iterable[Point]) -> Point:
    xs, ys = zip(*points, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
