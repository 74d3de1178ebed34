"""``fazhi load``: a folder of results to another store."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

import fazhi
from fazhi.cli.build import RESULTS, SAMPLES
from fazhi.cli.console import Exit, exit_code, out, print_error, progress_bar
from fazhi.cli.rows import count_line


def load(
    endpoint: Annotated[
        str, typer.Option(metavar="URL", help="Where the store answers SPARQL queries.", show_default=False)
    ],
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder that `fazhi build` wrote.")] = RESULTS
    / SAMPLES,
    graph_store: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="Where it keeps graphs. Default: guessed from --endpoint.", show_default=False
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
) -> None:
    """Publish a folder of results to a SPARQL 1.1 store, a named graph for each report; run again, it goes on.

    The store's user and password are FAZHI_STORE_USER and FAZHI_STORE_PASSWORD in the environment, a token is
    FAZHI_STORE_TOKEN; or they are in the netrc file.
    """
    from fazhi.web.remote.errors import RemoteError  # noqa: PLC0415  # a client is a lot to load for any other verb
    from fazhi.web.remote.folder import publisher  # noqa: PLC0415
    from fazhi.web.remote.publish import Outcome  # noqa: PLC0415

    outcomes, triples, broken = Counter[str](), 0, False
    with publisher(folder, endpoint, graph_store) as publishing:
        total = len(publishing.graphs)
        try:
            with progress_bar("loading", quiet=quiet) as on_graph:
                for step in publishing.run():
                    outcomes[step.outcome] += 1
                    triples += step.triples
                    if step.error:
                        print_error(step.error)
                    on_graph(fazhi.Progress(min(outcomes.total(), total), total, step.graph))
        except RemoteError as error:
            broken = True
            print_error(error)
    there, failed = outcomes[Outcome.LOADED] + outcomes[Outcome.KEPT], outcomes[Outcome.FAILED]
    if not quiet:
        counts = count_line((outcome, outcomes[outcome]) for outcome in Outcome if outcomes[outcome])
        out.print(f"graphs: {there} of {total} with {triples} triples in {endpoint} ({counts or 'nothing done'})")
    raise typer.Exit(exit_code(there, failed + broken) if failed or broken else Exit.WELL)
