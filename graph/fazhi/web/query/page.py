"""The page on which one writes queries, and the words that it completes them with."""

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fazhi.ontology.catalogue import INDICATORS
from fazhi.ontology.parameters import parameters_of
from fazhi.ontology.queries import Query, read_queries, written_value
from fazhi.ontology.source import NAMESPACE
from fazhi.rdf.iris import base_of
from fazhi.rdf.questions import number_of
from fazhi.rdf.terms import PREFIXES
from fazhi.web.assets import address
from fazhi.web.languages import language_of
from fazhi.web.query.questions import QUESTIONS
from fazhi.web.query.rendering import respond, words_of
from fazhi.web.query.terms import Vocabulary
from fazhi.web.service import Service
from fazhi.web.sparql import SPARQL
from fazhi.web.validators import etag, is_known

PAGE = "/query"
TERMS = PAGE + "/terms.json"

_FIRST = """PREFIX fz: <https://w3id.org/fazhi/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

SELECT ?report ?area ?year
WHERE {
  ?report a fz:Report ; fz:reportsOn/rdfs:label ?area ; fz:year ?year .
}
ORDER BY ?area ?year
LIMIT 100
"""


def routes(service: Service) -> list[Route]:
    """The page and its words."""
    vocabulary = Vocabulary()

    async def page(request: Request) -> Response:
        language = language_of(request)
        data = service.data
        settings = {
            "language": language,
            "words": words_of(language),
            "addresses": {
                "sparql": SPARQL,
                "terms": f"{TERMS}?data={data.digest[:16]}",
                "questions": QUESTIONS,
                "vis": address("vis/vis-network.min.js"),
            },
            "prefixes": PREFIXES,
            "places": {base_of(data.statistics.graphs): "/id/", INDICATORS: "/id/indicator/", NAMESPACE: "/ontology#"},
            "maxUrl": service.settings.max_url,
            "first": _FIRST,
            "questions": [_question(query, language) for query in read_queries().values()],
        }
        modified = data.modified.date().isoformat()
        return respond(request, "query.html.jinja", settings=settings, modified=modified, statistics=data.statistics)

    async def terms(request: Request) -> Response:
        data = service.data
        tag = etag(data.digest, "terms")
        headers = {"ETag": tag or "", "Cache-Control": "no-cache"}
        if is_known(tag, request.headers.get("if-none-match")):
            return Response(status_code=304, headers=headers)
        return Response(await vocabulary.of(data), headers={**headers, "Content-Type": "application/json"})

    return [Route(PAGE, page), Route(TERMS, terms)]


def _question(query: Query, language: str) -> Mapping[str, Any]:
    parameters = [
        {
            "name": parameter.name,
            "label": parameter.labels[language],
            "value": written_value(parameter.default),
            "number": parameter.default[0].isdigit(),
            "choices": parameter.choices,
            "suggest": parameter.suggest,
        }
        for parameter in parameters_of(query)
    ]
    return {"number": number_of(query), "question": query.question[language], "parameters": parameters}
