"""Where the ontology's files are."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

NAMESPACE = "https://w3id.org/fazhi/ontology#"
"""What the ontology's terms start with; its prefix is ``fz``."""

ONTOLOGY_IRI = NAMESPACE.removesuffix("#")
"""The ontology itself."""

DATA_BASE = "https://w3id.org/fazhi/id/"
"""What IRIs of things start with unless the user says otherwise."""

DATA_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""What the data are under unless who serves them says otherwise; the ontology is, too."""

TERM_FILES = ("core.ttl", "levels.ttl", "datacube.ttl")
"""The files that define terms of ``NAMESPACE``."""


def ontology_home() -> Traversable:
    """The folder of the ontology's files: in the wheel, or at the top of a checkout."""
    shipped = files("fazhi.ontology") / "ttl"
    checkout = Path(__file__).resolve().parents[3] / "ontology"
    return shipped if shipped.is_dir() else checkout


def files_in(folder: Traversable, suffix: str) -> list[Traversable]:
    """The files of a folder whose name ends in ``suffix``, by name; none where there is no such folder."""
    if not folder.is_dir():
        return []
    return sorted((f for f in folder.iterdir() if f.name.endswith(suffix)), key=lambda f: f.name)
