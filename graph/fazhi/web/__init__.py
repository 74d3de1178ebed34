"""The graph as a service: SPARQL, pages, linked data."""
