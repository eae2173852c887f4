"""Who is at the browser: a signed cookie.

The rule: the address of a web subscriber is a random id that only its own cookie holds; beside it
stands the cookie's generation, and the store says which one counts; and when it was given, so that
a copy of it ends when the browser's own does.
"""

import secrets
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from itsdangerous import BadSignature, URLSafeSerializer
from starlette.requests import Request
from starlette.responses import Response

from bot.web.cookies import Cookies

COOKIE = "htx_chat"
# Browsers keep no cookie longer than 400 days.
COOKIE_MAX_AGE_S = 400 * 24 * 3600
SALT = "chat-session"
# The last cookie without a time was given in November 2026, and ends in the browser before this.
UNDATED_UNTIL_S = datetime(2028, 1, 5, tzinfo=UTC).timestamp()


class WebSessions:
    """Reads and writes the cookie; `cookies` says how it is called.

    `earlier` are the secrets that signed the cookies of earlier releases; `seconds` tells the time
    that browsers go by.
    """

    def __init__(
        self,
        key: str,
        *,
        cookies: Cookies,
        earlier: Sequence[str] = (),
        seconds: Callable[[], float] = time.time,
    ) -> None:
        self._seconds = seconds
        self._name, self._secure = cookies.name(COOKIE), cookies.https
        # Others may give a browser the plain name: what is signed for ours counts in no other.
        salt = SALT if self._name == COOKIE else f"{SALT}/{self._name}"
        self._signer = URLSafeSerializer(key, salt=salt)
        self._plain = URLSafeSerializer(key, salt=SALT)
        self._earlier = [URLSafeSerializer(secret, salt=SALT) for secret in earlier]

    def has_one(self, request: Request) -> bool:
        """Whether the browser holds a cookie, whatever is in it."""
        return self._name in request.cookies or COOKIE in request.cookies

    def read(self, request: Request) -> tuple[str, int] | None:
        """Address and generation of the one who asks; None without a cookie of ours."""
        if self._name in request.cookies:
            return self._held(self._signer, request.cookies[self._name])
        # Of the time when it was called so over https, too; nobody gets such a one any more.
        return self._held(self._plain, request.cookies.get(COOKIE, ""))

    def read_earlier(self, request: Request) -> str | None:
        """The address in a cookie of an earlier release; the store says whether it still counts."""
        found = (self._held(signer, request.cookies.get(COOKIE, "")) for signer in self._earlier)
        return next((held[0] for held in found if held), None)

    def new(self) -> str:
        """A new address that cannot be guessed."""
        return secrets.token_urlsafe(16)

    def write(self, response: Response, address: str, generation: int) -> None:
        """Give the address to the browser, for another 400 days."""
        response.set_cookie(
            self._name,
            str(self._signer.dumps([address, generation, int(self._seconds())])),
            max_age=COOKIE_MAX_AGE_S,
            httponly=True,
            # Not "strict": a link in a message has to find the chat again.
            samesite="lax",
            secure=self._secure,
        )
        if self._name != COOKIE:
            response.delete_cookie(COOKIE)

    def end(self, response: Response) -> None:
        """Let the browser forget it."""
        response.delete_cookie(self._name, secure=self._secure)

    def _held(self, signer: URLSafeSerializer, cookie: str) -> tuple[str, int] | None:
        try:
            held = signer.loads(cookie)
        except BadSignature:
            return None
        # Cookies had no generation before there was a second one, and then no time.
        match held:
            case str(address):
                found, ends_s = (address, 0), UNDATED_UNTIL_S
            case [str(address), int(generation)]:
                found, ends_s = (address, generation), UNDATED_UNTIL_S
            case [str(address), int(generation), int(given_at)]:
                found, ends_s = (address, generation), given_at + COOKIE_MAX_AGE_S
            case _:
                return None
        return found if self._seconds() <= ends_s else None
