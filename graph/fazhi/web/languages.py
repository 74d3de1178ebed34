"""Chinese or English: what ``?lang=`` says, else what ``Accept-Language`` likes best."""

from starlette.requests import Request

LANGUAGES = ("zh", "en")


def language_of(request: Request) -> str:
    """``zh`` or ``en``; ``zh`` where neither is asked for."""
    chosen = request.query_params.get("lang", "")
    if chosen in LANGUAGES:
        return chosen
    weights = dict.fromkeys(LANGUAGES, 0.0)
    for part in ", ".join(request.headers.getlist("accept-language")).split(","):
        tag, _, parameter = part.strip().lower().partition(";")
        language = tag.partition("-")[0]
        if language in weights:
            weights[language] = max(weights[language], _weight(parameter))
    return max(LANGUAGES, key=weights.__getitem__)


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    try:
        return float(value) if name == "q" else 1.0
    except ValueError:
        return 0.0
