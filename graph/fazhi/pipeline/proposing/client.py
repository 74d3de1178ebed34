"""Asks a model, with limits."""

import json
import os
import time

import httpx

from fazhi.model import ChatModel, InputError

KEY = "FAZHI_PROPOSE_KEY"
"""The environment variable that holds the endpoint's key, if it needs one."""

MOST_BYTES = 1_000_000
"""Of one answer; a thousand relations have a third of them."""

CONNECT = 10.0
"""Seconds until there is a connection."""


def answer(model: ChatModel, instructions: str, passage: str) -> str:
    """What the model answers; no proxy is used and no redirection followed, so that the key goes nowhere else.

    Raises:
        InputError: no answer came, or none that can be used; it names the endpoint.
    """
    messages = [{"role": "system", "content": instructions}, {"role": "user", "content": passage}]
    body = {"model": model.name, "messages": messages, "temperature": 0, "seed": 0, "stream": False}
    timeout = httpx.Timeout(model.timeout, connect=min(CONNECT, model.timeout))
    url = f"{model.url.rstrip('/')}/chat/completions"
    try:
        with (
            httpx.Client(timeout=timeout, trust_env=False) as client,
            client.stream("POST", url, json=body, headers=_headers(model)) as response,
        ):
            if not response.is_success:
                raise InputError(model.url, f"answers {response.status_code}")
            data = _read(response, model)
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError) as error:
        raise InputError(model.url, f"gives no answer: {error or type(error).__name__}") from error
    return _content(data, model)


def _headers(model: ChatModel) -> dict[str, str]:
    """Headers with the key; what is compressed cannot be told to be small."""
    headers = {"Accept-Encoding": "identity"}
    key = os.environ.get(KEY, "").strip()
    if not (key.isascii() and all(map(str.isprintable, key))):
        raise InputError(model.url, f"cannot be asked: {KEY} holds what no header may")
    return headers | {"Authorization": f"Bearer {key}"} if key else headers


def _read(response: httpx.Response, model: ChatModel) -> bytes:
    deadline = time.monotonic() + model.timeout
    data = bytearray()
    for part in response.iter_raw():
        data += part
        if len(data) > MOST_BYTES:
            raise InputError(model.url, f"answers with more than {MOST_BYTES // 1_000_000} MB")
        if time.monotonic() > deadline:
            raise InputError(model.url, f"gives no whole answer within {model.timeout:g} seconds")
    return bytes(data)


def _content(data: bytes, model: ChatModel) -> str:
    try:
        content = json.loads(data)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError):
        content = None
    if not isinstance(content, str):
        raise InputError(model.url, "answers with something else than a chat completion")
    return content
