"""The link by which a telephone's own calendar shows the events and rings before them.

The rule: the link is the person's secret: it is given out in their own chat, and a new one ends
the one before.
"""

from handlers.acts.heard import Heard
from handlers.reminders import texts
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.effects import IssueCalendarLink
from handlers.values.messages import Outcome
from handlers.values.replies import CODE, Choice

# The pages' own paths, which this folder may not import; a test opens them.
PUBLIC = "lich.ics"
MINE = "lich/{}.ics"
WORDS = frozenset(
    {
        "lich dien thoai",
        "lich tren dien thoai",
        "lich ics",
        "lien ket lich",
        "them vao lich dien thoai",
        "dua lich vao dien thoai",
    }
)


def typed(turn: Turn, heard: Heard) -> Outcome | None:
    """The link when it is asked for; None for anything else."""
    return given(turn) if heard.plain in WORDS else None


def given(turn: Turn) -> Outcome:
    """A new link, where the pages can be reached."""
    page = turn.office.chat_page
    if page is None:
        return in_passing(stay(turn, texts.NO_FEED))
    base = page.rstrip("/")
    said = texts.feed(mine=f"{base}/{MINE.format(CODE)}", public=f"{base}/{PUBLIC}")
    return in_passing(stay(turn, said, effects=(IssueCalendarLink(),)))


def offered(turn: Turn) -> tuple[Choice, ...]:
    """The button below the calendar, where the pages can be reached."""
    return (Choice("feed:mine", texts.FEED),) if turn.office.chat_page is not None else ()
