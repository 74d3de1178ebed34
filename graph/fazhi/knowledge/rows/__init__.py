"""Flat rows for tables: what the graph knows, with the names of things and the words that state it.

A row is a frozen dataclass of plain values. Its fields are the columns of a CSV file, and of what Python users get.
"""
