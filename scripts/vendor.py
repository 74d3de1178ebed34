"""Fetch the libraries of others that the service's pages have, in the versions of ``scripts/vendored.toml``.

``--check`` compares what is there with the digests beside it, without a network.
"""

import base64
import hashlib
import io
import json
import sys
import tarfile
import tomllib
from pathlib import Path
from typing import Any

import httpx

_HOME = Path(__file__).resolve().parents[1]
_REGISTRY = "https://registry.npmjs.org"
_SOURCES = "SOURCES.json"
_SOURCE_MAP = b"\n//# sourceMappingURL"


def main() -> int:
    """Fetch or check; the status for the shell."""
    wanted = tomllib.loads((_HOME / "scripts" / "vendored.toml").read_text("utf-8"))
    folder = _HOME / wanted["folder"]
    if "--check" in sys.argv[1:]:
        stale = [name for name, digest in _kept(folder).items() if _sha256((folder / name).read_bytes()) != digest]
        if stale or _versions(wanted) != json.loads((folder / _SOURCES).read_text("utf-8"))["versions"]:
            sys.stderr.write(f"{folder}: not what scripts/vendored.toml names; run scripts/vendor.py\n")
            return 1
        return 0
    _fetch(wanted, folder)
    return 0


def _fetch(wanted: dict[str, Any], folder: Path) -> None:
    files: dict[str, bytes] = {}
    licences: list[str] = []
    for package in wanted["package"]:
        archive = _download(package)
        for path in package.get("files", ()):
            files[Path(path).name] = archive[path].partition(_SOURCE_MAP)[0] + b"\n"
        if "licence" in package:
            words = archive[package["licence"]].decode("utf-8").strip()
            licences.append(f"{package['name']} {package['version']}\n\n{words}\n")
    files["LICENSES.txt"] = ("\n" + "-" * 80 + "\n\n").join(licences).encode()
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    digests = {name: _sha256(content) for name, content in sorted(files.items())}
    sources = json.dumps({"versions": _versions(wanted), "sha256": digests}, indent=1, sort_keys=True)
    (folder / _SOURCES).write_text(sources + "\n", "utf-8")


def _download(package: dict[str, Any]) -> dict[str, bytes]:
    """The files of a package, whose archive has the digest that the list expects."""
    name, version = package["name"], package["version"]
    response = httpx.get(f"{_REGISTRY}/{name}/-/{name.rpartition('/')[2]}-{version}.tgz", timeout=60)
    response.raise_for_status()
    digest = "sha512-" + base64.b64encode(hashlib.sha512(response.content).digest()).decode()
    if digest != package["integrity"]:
        raise SystemExit(f"{name} {version}: the archive is another one than expected ({digest})")
    found = {}
    with tarfile.open(fileobj=io.BytesIO(response.content)) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file:
                found[member.name.partition("/")[2]] = file.read()
    return found


def _versions(wanted: dict[str, Any]) -> dict[str, str]:
    return {package["name"]: package["version"] for package in wanted["package"]}


def _kept(folder: Path) -> dict[str, str]:
    kept: dict[str, str] = json.loads((folder / _SOURCES).read_text("utf-8"))["sha256"]
    return kept


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
