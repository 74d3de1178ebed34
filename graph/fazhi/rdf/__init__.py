"""The graph as RDF: terms, IRIs, quads, the store, shapes."""
