"""The divisions of the country by code and by name, and what 我县 or 全市 mean in a report."""

from fazhi.gazetteer.deixis import deictic_words, refer
from fazhi.gazetteer.gazetteer import Gazetteer, gazetteer
from fazhi.gazetteer.history import CARVED_OUT, SPLIT, Change
from fazhi.gazetteer.names import government_of

__all__ = ["CARVED_OUT", "SPLIT", "Change", "Gazetteer", "deictic_words", "gazetteer", "government_of", "refer"]
