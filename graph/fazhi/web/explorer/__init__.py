"""The explorer: the page of the graph over the store, which it asks for what is looked at."""
