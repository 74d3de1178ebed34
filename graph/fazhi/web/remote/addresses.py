"""Where a store may keep its graphs, told from where it answers queries."""

import re
import tomllib
from importlib.resources import files

import httpx


def guess_graph_stores(endpoint: httpx.URL) -> tuple[httpx.URL, ...]:
    """Addresses of the Graph Store Protocol, the likeliest first.

    Example:
        >>> [str(url) for url in guess_graph_stores(httpx.URL("http://localhost:3030/reports/query"))]
        ['http://localhost:3030/reports/data']
    """
    stores = tomllib.loads(files("fazhi.web.remote").joinpath("stores.toml").read_text("utf-8"))["store"]
    matches = ((re.fullmatch(store["query"], endpoint.path.rstrip("/")), store["graphs"]) for store in stores)
    paths = dict.fromkeys(match.expand(graphs) for match, graphs in matches if match)
    return tuple(endpoint.copy_with(path=path, query=None) for path in paths)
