"""Every result file of a graph, in one folder, at once or not at all."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from fazhi.exports.folder import replaced_files
from fazhi.exports.graphml import write_graphml
from fazhi.exports.lines import write_claims
from fazhi.exports.manifest import to_manifest
from fazhi.exports.row_tables import ALL as ALL_TABLES
from fazhi.exports.tables import write_entities, write_observations, write_relations
from fazhi.exports.viewer.page import write_page
from fazhi.exports.wide import write_wide
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.rdf.files import write_rdf
from fazhi.rdf.iris import DEFAULT_BASE

MANIFEST = "manifest.json"

TEXTS: dict[str, Callable[[KnowledgeGraph, TextIO, str], None]] = {
    "claims.jsonl": lambda graph, file, _: write_claims(graph, file),
    "graph.html": write_page,
}
"""Result files in UTF-8 and who writes them, given the base of IRIs."""

TABLES: dict[str, Callable[[KnowledgeGraph, TextIO], None]] = {
    "entities.csv": write_entities,
    "indicators_wide.csv": lambda graph, file: write_wide(graph.points, file),
    "observations.csv": write_observations,
    "relations.csv": write_relations,
    **{table.name: table.write for table in ALL_TABLES},
}
"""Result files for spreadsheets, which may begin with a byte order mark."""

RDF = {"jsonld": "graph.jsonld", "trig": "graph.trig", "turtle": "graph.ttl"}
"""Result files for RDF tools, by format."""


def export(graph: KnowledgeGraph, out_dir: Path, *, base: str = DEFAULT_BASE, bom: bool = False) -> tuple[Path, ...]:
    """Write every result file into a folder; after an error the folder is as it was.

    Args:
        graph: what to write.
        out_dir: the folder; made if it is not there.
        base: what the IRIs of things start with.
        bom: whether CSV files begin with a byte order mark, which some spreadsheet programs need to show hanzi.

    Returns:
        The files, sorted.

    Raises:
        GraphError: the base is not fit for IRIs.
        OutputError: the folder cannot be written.
    """
    with replaced_files(out_dir, last=MANIFEST) as beside:
        for name, write in TEXTS.items():
            with _open(beside / name) as file:
                write(graph, file, base)
        for name, write_table in TABLES.items():
            with _open(beside / name, "utf-8-sig" if bom else "utf-8") as file:
                write_table(graph, file)
        with ExitStack() as stack:
            files = {format_: stack.enter_context(_open(beside / name)) for format_, name in RDF.items()}
            write_rdf(graph, base, **files)
        write_graphml(graph, beside / "graph.graphml")
        manifest = to_manifest(graph, list(beside.iterdir()))
        (beside / MANIFEST).write_text(manifest, encoding="utf-8", newline="\n")
        names = sorted(path.name for path in beside.iterdir())
    return tuple(out_dir / name for name in names)


def _open(path: Path, encoding: str = "utf-8") -> TextIO:
    return path.open("w", encoding=encoding, newline="")
