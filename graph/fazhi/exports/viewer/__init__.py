"""The graph as one page that works without a network."""
