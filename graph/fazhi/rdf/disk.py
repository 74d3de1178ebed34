"""The store of a folder of results, made on the disk once and opened by everyone who asks.

``DIR/store/DIGEST`` holds it, where DIGEST is that of the file of quads: a folder that is built anew gets a new one,
and who has the old one open keeps it.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs
import portalocker
import pyoxigraph
from pyoxigraph import DefaultGraph, RdfFormat

from fazhi.model import GraphError
from fazhi.rdf.statistics import STATISTICS, count
from fazhi.rdf.store import Store

GRAPH_FILES = ("graph.nq", "graph.trig")
"""What a written folder's quads are in; the first one that is there is read."""

UNION_FILE = "graph.ttl"
MANIFEST = "manifest.json"

HOME = "store"
"""The stores' place in a folder of results."""

DIGITS = 16
"""Hexadecimal digits of a digest that name a store."""

_LOCK = "in-use"
_MAKING = ".making-"


def require_graph(folder: Path) -> Path:
    """The file of the graph of a folder that an export wrote.

    Raises:
        GraphError: the folder holds no graph.
    """
    path = next((folder / name for name in GRAPH_FILES if (folder / name).is_file()), None)
    if path is None:
        raise GraphError(f"{folder}: neither {' nor '.join(GRAPH_FILES)} is there")
    return path


def digest_of(path: Path) -> str:
    """The SHA-256 of a file.

    Raises:
        GraphError: the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise GraphError(f"{path}: {error.strerror}") from error


def open_store(folder: Path) -> Store:
    """Open the store of a folder, which is made if it is not there yet.

    Raises:
        GraphError: the folder holds no graph, or what it holds cannot be read.
    """
    return Store.read_only(make_store(folder))


def make_store(folder: Path) -> Path:
    """Make the store of a folder if it is not there yet; stores of earlier contents that nobody has open are removed.

    Where the folder cannot be written, the store is made in the user's own cache.

    Returns:
        The store's own folder.

    Raises:
        GraphError: the folder holds no graph, or what it holds cannot be read.
    """
    source = require_graph(folder)
    digest = digest_of(source)
    home = _home(folder)
    store = home / digest[:DIGITS]
    with _alone(home):
        if not (store / STATISTICS).is_file():
            for left in home.glob(f"{_MAKING}*"):  # by a run that was killed
                shutil.rmtree(left, ignore_errors=True)
            _make(store, source, digest)
        _remove_others(store)
    return store


@contextmanager
def held(store: Path) -> Iterator[None]:
    """Keep a store from being removed while the block runs."""
    with (store / _LOCK).open("rb") as file:
        portalocker.lock(file, portalocker.LockFlags.SHARED)
        yield


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Let nobody else make or remove stores here; who comes second finds what the first has made."""
    with (home / _LOCK).open("ab") as file:
        portalocker.lock(file, portalocker.LockFlags.EXCLUSIVE)
        yield


def _home(folder: Path) -> Path:
    home = folder / HOME
    try:
        home.mkdir(exist_ok=True)
        if os.access(home, os.W_OK):
            return home
    except OSError:
        pass
    name = hashlib.sha256(bytes(folder.resolve())).hexdigest()[:DIGITS]
    home = platformdirs.user_cache_path("fazhi", appauthor=False) / name
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise GraphError(f"{home}: cannot be written ({error.strerror})") from error
    return home


def _make(store: Path, source: Path, digest: str) -> None:
    beside = Path(tempfile.mkdtemp(prefix=_MAKING, dir=store.parent))
    try:
        _fill(beside, source, digest)
        beside.rename(store)
    except OSError as error:
        raise GraphError(f"{store}: cannot be written ({error.strerror or error})") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _fill(beside: Path, source: Path, digest: str) -> None:
    try:
        store = pyoxigraph.Store(str(beside))
        store.bulk_load(path=str(source))
        union = source.with_name(UNION_FILE)
        if _is_union(union, source, digest):
            store.bulk_load(path=str(union), to_graph=DefaultGraph())
        else:
            _copy_union(store, beside / "union.nt")
        store.optimize()
        store.flush()
    except (OSError, SyntaxError) as error:
        raise GraphError(f"{source}: {error}") from error
    (beside / _LOCK).touch()
    (beside / STATISTICS).write_text(count(store, digest).to_json(), encoding="utf-8")


def _is_union(union: Path, source: Path, digest: str) -> bool:
    """Whether one run wrote both files, so that one is the union of the other's graphs."""
    try:
        written = json.loads(source.with_name(MANIFEST).read_text("utf-8"))["results"]
        return bool(written[source.name] == digest and written[union.name] == digest_of(union))
    except (OSError, ValueError, LookupError, TypeError, GraphError):
        return False


def _copy_union(store: pyoxigraph.Store, beside: Path) -> None:
    triples = store.query("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")
    assert isinstance(triples, pyoxigraph.QueryTriples)  # noqa: S101  # what a CONSTRUCT gives
    triples.serialize(output=str(beside), format=RdfFormat.N_TRIPLES)
    store.bulk_load(path=str(beside), to_graph=DefaultGraph())
    beside.unlink()


def _remove_others(store: Path) -> None:
    for other in store.parent.iterdir():
        if other == store or not other.is_dir():
            continue
        try:
            with (other / _LOCK).open("rb") as file:
                portalocker.lock(file, portalocker.LockFlags.EXCLUSIVE | portalocker.LockFlags.NON_BLOCKING)
                shutil.rmtree(other, ignore_errors=True)
        except (OSError, portalocker.LockException):
            continue
