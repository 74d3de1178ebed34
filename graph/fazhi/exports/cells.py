"""What a cell of a table may hold."""

_FORMULA_STARTS = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")  # the last four are the full-width twins


def safe_cell(text: str) -> str:
    """Take from a text what would make a spreadsheet program run it as a formula.

    Example:
        >>> safe_cell("=1+1")
        "'=1+1"
    """
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
