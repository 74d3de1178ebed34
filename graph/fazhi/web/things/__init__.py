"""A page and a document for every thing."""
