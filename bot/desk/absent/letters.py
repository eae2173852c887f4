"""Letters of invitation for the units on the screen, or for one, to be printed and handed over.

The rule: what a letter opens begins a registration with the unit known and gives nobody a right.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.channels.registry import Way, opened
from bot.config import Settings
from bot.desk.units.texts import invitation
from handlers.values.person import UnitView
from handlers.values.shown.label_texts import channel_name
from knowledge.plan.plan import Plan
from storage.units.codes import letters_of
from storage.units.units import UnitEntry

# A file of more takes longer than anybody waits; the next ones are the next part.
AT_ONCE = 100
START = "unit_{unit}_{letters}"


def letters(
    plan: Plan,
    units: Sequence[UnitView],
    book: Mapping[int, UnitEntry],
    settings: Settings,
    key: str,
    day: date,
) -> bytes:
    """The .docx for these units in their order; `key` is the installation's for their codes."""
    # The writers of files are imported when one is made: bot.papers.making.
    from bot.papers.letters.invitations import Invited, invitations

    ways = _ways(settings)
    invited = [
        Invited(
            name=unit.name,
            representative=book[unit.id].representative or "" if unit.id in book else "",
            code=invitation(number=unit.id, letters=letters),
            links=[
                (name, way.link.format(start=START.format(unit=unit.id, letters=letters)))
                for name, way in ways
                if way.link
            ],
        )
        for unit in units
        for letters in (letters_of(key, unit.id),)
    ]
    return invitations(plan, invited, [(name, way.sought) for name, way in ways], day)


def have_pictures(settings: Settings) -> bool:
    """Whether there is anything that a picture could open."""
    return any(way.link for _, way in _ways(settings))


def _ways(settings: Settings) -> list[tuple[str, Way]]:
    """Where the assistant is found: the platforms in use, then our own page."""
    found = [(channel_name(one.name), one.way(settings)) for one in opened(settings)]
    if settings.public_url:
        page = str(settings.public_url).rstrip("/")
        found.append((channel_name("web"), Way(page, f"{page}/?start={{start}}")))
    return found


def parts_of(count: int) -> list[tuple[int, int, int]]:
    """(part, first, last) of the files that so many letters make."""
    starts = range(0, count, AT_ONCE)
    return [
        (part, start + 1, min(start + AT_ONCE, count)) for part, start in enumerate(starts, start=1)
    ]
