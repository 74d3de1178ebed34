"""From a report to facts: a spaCy pipeline of rules over typed spans; ``build`` makes it.

Nothing is imported here: floors above use parts of it that need no spaCy.
"""
