"""Write the files that follow from the ontology: ``python scripts/terms.py [--check]``.

``--check`` writes nothing and fails when one of them is stale.
"""

import argparse
import sys
from pathlib import Path

from fazhi.model import Predicate
from fazhi.ontology.derive import make_context, make_relation_shapes, make_terms_module
from fazhi.ontology.schema import read_schema

ROOT = Path(__file__).resolve().parents[1]


def derived_files() -> dict[Path, str]:
    """Each file that follows from the ontology, with the text that it must have."""
    schema = read_schema()
    relations = tuple(predicate.value for predicate in Predicate)
    return {
        ROOT / "graph/fazhi/rdf/terms.py": make_terms_module(schema),
        ROOT / "ontology/context.jsonld": make_context(schema),
        ROOT / "ontology/shapes/relations.ttl": make_relation_shapes(schema, relations),
    }


def main() -> int:
    """Write the stale files, or with ``--check`` name them and return 1."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a file is stale")
    check = parser.parse_args().check
    files = derived_files()
    stale = {path: files[path] for path in files if not path.exists() or path.read_text("utf-8") != files[path]}
    for path, text in stale.items():
        sys.stderr.write(f"{'stale' if check else 'written'}: {path.relative_to(ROOT)}\n")
        if not check:
            path.write_text(text, encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
