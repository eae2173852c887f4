"""Tells a chat's browsers that there is something new on the page while nobody has it open.

The rule: what is told holds no word of the message; it goes to the browsers' own services and
nowhere else; whatever fails, the message stands on the page.
"""

import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import cached_property
from importlib.util import find_spec

import structlog
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bot.app import App
from bot.web import texts
from storage.people.pushes import Browser, Pushes

log = structlog.get_logger(__name__)

# A browser says where it is told: anything else would have us call whomever a stranger names.
SERVICES = (
    "fcm.googleapis.com",
    "push.services.mozilla.com",
    "push.apple.com",
    "notify.windows.com",
)
# Written so that nobody reads another host in it: libraries differ about "\", "@" and blanks.
_ADDRESS = re.compile(
    r"https://(?P<host>[a-z0-9.\-]{1,253})(?::443)?/[\w.~:/?=&%+,;!*'()@$\-]*", re.A
)
GONE = (404, 410)
TIMEOUT_S = 10
# Of what is a day old the page itself tells.
LIVES_S = 24 * 3600
# The number of points of the curve P-256: a key is between 1 and this.
_POINTS = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
# What the service answered; it raises whatever it likes.
Post = Callable[[Browser, str], int]


def is_installed() -> bool:
    """Whether the extra "push" is there."""
    return find_spec("pywebpush") is not None


def may_be_told(endpoint: str) -> bool:
    """Whether this is an address of a browser's own service."""
    if not (written := _ADDRESS.fullmatch(endpoint)):
        return False
    return any(f".{written['host']}".endswith(f".{one}") for one in SERVICES)


class VapidKey:
    """The key by which the services know this installation, made of its own secret (64 hex)."""

    def __init__(self, secret: str) -> None:
        self._number = int(secret, 16) % (_POINTS - 1) + 1

    @property
    def private(self) -> str:
        """As the library takes it."""
        return _text(self._number.to_bytes(32, "big"))

    @cached_property
    def public(self) -> str:
        """As browsers take it."""
        key = ec.derive_private_key(self._number, ec.SECP256R1()).public_key()
        return _text(key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


class Pusher:
    """Tells browsers one after the other, in a thread of its own."""

    def __init__(self, pushes: Pushes, key: VapidKey, post: Post) -> None:
        self.public_key = key.public
        self._pushes, self._post = pushes, post
        self._thread = ThreadPoolExecutor(1, "push")

    def tell(self, address: str, now: datetime) -> None:
        """There is something new for this chat; returns at once."""
        self._thread.submit(self._tell, address, now)

    def close(self) -> None:
        """Tell nobody any more."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _tell(self, address: str, now: datetime) -> None:
        said = json.dumps({"title": texts.TITLE, "body": texts.PUSH_TOLD})
        try:
            for browser in self._pushes.of(address, now):
                # Asked again: what was let in by an earlier release stays stored.
                if not may_be_told(browser.endpoint):
                    self._pushes.gone(browser.endpoint)
                    continue
                status = self._post(browser, said)
                if status in GONE:
                    self._pushes.gone(browser.endpoint)
                elif status >= 400:
                    log.warning("a browser was not told", status=status)
        # A library, a network and a database may fail here, and nobody waits for it.
        except Exception:
            log.exception("a browser was not told")


def pusher_of(app: App) -> Pusher | None:
    """What tells the browsers; None without the extra, or where no browser would be let."""
    page = app.settings.public_url
    if page is None or page.scheme != "https" or not is_installed():
        return None
    key = VapidKey(app.keys.of("push"))
    return Pusher(app.store.pushes, key, _by_library(key, str(page)))


def _by_library(key: VapidKey, contact: str) -> Post:
    def post(browser: Browser, said: str) -> int:
        # Half a second to import, and only where a browser is told.
        from pywebpush import WebPushException, webpush

        keys = {"p256dh": browser.p256dh, "auth": browser.auth}
        try:
            answer = webpush(
                {"endpoint": browser.endpoint, "keys": keys},
                said,
                vapid_private_key=key.private,
                vapid_claims={"sub": contact},
                ttl=LIVES_S,
                timeout=TIMEOUT_S,
            )
        except WebPushException as error:
            if error.response is None:
                raise
            return int(error.response.status_code)
        return int(answer.status_code)

    return post


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()
