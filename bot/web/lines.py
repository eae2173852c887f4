"""A conversation as the page shows it: plain values for the template and for JSON.

The rule: only the newest answer and the reminders keep their buttons; the others are history.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, tzinfo
from typing import Any

from bot.web.sessions import Links
from handlers.texts import web as texts
from storage.history import Cursor, Heard, Told

HIDDEN = "start-"


@dataclass(frozen=True)
class Line:
    """One message; `key` is the one the page gave its own message, empty for ours."""

    id: str
    mine: bool
    text: str
    at: str
    time: str
    day: str
    key: str = ""
    turn: int = 0
    reminder: bool = False
    choices: tuple[dict[str, str], ...] = ()
    file: dict[str, str] | None = None

    def json(self) -> dict[str, Any]:
        """For the page's script."""
        return asdict(self)


def lines(said: Sequence[Heard | Told], links: Links, zone: tzinfo) -> list[Line]:
    """The messages to show, without the silent greeting of the page itself."""
    told = [one for one in said if isinstance(one, Told) and not one.reminder]
    turn = max((one.reply.turn for one in told), default=0)
    shown = (
        _heard(one, zone) if isinstance(one, Heard) else _told(one, turn, links, zone)
        for one in said
        if not (isinstance(one, Heard) and _own_key(one.key).startswith(HIDDEN))
    )
    return list(shown)


def arrival_key(address: str, key: str) -> str:
    """The page's key made unique among all pages."""
    return f"{address}/{key}"


def _own_key(key: str) -> str:
    return key.rpartition("/")[2]


def _heard(one: Heard, zone: tzinfo) -> Line:
    return Line(
        id=f"i{one.id}", mine=True, text=one.inbound.text, key=_own_key(one.key), **_when(one.at, zone)
    )


def _told(one: Told, turn: int, links: Links, zone: tzinfo) -> Line:
    reply, attached = one.reply, one.reply.attachment
    live = one.reminder or reply.turn == turn
    file = None
    if attached is not None:
        label = texts.file_link(filename=attached.filename)
        file = {"href": links.path_for(attached.source), "label": label}
    return Line(
        id=f"o{one.id}",
        mine=False,
        text=reply.text,
        turn=reply.turn,
        reminder=one.reminder,
        choices=tuple(asdict(choice) for choice in reply.choices) if live else (),
        file=file,
        **_when(one.at, zone),
    )


def _when(moment: datetime, zone: tzinfo) -> dict[str, str]:
    at = moment.astimezone(zone)
    return {
        "at": at.isoformat(timespec="minutes"),
        "time": texts.line_time(at=at),
        "day": texts.line_day(day=at.date()),
    }


def cursor_text(cursor: Cursor) -> str:
    """A cursor for the page, which only hands it back."""
    return f"{cursor.inbound}.{cursor.reply}.{cursor.reminder}"


def read_cursor(text: str) -> Cursor:
    """A cursor handed back; the beginning for anything else."""
    numbers = text.split(".")
    if len(numbers) != 3 or not all(n.isascii() and n.isdigit() and len(n) < 19 for n in numbers):
        return Cursor()
    return Cursor(*map(int, numbers))
