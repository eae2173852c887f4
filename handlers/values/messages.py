"""The neutral messages between channels and conversation, and what a turn produces.

The rule: everything here is a value. Nothing in this module sends, stores or reads a clock.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from handlers.values.effects import Effect
from handlers.values.replies import Reply
from handlers.values.state import Conversation

MessageKind = Literal[
    "text",
    "choice",
    "photo",
    "voice",
    "file",
    "other",
    "many",
    "day-over",
    "chat-over",
    "month-over",
]
# Longer than this nobody is read: it is said so, and what is beyond is not kept.
MAX_CHARS = 4000
# Whoever reads goes over the words several times, and everybody waits meanwhile: a whole form told
# in one breath is 120 words, a list of sixty people sixty lines and 700 words.
MAX_IN_LINE, MAX_LINES, MAX_WORDS = 250, 100, 800
MAX_CHARS_IN_LINE = 1200
# No word and no number is longer; a link has signs between its parts.
MAX_IN_WORD = 300
_PIECE = re.compile(r"\n|\w+")
# Why a file says nothing: what it is, what is wrong with it, or that it never came to us.
FileProblem = Literal[
    "too-big", "encrypted", "old", "pdf", "wrong", "damaged", "nobody", "slow", "not-fetched",
    "not-here", "picture", "no-room",
]  # fmt: skip


@dataclass(frozen=True)
class SentFile:
    """A file that a person sent: `id` is the platform's until it is read, then empty.

    What was read of it stands in the message's text: the persons and nothing else. `more` counts
    those beyond the limit, `unread` numbers the rows that name nobody. With an `id`
    the `problem` is that of everybody who has sent no registration; `held`: a page that waits to be
    told whose signed sheet it is.
    """

    id: str = ""
    problem: FileProblem | None = None
    more: int = 0
    unread: tuple[int, ...] = ()
    held: bool = False


@dataclass(frozen=True)
class Inbound:
    """One message from a person, already freed of its channel's form.

    `choice` is the key of a pressed button and `turn` the turn that button belongs to; both are
    None for typed text. `kind` "other" is a sticker, a place or anything else without text, "many"
    stands for messages that came too fast to be read, "day-over", "chat-over" and "month-over"
    for those that the platform's plan leaves no room for.
    `origin` stands for the network a web page's text with a digit came from, for counting wrong
    codes; it is no address, and empty where there is nothing to count. Who writes is known by the
    chat alone: a display name is needed for nothing and never kept. `message` is the platform's own
    number of it, where it tells one; `edited`: the words that stand there now. `file` is there with
    the kind "file". `thread` is the part of the chat it was said in, where a chat has parts.
    `album` is shared by pictures that were sent together. `forwarded`: somebody else has said it.
    """

    text: str = ""
    choice: str | None = None
    turn: int | None = None
    kind: MessageKind = "text"
    group: bool = False
    origin: str = ""
    message: int | None = None
    edited: bool = False
    file: SentFile | None = None
    thread: int | None = None
    album: str | None = None
    forwarded: bool = False

    def bounded(self) -> "Inbound":
        """Itself, or with no more of its text than shows that it is too long."""
        end = _too_long_at(self.text)
        return self if end is None else replace(self, text=self.text[:end])


@dataclass(frozen=True)
class Outcome:
    """What one turn produced; the shell stores all of it, then sends the replies in order.

    A code belongs to who stores: an effect asks for it, and CODE in the replies stands for it.
    `then` is what `respond` still has to do about the open dialog; the shell never sees it set.
    """

    conversation: Conversation
    replies: tuple[Reply, ...] = ()
    effects: tuple[Effect, ...] = field(default=())
    then: Literal["", "ask-again", "stay-open"] = ""


def is_too_long(text: str) -> bool:
    """Whether a text is longer than anybody is read."""
    return _too_long_at(text) is not None


def _too_long_at(text: str) -> int | None:
    """Behind which letter it is known that a text is too long; None for one that is read."""
    if len(text) < MAX_LINES:
        return None  # So few letters are neither too many lines nor too many of anything else.
    lines, words, in_line, begins = 1, 0, 0, 0
    for piece in _PIECE.finditer(text):
        if piece[0] == "\n":
            lines, in_line, begins = lines + 1, 0, piece.end()
        else:
            words, in_line = words + 1, in_line + 1
        last = min(piece.end(), piece.start() + MAX_IN_WORD + 1)
        if (
            last - piece.start() > MAX_IN_WORD
            or lines > MAX_LINES
            or in_line > MAX_IN_LINE
            or last - begins > MAX_CHARS_IN_LINE
            or words > MAX_WORDS
        ):
            return min(last, MAX_CHARS + 1)
        if last > MAX_CHARS:
            break
    return MAX_CHARS + 1 if len(text) > MAX_CHARS else None
