"""Somebody added while something else is asked: on the list, and the open question once more.

The rule: only who is named whole and with an honour; what is asked for stays asked.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid, Slots
from handlers.acts.slots.form import read_people
from handlers.acts.slots.words.families import FAMILIES
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered, titles_for
from handlers.registrations.form.filling.filled import ROW_STEPS
from handlers.registrations.form.rows import added
from handlers.registrations.form.said import honours, row_of
from handlers.registrations.said import taking
from handlers.registrations.said.persons import speaking
from handlers.registrations.words.persons.adding import LED, LED_SELF, MISSING
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.normalize import fold, nfc

_STOPS = re.compile(r"[,;.]\s+")
_THOUGHTS = frozenset((Step.PERSON_INITIATIVE, Step.PEOPLE_INITIATIVE))
_LED_SELF = re.compile(LED_SELF)
_LED, _MISSING = re.compile(LED), re.compile(MISSING, re.IGNORECASE)


_FAMILY_NAMES, _WHOLE = frozenset(map(fold, FAMILIES)), 2


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Rồi thêm Mão bảo vệ giấy khen" where a number is asked for; None for anything else."""
    if "?" in heard.text or heard.asks_whether:
        return None
    head, people = with_speaker(dialog, heard)
    if head and people:
        return _answered_too(turn, dialog, Heard(head, at=heard.at), people)
    if not people:
        people = read_people(heard, "people") if _LED.match(heard.unsigned) else ()
    if not people or not all(one.name and " " in one.name and one.title for one in people):
        return None
    if dialog.step not in ROW_STEPS:
        return taking.take(turn, dialog, Slots(people=people))
    if dialog.row is not None and any(
        plain(one.name or "") == plain(dialog.row.name) for one in people
    ):
        return None
    after, notes = joined(turn, dialog, people)
    told_of = showing.noted(turn, dialog.form, after)
    return registration.advance(
        turn, dialog, Answered(after, goto=dialog.step, notes=(*notes, told_of))
    )


def joined(
    turn: Turn, dialog: Registering, people: tuple[PersonSaid, ...]
) -> tuple[Registering, tuple[str, ...]]:
    """The form with these on its list; the row that is open waits for its own answer."""
    new = [row_of(turn, own) for one in people for own in honours(one)]
    commended = {one.id for one in titles_for(turn, "individual") if one.is_commendation}
    rows, notes = added(dialog.form.people, new, commended)
    return replace(dialog, form=replace(dialog.form, people=rows)), tuple(notes)


def with_speaker(dialog: Registering, heard: Heard) -> tuple[str, tuple[PersonSaid, ...]]:
    """ "…, và chị nữa, LĐTT": what stands before it, and who speaks with the honour."""
    text, contact = nfc(heard.text), dialog.form.contact_name
    stops = _STOPS.finditer(text) if contact else ()
    for start in (0, *(found.end() for found in stops)):
        part = heard if not start else Heard(text[start:], at=heard.at)
        part = speaking.by_given_name(dialog, part)
        people = speaking.people(dialog, part) if _LED_SELF.match(part.unsigned) else ()
        whole = len(people) == 1 and people[0].title and contact
        if whole and plain(people[0].name or "") == plain(contact or ""):
            return text[:start].strip(" ,;."), people
    return "", ()


def _answered_too(
    turn: Turn, dialog: Registering, head: Heard, people: tuple[PersonSaid, ...]
) -> Outcome | None:
    """The answer to what is asked, before who speaks adds himself."""
    if dialog.step not in _THOUGHTS:
        return None
    after, _ = joined(turn, dialog, people)
    said = registration.answer(turn, after, head)
    return said if isinstance(said, Outcome) else None


def missing(turn: Turn, dialog: Registering, heard: Heard) -> Answered | Outcome | None:
    """ "Thiếu bùi văn quế lái xe rồi cháu": that one is added, and asked for what is missing."""
    found = _MISSING.match(nfc(heard.text))
    open_row = dialog.row is not None and bool(dialog.row.name)
    if found is None or open_row or dialog.form.kind == "collective":
        return None
    people = read_people(heard.part(found["who"]), "people")
    whole = [one for one in people if one.name and fold(one.name).split()[0] in _FAMILY_NAMES]
    # Only who is told with what they do is surely somebody, and not a thing that is missing.
    told_of = len(whole) == len(people) == 1 and bool(people[0].position or people[0].title)
    name = fold(people[0].name or "") if told_of else ""
    if len(name.split()) < _WHOLE or not fold(found["who"]).startswith(name):
        return None
    return taking.take(turn, dialog, Slots(people=people))


def missing_told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The same of the open form."""
    said = missing(turn, dialog, heard)
    return said if isinstance(said, Outcome) else None
