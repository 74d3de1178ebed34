"""fazhi: a trusted knowledge graph from Chinese reports on rule-of-law government.

Example:
    >>> import fazhi
    >>> graph = fazhi.build()  # doctest: +SKIP
    >>> graph.query("pilots", area="浦江县")  # doctest: +SKIP
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fazhi.api.building import Progress, build, extract, sample_reports
    from fazhi.api.graph import Graph
    from fazhi.api.results import Results, open_results
    from fazhi.api.undecided import undecided
    from fazhi.model import (
        ChatModel,
        CheckResult,
        Claim,
        Entity,
        FazhiError,
        GraphError,
        InputError,
        OutputError,
        Quote,
        Report,
    )

__version__ = "0.1.0"

# by the floor that each comes from, which is imported when the name is first used: `fazhi --version` needs no spaCy
_HOMES = {
    "ChatModel": "fazhi.model",
    "Claim": "fazhi.model",
    "Entity": "fazhi.model",
    "FazhiError": "fazhi.model",
    "CheckResult": "fazhi.model",
    "Graph": "fazhi.api.graph",
    "GraphError": "fazhi.model",
    "InputError": "fazhi.model",
    "OutputError": "fazhi.model",
    "Progress": "fazhi.api.building",
    "Quote": "fazhi.model",
    "Report": "fazhi.model",
    "Results": "fazhi.api.results",
    "build": "fazhi.api.building",
    "extract": "fazhi.api.building",
    "open_results": "fazhi.api.results",
    "sample_reports": "fazhi.api.building",
    "undecided": "fazhi.api.undecided",
}

__all__ = [
    "ChatModel",
    "CheckResult",
    "Claim",
    "Entity",
    "FazhiError",
    "Graph",
    "GraphError",
    "InputError",
    "OutputError",
    "Progress",
    "Quote",
    "Report",
    "Results",
    "__version__",
    "build",
    "extract",
    "open_results",
    "sample_reports",
    "undecided",
]


if not TYPE_CHECKING:  # a type checker should know the names one by one

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module 'fazhi' has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
