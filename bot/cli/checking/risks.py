"""What works and yet should not stay so: settings that leave a door open.

The rule: one sentence each, with the setting and what to do; none of them stops the program.
"""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from pydantic import AnyHttpUrl

from bot.app import LOOPBACK
from bot.channels.registry import opened
from bot.cli.checking import texts
from bot.config import Settings
from bot.installation.addresses import is_private
from handlers.values.shown.label_texts import channel_name

# Drawn at random sixteen letters have more.
LEAST_KINDS = 8
LEAST_PASSWORD = 10


def risks(settings: Settings) -> list[str]:
    """Everything an attacker would be glad of."""
    return [
        *_in_clear(settings),
        *_out_of_reach(settings),
        *_open_to_all(settings),
        *_weak(settings),
    ]


def _in_clear(settings: Settings) -> Iterator[str]:
    for name, url in settings:
        if not isinstance(url, AnyHttpUrl):
            continue
        if url.scheme == "http" and url.host not in LOOPBACK:
            pushed = name == "public_url" and settings.posted_to is not None
            platforms = [channel_name(one.name) for one in opened(settings)] if pushed else []
            yield texts.in_clear(name=name.upper(), platforms=platforms)


def _out_of_reach(settings: Settings) -> Iterator[str]:
    """An address of this network alone, to which the platforms are to post."""
    url, platforms = settings.posted_to, [channel_name(one.name) for one in opened(settings)]
    # Of http to another machine the line about it says as much.
    told = url is not None and url.scheme == "http" and url.host not in LOOPBACK
    if url and url.host and platforms and not told and is_private(url.host):
        yield texts.out_of_reach(host=url.host, platforms=platforms)


def _open_to_all(settings: Settings) -> Iterator[str]:
    if settings.host in LOOPBACK:
        # Who else would bring the public address here?
        if settings.public_url and not settings.proxies:
            yield texts.proxy_unnamed(host=settings.host)
        # Nor does a proxy that is believed say by itself that it encrypts.
        if settings.proxies and not settings.public_url:
            yield texts.PROXY_WITHOUT_ADDRESS
        return
    # Whoever reaches the port past the proxy is not encrypted, and tells any address he likes.
    if not (settings.public_url and settings.proxies):
        yield texts.open_to_all(host=settings.host)


def _weak(settings: Settings) -> Iterator[str]:
    # The master key is looked at where it is read: it may stand in a file.
    token = settings.metrics_token
    if token is not None and len(set(token.get_secret_value())) < LEAST_KINDS:
        yield texts.METRICS_TOKEN_WEAK
    database = urlsplit(settings.database_url)
    # Without one the server knows its own machine's accounts.
    password = unquote(database.password or "")
    if password and (
        len(password) < LEAST_PASSWORD or password == unquote(database.username or "")
    ):
        yield texts.DATABASE_PASSWORD_WEAK
    if settings.clock_start is not None and opened(settings):
        yield texts.REHEARSAL_IS_LIVE
    if settings.log_level == "DEBUG" and opened(settings):
        yield texts.DEBUG_IS_LIVE
