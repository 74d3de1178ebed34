"""How many texts are made up: a few, or as many as fit in about a minute, where ``CI`` is set or the profile is ``ci``.

They are the same on every run, so that a change that fails here fails by what it changed.
"""

import os

from hypothesis import HealthCheck, settings

# A text takes as long as the machine needs; `test_growth.py` is where time is held against a limit.
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None, derandomize=True)

settings.register_profile("few", _PATIENT, max_examples=15)
settings.register_profile("ci", _PATIENT, max_examples=120)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "few"))
