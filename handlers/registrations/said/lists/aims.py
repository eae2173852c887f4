"""Aims that are told below the list of people, or where an initiative is asked for: early.

The rule: only what is an aim by its amount, and speaks of nobody on the list; it is shown as one,
and what was asked stays open.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE, Slots
from handlers.acts.slots.aim.aims import only_aims, read_aims
from handlers.acts.slots.form import read_people
from handlers.acts.slots.text.reading import Reading
from handlers.acts.slots.words.aims import ALOUD, MEASURED, VERBS
from handlers.registrations import dialog as registration
from handlers.registrations.form.said import said_targets
from handlers.registrations.said import taking
from handlers.registrations.said.mending.retold import settled
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.words.lists.aims import DONE_BEFORE, DONE_FOR, HOW, HOW_MARKED, LED_IN
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Form, Registering
from knowledge.typed.normalize import fold, nfc
from knowledge.typed.repeats import compiled

_AMOUNT = compiled(r"\d[\d.,]*\s*(?:%|[^\W\d_]{1,})")
_HOW, _HOW_MARKED = compiled(HOW), compiled(HOW_MARKED)
_LED_IN, _DONE = compiled(LED_IN, re.IGNORECASE), compiled(DONE_BEFORE, re.IGNORECASE)
_COUNT_FIRST = compiled(rf"{MEASURED}[^,.;]{{0,20}}$")
_DONE_FOR = compiled(DONE_FOR)
_ALOUD, _VERBS = compiled(ALOUD), compiled(VERBS)
FEWEST = 4


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Nuôi thêm 2 ha cá, kết nạp 5 hộ" below the list; None for anything else."""
    done = _DONE.match(heard.text)
    said = fold(heard.text[done.end() if done else 0 :])
    # "Hai lớp" of a net is no aim, where nothing is to be done.
    aloud = _ALOUD.search(said) and _VERBS.match(said) and not _HOW.search(said)
    if heard.key is not None or "?" in heard.text or not (aloud or _AMOUNT.search(said)):
        return None
    heard = Heard(settled(heard.text[done.end() if done else 0 :]), at=heard.at)
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
    if done is None or not aims or dialog.form.targets:
        return taking.take(turn, dialog, Slots(targets=aims)) if aims else None
    after = replace(dialog, form=replace(dialog.form, targets=said_targets(aims)))
    finished = registration.answer(turn, after, Heard("", "done"))
    return finished if isinstance(finished, Outcome) else None


def where_thought(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Đón 5000 lượt khách" where an initiative is asked for; None for what may be one.

    Who says it once more means it.
    """
    if heard.key is not None or "?" in heard.text or heard.asks or _HOW.search(heard.unsigned):
        return None
    if _HOW_MARKED.search(nfc(heard.text).lower()):
        return None
    said = _LED_IN.sub("", settled(heard.text))
    # "21 lồng cá": no initiative begins with how much.
    aims = read_aims(said, at_step=True)
    several = len(aims) > 1 and all(any(map(str.isdigit, one)) for one in aims)
    if not (several or _COUNT_FIRST.match(fold(said)) or _DONE_FOR.match(fold(said))):
        aims = only_aims(said)
    if not aims or set(aims) & {*dialog.form.targets}:
        return None
    return taking.take(turn, dialog, Slots(targets=aims))


def _is_place(form: Form, name: str) -> bool:
    """ "Lúa nếp Tú Lệ" of the unit in Tú Lệ is nobody."""
    there = plain(f"{form.unit_name or ''} {form.commune or ''}").split()
    return bool(name) and {*plain(name).split()} <= {*there}
