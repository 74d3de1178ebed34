"""Where the ontology's files are, its schema and its lint."""
