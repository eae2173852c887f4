"""One chat of a simulated leader, the same for both platforms.

The rule: a leader sees only what a person sees, the transcript; the rest is the platform's side.
"""

from typing import Protocol

from tests.torture.platforms.telegram.fake import FakeTelegram
from tests.torture.platforms.zalo.fake import FakeZalo


class FakeChat(Protocol):
    """Says a line and reads what came back."""

    channel: str
    address: str

    def say(self, text: str) -> str:
        """Type a line; the key under which the program stores it."""

    def repeat(self, key: str) -> None:
        """The platform delivers an earlier line once more."""

    def lines(self) -> list[str]:
        """The transcript."""

    def is_under_way(self, key: str) -> bool:
        """Whether the platform still has this line and will deliver it."""

    def cut(self, text: str) -> int:
        """How often the platform took this message and cut its own answer."""


class TelegramChat:
    """A private chat on the fake Telegram."""

    channel = "telegram"

    def __init__(self, fake: FakeTelegram, number: int) -> None:
        self._fake = fake
        self._chat = 1000 + number
        self.address = str(self._chat)

    def say(self, text: str) -> str:
        """Type a line."""
        return str(self._fake.say(self._chat, text))

    def repeat(self, key: str) -> None:
        """At least once, for real."""
        self._fake.repeat(int(key))

    def lines(self) -> list[str]:
        """The transcript."""
        return self._fake.lines_of(self._chat)

    def is_under_way(self, key: str) -> bool:
        """Telegram keeps a line until it is confirmed: it is never the platform that loses it."""
        return True

    def cut(self, text: str) -> int:
        """Sends whose answer was cut on purpose."""
        return self._fake.cut[self.address, text]

    def block(self) -> None:
        """The person stops the bot."""
        self._fake.block(self._chat)

    def unblock(self) -> None:
        """The person starts the bot again."""
        self._fake.unblock(self._chat)


class ZaloChat:
    """A private chat on the fake Zalo."""

    channel = "zalo"

    def __init__(self, fake: FakeZalo, number: int) -> None:
        self._fake = fake
        self._name = f"leader {number}"
        self.address = fake.open_chat(self._name)

    def say(self, text: str) -> str:
        """Type a line."""
        return self._fake.say(self._name, text)

    def repeat(self, key: str) -> None:
        """The same update again."""
        self._fake.repeat(key)

    def lines(self) -> list[str]:
        """The transcript."""
        return self._fake.transcript(self._name)

    def is_under_way(self, key: str) -> bool:
        """Zalo forgets a line when it hands it over, also to a process that dies right then."""
        return self._fake.is_pending(key)

    def cut(self, text: str) -> int:
        """Sends whose answer was cut on purpose."""
        return self._fake.cut[self.address, text]
