"""Relations: verb frames and sentence patterns over clauses, with subjects from the report's own voice."""
