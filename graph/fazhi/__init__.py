"""fazhi: a trusted knowledge graph from Chinese reports on rule-of-law government."""

__version__ = "0.1.0"
