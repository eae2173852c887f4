"""The level of "chiến sĩ thi đua", told by itself: "cơ sở thôi", "Cường lên cấp tỉnh đi".

The rule: it is of those of the list who aim at that title, of all of them where nobody is named.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.titles import LEVELS, NO_LEVEL
from handlers.registrations import dialog as registration
from handlers.registrations.form.levels import open_level
from handlers.registrations.form.rows import unfinished
from handlers.registrations.form.rows_texts import level_written
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.said.persons.rewritten import with_rows
from handlers.registrations.words.lists import level as words
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

_LEVEL, _BREAK = compiled(words.LEVEL), compiled(words.BREAK)
_RESIGNED = compiled(words.RESIGNED, re.IGNORECASE)
_TITLES = frozenset((*LEVELS.values(), NO_LEVEL))


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The list with these levels; None where something else is said, too."""
    aiming = [at for at, row in enumerate(dialog.form.people) if row.title in _TITLES]
    if not aiming or "?" in heard.text or heard.asks_whether or not _LEVEL.search(heard.plain):
        return None
    given = dict[int, str]()
    clauses = [one.strip() for one in _BREAK.split(nfc(heard.text)) if one and one.strip()]
    for n, clause in enumerate(clauses):
        said = Heard(_RESIGNED.sub("", clause))
        found = _LEVEL.search(said.unsigned)
        if found is None and n:
            continue  # "…, trèo cao té đau".
        whose = _whose(dialog, said, aiming, found[0]) if found else []
        if found is None or said.is_negated or not whose:
            return None
        given |= {at: LEVELS[found["level"]] for at in whose if at not in given}
    rows = tuple(
        replace(row, title=given.get(at, row.title)) for at, row in enumerate(dialog.form.people)
    )
    note = level_written(names=[rows[at].name for at in given])
    written = with_rows(turn, dialog, rows, note)
    lacking = unfinished(written.dialog)
    answered = replace(lacking, notes=written.notes) if lacking else written
    return registration.advance(turn, dialog, answered)


def _whose(dialog: Registering, said: Heard, aiming: list[int], level: str) -> list[int]:
    """Who is named, or everybody who aims at it; nobody where another word stands there."""
    reading = Reading(said)
    if reading.of("title", "short", "unit", "commune"):
        return []
    named = {at for one in pointed(reading, dialog.form) for at in one.rows}
    if named:
        return [at for at in aiming if at in named] if named <= {*aiming} else []
    rest = said.unsigned.replace(level.strip(), " ").split()
    # Those of whom it was never said; where it was, all of them.
    waiting = [at for at in aiming if open_level(dialog.form.people[at])]
    return (waiting or aiming) if set(rest) <= words.BESIDE else []
