"""A conversation as the page shows it: plain values for the template and for JSON.

The rule: only the newest answer and what came by itself keep their buttons; the rest is history.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, tzinfo
from typing import Any

from bot.web import texts
from handlers.values.replies import SHEET
from storage.outbox.emptied import EMPTIED
from storage.people.history import Cursor, HeardMessage, ToldMessage

HIDDEN = "start-"
SHORT_LABEL_CHARS = 18
# Only with the cookie of the chat that was told the message.
# From where the page stands.
FILES = "chat/files/"


@dataclass(frozen=True)
class ShownLine:
    """One message; `key` is the one the page gave its own message, empty for ours."""

    id: str
    mine: bool
    text: str
    moment: datetime
    key: str = ""
    turn: int = 0
    reminder: bool = False
    choices: tuple[dict[str, str], ...] = ()
    file: dict[str, str] | None = None

    @property
    def at(self) -> str:
        """The local moment for machines."""
        return self.moment.isoformat(timespec="minutes")

    @property
    def time(self) -> str:
        """The time below the message."""
        return texts.line_time(at=self.moment)

    @property
    def day(self) -> str:
        """The heading above the messages of its day."""
        return texts.line_day(day=self.moment.date())

    @property
    def wide(self) -> bool:
        """A label is too long for two buttons side by side."""
        return any(len(choice["label"]) > SHORT_LABEL_CHARS for choice in self.choices)

    def json(self) -> dict[str, Any]:
        """For the page's script."""
        plain = {**asdict(self), "at": self.at, "time": self.time, "day": self.day}
        del plain["moment"]
        return {**plain, "wide": self.wide}


def lines(said: Sequence[HeardMessage | ToldMessage], zone: tzinfo) -> list[ShownLine]:
    """The messages to show, without the silent greeting of the page itself."""
    told = [one for one in said if isinstance(one, ToldMessage) and not one.reminder]
    turn = max((one.reply.turn for one in told), default=0)
    shown = (
        _heard(one, zone) if isinstance(one, HeardMessage) else _told(one, turn, zone)
        for one in said
        if not (isinstance(one, HeardMessage) and _own_key(one.key).startswith(HIDDEN))
    )
    return list(shown)


def arrival_key(address: str, key: str) -> str:
    """The page's key made unique among all pages."""
    return f"{address}/{key}"


def label_of(choice: str, turn: int, said: Sequence[HeardMessage | ToldMessage]) -> str | None:
    """What a pressed button said; None when no shown message offered it."""
    for one in reversed(said):
        if isinstance(one, ToldMessage) and one.reply.turn == turn:
            for offered in one.reply.choices:
                if offered.key == choice:
                    return offered.label
    return None


def _own_key(key: str) -> str:
    return key.rpartition("/")[2]


def _heard(one: HeardMessage, zone: tzinfo) -> ShownLine:
    # A list is shown by the answer to it; here it would be rows of tabs.
    text = texts.FILE_SENT if one.inbound.file else one.inbound.text
    key = _own_key(one.key)
    return ShownLine(f"i{one.id}", True, text, one.at.astimezone(zone), key)


def _told(one: ToldMessage, turn: int, zone: tzinfo) -> ShownLine:
    reply, attached = one.reply, one.reply.attachment
    # Turn 0 came by itself, such as a decision: no later message makes its buttons void.
    live = one.reminder or reply.turn in (turn, 0)
    file = None
    # Lists of everybody were told of by earlier releases; they are had at the desk only.
    if attached is not None and attached.source.startswith(SHEET):
        label = texts.file_link(filename=attached.filename)
        file = {"href": f"{FILES}{one.id}", "label": label}
    return ShownLine(
        id=f"o{one.id}",
        mine=False,
        text=texts.EMPTIED if reply.text == EMPTIED else reply.text,
        moment=one.at.astimezone(zone),
        turn=reply.turn,
        reminder=one.reminder,
        choices=tuple(asdict(choice) for choice in reply.choices) if live else (),
        file=file,
    )


def cursor_text(cursor: Cursor) -> str:
    """A cursor for the page, which only hands it back."""
    return f"{cursor.inbound}.{cursor.reply}.{cursor.reminder}"


def read_cursor(text: str) -> Cursor:
    """A cursor handed back; the beginning for anything else."""
    numbers = text.split(".")
    if len(numbers) != 3 or not all(n.isascii() and n.isdigit() and len(n) < 19 for n in numbers):
        return Cursor()
    return Cursor(*map(int, numbers))
