"""`/healthz`: every part of the program with its state, as JSON.

The rule: 503 only for what a restart or the operator can mend; a platform that is silent or refuses
us is "degraded". Reasons are codes and numbers: nothing personal and no address of a server.
"""

import asyncio
import errno
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any, Literal

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.rounds.rounds import Jumps
from bot.troubles import Troubles
from storage.store import Store, StoreError

# Answered before a watcher gives up, so that it hears which part hangs.
ANSWERS_WITHIN_S = 8.0
# Whoever asks more often than this is told what was found last.
FRESH_S = 3.0
LEAST_FREE_BYTES = 20 * 1024 * 1024
PROBE = b"\0" * 4096  # one page of the disk: less may find room where nothing else does
# A loop that has done nothing for so long is dead or hangs; a look at the calendar takes its time.
LATE_S = 120.0
# The people who look once an hour are to see it too.
JUMP_SHOWN_S = 3600.0
TICK, ANSWERING, SENDING = "tick", "answering", "sending"
State = Literal["ok", "degraded", "failing"]


@dataclass(frozen=True)
class HealthPart:
    """The state of one part; `numbers` are shown beside it."""

    state: State = "ok"
    why: str = ""
    numbers: Mapping[str, float] = field(default_factory=dict)

    def shown(self) -> dict[str, Any]:
        """As it stands in the answer."""
        return {"state": self.state, **({"why": self.why} if self.why else {}), **self.numbers}


# Looks at some parts, in a worker thread; a name may be grouped: "channels/zalo".
Source = Callable[[], Mapping[str, HealthPart]]


class Pulse:
    """When each of some names last showed life; `limits_s` is how long each may stay silent."""

    def __init__(
        self, limits_s: Mapping[str, float], now_s: Callable[[], float] = monotonic
    ) -> None:
        self._limits_s = dict(limits_s)
        self._now_s = now_s
        began = now_s()
        self._heard = dict.fromkeys(self._limits_s, began)

    def beat(self, name: str) -> None:
        """It works at this moment."""
        self._heard[name] = self._now_s()

    def ages(self) -> dict[str, float]:
        """For how many seconds each has been silent."""
        now = self._now_s()
        return {name: now - self._heard[name] for name in self._limits_s}

    def silent(self) -> dict[str, float]:
        """Those silent for longer than they may be, with the seconds."""
        return {name: age for name, age in self.ages().items() if age > self._limits_s[name]}


class Health:
    """Asks every source; whoever watches something else adds a source of their own."""

    def __init__(
        self,
        sources: Iterable[tuple[str, Source]],
        now_s: Callable[[], float] = monotonic,
        mark: str = "",
    ) -> None:
        # Whose program it is, for `doctor`: several may be at work on one machine.
        self.mark = mark
        self._sources = dict(sources)
        self._now_s = now_s
        self._found: dict[str, HealthPart] = {}
        self._found_s = float("-inf")
        self._asking = asyncio.Lock()

    def add(self, name: str, source: Source) -> None:
        """One more source; `name` is the part that fails when the source itself does."""
        self._sources[name] = source

    async def parts(self) -> Mapping[str, HealthPart]:
        """All parts, looked at within the last seconds."""
        async with self._asking:
            if self._now_s() - self._found_s >= FRESH_S:
                looks = [_ask(name, source) for name, source in self._sources.items()]
                found: dict[str, HealthPart] = {}
                for one in await asyncio.gather(*looks):
                    found.update(one)
                self._found, self._found_s = found, self._now_s()
            return self._found


async def _ask(name: str, source: Source) -> Mapping[str, HealthPart]:
    try:
        async with asyncio.timeout(ANSWERS_WITHIN_S):
            return await asyncio.to_thread(source)
    except TimeoutError:
        return {name: HealthPart("failing", "no answer")}
    except Exception as error:  # noqa: BLE001
        # Whatever is wrong with one source, the others are told.
        return {name: HealthPart("failing", type(error).__name__)}


