"""Every error that fazhi raises on purpose, as one tree.

FazhiError
├── QuoteError          a quote that is not what the text says there
├── InputError          a file that cannot be read as a report; the message names file and cause
│   └── EncodingError   bytes in no known encoding
├── GraphError          a graph folder or query that cannot be used
├── OutputError         a place that cannot be written
└── ScriptError         a script of the viewer that cannot become part of a page
"""


class FazhiError(Exception):
    """The root: anything that a caller may want to show as one line."""


class QuoteError(FazhiError, ValueError):
    """A quote differs from the text at its offsets, or is empty."""


class InputError(FazhiError):
    """A file cannot be read as a report.

    Args:
        source: the file as the user named it.
        cause: what is wrong, in words for that user.
    """

    def __init__(self, source: str, cause: str) -> None:
        super().__init__(f"{source}: {cause}")
        self.source = source
        self.cause = cause

    def __reduce__(self) -> tuple[type["InputError"], tuple[str, str]]:
        return type(self), (self.source, self.cause)  # the base class would hand over the message alone


class EncodingError(InputError):
    """The bytes of a file are text in no encoding that is known here."""


class GraphError(FazhiError):
    """A graph folder, query or graph view cannot be used as asked."""


class OutputError(FazhiError):
    """A place cannot be written."""


class ScriptError(FazhiError):
    """A script of the viewer breaks the rules by which scripts become one."""
