"""What the service says of itself, and of its data: SPARQL 1.1 Service Description, VoID, DCAT."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fazhi.rdf.answers import write_triples
from fazhi.rdf.description import Dataset, describe_dataset, describe_endpoint
from fazhi.rdf.formats import GRAPHS, named, preferred
from fazhi.web.problems import Problem
from fazhi.web.service import Data, Service

VOID = "/.well-known/void"


def routes(service: Service) -> list[Route]:
    """The description of the data at its well-known address."""

    async def describe(request: Request) -> Response:
        return _respond(request, request.query_params.get("format"), describe_dataset(_dataset(request, service.data)))

    return [Route(VOID, describe)]


def describe_service(request: Request, data: Data, format_: str | None) -> Response:
    """The answer to a GET of the endpoint without a query."""
    return _respond(request, format_, describe_endpoint(_dataset(request, data)))


def _dataset(request: Request, data: Data) -> Dataset:
    base = str(request.base_url).rstrip("/")
    ontology = data.manifest.get("ontology", {})
    return Dataset(f"{base}/sparql", f"{base}{VOID}", data.statistics, data.modified, ontology.get("version", ""))


def _respond(request: Request, name: str | None, triples: object) -> Response:
    accept = ", ".join(request.headers.getlist("accept"))
    format_ = named(name, GRAPHS) if name else preferred(accept, GRAPHS)
    if format_ is None:
        known = ", ".join(known.media_type for known in GRAPHS)
        raise Problem("not-acceptable", f"there are {known}", headers={"Vary": "Accept"})
    content = write_triples(triples, format_)  # type: ignore[arg-type]
    return Response(content, headers={"Content-Type": format_.content_type, "Vary": "Accept"})
