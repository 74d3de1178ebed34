"""From mentions to things: full official names and stable ids."""
