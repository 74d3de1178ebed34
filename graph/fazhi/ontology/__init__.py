"""Where the ontology's files are, its schema, what is derived from it, its checks and its questions.

Nothing is imported here: questions are read without the RDF library that the schema needs.
"""
