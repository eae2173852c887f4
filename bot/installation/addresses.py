"""Whether an address in the settings is one, and what is wrong with it.

The rule: nobody is asked; an address is judged by how it is written, and by what is installed.
"""

import os
import re
from importlib.util import find_spec
from ipaddress import ip_address, ip_interface
from pathlib import PurePath
from urllib.parse import urlsplit

from bot import config_texts as texts

SQLITE, POSTGRESQL = "sqlite:///", ("postgresql://", "postgresql+psycopg://")
PROXY_KINDS = ("http", "socks5", "socks5h")


def is_proxy(url: str) -> bool:
    """Whether messages can be sent through it."""
    try:
        parts = urlsplit(url)
        return bool(parts.scheme in PROXY_KINDS and parts.hostname and parts.port is not None)
    except ValueError:
        return False


def is_machine(host: str) -> bool:
    """Whether it is an address or a name, without a port."""
    try:
        return bool(re.fullmatch(r"[A-Za-z0-9._-]+", host)) or bool(ip_address(host))
    except ValueError:
        return False


def is_private(host: str) -> bool:
    """Whether it is reached from this machine or its own network alone."""
    try:
        return not ip_address(host.strip("[]")).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".lan", ".internal", ".home.arpa"))


def wrong_with_database(url: str) -> str | None:
    """What is wrong with the address of a database; None when nothing is."""
    if url.startswith(SQLITE):
        return _wrong_with_file(url)
    return wrong_with_server(url) if url.startswith(POSTGRESQL) else texts.DATABASE_URL_BAD


def _wrong_with_file(url: str) -> str | None:
    file, sign, _ = url.removeprefix(SQLITE).partition("?")
    if sign:
        return texts.DATABASE_HAS_OPTIONS
    if file == ":memory:":
        return texts.DATABASE_IN_MEMORY
    if file.endswith(("/", os.sep)) or PurePath(file).name in ("", ".", ".."):
        return texts.database_is_folder(written=file)
    return None


def is_of_windows(path: str) -> bool:
    """Whether a path is written as on Windows while this machine is none: one odd name here."""
    path = path.removeprefix(SQLITE)
    if os.name != "posix" or path.startswith(POSTGRESQL):
        return False
    return "\\" in path or re.match(r"[A-Za-z]:/", path) is not None


def wrong_with_server(url: str) -> str | None:
    """What is wrong with the address of a PostgreSQL server; None when nothing is.

    What stands in it is not shown: with a sign forgotten the password is anywhere.
    """
    # The rest of such a password would be taken for the server's name, and shown.
    if _has_bare_signs(url):
        return texts.PASSWORD_BAD
    try:
        parts = urlsplit(url)
        at, port = f"{parts.username or ''}{parts.netloc.rpartition('@')[2]}", parts.port
    except ValueError as error:
        return texts.SERVER_PORT_BAD if "ort" in str(error) else texts.SERVER_UNREADABLE
    if re.search(r"\s", at):
        return texts.SERVER_HAS_BLANK
    if port == 0:
        return texts.SERVER_PORT_BAD
    # Not everybody has its library: it has no wheels for some of Windows.
    return None if find_spec("psycopg") else texts.POSTGRESQL_NOT_INSTALLED


def _has_bare_signs(url: str) -> bool:
    """Whether the password of a server's address has signs that end it before its end."""
    return re.search(r"//[^:@]*:[^@]*([/#?].*@|@.*@)", url) is not None


def wrong_with_networks(listed: str) -> str | None:
    """What is wrong with addresses and networks that are believed; None when nothing is."""
    for one in (part.strip() for part in listed.split(",")):
        if not one:
            continue
        try:
            written = ip_interface(one)
        except ValueError:
            return texts.TRUSTED_PROXIES_BAD
        # Everybody may then say what he likes, which is what the setting is there against.
        if written.network.prefixlen == 0:
            return texts.TRUSTED_PROXIES_ALL
        if "/" in one and written.ip != written.network.network_address:
            return texts.no_network(
                written=one, address=str(written.ip), network=str(written.network)
            )
    return None
