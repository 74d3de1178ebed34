"""The ontology, for people and for programs."""
