"""What no line of the log may hold: the installation's secrets, and whatever looks like one.

The rule: a secret that is set is taken out wherever it stands and however it is written there; one
that came into being later, or is somebody else's, is known by its form or by the name before it.
"""

import base64
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote, unquote, urlsplit

from handlers.values.shown.masking import masked
from knowledge.typed.telephones import telephones

GONE = "<token>"
# Shorter, and it is a word that stands in other places, too: taken out only where it stands alone.
SURELY_CHARS = 12
# Shorter still it is nothing: every second number of a log would go.
LEAST_CHARS = 4

_FORMS = tuple(
    re.compile(form)
    for form in (
        # A bot's token. "%3A" too: whoever logs a URL may have encoded the colon.
        r"(?<!\d)\d{6,}(?::|%3A)[A-Za-z0-9_\-]{10,}",
        # Name and password in a URL.
        r"(?<=://)[^\s/@\"'<>]+(?=@)",
        # What headers, forms, cookies and connection strings say before a secret.
        r"(?i)(?<=\bbearer )[\w.~+/=\-]{8,}",
        r"(?i)(?<=\bbasic )[\w.~+/=\-]{12,}",
        # A code by which somebody signs in or joins.
        r"(?<![A-Za-z0-9\-])(?=[A-Z\-]*\d)[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}(?![A-Za-z0-9\-])",
        # Where a link of one person's leads, and what was uploaded and waits.
        r"(?<=/files/)[\w\-]{8,}",
        r"(?<=/lich/)[\w\-]{16,}",
        r"(?<=/ban-ky/)[\w\-]{16,}",
        r"(?<=/chuong-trinh/)[\w\-]{16,}",
        r"(?<=/nap/)[\w\-]{16,}",
        # The key of a second factor; derived keys and form tokens; everything drawn at random.
        r"(?<![A-Za-z0-9])[A-Z2-7]{32}(?![A-Za-z0-9])",
        r"(?<![A-Za-z0-9])[0-9a-f]{40,}(?![A-Za-z0-9])",
        r"(?<![\w\-])(?=[\w\-]*[A-Z])(?=[\w\-]*[a-z])(?=[\w\-]*\d)[A-Za-z0-9_\-]{32,}",
    )
)
_NAMED = re.compile(
    # A sentence for the operator begins so: "TELEGRAM_BOT_TOKEN: Telegram từ chối". What is set
    # under that name is known, and is taken out by itself.
    r"(?i)(?!(?-i:[A-Z_]+: [A-Z][a-z]+ ))"
    r"(?P<name>[\w\-]*(?:password|passwd|pwd|secret|token|cookie|signature|htx_chat|htx_desk)"
    r"[\w\-]*\\?[\"']?\s*[=:]\s*\\?[\"']?)(?P<secret>[\w.~+/=%\-]{8,})"
)
# What a message or a row is called is no number of a telephone, whatever digits it has.
_ID = re.compile(
    r"(?<![0-9A-Za-z])(?:(?=\d*[a-f])[0-9a-f]{16,}"
    r"|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![0-9A-Za-z])"
)
# A blank, a plus or a dash as an address, JSON or Python writes it: "%20", "\\u2011", "\\xa0".
_ESCAPED = re.compile(r"(?:%[0-9A-F]{2})+|\\{1,2}(?:u[0-9a-f]{4}|x[0-9a-f]{2}|[nrt])")


class Redaction:
    """Makes a line readable for everybody; `secrets` are those that are known."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        written = {one for secret in secrets for part in _parts(secret) for one in _written(part)}
        sure = [one for one in written if len(one) >= SURELY_CHARS]
        alone = [one for one in written if LEAST_CHARS <= len(one) < SURELY_CHARS]
        # The longest first: of a secret that is part of another nothing may be left.
        found = [re.escape(one) for one in sorted(sure, key=len, reverse=True)]
        found += [rf"(?<!\w){re.escape(one)}(?!\w)" for one in alone]
        self._known = re.compile("|".join(found)) if found else None

    def __call__(self, text: str) -> str:
        """The text with secrets taken out and phone numbers masked."""
        if self._known is not None:
            text = self._known.sub(GONE, text)
        for form in _FORMS:
            text = form.sub(GONE, text)
        return _without_numbers(_NAMED.sub(rf"\g<name>{GONE}", text))


def _without_numbers(line: str) -> str:
    plain, places = _unescaped(line)
    ids = [one.span() for one in _ID.finditer(plain)]
    parts, at = [], 0
    for one in telephones(plain):
        within = any(start < one.end and one.start < end for start, end in ids)
        # Nine digits in one run are what a chat or a message is called, far more often.
        if not within and not (one.bare and one.one_run):
            parts += [line[at : places[one.start]], masked(one.digits)]
            at = places[one.end]
    return "".join((*parts, line[at:]))


def _unescaped(line: str) -> tuple[str, Sequence[int]]:
    """The line as it was before it was written down, and where each letter of it stands."""
    letters: list[str] = []
    places: list[int] = []
    at = 0
    for found in _ESCAPED.finditer(line):
        letters += line[at : found.start()]
        places += range(at, found.start())
        said = _letters(found[0])
        letters += said
        places += [found.start()] * len(said)
        at = found.end()
    if not at:
        return line, range(len(line) + 1)
    return "".join((*letters, line[at:])), [*places, *range(at, len(line) + 1)]


def _letters(escaped: str) -> str:
    if escaped.startswith("%"):
        return unquote(escaped, errors="replace")
    bare = escaped.lstrip("\\")
    return chr(int(bare[1:], 16)) if len(bare) > 1 else " "


def _parts(secret: str) -> Iterator[str]:
    """The secret, and what of it is secret by itself: a token's second half, a URL's password."""
    yield secret
    number, _, half = secret.partition(":")
    if number.isdigit():
        yield half
    try:
        parts = urlsplit(secret)
    except ValueError:
        return
    if parts.password:
        pair = f"{unquote(parts.username or '')}:{unquote(parts.password)}"
        yield parts.password
        yield unquote(parts.password)
        # As a proxy or a server is told it.
        yield base64.b64encode(pair.encode()).decode()


def _written(secret: str) -> set[str]:
    """The ways a secret is written in URLs, JSON and what Python shows of a value."""
    shown = json.dumps(secret, ensure_ascii=False)[1:-1]
    return {secret, quote(secret, safe=""), quote(secret), shown, repr(secret)[1:-1]}
