"""Who is at the browser: a signed cookie.

The rule: the address of a web subscriber is a random id that only its own cookie holds; beside it
stands the cookie's generation, and the store says which one counts.
"""

import secrets
from collections.abc import Sequence

from itsdangerous import BadSignature, URLSafeSerializer
from starlette.requests import Request
from starlette.responses import Response

COOKIE = "htx_chat"
# Browsers keep no cookie longer than 400 days.
COOKIE_MAX_AGE_S = 400 * 24 * 3600
SALT = "chat-session"


class WebSessions:
    """Reads and writes the cookie; `secure` when the page is served over https.

    `earlier` are the secrets that signed the cookies of earlier releases.
    """

    def __init__(self, key: str, *, secure: bool, earlier: Sequence[str] = ()) -> None:
        self._signer = URLSafeSerializer(key, salt=SALT)
        self._earlier = [URLSafeSerializer(secret, salt=SALT) for secret in earlier]
        self._secure = secure

    def read(self, request: Request) -> tuple[str, int] | None:
        """Address and generation of the one who asks; None without a cookie of ours."""
        return _held(self._signer, request)

    def read_earlier(self, request: Request) -> str | None:
        """The address in a cookie of an earlier release; the store says whether it still counts."""
        found = (_held(signer, request) for signer in self._earlier)
        return next((held[0] for held in found if held), None)

    def new(self) -> str:
        """A new address that cannot be guessed."""
        return secrets.token_urlsafe(16)

    def write(self, response: Response, address: str, generation: int) -> None:
        """Give the address to the browser, for another 400 days."""
        response.set_cookie(
            COOKIE,
            str(self._signer.dumps([address, generation])),
            max_age=COOKIE_MAX_AGE_S,
            httponly=True,
            # Not "strict": a link in a message has to find the chat again.
            samesite="lax",
            secure=self._secure,
        )


def _held(signer: URLSafeSerializer, request: Request) -> tuple[str, int] | None:
    try:
        held = signer.loads(request.cookies.get(COOKIE, ""))
    except BadSignature:
        return None
    # Cookies had no generation before there was a second one.
    match held:
        case str(address):
            return address, 0
        case [str(address), int(generation)]:
            return address, generation
        case _:
            return None
