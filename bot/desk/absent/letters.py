"""Letters of invitation for the units on the screen, or for one, to be printed and handed over.

The rule: what a letter opens begins a registration with the unit known and gives nobody a right.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.config import Settings
from bot.desk.units.texts import invitation
from handlers.values.person import UnitView
from knowledge.plan.plan import Plan
from storage.units.codes import letters_of
from storage.units.units import UnitEntry

# A file of more takes longer than anybody waits; the next ones are the next part.
AT_ONCE = 100
TELEGRAM = "https://t.me/{bot}?start=unit_{unit}_{letters}"
PAGE = "{page}/?start=unit_{unit}_{letters}"


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
    from bot.papers.letters.invitations import Invited, Ways, invitations

    bot = settings.telegram_bot_name.strip().lstrip("@") if settings.telegram_bot_token else ""
    zalo = settings.zalo_bot_name if settings.zalo_bot_token else ""
    page = str(settings.public_url).rstrip("/") if settings.public_url else ""
    invited = [
        Invited(
            name=unit.name,
            representative=book[unit.id].representative or "" if unit.id in book else "",
            code=invitation(number=unit.id, letters=letters),
            telegram=TELEGRAM.format(bot=bot, unit=unit.id, letters=letters) if bot else "",
            page=PAGE.format(page=page, unit=unit.id, letters=letters) if page else "",
        )
        for unit in units
        for letters in (letters_of(key, unit.id),)
    ]
    return invitations(plan, invited, Ways(bot, zalo, page), day)


def parts_of(count: int) -> list[tuple[int, int, int]]:
    """(part, first, last) of the files that so many letters make."""
    starts = range(0, count, AT_ONCE)
    return [
        (part, start + 1, min(start + AT_ONCE, count)) for part, start in enumerate(starts, start=1)
    ]
