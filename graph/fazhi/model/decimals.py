"""Decimals as people write them."""

from decimal import Decimal


def plain(value: Decimal) -> str:
    """A decimal without an exponent and without zeros that tell nothing.

    Example:
        >>> plain(Decimal("7.50")), plain(Decimal("1E+3")), plain(Decimal("0.00"))
        ('7.5', '1000', '0')
    """
    return f"{value.normalize():f}" if value else "0"
