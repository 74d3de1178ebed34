"""Files that follow from the ontology, so that nobody writes a term twice."""

import json
from typing import Any

from fazhi.ontology.schema import Kind, Property, Schema
from fazhi.ontology.source import DATA_BASE, NAMESPACE

XSD = "http://www.w3.org/2001/XMLSchema#"


def make_context(schema: Schema) -> str:
    """Make ``context.jsonld``: each of our terms by its name, each reused one by its prefixed name."""
    context: dict[str, Any] = {"@version": 1.1, "@base": DATA_BASE, "fz": NAMESPACE, "xsd": XSD}
    context |= {prefix: iri for prefix, iri in prefixes(schema).items() if prefix != "fz"}
    context |= {name: f"fz:{name}" for name in schema.classes}
    context |= {name: _definition(f"fz:{name}", p) for name, p in schema.properties.items()}
    for qname, (_, kind) in schema.reused.items():
        if kind is Kind.THING:
            context[qname] = {"@id": qname, "@type": "@id"}
        elif kind is Kind.LABEL:
            context[qname] = {"@id": qname, "@language": "zh"}
    return json.dumps({"@context": context}, ensure_ascii=False, indent=2) + "\n"


def prefixes(schema: Schema) -> dict[str, str]:
    """Prefixes of the namespaces whose terms the data use, sorted, ``fz`` and ``ind`` of the catalogue among them."""
    used = {qname.partition(":")[0] for qname in schema.reused} | {"fz", "ind"}
    return {prefix: str(iri) for prefix, iri in sorted(schema.graph.namespaces()) if prefix in used}


def make_relation_shapes(schema: Schema, relations: tuple[str, ...]) -> str:
    """Make ``shapes/relations.ttl``: a node shape for each relation, which holds its ends to its domain and range."""
    head = (
        "# Made from core.ttl by scripts/terms.py; do not edit.\n"
        f"@prefix fz: <{NAMESPACE}> .\n"
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
    )
    return head + "".join(_relation_shape(schema.properties[name]) for name in relations)


def make_terms_module(schema: Schema) -> str:
    """Make ``rdf/terms.py``: a class of ``NamedNode`` constants for each namespace, and what lies above each class."""
    spaces: dict[str, list[tuple[str, str]]] = {prefix: [] for prefix in prefixes(schema)}
    spaces["fz"] = [(name, NAMESPACE + name) for name in _own_names(schema)]
    for qname, (iri, _) in schema.reused.items():
        prefix, _, name = qname.partition(":")
        spaces[prefix].append((name, iri))
    spaces["rdf"].append(("type", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"))
    classes = (_namespace(prefix, terms) for prefix, terms in spaces.items() if terms)
    version = f'VERSION: Final = "{schema.version}"\n"""The ontology\'s own."""'
    tables = "\n\n".join((version, _prefix_table(schema), _superclass_table(schema)))
    return "\n\n\n".join((_MODULE_HEAD, *classes, tables))


_MODULE_HEAD = '''"""The closed vocabulary of the data. Made from the ontology by scripts/terms.py; do not edit.

A term that the ontology does not have is an error for the type checker and at run time.
"""
# ruff: noqa: N815

from typing import Final

from pyoxigraph import NamedNode'''


def _own_names(schema: Schema) -> list[str]:
    return [*schema.classes, *schema.properties, *schema.individuals]


def _definition(id_: str, term: Property) -> dict[str, str] | str:
    if term.kind is Kind.THING:
        return {"@id": id_, "@type": "@id"}
    literal = [iri for iri in term.range if iri.startswith(XSD)]
    if len(literal) == 1 and literal != [XSD + "string"]:
        return {"@id": id_, "@type": literal[0].replace(XSD, "xsd:")}
    return id_


def _relation_shape(term: Property) -> str:
    lines = [
        f"\nfz:{term.name}Shape a sh:NodeShape ;",
        f"    sh:targetSubjectsOf fz:{term.name} ;",
        f"    {_one_of(term.domain)} ;",
        f"    sh:property [ sh:path fz:{term.name} ; {_one_of(term.range)} ] .",
    ]
    return "\n".join(lines) + "\n"


def _one_of(classes: tuple[str, ...]) -> str:
    names = ["fz:" + iri.removeprefix(NAMESPACE) for iri in classes]
    if len(names) == 1:
        return f"sh:class {names[0]}"
    return "sh:or ( " + " ".join(f"[ sh:class {name} ]" for name in names) + " )"


def _namespace(prefix: str, terms: list[tuple[str, str]]) -> str:
    lines = [f'class {prefix.upper()}:\n    """Terms with the prefix ``{prefix}``."""\n']
    lines += [f'    {name}: Final = NamedNode("{iri}")' for name, iri in sorted(terms)]
    return "\n".join(lines)


def _prefix_table(schema: Schema) -> str:
    rows = [f'    "{prefix}": "{iri}",' for prefix, iri in prefixes(schema).items()]
    return "\n".join(["PREFIXES: Final = {", *rows, f'    "xsd": "{XSD}",', "}", '"""What a prefix stands for."""'])


def _superclass_table(schema: Schema) -> str:
    names = {c.iri: f"FZ.{c.name}" for c in schema.classes.values()}
    for qname, (iri, _) in schema.reused.items():
        prefix, _, name = qname.partition(":")
        names[iri] = f"{prefix.upper()}.{name}"
    rows = [
        f"    {names[c.iri]}: {_tuple([names[iri] for iri in above])},"
        for c in schema.classes.values()
        if (above := schema.ancestors(c.iri))
    ]
    doc = '"""Every class above a class; the data assert them, since nobody who queries has to reason."""\n'
    return "\n".join(["SUPERCLASSES: Final[dict[NamedNode, tuple[NamedNode, ...]]] = {", *rows, "}", doc])


def _tuple(names: list[str]) -> str:
    return f"({names[0]},)" if len(names) == 1 else f"({', '.join(names)})"
