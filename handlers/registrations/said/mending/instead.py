"""Somebody takes another one's place, or has another honour from now on, with the reason told.

The rule: exactly one of the list is pointed at; nobody else and nothing of the unit is touched.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.form import read_people
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.titles import name_of, title_of
from handlers.registrations import dialog as registration
from handlers.registrations.said.persons import editing
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.said.persons.rewritten import with_rows
from handlers.registrations.words.persons import instead as words
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

_IN_PLACE = tuple(compiled(one, re.IGNORECASE) for one in words.IN_PLACE)
_HE, _NO_THOUGHT = compiled(words.HE), compiled(words.NO_THOUGHT)
_BREAK = compiled(words.BREAK)
# One sentence, or two.
_MOST_CHARS = 400


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Mận nghỉ rồi, thay bằng Đào", "Thu mới sinh, cho nó LĐTT thôi"; None for the rest."""
    if "?" in heard.text or not dialog.form.people or heard.asks_whether:
        return None
    return _in_place(turn, dialog, heard) or _of_him(turn, dialog, heard)


def _in_place(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    text = nfc(heard.text)
    if len(text) > _MOST_CHARS:
        return None
    for pattern in _IN_PLACE:
        said = pattern.match(text)
        if said is None:
            continue
        old = _one(dialog, Heard(said["old"]))
        new = [one for one in read_people(heard.part(said["new"]), "people") if one.name]
        if old is None or len(new) != 1 or _is_listed(dialog, new[0].name or ""):
            continue
        told = ", ".join(filter(None, (new[0].name, new[0].position, new[0].title)))
        name = dialog.form.people[old].name
        return editing.told(turn, dialog, Heard(f"thay {name} b\u1eb1ng {told}", at=heard.at))
    return None


def _of_him(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The honour that is said of "nó", who was named in the clause before."""
    clauses = [one.strip() for one in _BREAK.split(nfc(heard.text)) if one.strip()]
    parts = [Heard(one) for one in clauses] if len(clauses) > 1 else []
    at: int | None = None
    for part in parts:
        marks = Reading(part).of("title", "short")
        if not marks:
            at = _one(dialog, part) if _one(dialog, part) is not None else at
            continue
        title = title_of(marks[0].value)
        if at is None or len(marks) > 1 or not _HE.match(part.unsigned):
            return None
        if title.subject == "collective" or part.is_negated:
            return None
        row = dialog.form.people[at]
        bare = not title.needs_initiative or _NO_THOUGHT.search(heard.unsigned)
        new = replace(row, title=title.id, initiative=None if bare else row.initiative)
        rows = (*dialog.form.people[:at], new, *dialog.form.people[at + 1 :])
        note = f"{row.name}: {name_of(title.id)}."
        return registration.advance(turn, dialog, with_rows(turn, dialog, rows, note))
    return None


def _one(dialog: Registering, part: Heard) -> int | None:
    """The place of the one person of the list who is named there."""
    found = [one for one in pointed(Reading(part), dialog.form) if one.rows]
    places = {at for one in found for at in one.rows}
    return places.pop() if len(places) == 1 else None


def _is_listed(dialog: Registering, name: str) -> bool:
    return any(plain(row.name) == plain(name) for row in dialog.form.people)
