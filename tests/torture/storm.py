"""Mixed weather without rest: one spell after another, each over eight o'clock of a day of its own.

The rule: a spell is what the world does, never what the program is told; `/healthz` is asked all the
while, has to name the part that suffers within a minute, and to say "ok" again within one after it.
"""

import asyncio
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from time import monotonic
from typing import Any

import httpx

from tests.torture.leader import PATIENCE_S
from tests.torture.platforms.platform import Fault
from tests.torture.weather import BAD_GATEWAY
from tests.torture.world import KILLS_A_DAY, World

TOLD_WITHIN_S = 60.0
CALM_S = 15.0
ASK_S = 1.0


@dataclass(frozen=True)
class Spell:
    """So many seconds of one kind of weather; `parts` are those of `/healthz` that suffer."""

    name: str
    seconds: float
    parts: tuple[str, ...] = ()
    fault: Callable[[World, str], Fault | None] = lambda world, method: None
    full_disk: bool = False


def _sometimes(share: float, fault: Fault) -> Callable[[World, str], Fault | None]:
    return lambda world, method: fault if world.dice.random() < share else None


def _on_sends(fault: Fault) -> Callable[[World, str], Fault | None]:
    return lambda world, method: fault if method.startswith("send") else None


BOTH = ("channels/telegram", "channels/zalo")
SPELLS = (
    Spell("5xx", 70, BOTH, lambda world, method: Fault(body=(502, BAD_GATEWAY))),
    Spell("reset", 40, fault=_sometimes(0.3, Fault(drop="before"))),
    Spell("cut", 40, fault=_sometimes(0.2, Fault(drop="after"))),
    Spell("hang", 70, BOTH, _on_sends(Fault(hang=True))),
    Spell("disk full", 40, ("store",), full_disk=True),
    Spell("slow", 40, fault=_sometimes(0.5, Fault(delay_s=2.0))),
)


@dataclass
class Storm(World):
    """A world of which the weather is the killer; a day begins with a kill and a spell."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.port = _free_port()
        self._health: tuple[float, Mapping[str, Any]] = (monotonic(), {})

    def _settings(self) -> dict[str, str]:
        return super()._settings() | {"PORT": str(self.port)}

    async def run(self, kills: int, until_s: float) -> None:
        """So many spells, or until the time is over; then let everything arrive."""
        async with self.telegram, self.zalo:
            self.begin()
            asking = asyncio.create_task(self._keep_asking())
            try:
                while self.kills < kills and monotonic() < until_s:
                    await self._watch(self.is_calm, PATIENCE_S)
                    await self._endure(SPELLS[self.kills % len(SPELLS)])
                await self._settle()
            finally:
                asking.cancel()
                self.program.close()

    async def _endure(self, spell: Spell) -> None:
        """A new day under this weather, and the calm after it."""
        self._kills_today = KILLS_A_DAY
        await self._watch(lambda: not any(leader.in_dialog for leader in self.leaders), PATIENCE_S)
        # A chat that was down is tried again minutes later, and by then a day has passed here.
        await self._fall_silent()
        await self._kill()
        self._awake.set()
        # What the process before has said counts for nothing.
        self._health = monotonic(), {}
        await self._watch(self.is_calm, PATIENCE_S)
        began_s = monotonic()
        self._change(spell)
        told = await self._watch(
            lambda: all(map(self._suffers, spell.parts)), min(spell.seconds, TOLD_WITHIN_S)
        )
        if spell.parts and not told:
            self.untrue.append(f"{spell.name}: /healthz did not name {spell.parts}")
        await self._watch(lambda: False, began_s + spell.seconds - monotonic())
        self._change(None)
        if not await self._watch(self.is_calm, TOLD_WITHIN_S):
            self.untrue.append(f"{spell.name}: /healthz never said ok again: {self._health[1]}")
        await self._watch(lambda: False, CALM_S)

    def _change(self, spell: Spell | None) -> None:
        if spell is None:
            self._bad_weather()
        else:
            usual = self.weather
            for platform, often in (
                (self.telegram, usual.on_telegram),
                (self.zalo, usual.on_zalo),
            ):
                platform.weather = _mixed(self, spell, often)
            usual.caused[spell.name] += 1
        self.program.fill_disk(full=spell is not None and spell.full_disk)

    def is_calm(self) -> bool:
        """Whether the program has said so a moment ago."""
        at_s, body = self._health
        return monotonic() - at_s < 5 * ASK_S and body.get("status") == "ok"

    def _suffers(self, part: str) -> bool:
        group, _, name = part.rpartition("/")
        parts = self._health[1].get("parts", {})
        found = parts.get(group, {}).get(name) if group else parts.get(name)
        return found is not None and found["state"] != "ok"

    async def _keep_asking(self) -> None:
        async with httpx.AsyncClient(timeout=10.0) as browser:
            while True:
                await self.ask(browser)
                await asyncio.sleep(ASK_S)

    async def ask(self, browser: httpx.AsyncClient) -> None:
        """Note what the program says of itself, if it is still the one that was asked."""
        asked = self.program.starts
        with suppress(httpx.HTTPError, ValueError):
            answer = await browser.get(f"http://127.0.0.1:{self.port}/healthz")
            if asked == self.program.starts:
                self._health = monotonic(), answer.json()


def _mixed(world: World, spell: Spell, usual: Callable[[str], Fault]) -> Callable[[str], Fault]:
    return lambda method: spell.fault(world, method) or usual(method)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
