"""What the machine says: the port and who listens there, and the room on the disk.

The rule: a program of ours that runs is asked how it is; nothing is written to find out.
"""

import errno
import shutil
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

from bot.cli.doctor import texts
from bot.cli.doctor.found import Finding
from bot.cli.doctor.reasons import in_words
from bot.cli.texts import not_listening
from bot.config import ConfigError, Settings
from bot.installation.addresses import POSTGRESQL
from bot.installation.database import store_of
from bot.installation.keys import marks
from bot.web.health import LEAST_FREE_BYTES, TICK
from bot.web.limits.forwarded import PART
from storage.store import StoreError

LITTLE_BYTES = 500 * 1024 * 1024
WITHIN_S = 10.0
# The part that tells of a program of ours at work.
PROGRAM = "program"
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}


def port_found(settings: Settings) -> list[Finding]:
    """Whether the pages can be served there, or are being served, and what is said then."""
    host, port = settings.host, settings.port
    if port == 0:
        return [Finding("port", "ok", texts.PORT_FREE)]
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        health = _health(host, port) if error.errno == errno.EADDRINUSE else None
        if health is not None and not is_ours(settings, health):
            return [Finding("port", "wrong", texts.port_of_another(port=port))]
        if health is not None:
            return [_running(_url(host, port), health), *_in_front(health)]
        return [Finding("port", "wrong", not_listening(host=host, port=port, error=error))]
    shared = settings.database_url.startswith(POSTGRESQL)
    free = texts.port_free(host=host, port=port, may_run_elsewhere=shared)
    return [Finding("port", "ok", free)]


def _running(url: str, health: dict[str, Any]) -> Finding:
    reasons = health.get("reasons") or []
    if reasons:
        line = texts.runs_badly(url=url, reasons="; ".join(in_words(str(one)) for one in reasons))
        return Finding(PROGRAM, "wrong" if health["status"] == "failing" else "note", line)
    age_s = health["parts"].get(TICK, {}).get("age_s", 0)
    return Finding(PROGRAM, "ok", texts.runs(url=url, tick_s=age_s), {"tick_age_s": age_s})


def is_ours(settings: Settings, health: dict[str, Any]) -> bool:
    """Whether it is this installation's program; one of an earlier release does not say."""
    said = health.get("installation")
    try:
        place = store_of(settings, rehearsing=settings.clock_start is not None).place
        return said is None or said in marks(settings, place)
    except (ConfigError, StoreError):
        # Told where keys and database are looked at.
        return True


def _in_front(health: dict[str, Any]) -> list[Finding]:
    """A server in front that is not believed, once the program has seen it."""
    seen = health["parts"].get(PART)
    return [Finding(PART, "note", str(seen.get("why")))] if isinstance(seen, dict) else []


def _health(host: str, port: int) -> dict[str, Any] | None:
    """What a program of ours says there; None when it is another's."""
    try:
        # This machine itself, whatever proxy the environment names.
        answer = httpx.get(f"{_url(host, port)}healthz", trust_env=False, timeout=WITHIN_S)
    except httpx.HTTPError:
        return None
    return told_health(answer)


def told_health(answer: httpx.Response) -> dict[str, Any] | None:
    """What `/healthz` has said; None when the answer is another program's."""
    try:
        body = answer.json()
    except ValueError:
        return None
    return body if isinstance(body, dict) and isinstance(body.get("parts"), dict) else None


def _url(host: str, port: int) -> str:
    near = EVERYWHERE.get(host, host)
    return f"http://[{near}]:{port}/" if ":" in near else f"http://{near}:{port}/"


def disk_found(
    folder: Path, free_at: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free
) -> Finding:
    """The room where the data are, or will be."""
    there = next(path for path in (folder.absolute(), *folder.absolute().parents) if path.is_dir())
    free = free_at(there)
    megabytes = round(free / 1024 / 1024)
    numbers: dict[str, float] = {"free_mb": megabytes}
    if free >= LITTLE_BYTES:
        return Finding(
            "disk", "ok", texts.disk_free(megabytes=megabytes, folder=str(there)), numbers
        )
    line = texts.disk_small(megabytes=megabytes, folder=str(there))
    return Finding("disk", "wrong" if free < LEAST_FREE_BYTES else "note", line, numbers)
