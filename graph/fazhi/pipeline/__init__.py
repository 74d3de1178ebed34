"""From a report to facts: a spaCy pipeline of rules over typed spans."""
