"""The graph as RDF: terms, IRIs, quads, the store, files, shapes.

Nothing is imported here: ``encode``, ``store`` and ``serialize`` need no rdflib; ``dataset`` and ``shapes`` do.
"""
