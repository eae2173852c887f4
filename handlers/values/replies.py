"""What a person reads: a text, the choices below it, a file.

The rule: as in `messages`: values that nothing here sends, stores or dates.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

# Stands where the code will be that the turn's effect is given when it is stored. A private
# character: nobody's words have it.
CODE = "\ue000"
# Stands where the lines of everything will be that is told at once.
LINES = "\ue001"
# How a choice's key looks: printed ASCII, and the letter by which a paper counts behind "d".
KEY = "[!-~\u0111\u0110]{1,60}"
# Before a registration's code: its sheet.
SHEET = "sheet:"
# Before a registration's code: where its signed sheet is sent back.
SIGNED = "signed:"


@dataclass(frozen=True)
class Choice:
    """Something a person can pick: a stable `KEY` (at most 48 bytes) and a Vietnamese label."""

    # A button of Telegram carries 64 bytes, and the number of its turn is one part of them.
    key: str
    label: str


@dataclass(frozen=True)
class Attachment:
    """A file to send along; `source` names what the shell renders: `SHEET` and a code."""

    source: str
    filename: str


@dataclass(frozen=True)
class Reply:
    """One message to a person; `turn` ties its choices to the state that offered them.

    `thread` is the part of the chat it belongs in, None where a chat has no parts. `quote` is what
    of the text is an official document's own words, and `wants_phone` that a telephone number
    answers it: a channel that can shows the one apart and offers to send the other. `code` is what
    of the text opens something for a while, to be hidden where it is kept. `of_staff`: it tells a
    member of the staff of the staff, or of figures, and of nobody else.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    turn: int = 0
    attachment: Attachment | None = None
    thread: int | None = None
    quote: str = ""
    wants_phone: bool = False
    code: str = ""
    of_staff: bool = False


def with_code(reply: Reply, code: str, *, opens: bool = True) -> Reply:
    """The reply as it is sent, with the code that was given out in the place of CODE.

    `opens`: it opens something for a while; a receipt's or a link's is to be read for years.
    """
    file = reply.attachment
    if file is not None:
        file = Attachment(file.source.replace(CODE, code), file.filename.replace(CODE, code))
    shown = code if opens and CODE in reply.text else ""
    return replace(reply, text=reply.text.replace(CODE, code), attachment=file, code=shown)


@dataclass(frozen=True)
class Notice:
    """What somebody is told of one thing of theirs.

    Of several at once they get `several` once, with a `line` for each in the place of LINES.
    """

    alone: Reply
    line: str
    several: Reply


def together(notices: Sequence[Notice]) -> tuple[Reply, ...]:
    """What one person is told at once: ten returned for one reason are one message."""
    alike: dict[Reply, list[Notice]] = {}
    for notice in notices:
        alike.setdefault(notice.several, []).append(notice)
    return tuple(
        replace(several, text=several.text.replace(LINES, "\n".join(one.line for one in told)))
        if len(told) > 1
        else told[0].alone
        for several, told in alike.items()
    )
