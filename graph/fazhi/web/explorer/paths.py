"""The shortest way between two things, found from both ends."""

from fazhi.web.asking import Asker

_LONGEST = 6
_WIDEST = 2_000
"""Things at one distance that are looked from; where there are more, the first of them."""


async def between(ask: Asker, start: str, end: str) -> list[str]:
    """The things of a shortest path, its ends included; empty where none of ``_LONGEST`` steps is found."""
    if start == end:
        return [start]
    seen = ({start: ""}, {end: ""})
    edges = ([start], [end])
    for _ in range(_LONGEST):
        side = 0 if len(edges[0]) <= len(edges[1]) else 1
        reached = await _step(ask, edges[side], seen[side])
        met = sorted(iri for iri in reached if iri in seen[1 - side])
        if met:
            return [*reversed(_back(seen[0], met[0])), *_back(seen[1], met[0])[1:]]
        edges = (reached, edges[1]) if side == 0 else (edges[0], reached)
        if not reached:
            return []
    return []


async def _step(ask: Asker, edge: list[str], seen: dict[str, str]) -> list[str]:
    rows = await ask.rows("reached", None, **{"from": edge[:_WIDEST]})
    reached: list[str] = []
    for start, end in sorted((row["from"].value, row["to"].value) for row in rows):
        if end not in seen:
            seen[end] = start
            reached.append(end)
    return reached


def _back(seen: dict[str, str], iri: str) -> list[str]:
    path = [iri]
    while seen[path[-1]]:
        path.append(seen[path[-1]])
    return path
