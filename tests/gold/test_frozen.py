import pytest
from scripts.golden import UPDATE, difference, make_table


def test_the_scores_are_those_that_were_frozen() -> None:
    if changes := difference(make_table()):
        pytest.fail(f"the scores on tests/gold have changed:\n{changes}\nIf on purpose: {UPDATE}", pytrace=False)
