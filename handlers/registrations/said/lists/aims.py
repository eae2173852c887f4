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
from handlers.values.messages import Outcome
from handlers.values.state import Registering

_AMOUNT = re.compile(r"\d[\d.,]*\s*(?:%|[^\W\d_]{1,})")
FEWEST = 4


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Nuôi thêm 2 ha cá, kết nạp 5 hộ" below the list; None for anything else."""
    if heard.key is not None or "?" in heard.text or not _AMOUNT.search(heard.text):
        return None
    if len(heard.unsigned.split()) < FEWEST or not dialog.form.people:
        return None
    asked = Heard(heard.text, at="targets")
    if asked.meant.act != "values" or asked.meant.sure < SURE or asked.meant.slots.people:
        return None
    reading = Reading(heard)
    named = any(one.rows for one in pointed(reading, dialog.form)) or read_people(heard, "people")
    if named or reading.of("title"):
        return None
    aims = read_aims(heard.text, at_step=True)
    return taking.take(turn, dialog, Slots(targets=aims)) if aims else None
