"""So many people at once, each of whom waits for an answer and then goes on: a closed loop.

The rule: whoever has finished is followed by somebody new, so that every dialog is a first one. An
answer is known by its words; one that is neither expected nor a copy has derailed the dialog.
"""

import json
from collections import Counter
from dataclasses import dataclass, field
from time import monotonic

from benchmarks.dialogs.script import RECEIPT, Step, steps
from benchmarks.dialogs.telegram import Telegram

FIRST_CHAT = 700_000_000
SHOWN = 3


@dataclass
class Person:
    """One person in the middle of a dialog."""

    number: int
    steps: tuple[Step, ...]
    at: int = 0
    said_s: float = 0.0
    heard: str = ""


@dataclass
class Seen:
    """What has been noted since the window was opened."""

    waits_s: list[float] = field(default_factory=list)
    dialogs: int = 0
    doubled: int = 0
    lost: int = 0
    derailed: list[str] = field(default_factory=list)


class People:
    """Everybody who writes; a `telegram` is set before they begin."""

    telegram: Telegram

    def __init__(self) -> None:
        self.seen = Seen()
        self.confirmed: dict[int, str] = {}
        self.codes: Counter[str] = Counter()
        self.answered_s = 0.0
        self.leaving = False
        self._people: dict[int, Person] = {}
        self._last_text: dict[int, str] = {}
        self._number = 0

    @property
    def at_once(self) -> int:
        """How many are in a dialog."""
        return len(self._people)

    def begin(self, people: int) -> None:
        """So many people begin."""
        for _ in range(people):
            self._arrive()

    def waiting_s(self) -> list[float]:
        """How long those have waited who wait now."""
        now_s = monotonic()
        return [now_s - person.said_s for person in self._people.values()]

    def give_up(self, patience_s: float) -> None:
        """Whoever has waited longer leaves: their answer is lost."""
        now_s = monotonic()
        for chat, person in list(self._people.items()):
            if now_s - person.said_s > patience_s:
                self.seen.lost += 1
                self._leave(chat, person)

    def heard(self, chat: int, text: str, buttons: str, message: str) -> None:
        """The bot wrote to somebody."""
        person = self._people.get(chat)
        if person is None or text == person.heard:
            # To one who has left only a copy of the last answer can come.
            self.seen.doubled += person is not None or text == self._last_text.get(chat)
            return
        step = person.steps[person.at]
        if step.answer not in text:
            if len(self.seen.derailed) < SHOWN or not text:
                self.seen.derailed.append(f"{step.said!r} -> {text[:120]!r}")
            else:
                self.seen.derailed.append("")
            self._leave(chat, person)
            return
        self.answered_s = monotonic()
        self.seen.waits_s.append(self.answered_s - person.said_s)
        if RECEIPT in text and chat not in self.confirmed:
            code = text.partition(RECEIPT)[2].split()[0]
            self.confirmed[chat] = code
            self.codes[code] += 1
        person.heard, person.at = text, person.at + 1
        self._go_on(chat, person, buttons, message)

    def _arrive(self) -> None:
        self._number += 1
        chat = FIRST_CHAT + self._number
        person = self._people[chat] = Person(self._number, steps(self._number))
        self._go_on(chat, person, "", "")

    def _leave(self, chat: int, person: Person) -> None:
        self._last_text[chat] = person.heard
        del self._people[chat]
        if not self.leaving:
            self._arrive()

    def _go_on(self, chat: int, person: Person, buttons: str, message: str) -> None:
        if person.at == len(person.steps):
            self.seen.dialogs += 1
            self._leave(chat, person)
            return
        step = person.steps[person.at]
        person.said_s = monotonic()
        if not step.tap:
            self.telegram.say(chat, step.said)
            return
        data = button(buttons, step.said)
        if data is None:
            self.seen.derailed.append(f"no button {step.said!r} in {buttons[:120]!r}")
            self._leave(chat, person)
            return
        self.telegram.tap(chat, message, data)


def button(buttons: str, label: str) -> str | None:
    """The data of the button whose label begins so."""
    rows = json.loads(buttons)["inline_keyboard"] if buttons else []
    for row in rows:
        for one in row:
            if one["text"].startswith(label):
                return str(one["callback_data"])
    return None
