"""Aims that are told below the list of people, one question early.

The rule: only what is an aim by its amount, and speaks of nobody on the list; the list stays open.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE, Slots
from handlers.acts.slots.aim.aims import read_aims
from handlers.acts.slots.form import read_people
from handlers.acts.slots.text.reading import Reading
from handlers.registrations.said import taking
from handlers.registrations.said.persons.pointing import pointed
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Form, Registering

_AMOUNT = re.compile(r"\d[\d.,]*\s*(?:%|[^\W\d_]{1,})")
FEWEST = 4


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Nuôi thêm 2 ha cá, kết nạp 5 hộ" below the list; None for anything else."""
    if heard.key is not None or "?" in heard.text or not _AMOUNT.search(heard.text):
        return None
    if len(heard.unsigned.split()) < FEWEST:
        return None
    asked = Heard(heard.text, at="targets")
    if asked.meant.act != "values" or asked.meant.sure < SURE or asked.meant.slots.people:
        return None
    reading = Reading(heard)
    # "2 tỷ" is an amount, and no number of the list.
    named = any(one.rows and not one.by_number for one in pointed(reading, dialog.form))
    if named or reading.of("title"):
        return None
    if not all(_is_place(dialog.form, one.name or "") for one in read_people(heard, "people")):
        return None
    aims = read_aims(heard.text, at_step=True)
    return taking.take(turn, dialog, Slots(targets=aims)) if aims else None


def _is_place(form: Form, name: str) -> bool:
    """ "Lúa nếp Tú Lệ" of the unit in Tú Lệ is nobody."""
    there = plain(f"{form.unit_name or ''} {form.commune or ''}").split()
    return bool(name) and {*plain(name).split()} <= {*there}
