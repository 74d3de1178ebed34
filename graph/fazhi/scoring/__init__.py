"""Found facts held against gold annotations; ``docs/facts.md`` describes the form of both."""

from fazhi.scoring.errors import ErrorGroup, Grouping, group_errors
from fazhi.scoring.report import ALL, Miss, Score, ScoreReport, score

__all__ = ["ALL", "ErrorGroup", "Grouping", "Miss", "Score", "ScoreReport", "group_errors", "score"]
