"""The page on which one writes queries, and the questions that one can begin with."""
