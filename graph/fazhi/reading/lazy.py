"""Readers that are imported when the first input of their kind comes, so that a run on text files waits for none."""

from importlib import import_module
from typing import Any

from fazhi.model import InputError


def load(name: str, source: str) -> Any:
    """The function of that name; the only deferred import of the house.

    Args:
        name: as ``package.module:function``.
        source: the input that needs it.

    Raises:
        InputError: a library that it needs is not installed.
    """
    module, _, function = name.partition(":")
    try:
        return getattr(import_module(module), function)
    except ModuleNotFoundError as error:
        raise InputError(source, f"cannot be read without the package {error.name}, which is not installed") from error
