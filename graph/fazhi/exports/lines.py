"""All claims, one a line: the export that loses nothing."""

from typing import TextIO

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model.codec import to_line


def write_claims(graph: KnowledgeGraph, file: TextIO) -> None:
    """Write every claim in reading order as JSON Lines; ``fazhi.model.codec.parse_claim`` reads a line back."""
    file.writelines(f"{to_line(claim)}\n" for claim in graph.claims)
