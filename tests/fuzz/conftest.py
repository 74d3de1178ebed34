"""How many texts are made up: a few, or with ``HYPOTHESIS_PROFILE=ci`` as many as fit in about a minute."""

import os

from hypothesis import HealthCheck, settings

# A text takes as long as the machine needs; `test_growth.py` is where time is held against a limit.
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)

settings.register_profile("few", _PATIENT, max_examples=15, derandomize=True)
settings.register_profile("ci", _PATIENT, max_examples=250)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "few"))
