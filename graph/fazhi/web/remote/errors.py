"""What can go wrong with another store."""

from fazhi.model import FazhiError


class RemoteError(FazhiError):
    """Another store does not do what it was asked.

    Args:
        subject: the graph, or the address, that it is about.
        cause: what is wrong, in words for a person.
    """

    def __init__(self, subject: str, cause: str) -> None:
        super().__init__(f"{subject}: {cause}")
        self.subject = subject
        self.cause = cause


class RemoteUnavailableError(RemoteError):
    """It cannot be reached, or lets nobody in: nothing else will go better."""
