"""The pages below a path of a host that has others, as in https://tinh.example.vn/htx/.

The rule: only here and in the links of our pages the path is known; everything else is written as
if we had the host for ourselves. The proxy hands the whole path on; one that cuts it off does no
harm, for what has no such beginning is ours as it is.
"""

from urllib.parse import urlsplit

from pydantic import AnyHttpUrl
from starlette.datastructures import MutableHeaders
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOCATION, COOKIE, PATH = "location", "set-cookie", "path="


def origin_of(public: AnyHttpUrl | None) -> str | None:
    """What a browser says the public pages' forms come from."""
    if public is None:
        return None
    parts = urlsplit(str(public))
    return f"{parts.scheme}://{parts.netloc}"


def root_of(public: AnyHttpUrl | None) -> str:
    """The path below which everything stands, "/htx"; empty where we have the host."""
    return (public.path or "").rstrip("/") if public else ""


class BelowPath:
    """Takes the path off what is asked, and puts it before where our answers lead."""

    def __init__(self, app: ASGIApp, *, root: str) -> None:
        self._app, self._root = app, root

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        asked = str(scope["path"])
        if asked == self._root:
            # Links on the page are told from where it stands.
            await RedirectResponse(f"{self._root}/", 308)(scope, receive, send)
            return
        if asked.startswith(f"{self._root}/"):
            raw = bytes(scope.get("raw_path") or b"").removeprefix(self._root.encode())
            scope = {**scope, "path": asked.removeprefix(self._root), "raw_path": raw}

        async def led(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._lead(MutableHeaders(scope=message))
            await send(message)

        await self._app(scope, receive, led)

    def _lead(self, headers: MutableHeaders) -> None:
        if headers.get(LOCATION, "").startswith("/"):
            headers[LOCATION] = self._root + headers[LOCATION]
        cookies = headers.getlist(COOKIE)
        del headers[COOKIE]
        for one in cookies:
            headers.append(COOKIE, "; ".join(map(self._moved, one.split("; "))))

    def _moved(self, part: str) -> str:
        name, path = part[: len(PATH)], part[len(PATH) :]
        return f"{name}{self._root}{path}" if name.lower() == PATH else part
