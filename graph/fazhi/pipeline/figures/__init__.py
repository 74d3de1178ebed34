"""Figures: what is counted, by which verb, for which place and time, as a part of what."""
