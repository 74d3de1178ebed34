"""What the page draws at first: things at computed places, as pyvis hands them to vis-network."""

from typing import Any

from pyvis.network import Network

from fazhi.exports.viewer.choice import choose
from fazhi.exports.viewer.index import Index
from fazhi.exports.viewer.sheet import on_sheet


def overview(index: Index) -> dict[str, list[int]]:
    """Choose what tells most of the graph, and place it.

    Returns:
        Columns: the places of the things in the order of all things, and where each of them is drawn, y downwards.
    """
    ids = choose(index)
    chosen = set(ids)
    shown = [line for line in index.lines if line.start in chosen and line.end in chosen]
    spots = on_sheet(ids, ((line.start, line.end, line.weight) for line in shown))
    network = Network(directed=True)
    for id_ in ids:
        x, y = spots[id_]
        network.add_node(id_, x=x, y=y)
    nodes: list[dict[str, Any]] = network.get_network_data()[0]
    return {
        "thing": [index.places[node["id"]] for node in nodes],
        "x": [node["x"] for node in nodes],
        "y": [node["y"] for node in nodes],
    }
