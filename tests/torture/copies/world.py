"""One world of several copies: kills, a freeze, a restart of the database, and two minutes without.

The rule: the leaders notice nothing but a wait, and nobody waits long while one copy lives.
"""

import asyncio
from dataclasses import dataclass, field
from time import monotonic

from storage.database.presence import COPIES
from tests.torture.chats import FakeChat, TelegramChat
from tests.torture.copies.balancer import PostingTelegram
from tests.torture.copies.crowd import Crowd, free_port
from tests.torture.copies.server import Server
from tests.torture.leader import PATIENCE_S
from tests.torture.world import CLAIMED, World

WARM_S, PACE_S, FROZEN_S = 15.0, 20.0, 30.0
# So long after a copy froze the others are to be as fast as before.
USED_TO_S = 5.0
OFF_S = 120.0
BACK_AFTER_S = (0.5, 6.0)
HELD = "SELECT lane, claimed_by FROM outbox WHERE state = 'claimed'"
PRESENT = (
    f"SELECT CAST(objid AS TEXT) FROM pg_locks WHERE locktype = 'advisory' AND classid = {COPIES}"
)
# The others take over what a dead one held as soon as the database has seen it go.
SEEN_GONE_S = 5.0


@dataclass
class CopiesWorld(World):
    """`count` copies behind a balancer; `off_s` is how long the database is away."""

    count: int = 3
    off_s: float = OFF_S
    # Of each part of the run: answers a second, and the longest wait that ended in it.
    paces: dict[str, float] = field(default_factory=dict)
    waits_s: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__post_init__()
        ports = [free_port() for _ in range(self.count)]
        self._ports = ports
        self.telegram: PostingTelegram = PostingTelegram(ports)
        self._back: set[asyncio.Task[None]] = set()

    def begin(self) -> None:
        """The copies, and everybody who writes to them."""
        self._server = Server(self.folder / "server")
        self.url = self._server.url
        self.crowd = Crowd(self.folder, self._morning(), self._settings(), self.url, self._ports)
        self.program = self.crowd  # type: ignore[assignment]
        self._prepare()
        self._bad_weather()
        self.crowd.launch()
        self._populate()

    def _settings(self) -> dict[str, str]:
        kept = {key: value for key, value in super()._settings().items() if "ZALO" not in key}
        # Pace is what is measured.
        return kept | {"TELEGRAM_MESSAGES_PER_SECOND": "1000"}

    def _chat(self, number: int) -> FakeChat:
        return TelegramChat(self.telegram, number)

    async def run(self, kills: int, until_s: float) -> None:
        """Everything once, with so many kills of single copies; then let everything arrive."""
        async with self.telegram, self.zalo:
            self.begin()
            try:
                await self._watch(lambda: len(self._could_die()) == self.count, PATIENCE_S)
                await self._pass("warm", WARM_S)
                await self._pass("all", PACE_S)
                await self._kill_some(kills, until_s)
                await self._all_back()
                await self._freeze()
                await self._without_database(0.0, "restart")
                await self._without_database(self.off_s, "off")
                await self._settle()
            finally:
                for task in self._back:
                    task.cancel()
                self.crowd.close()

    def end(self) -> None:
        """Let the database go; until then it may be asked what became of everything."""
        self._server.close()

    def _answers(self) -> int:
        return sum(len(leader.waits_s) for leader in self.leaders)

    async def _pass(self, part: str, seconds: float) -> None:
        """Let time go by, and note the pace and the waits under this name."""
        before = {id(leader): len(leader.waits_s) for leader in self.leaders}
        began_s, began = monotonic(), self._answers()
        await self._watch(lambda: False, seconds)
        self.paces[part] = (self._answers() - began) / (monotonic() - began_s)
        self._note_waits(part, before)

    def _note_waits(self, part: str, before: dict[int, int]) -> None:
        ended = (
            wait_s
            for leader in self.leaders
            for wait_s in leader.waits_s[before.get(id(leader), 0) :]
        )
        self.waits_s[part] = max(ended, default=0.0)

    async def _kill_some(self, kills: int, until_s: float) -> None:
        """One after the other, at any instant, each back after a while; new days as they come."""
        before = {id(leader): len(leader.waits_s) for leader in self.leaders}
        while self.kills < kills and monotonic() < until_s:
            await self._a_moment()
            await self._kill()
            if self.may_start() or any(leader.in_dialog for leader in self.leaders):
                continue
            self._note_waits(f"kills {self.kills}", before)
            await self._new_day()
            before = {id(leader): len(leader.waits_s) for leader in self.leaders}
        self._note_waits("kills", before)

    async def _a_moment(self) -> None:
        await self._watch(lambda: len(self._could_die()) > 1, PATIENCE_S)
        before, more = self._sent(), self.dice.randint(5, 60)
        await self._watch(lambda: self._sent() >= before + more, PATIENCE_S)
        await asyncio.sleep(self.dice.uniform(0, 0.05))

    async def _kill(self) -> None:
        """One of them, never the last one that serves."""
        if len(self._could_die()) < 2:
            return
        number = self.dice.choice(self._could_die())
        self.telegram.serving.discard(self._ports[number])
        # Held still first: what it has in the air is counted before the others take it over.
        self.crowd.freeze(number)
        held, before = self.crowd.rows(HELD), self._present()
        self.crowd.kill(number)
        await self._watch(lambda: bool(before - self._present()), SEEN_GONE_S)
        gone = before - self._present()
        for lane, owner in held:
            self.in_flight[str(lane)] += owner in gone
        self.kills += 1
        self._kills_today += 1
        self.on_kill()
        task = asyncio.create_task(self._come_back(number))
        self._back.add(task)
        task.add_done_callback(self._back.discard)

    def _present(self) -> set[object]:
        """The owners of claims that are connected."""
        return {owner for (owner,) in self.crowd.rows(PRESENT)}

    def _could_die(self) -> list[int]:
        """Those that serve: one that only begins does not count as living."""
        ports = self.telegram.serving
        return [one for one in sorted(self.crowd.living) if self._ports[one] in ports]

    async def _come_back(self, number: int) -> None:
        await asyncio.sleep(self.dice.uniform(*BACK_AFTER_S))
        self.crowd.start(number)

    async def _all_back(self) -> None:
        await self._watch(lambda: not self._back, PATIENCE_S)
        await self._watch(lambda: len(self._could_die()) == self.count, PATIENCE_S)

    async def _new_day(self) -> None:
        """The next morning with reminders: the clock is set for all of them."""
        await self._watch(lambda: not self._back, PATIENCE_S)
        if self._days_pass():
            await self._fall_silent()
        self.crowd.kill_all()
        self._note_in_flight(CLAIMED)
        self.note_sent()
        self._next_day()
        self._awake.set()
        self.telegram.serving.clear()
        self.crowd.launch()
        await self._watch(lambda: len(self.telegram.serving) == self.count, PATIENCE_S)
        # Whoever waited for all of them to come back says nothing about one that dies, also who
        # had just read an answer of before and typed on.
        waiting = [one for one in self.leaders if one.typed > len(one.waits_s)]
        heard = {id(one): len(one.waits_s) for one in waiting}
        await self._watch(
            lambda: all(len(one.waits_s) > heard[id(one)] for one in waiting), PATIENCE_S
        )

    async def _freeze(self) -> None:
        """One stands still in the middle of whatever it does."""
        await self._pass("before the freeze", PACE_S)
        self._note_in_flight(CLAIMED)
        frozen = self.dice.choice(sorted(self.crowd.living))
        self.crowd.freeze(frozen)
        await self._pass("just frozen", USED_TO_S)
        await self._pass("frozen", FROZEN_S - USED_TO_S)
        self.crowd.thaw(frozen)
        await self._pass("thawed", PACE_S)

    async def _without_database(self, seconds: float, part: str) -> None:
        self._note_in_flight(CLAIMED)
        await asyncio.to_thread(self._server.stop)
        await self._watch(lambda: False, seconds)
        await asyncio.to_thread(self._server.start)
        self.crowd.mend()
        await self._pass(part, PACE_S)
