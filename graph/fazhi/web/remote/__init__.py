"""Other stores, by their own SPARQL 1.1 Protocol: publishing a graph to one, and answering from one."""
