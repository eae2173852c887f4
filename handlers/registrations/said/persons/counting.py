"""How many persons were announced, beside how many were written down.

The rule: a number that fits neither those said now nor the whole list is asked about, once.
"""

import re

from handlers.registrations.form.rows_texts import miscounted
from handlers.registrations.form.said_texts import SELF
from handlers.registrations.words.persons import splitting as words
from handlers.typed.read import plain
from handlers.values.state import Registering
from knowledge.typed.normalize import nfc
from knowledge.typed.said import Said

_FIVE = "nam"
_ANNOUNCED = re.compile(words.ANNOUNCED)


def question(typed: str, before: Registering, after: Registering) -> tuple[str, ...]:
    """What is asked where "bốn người" were announced and three were read."""
    old, now = _names(before), _names(after)
    new = {name: said for name, said in now.items() if name not in old}
    # Folded only where somebody was named.
    found = _ANNOUNCED.findall(Said(typed).unsigned) if new else []
    if len(found) != 1 or (found[0] == _FIVE and not _says_five(typed)):
        return ()
    number = int(found[0]) if found[0].isdigit() else words.COUNTS[found[0]]
    if number < 2 or number in (len(new), len(now)):
        return ()
    return (miscounted(number=number, names=list(new.values())),)


def _says_five(typed: str) -> bool:
    """ "… HTX Việt Nam; cá nhân …" counts nobody: with marks "năm" is written so."""
    return typed.isascii() or words.FIVE_MARKED in nfc(typed).lower()


def _names(dialog: Registering) -> dict[tuple[str, str], str]:
    """Everybody once: two of one name in two posts are two, one with two honours is one."""
    rows = (*dialog.form.people, *dialog.carried.people, *((dialog.row,) if dialog.row else ()))
    named = [row for row in rows if row.name and row.name != SELF]
    return {(plain(row.name), plain(row.position or "")): row.name for row in named}
