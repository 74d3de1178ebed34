"""The network as GraphML, for Gephi, Cytoscape, yEd and networkx."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import networkx

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import MentionClaim, ObservationClaim, PromiseClaim, ShortcomingClaim, short_hash

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COUNTED = {
    MentionClaim: "mentions",
    ObservationClaim: "figures",
    PromiseClaim: "promises",
    ShortcomingClaim: "shortcomings",
}


def write_graphml(graph: KnowledgeGraph, path: Path) -> None:
    """Write the network: things with their names and how much is told of them, relations with their evidence.

    Characters that XML cannot hold become U+FFFD; an attribute that a thing lacks is left out.
    """
    networkx.readwrite.graphml.write_graphml_xml(_flat(graph), path)


def _flat(graph: KnowledgeGraph) -> "networkx.MultiDiGraph[str]":
    """A copy whose attributes are texts and numbers, and whose edge keys are unique in the file."""
    flat: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for id_, attributes in graph.nx.nodes(data=True):
        plain = {name: value for name, value in attributes.items() if name not in {"claims", "aliases"}}
        told = Counter(_COUNTED[type(claim)] for claim in attributes["claims"])
        counts = {name: told[name] for name in _COUNTED.values()}
        flat.add_node(id_, **_writable({**plain, "aliases": "、".join(attributes["aliases"]), **counts}))
    for subject, object_, key, attributes in graph.nx.edges(keys=True, data=True):
        unique = key if attributes["kind"] == "claim" else f"structure/{short_hash(subject, key, object_)}"
        flat.add_edge(subject, object_, unique, **_writable(attributes))
    return flat


def _writable(attributes: dict[str, Any]) -> dict[str, Any]:
    return {
        name: _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
        for name, value in attributes.items()
        if value is not None
    }
