"""Found facts held against gold annotations; ``docs/facts.md`` describes the form of both."""

from fazhi.scoring.report import ALL, Miss, Score, ScoreReport, score

__all__ = ["ALL", "Miss", "Score", "ScoreReport", "score"]
