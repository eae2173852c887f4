"""A simulated leader: registers, subscribes, asks, blocks the bot now and then, and leaves.

The rule: a leader types, waits for the answer a person would wait for, and notes what never came.
"""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import cycle
from random import Random
from time import monotonic

from tests.torture import texts
from tests.torture.chats import FakeChat, TelegramChat, ZaloChat

LOOK_S = 0.05
HEARD_CHARS = 120
PATIENCE_S = 180.0
# Handed over and still on its way into the database: longer than this, it is gone.
NOT_STORED_S = 5.0
QUESTIONS_A_LIFE = (15, 60)
# Forty a day are heard on Zalo, and the platform's repetitions are among them: a registration, the
# settings behind it and what is typed again find room behind these.
ENOUGH_A_DAY = 15


@dataclass
class Owed:
    """One reminder a leader must get; `came_s` is how late it came, None until it does."""

    day: date
    head: str
    due_at: datetime
    came_s: float | None = None


@dataclass
class Leader:
    """One person in one chat, and everything noted about them.

    `may_start` says whether a long dialog may begin: not when the day is about to end.
    """

    chat: FakeChat
    unit: str
    dice: Random
    stored: Callable[[str, str], bool]
    done: asyncio.Event
    awake: asyncio.Event
    today: Callable[[], date]
    may_start: Callable[[], bool]
    asking: bool = False
    subscribed_on: date | None = None
    reachable: bool = True
    in_dialog: bool = False
    told_code: bool = False
    typed: int = 0
    said_on: Counter[date] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    swallowed: int = 0
    waits_s: list[float] = field(default_factory=list)
    blocks: int = 0
    owed: list[Owed] = field(default_factory=list)

    async def live(self) -> None:
        """A whole life; ends early when `done` is set and the answer at hand has come."""
        self.in_dialog = True
        while not self.may_start():
            # A dialog over midnight would be asked "go on?": nobody begins one just before.
            self.in_dialog = False
            if not await self._asks_now(*self.dice.choice(texts.QUESTIONS[:2])):
                return
            self.in_dialog = True
        began = await self._register()
        self.in_dialog = False
        if began:
            await self._be_reminded()

    async def _register(self) -> bool:
        """Register and subscribe; False when that was not finished."""
        for typed, answer in texts.registration(unit=self.unit):
            if self.done.is_set() or not await self.ask(typed, answer):
                return False
        self.told_code = True
        for typed, answer in texts.SUBSCRIPTION:
            if self.done.is_set() or not await self.ask(typed, answer):
                return False
        self.subscribed_on = self.today()
        return True

    async def _be_reminded(self) -> None:
        """Ask now and then, block the bot once, and leave when nothing is owed any more."""
        left = self.dice.randint(*QUESTIONS_A_LIFE)
        for typed, answer in cycle(texts.QUESTIONS):
            if not await self._asks_now(typed, answer):
                return
            left -= 1
            if left == 3 and isinstance(self.chat, TelegramChat) and self._nothing_owed():
                await self._block_for_a_while(self.chat)
            if left <= 0 and self._nothing_owed():
                break
        self.subscribed_on = None
        await self.ask(*texts.GOODBYE)

    async def _asks_now(self, typed: str, answer: str) -> bool:
        """Ask in passing, and on Zalo no more than a day has room for; False when it is over."""
        while isinstance(self.chat, ZaloChat) and self.said_on[self.today()] >= ENOUGH_A_DAY:
            if self.done.is_set():
                return False
            await asyncio.sleep(LOOK_S)
        return not self.done.is_set() and await self.ask(typed, answer)

    async def ask(self, typed: str, answer: str) -> bool:
        """Type and wait for words of the answer; False when they never come.

        Patience begins when the killing is over: an answer may be late, never lost.
        """
        await self.awake.wait()
        self.asking = True
        try:
            return await self._heard(typed, answer)
        finally:
            self.asking = False

    async def _heard(self, typed: str, answer: str) -> bool:
        self.typed += 1
        read = len(self.chat.lines())
        key, said_s = self._say(typed), monotonic()
        seen_s = patient_s = said_s
        if self.dice.random() < 0.1:
            self.said_on[self.today()] += 1
            self.chat.repeat(key)
        while monotonic() - patient_s < PATIENCE_S:
            if not self.done.is_set():
                patient_s = monotonic()
            if any(
                line.startswith("bot: ") and answer in line for line in self.chat.lines()[read:]
            ):
                self.waits_s.append(monotonic() - said_s)
                return True
            if not self._is_swallowed(key):
                seen_s = monotonic()
            elif monotonic() - seen_s > NOT_STORED_S:
                self.swallowed += 1
                key, seen_s = self._say(typed), monotonic()
            await asyncio.sleep(LOOK_S)
        heard = [line[:HEARD_CHARS] for line in self.chat.lines()[max(0, read - 3) :]]
        who = f"{self.chat.channel} {self.chat.address}"
        self.lost.append(f"{who}: {typed!r} -> {answer!r}, but {heard}")
        return False

    def _say(self, typed: str) -> str:
        self.said_on[self.today()] += 1
        return self.chat.say(typed)

    def _is_swallowed(self, key: str) -> bool:
        """Handed over by the platform and never stored: people type such a line again."""
        return not self.chat.is_under_way(key) and not self.stored(self.chat.channel, key)

    def _nothing_owed(self) -> bool:
        return all(one.came_s is not None for one in self.owed)

    async def _block_for_a_while(self, chat: TelegramChat) -> None:
        """Stop the bot, start it again, and write, as a person does who wants it back."""
        self.reachable = False
        self.blocks += 1
        chat.block()
        await asyncio.sleep(self.dice.uniform(0.5, 6))
        chat.unblock()
        await self.ask(*texts.QUESTIONS[0])
        self.reachable = True

    def look(self, now: datetime) -> None:
        """Note which of the owed reminders have come by now."""
        for one in self.owed:
            if one.came_s is None and self.copies(one):
                one.came_s = (now - one.due_at).total_seconds()

    def copies(self, one: Owed) -> int:
        """How often this reminder stands in the chat."""
        return sum(line.startswith(f"bot: {one.head}") for line in self.chat.lines())

    def said_by_bot(self) -> Counter[str]:
        """How often each message of the bot stands in the chat."""
        lines = (line for line in self.chat.lines() if line.startswith("bot: "))
        return Counter(line.removeprefix("bot: ") for line in lines)

    def doubled_reminders(self) -> int:
        """Copies beyond the first, apart from those whose answer the platform cut on purpose."""
        heads = tuple(one.head for one in self.owed)
        return sum(
            max(0, count - 1 - self.chat.cut(text))
            for text, count in self.said_by_bot().items()
            if heads and text.startswith(heads)
        )
