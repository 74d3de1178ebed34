"""What evaluates queries: processes of our own, or another store."""

from typing import Protocol

from fazhi.web.evaluation.request import Answer, QueryRequest


class Evaluator(Protocol):
    """Answers queries, so many at once, and within limits."""

    @property
    def pids(self) -> tuple[int, ...]:
        """The processes that there are for it."""

    @property
    def running(self) -> int:
        """Queries that are evaluated."""

    @property
    def waiting(self) -> int:
        """Queries that wait."""

    async def run(self, request: QueryRequest) -> Answer:
        """Evaluate a query; where the task that waits for it is cancelled, the work ends.

        Raises:
            EvaluationError: there is no answer.
        """

    async def close(self, patience: float) -> None:
        """End; queries that are evaluated or wait have so many seconds to do so."""
