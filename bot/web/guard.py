"""What every request must pass: size, origin, and the security headers of every answer.

The rule: a page of ours loads nothing from elsewhere and cannot be framed or driven from elsewhere.
"""

from ipaddress import ip_address
from socket import gethostname
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self'; manifest-src 'self'; worker-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not "no-referrer": browsers would then hide the origin of our own forms, too.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    # A chat of an office and its desk are for those who were told of them.
    "X-Robots-Tag": "noindex",
}
HSTS = "max-age=31536000"


class SecurityHeaders:
    """Adds the headers to every answer; `https` also pins the browser to https."""

    def __init__(self, app: ASGIApp, *, https: bool) -> None:
        self._app = app
        self._headers = {**HEADERS, **({"Strict-Transport-Security": HSTS} if https else {})}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers[name] = value
                static = str(scope["path"]).startswith("/static/")
                # A chat must not be left in the cache of a computer that others use.
                headers.setdefault("Cache-Control", "no-cache" if static else "no-store")
            await send(message)

        await self._app(scope, receive, with_headers)


async def read_body(request: Request, max_bytes: int) -> bytes:
    """The body; raises 413 as soon as it is known to be too long, 400 when it breaks off."""
    # What is declared is refused early; what is not, as soon as it has come.
    declared = request.headers.get("content-length", "0")
    if declared.isascii() and declared.isdigit() and int(declared) > max_bytes:
        raise HTTPException(413)
    body = bytearray()
    try:
        async for part in request.stream():
            body += part
            if len(body) > max_bytes:
                raise HTTPException(413)
    except ClientDisconnect:
        raise HTTPException(400) from None
    return bytes(body)


def is_from_us(request: Request, public_origin: str | None, *, proof: bool) -> bool:
    """False when the browser says that another site sent this; with `proof` it must say ours."""
    site = request.headers.get("sec-fetch-site")
    origin = request.headers.get("origin")
    if site is not None and site != "same-origin":
        return False
    if origin is None:
        return site is not None or not proof
    # Behind a proxy the host is not what the browser shows.
    if origin == public_origin:
        return True
    host = request.headers.get("host", "")
    try:
        return urlsplit(origin).netloc == host and _is_ours(request, host, public_origin)
    except ValueError:
        return False


def _is_ours(request: Request, host: str, public_origin: str | None) -> bool:
    """Whether whoever is asked under this name can be us alone.

    Another's name may be made to lead to this machine, and its page then asks as if it were ours.
    An address cannot, nor can the names that we have told. Of what else we are called in a network
    nobody has told us: it counts there while no public address is set.
    """
    name = urlsplit(f"//{host}").hostname or ""
    if _is_address(name) or name in ("localhost", gethostname().lower()):
        return True
    if public_origin is not None:
        return name == urlsplit(public_origin).hostname
    asked = (request.scope.get("server") or ("", None))[0]
    return not (_is_address(asked) and ip_address(asked).is_loopback)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
