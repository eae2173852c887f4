"""Who is at the browser: a signed cookie, a limit on how fast one may write, and signed links.

The rule: the address of a web subscriber is a random id that only its own cookie holds.
"""

import os
import secrets
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import structlog
from itsdangerous import BadSignature, SignatureExpired, URLSafeSerializer, URLSafeTimedSerializer
from starlette.requests import Request
from starlette.responses import Response

from bot.config import Settings
from handlers.staff import EXPORT

log = structlog.get_logger(__name__)

COOKIE = "htx_chat"
COOKIE_MAX_AGE_S = 400 * 24 * 3600
LINK_MAX_AGE_S = 7 * 24 * 3600
# The staff's lists hold the personal data of everybody.
STAFF_LINK_MAX_AGE_S = 15 * 60
SECRET_FILE = "web-secret"
PER_MINUTE = 30
SESSIONS_KEPT = 10_000


class Sessions:
    """Reads and writes the cookie; `secure` when the page is served over https."""

    def __init__(self, secret: str, *, secure: bool) -> None:
        self._signer = URLSafeSerializer(secret, salt="chat-session")
        self._secure = secure

    def read(self, request: Request) -> str | None:
        """The address of the one who asks; None without a cookie of ours."""
        try:
            address = self._signer.loads(request.cookies.get(COOKIE, ""))
        except BadSignature:
            return None
        return address if isinstance(address, str) else None

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
            samesite="lax",
            secure=self._secure,
        )


class Links:
    """Short-lived links to documents; `base` is the public address or empty for a relative one."""

    def __init__(self, secret: str, base: str = "", max_age_s: int = LINK_MAX_AGE_S) -> None:
        self._signer = URLSafeTimedSerializer(secret, salt="file-link")
        self._base = base.rstrip("/")
        self._max_age_s = max_age_s

    def link_for(self, source: str) -> str:
        """The address of a document, valid for `max_age_s(source)` seconds."""
        return f"{self._base}{self.path_for(source)}"

    def path_for(self, source: str) -> str:
        """The same without the server, for our own pages."""
        return f"/files/{self._signer.dumps(source)}"

    def max_age_s(self, source: str) -> int:
        """How long a link to this document lives."""
        lives = STAFF_LINK_MAX_AGE_S if source.startswith(EXPORT) else LINK_MAX_AGE_S
        return min(lives, self._max_age_s)

    def source(self, token: str) -> str | None:
        """What the link shows; None for a forged one; raises TimeoutError for an expired one."""
        try:
            source = self._signer.loads(token, max_age=self._max_age_s)
            if isinstance(source, str):
                self._signer.loads(token, max_age=self.max_age_s(source))
        except SignatureExpired:
            raise TimeoutError("link expired") from None
        except BadSignature:
            return None
        return source if isinstance(source, str) else None


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


def signing_secret(settings: Settings) -> str:
    """The operator's secret, or a random one kept beside the data so that cookies stay valid."""
    if settings.webhook_secret:
        return settings.webhook_secret.get_secret_value()
    file = _data_dir(settings) / SECRET_FILE
    try:
        return _kept(file)
    except OSError as error:
        log.warning("secret not kept; cookies end with this run", why=str(error))
        return secrets.token_urlsafe(32)


def _kept(file: Path) -> str:
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(file, flags, 0o600), "w", encoding="utf-8") as out:
            out.write(secrets.token_urlsafe(32))
    kept = file.read_text(encoding="utf-8").strip()
    if len(kept) < 32:
        raise OSError(f"{file} holds no secret")
    return kept


def _data_dir(settings: Settings) -> Path:
    url = settings.database_url
    if url.startswith("sqlite:///"):
        return Path(url.removeprefix("sqlite:///")).parent
    return settings.plans_dir.parent
