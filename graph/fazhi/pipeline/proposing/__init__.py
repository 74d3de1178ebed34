"""Relations proposed by a model that the user has: off unless asked for, and held to the text and the ontology."""
