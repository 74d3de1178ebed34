"""What the service says of itself, and of its data: SPARQL 1.1 Service Description, VoID, DCAT."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fazhi.rdf.description import Dataset, write_dataset, write_endpoint
from fazhi.rdf.formats import GraphFormat
from fazhi.web.negotiation import VARY, choose_graph
from fazhi.web.service import Service

VOID = "/.well-known/void"


def routes(service: Service) -> list[Route]:
    """The description of the data at its well-known address."""

    async def describe(request: Request) -> Response:
        return _respond(request, service, request.query_params.get("format"), write_dataset)

    return [Route(VOID, describe)]


def describe_service(request: Request, service: Service, format_: str | None) -> Response:
    """The answer to a GET of the endpoint without a query."""
    return _respond(request, service, format_, write_endpoint)


def _respond(
    request: Request, service: Service, name: str | None, write: Callable[[Dataset, GraphFormat], bytes]
) -> Response:
    format_, data = choose_graph(request, name), service.data
    base = str(request.base_url).rstrip("/")
    version = data.manifest.get("ontology", {}).get("version", "")
    addresses, licence = (f"{base}/sparql", f"{base}{VOID}"), service.settings.licence
    dataset = Dataset(*addresses, data.statistics, data.modified, version, licence)
    return Response(write(dataset, format_), headers={"Content-Type": format_.content_type, **VARY})
