"""How large a request may be."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from fazhi.web.problems import Problem


class Bounds:
    """Refuses a request before it is read whole.

    Args:
        app: what answers.
        max_body: bytes of a body.
        max_url: bytes of path and parameters.
    """

    def __init__(self, app: ASGIApp, max_body: int, max_url: int) -> None:
        self._app = app
        self._max_body = max_body
        self._max_url = max_url

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        read = 0

        async def receive_bounded() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._max_body:
                raise self._too_large()
            return message

        try:
            if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > self._max_url:
                raise Problem("long-address", f"at most {self._max_url} bytes")
            if self._declared(scope) > self._max_body:
                raise self._too_large()
        except Problem as problem:
            await problem.response()(scope, receive, send)
            return
        await self._app(scope, receive_bounded, send)

    def _too_large(self) -> Problem:
        return Problem("too-large", f"at most {self._max_body} bytes", headers={"Connection": "close"})

    @staticmethod
    def _declared(scope: Scope) -> int:
        length = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
        return int(length) if length.isdigit() else 0
