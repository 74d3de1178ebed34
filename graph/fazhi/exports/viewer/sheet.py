"""Where the page's overview is drawn: a sheet of 4:3 out of a square one, with room for names."""

from collections.abc import Collection, Iterable

from fazhi.knowledge.layout import Edge, positions

_WIDER, _HIGHER = 1.6, 1.2


def on_sheet(ids: Collection[str], edges: Iterable[Edge]) -> dict[str, tuple[int, int]]:
    """Place things by what ties them, as ``positions`` does, on the page's sheet."""
    return {id_: (round(x * _WIDER), round(y * _HIGHER)) for id_, (x, y) in positions(ids, edges).items()}
