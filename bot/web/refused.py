"""Which answers of ours are refusals, and of what kind.

The rule: looked at where every answer passes, so that no page can forget to say it.
"""

from collections.abc import Callable, Set

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from storage.refusals import Refusal

DESK = "/quan-tri/"
SIGN_IN = f"{DESK}dang-nhap"
SECOND_FACTOR = (f"{SIGN_IN}/lop-hai", f"{DESK}tai-khoan/lop-hai/xac-nhan")
# Names that nobody guesses: who asks for one that is not there tries.
LINKS = ("/files/", "/ban-ky/", "/lich/", "/chuong-trinh/")
HOOK = "/webhook"
# Where a file is refused while too many wait to be read.
FILES = ("/chat/lists", "/ban-ky/")
METRICS = "/metrics"


class TellsRefusals:
    """Tells `note` of each refusal with the address it went to."""

    def __init__(self, app: ASGIApp, note: Callable[[Refusal, str], None]) -> None:
        self._app, self._note = app, note

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def looked_at(message: Message) -> None:
            if message["type"] == "http.response.start":
                kind = kind_of(str(scope["path"]), message["status"], shows=_shows(scope))
                if kind is not None:
                    client = scope.get("client")
                    self._note(kind, client[0] if client else "")
            await send(message)

        await self._app(scope, receive, looked_at)


def kind_of(path: str, status: int, *, shows: Set[bytes] = frozenset()) -> Refusal | None:
    """What was refused by this answer; None for one that is no refusal.

    `shows` are the headers by which whoever asked said who they are, if any.
    """
    if status in (403, 429) and path == SIGN_IN:
        return "sign-in"
    if status in (403, 429) and path in SECOND_FACTOR:
        return "second-factor"
    if status == 429 or (status == 503 and path.startswith(FILES)):
        return "limit"
    if status == 404 and path.startswith(LINKS):
        return "link"
    # Without a cookie a page has only been left open for long.
    if status == 401 and b"cookie" in shows:
        return "form"
    if status == 404 and path == METRICS and b"authorization" in shows:
        return "link"
    if status == 403:
        if path.endswith(HOOK):
            return "webhook"
        return "desk" if path.startswith(DESK) else "form"
    return None


def _shows(scope: Scope) -> Set[bytes]:
    return {name for name, _ in scope["headers"]} & {b"cookie", b"authorization"}
