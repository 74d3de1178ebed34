"""``fazhi serve``: a folder of results for others."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fazhi.cli.build import RESULTS, SAMPLES
from fazhi.ontology.source import DATA_LICENCE

if TYPE_CHECKING:
    from fazhi.web.service import Source


def serve(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder that `fazhi build` wrote.")] = RESULTS
    / SAMPLES,
    endpoint: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="Serve what `fazhi load` published to this store instead of DIR.", show_default=False
        ),
    ] = None,
    host: Annotated[str, typer.Option(help="The address to listen at; 0.0.0.0 is every one of this machine.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port.")] = 7878,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds that a query may take.")] = 30.0,
    workers: Annotated[int, typer.Option(min=1, help="Processes that evaluate queries.")] = 2,
    queue: Annotated[int, typer.Option(min=0, help="Queries that may wait for one.")] = 16,
    max_rows: Annotated[int, typer.Option(min=1, help="Rows or triples of an answer.")] = 100_000,
    memory: Annotated[int, typer.Option(min=256, help="MiB that a process may use.")] = 2048,
    licence: Annotated[
        str, typer.Option(metavar="IRI", help="The licence of the data, as the description tells it.")
    ] = DATA_LICENCE,
    log_queries: Annotated[bool, typer.Option("--log-queries", help="Let the log have the text of queries.")] = False,
    reload_data: Annotated[
        bool, typer.Option("--reload-data", help="Serve what the folder holds whenever it is built anew.")
    ] = False,
) -> None:
    """Serve a folder of results, or another store: SPARQL at /sparql, its description at /.well-known/void, /health."""
    from fazhi.web.evaluation.request import Limits  # noqa: PLC0415  # a server is a lot to load for any other verb
    from fazhi.web.serve import serve as run  # noqa: PLC0415
    from fazhi.web.service import FolderSource, Settings  # noqa: PLC0415

    limits = Limits(timeout=timeout, workers=workers, queue=queue, max_rows=max_rows, memory=memory)
    settings = Settings(limits, log_queries=log_queries, licence=licence)
    source = _remote(endpoint) if endpoint else FolderSource(folder)
    run(source, settings, host=host, port=port, watch=reload_data)


def _remote(endpoint: str) -> "Source":
    from fazhi.web.remote.source import RemoteSource  # noqa: PLC0415  # it needs a client besides

    return RemoteSource(endpoint)
