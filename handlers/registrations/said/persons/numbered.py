"""One of the list by number, at whichever question: "số 2 là lđtt", "người thứ hai làm kế toán".

The rule: what is said of a number is never an answer to the open question; a commendation said
besides has a row of its own, like one that comes with the list.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid
from handlers.acts.slots.aim.initiatives import read_initiative
from handlers.acts.slots.form import read_people
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered, titles_for
from handlers.registrations.form.row import onward
from handlers.registrations.form.rows import added, merged
from handlers.registrations.form.said import honours, row_of
from handlers.registrations.said.persons.rewritten import with_rows
from handlers.registrations.words import ordinals
from handlers.registrations.words import telling as words
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Participant, Registering, Step
from knowledge.typed.normalize import nfc

_BY_NUMBER, _WORD = re.compile(words.BY_NUMBER), re.compile(r"\w+")
_BESIDE = frozenset({"them", "kem", "nua", "ca"})
_INITIATIVE = re.compile(r"^(?:co )?(?:sang kien|giai phap)\b")


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """What is said of one of the list; None for anything else."""
    found = _BY_NUMBER.match(heard.unsigned)
    if found is None or "?" in heard.text or heard.asks or heard.is_negated:
        return None
    place = found["place"]
    at = (int(place) if place.isdigit() else ordinals.LED[place]) - 1
    said = _said(heard, len(found[0].split()), f"{found['how']} ")
    if said is None:
        return None
    open_at = len(dialog.form.people) if dialog.row_index is None else dialog.row_index
    if dialog.row is not None and at == open_at:
        return _of_open(turn, dialog, dialog.row, said)
    if not 0 <= at < len(dialog.form.people):
        return None
    return _of_listed(turn, dialog, at, said, beside=not _BESIDE.isdisjoint(found["how"].split()))


def _said(heard: Heard, past: int, how: str) -> PersonSaid | None:
    """What stands behind the number: a title, a post or an initiative."""
    spans = list(_WORD.finditer(nfc(heard.text)))
    if past >= len(spans):
        return None
    rest = heard.part(nfc(heard.text)[spans[past].start() :])
    if _INITIATIVE.match(rest.unsigned) or "sang kien" in heard.unsigned[: len(how) + 20]:
        initiative = read_initiative(rest.text)
        return PersonSaid(initiative=initiative) if initiative else None
    found = read_people(rest, "person-title") or read_people(rest, "person")
    said = found[0] if len(found) == 1 else PersonSaid()
    return said if said.name is None and (said.title or said.position) else None


def _of_listed(
    turn: Turn, dialog: Registering, at: int, said: PersonSaid, *, beside: bool
) -> Outcome:
    first, *others = (row_of(turn, one) for one in honours(said))
    rows = list(dialog.form.people)
    if beside and first.title is not None:
        others = [first, *others]
    else:
        rows[at] = merged(rows[at], first)
    commended = {one.id for one in titles_for(turn, "individual") if one.is_commendation}
    named = [replace(rows[at], title=one.title, initiative=None) for one in others]
    people, notes = added(tuple(rows), named, commended)
    answered = with_rows(turn, dialog, people, *(notes if named else ()))
    if dialog.step in (Step.PEOPLE, Step.REVIEW):
        return registration.advance(turn, dialog, answered)
    noted = showing.noted(turn, dialog.form, replace(answered.dialog, step=dialog.step))
    goto = dialog.step if dialog.step != Step.FIELDS else answered.goto
    told = (*(notes if named else ()), noted)
    return registration.advance(turn, dialog, replace(answered, goto=goto, notes=told))


def _of_open(turn: Turn, dialog: Registering, row: Participant, said: PersonSaid) -> Outcome | None:
    """Of the row whose question is open: it goes on with what is still to be asked of it."""
    after = replace(dialog, row=merged(row, row_of(turn, said)))
    if said.initiative is not None or said.title is None:
        passed = Step.PERSON_INITIATIVE if said.initiative is not None else dialog.step
        goto = None if said.initiative is not None else dialog.step
    else:
        passed, goto = Step.PERSON_TITLE, None
    answered = onward(turn, Answered(after, passed=passed, goto=goto, known=True))
    return registration.advance(turn, dialog, answered)
