"""Who is at the browser: a signed cookie, and a limit on how fast one may write.

The rule: the address of a web subscriber is a random id that only its own cookie holds.
"""

import secrets
from collections import OrderedDict
from collections.abc import Callable, Sequence
from time import monotonic

from itsdangerous import BadSignature, URLSafeSerializer
from starlette.requests import Request
from starlette.responses import Response

COOKIE = "htx_chat"
# Browsers keep no cookie longer than 400 days.
COOKIE_MAX_AGE_S = 400 * 24 * 3600
SALT = "chat-session"
# More than anybody types; what writes faster is a script.
PER_MINUTE = 30
# Whoever throws the cookie away each time would otherwise fill the memory.
SESSIONS_KEPT = 10_000


class WebSessions:
    """Reads and writes the cookie; `secure` when the page is served over https.

    `earlier` are the secrets that signed the cookies of earlier releases.
    """

    def __init__(self, key: str, *, secure: bool, earlier: Sequence[str] = ()) -> None:
        self._signer = URLSafeSerializer(key, salt=SALT)
        self._earlier = [URLSafeSerializer(secret, salt=SALT) for secret in earlier]
        self._secure = secure

    def read(self, request: Request) -> str | None:
        """The address of the one who asks; None without a cookie of ours."""
        return _address(self._signer, request)

    def read_earlier(self, request: Request) -> str | None:
        """The address in a cookie of an earlier release; the store says whether it still counts."""
        found = (_address(signer, request) for signer in self._earlier)
        return next((address for address in found if address), None)

    def new(self) -> str:
        """A new address that cannot be guessed."""
        return secrets.token_urlsafe(16)

    def write(self, response: Response, address: str) -> None:
        """Give the address to the browser, for another 400 days."""
        response.set_cookie(
            COOKIE,
            str(self._signer.dumps(address)),
            max_age=COOKIE_MAX_AGE_S,
            httponly=True,
            # Not "strict": a link in a message has to find the chat again.
            samesite="lax",
            secure=self._secure,
        )


def _address(signer: URLSafeSerializer, request: Request) -> str | None:
    try:
        address = signer.loads(request.cookies.get(COOKIE, ""))
    except BadSignature:
        return None
    return address if isinstance(address, str) else None


class Allowance:
    """How fast one session may write: a bucket of `PER_MINUTE` that refills evenly."""

    def __init__(self, now_s: Callable[[], float] = monotonic) -> None:
        self._now_s = now_s
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait_s(self, address: str) -> float:
        """Take one message; 0 when it may be sent now, else the seconds until it may."""
        now = self._now_s()
        left, since = self._buckets.pop(address, (float(PER_MINUTE), now))
        left = min(PER_MINUTE, left + (now - since) * PER_MINUTE / 60)
        allowed = left >= 1
        self._buckets[address] = (left - 1 if allowed else left, now)
        if len(self._buckets) > SESSIONS_KEPT:
            self._buckets.popitem(last=False)
        return 0.0 if allowed else (1 - left) * 60 / PER_MINUTE
