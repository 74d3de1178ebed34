"""The network as GraphML, for Gephi, Cytoscape, yEd and networkx; written as it goes, since it may be large."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import MentionClaim, ObservationClaim, PromiseClaim, ShortcomingClaim, short_hash

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_COUNTED = {
    MentionClaim: "mentions",
    ObservationClaim: "figures",
    PromiseClaim: "promises",
    ShortcomingClaim: "shortcomings",
}
_NODE = ("type", "name", "level", "code", "within", "parent", "aliases", *_COUNTED.values())
_EDGE = (
    *("kind", "predicate", "modality", "by", "level", "date", "count", "action"),
    *("rule", "quote", "start", "end", "page", "document", "source"),
)
_NUMBERS = frozenset({"count", "start", "end", "page", *_COUNTED.values()})
_NODE_KEYS = {name: f"n{i}" for i, name in enumerate(_NODE)}
_EDGE_KEYS = {name: f"e{i}" for i, name in enumerate(_EDGE)}
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'


def write_graphml(graph: KnowledgeGraph, path: Path) -> None:
    """Write the network: things with their names and how much is told of them, relations with their evidence.

    Characters that XML cannot hold become U+FFFD; an attribute that a thing lacks is left out.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(_HEAD)
        file.writelines(chain(_keys("node", _NODE_KEYS), _keys("edge", _EDGE_KEYS)))
        file.write('<graph edgedefault="directed">\n')
        file.writelines(chain(_nodes(graph), _edges(graph)))
        file.write("</graph>\n</graphml>\n")


def _keys(kind: str, keys: Mapping[str, str]) -> Iterator[str]:
    for name, key in keys.items():
        type_ = "long" if name in _NUMBERS else "string"
        yield f'<key id="{key}" for="{kind}" attr.name="{name}" attr.type="{type_}"/>\n'


def _nodes(graph: KnowledgeGraph) -> Iterator[str]:
    for id_, attributes in graph.nx.nodes(data=True):
        told = Counter(_COUNTED[type(claim)] for claim in attributes["claims"])
        counts = {name: told[name] for name in _COUNTED.values()}
        data = _data({**attributes, "aliases": "、".join(attributes["aliases"]), **counts}, _NODE_KEYS)
        yield f"<node id={quoteattr(id_)}>{data}</node>\n"


def _edges(graph: KnowledgeGraph) -> Iterator[str]:
    """The edges with keys that are unique in the file."""
    for subject, object_, key, attributes in graph.nx.edges(keys=True, data=True):
        unique = key if attributes["kind"] != "structure" else f"structure/{short_hash(subject, key, object_)}"
        ends = f"source={quoteattr(subject)} target={quoteattr(object_)} id={quoteattr(unique)}"
        yield f"<edge {ends}>{_data(attributes, _EDGE_KEYS)}</edge>\n"


def _data(attributes: Mapping[str, Any], keys: Mapping[str, str]) -> str:
    told = ((key, attributes.get(name)) for name, key in keys.items())
    return "".join(f'<data key="{key}">{_text(value)}</data>' for key, value in told if value is not None)


def _text(value: str | int) -> str:
    return escape(_NOT_XML.sub("\ufffd", value), {"\r": "&#13;"}) if isinstance(value, str) else str(value)
