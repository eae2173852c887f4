"""The page as everybody opens it: PUBLIC_URL is asked who answers there.

The rule: a machine need not reach its own public address, so that a silence is no more than a
note; what answers wrongly, or is refused, is wrong as soon as the program runs.
"""

import ssl
from collections.abc import Iterator
from socket import gaierror
from typing import Any

import httpx

from bot.cli.doctor import texts
from bot.cli.doctor.found import Finding, State
from bot.cli.doctor.machine import WITHIN_S, is_ours, told_health
from bot.config import Settings

PART = "public"
# A server in front that finds nobody behind it.
NOBODY_BEHIND = (502, 503, 504)


def public_found(settings: Settings, *, runs: bool) -> list[Finding]:
    """Whether our own program answers there; `runs`: it is at work on this machine."""
    if settings.public_url is None:
        return []
    url = str(settings.public_url).rstrip("/")
    try:
        answer = httpx.get(
            f"{url}/healthz", trust_env=False, timeout=WITHIN_S, verify=_authorities()
        )
    except httpx.HTTPError as error:
        return [_unreached(url, error, runs=runs)]
    return [_answered(settings, url, answer, runs=runs)]


def _authorities() -> ssl.SSLContext:
    """Those of every browser, and those that were added on this machine."""
    context = httpx.create_ssl_context()
    context.load_default_certs()
    return context


def _unreached(url: str, error: httpx.HTTPError, *, runs: bool) -> Finding:
    wrong: State = "wrong" if runs else "note"
    for cause in _causes(error):
        match cause:
            case ssl.SSLCertVerificationError():
                why = cause.verify_message
                return Finding(PART, wrong, texts.public_certificate(url=url, why=why))
            case ssl.SSLError():
                return Finding(PART, wrong, texts.public_no_tls(url=url))
            case gaierror():
                return Finding(PART, wrong, texts.public_no_name(url=url))
            case ConnectionRefusedError():
                return Finding(PART, wrong, texts.public_refused(url=url))
    return Finding(PART, "note", texts.public_silent(url=url))


def _causes(error: BaseException) -> Iterator[BaseException]:
    found: BaseException | None = error
    while found is not None:
        yield found
        found = found.__cause__ or found.__context__


def _answered(settings: Settings, url: str, answer: httpx.Response, *, runs: bool) -> Finding:
    health: dict[str, Any] | None = told_health(answer)
    if health is not None and is_ours(settings, health):
        return Finding(PART, "ok", texts.public_ours(url=url))
    if health is not None:
        return Finding(PART, "wrong", texts.public_of_another(url=url))
    if answer.status_code in NOBODY_BEHIND:
        if runs:
            return Finding(PART, "wrong", texts.public_nobody_behind(url=url, port=settings.port))
        return Finding(PART, "ok", texts.public_waits(url=url))
    return Finding(PART, "note", texts.public_strange(url=url, status=str(answer.status_code)))