def health_routes(health: Health) -> list[Route]:
    """All parts for a person, whether to restart us (`/livez`), whether to send people here."""

    async def healthz(_request: Request) -> Response:
        parts = await health.parts()
        status = status_of(parts)
        reasons = [f"{name}: {part.why}" for name, part in parts.items() if part.state != "ok"]
        body: dict[str, Any] = {"status": status, "reasons": reasons}
        body["parts"] = _nested(parts)
        if health.mark:
            body["installation"] = health.mark
        return JSONResponse(body, _code(status))

    async def livez(_request: Request) -> Response:
        # That the loop comes to answer is all that is asked: a database may be down for all.
        return JSONResponse({"status": "ok"})

    async def readyz(_request: Request) -> Response:
        status = status_of(await health.parts())
        return JSONResponse({"status": status}, _code(status))

    return [Route("/healthz", healthz), Route("/livez", livez), Route("/readyz", readyz)]


def status_of(parts: Mapping[str, HealthPart]) -> State:
    """How the whole stands: as the worst of its parts."""
    states = {part.state for part in parts.values()}
    return "failing" if "failing" in states else "degraded" if "degraded" in states else "ok"


def _code(status: State) -> int:
    return 503 if status == "failing" else 200


def _nested(parts: Mapping[str, HealthPart]) -> dict[str, Any]:
    shown: dict[str, Any] = {}
    for name, part in parts.items():
        group, _, member = name.rpartition("/")
        (shown.setdefault(group, {}) if group else shown)[member] = part.shown()
    return shown


def store_parts(store: Store) -> Mapping[str, HealthPart]:
    """Whether the database takes a write, and what waits in it."""
    try:
        store.probe()
        totals = store.figures.counts()
    except StoreError as error:
        # Held by somebody else for a moment is no reason to restart us.
        state: State = "degraded" if error.code == "locked" else "failing"
        return {"store": HealthPart(state, error.code)}
    waits = {"waiting": totals.waiting, "queued": totals.queued, "failed": totals.failed}
    return {"store": HealthPart(), "backlog": HealthPart(numbers=waits)}


def disk_parts(
    folder: Path, free: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free
) -> Mapping[str, HealthPart]:
    """Whether the data folder has room and takes a file: a full disk still reads well."""
    try:
        if not folder.exists():
            return {"disk": HealthPart()}
        left = free(folder)
        numbers = {"free_mb": round(left / 1024 / 1024)}
        if left < LEAST_FREE_BYTES:
            return {"disk": HealthPart("failing", "full", numbers)}
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(PROBE)
            probe.flush()
    except OSError as error:
        known = {errno.ENOSPC: "full", errno.EDQUOT: "full", errno.EROFS: "read-only"}
        return {"disk": HealthPart("failing", known.get(error.errno or 0, type(error).__name__))}
    return {"disk": HealthPart(numbers=numbers)}


def loop_parts(loops: Pulse) -> Mapping[str, HealthPart]:
    """The look at the calendar, the answering and the sending: dead or late ones fail."""
    late = loops.silent()
    return {
        name: HealthPart(
            "failing" if name in late else "ok", _silent(late, name), {"age_s": round(age)}
        )
        for name, age in loops.ages().items()
    }


def channel_parts(
    pulse: Pulse,
    down_s: Callable[[], Mapping[str, float | None]],
    used_up: Callable[[], Collection[str]] = tuple,
) -> dict[str, HealthPart]:
    """Every channel; `down_s` says for how long each has taken no message, None when it takes."""
    late, over = pulse.silent(), used_up()
    parts = {}
    for name, seconds in down_s().items():
        why = _silent(late, name)
        if seconds is not None:
            why = f"takes no messages for {seconds:.0f} s"
        if name in over:
            why = "says that the month's messages are used up"
        parts[f"channels/{name}"] = HealthPart("degraded" if why else "ok", why)
    return parts


def clock_parts(jumps: Jumps) -> Mapping[str, HealthPart]:
    """Whether local time goes on evenly; after a jump for an hour not."""
    found = jumps.last()
    if found is None or found[1] > JUMP_SHOWN_S:
        return {"clock": HealthPart()}
    by_s, ago_s = found
    return {"clock": HealthPart("degraded", f"jumped by {by_s:+.0f} s", {"ago_s": round(ago_s)})}


def trouble_parts(troubles: Troubles, store: Store) -> Mapping[str, HealthPart]:
    """What stopped while the rest goes on, at any copy: a refused channel, a broken plan."""
    found = troubles.everywhere(store)
    shown = {name: name if "/" in name else f"channels/{name}" for name in found}
    return {name: HealthPart("degraded", "stopped") for name in shown.values()}


def _silent(late: Mapping[str, float], name: str) -> str:
    return f"silent for {late[name]:.0f} s" if name in late else ""
