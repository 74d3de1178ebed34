"""The knowledge graph and what is concluded from it."""
