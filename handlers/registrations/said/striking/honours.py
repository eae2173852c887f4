"""An honour that somebody on the list does not have: "chỉ có CSTĐ cơ sở thôi, không có giấy khen".

The rule: only of somebody with several honours, one of whom is left; who has none is asked for it.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations.form.rows_texts import removed
from handlers.registrations.said.lists.counted import Pointed
from handlers.registrations.said.persons.edits import first_of
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.said.persons.rewritten import row_gone, with_rows
from handlers.registrations.words.striking import leaving as words
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering

_DENIED, _ONLY = re.compile(words.DENIED_HONOUR), re.compile(words.ONLY_HONOUR)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The list without the honours that are denied; None for anything else."""
    rows = dialog.form.people
    found = pointed(Reading(heard), dialog.form) if _may_deny(heard) and rows else []
    meant = {first_of(rows, at) for one in found for at in one.rows}
    if len(meant) != 1 or not any(one.title for one in found):
        return None
    (person,) = meant
    mine = [at for at in range(len(rows)) if first_of(rows, at) == person]
    denied, only = _titles(found, _DENIED), _titles(found, _ONLY)
    gone = {at for at in mine if rows[at].title in denied}
    kept = {at for at in mine if rows[at].title in only}
    if kept:
        gone |= {*mine} - kept
    if not gone or len(gone) == len(mine):
        return None
    names = ", ".join(row_gone(rows, at) for at in sorted(gone))
    left = tuple(row for at, row in enumerate(rows) if at not in gone)
    return registration.advance(turn, dialog, with_rows(turn, dialog, left, removed(name=names)))


def _may_deny(heard: Heard) -> bool:
    return "?" not in heard.text and words.HONOUR_LED.isdisjoint(heard.unsigned.split()) is False


def _titles(found: list[Pointed], pattern: re.Pattern[str]) -> set[str]:
    """The honours that stand where the pattern has its "T"."""
    spelled = " ".join("T" if one.title else "R" if one.rows else one.word or "P" for one in found)
    places = {match.start("title") for match in pattern.finditer(spelled)}
    starts, at = list[int](), 0
    for word in spelled.split():
        starts.append(at)
        at += len(word) + 1
    return {
        one.title for one, start in zip(found, starts, strict=True) if one.title and start in places
    }
