"""Somebody taken out of one place: a registration, the register of units, what others asked.

The rule: how many there are, of what and when, stays; whose name or number it is goes, in every
version.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from handlers.values.shown.persons import nameless
from handlers.values.state import Form, Participant
from storage.outbox.chats import chats_of, hold_person
from storage.privacy.forget import forget
from storage.privacy.others_chats import without
from storage.privacy.retention import NOBODY, without_people
from storage.privacy.standing import is_contact
from storage.privacy.traces import Traces
from storage.registrations.looked_up import look_up_by
from storage.registrations.versions import present_form
from storage.signed.pages import remove_of
from storage.tables.counters import bump
from storage.tables.desk import AnnouncementRow, EntryRow
from storage.tables.office import DecisionRow, UnitRow
from storage.tables.people import QuestionRow, RegistrationRow, RequestRow, VersionRow
from storage.tables.values import FORM
from storage.units.units import REGISTER

PERSON, SIGNED = "person/", "signed/"
# Of those that only lose the name and the number: the columns that hold words.
_WORDS: Mapping[str, tuple[Any, tuple[str, ...]]] = {
    "question": (QuestionRow, ("question", "answer")),
    "announcement": (AnnouncementRow, ("text", "reply", "terms")),
    "entry": (
        EntryRow,
        ("question", "answer", "title", "source", "problems", "tries", "tried"),
    ),
}


def forget_person(session: Session, person_id: int, now: datetime) -> bool:
    """Everything of somebody who sent registrations, as if they had asked in their own chat."""
    chats = chats_of(session, person_id)
    if not chats:
        return False
    forget(session, chats[0], now)
    return True


def take_out(session: Session, key: str, traces: Traces, now: datetime) -> tuple[bool, int | None]:
    """Take the person out of a place; whether it is there, and whose registration has changed."""
    kind, _, rest = key.partition("/")
    if kind == "signed":
        owner = _of_registration(session, rest, _without_pages)
    elif not rest:
        owner = _of_registration(session, key, lambda s, row: _without_name(s, row, traces))
    else:
        done = _take_out(session, kind, int(rest), traces, now)
        session.flush()
        return done, None
    session.flush()
    return owner is not None, owner


def _take_out(session: Session, kind: str, number: int, traces: Traces, now: datetime) -> bool:
    if kind == "unit":
        return _out_of_unit(session, number, traces, now)
    if kind == "request":
        row = session.get(RequestRow, number)
        if row is not None:
            session.delete(row)
        return row is not None
    table, columns = _WORDS[kind]
    held = session.get(table, number, with_for_update=True)
    for name in columns if held is not None else ():
        setattr(held, name, without(getattr(held, name), traces))
    return held is not None


def _without_name(session: Session, row: RegistrationRow, traces: Traces) -> None:
    for version in session.exec(select(VersionRow).where(VersionRow.registration_id == row.id)):
        version.form = FORM.dump(_without(FORM.load(version.form), traces))
    session.flush()
    # What it is found by holds the same names.
    look_up_by(row, present_form(session, row))
    row.note = without(row.note, traces)
    decisions = select(DecisionRow).where(DecisionRow.registration_id == row.id)
    for decision in session.exec(decisions):
        decision.note = without(decision.note, traces)


def _without(form: Form, traces: Traces) -> Form:
    """The form without the person; how many people there are, and for what, stays."""
    hidden = nameless(form.people, NOBODY)
    people = (
        nobody if traces.are_in(one.name) else _unnaming(one, traces)
        for one, nobody in zip(form.people, hidden, strict=True)
    )
    targets = tuple(without(list(form.targets), traces))
    form = replace(form, people=tuple(people), targets=targets)
    if is_contact(form, traces):
        # As when all its people are removed: what the form comes to hold of its contact goes too.
        form = replace(without_people(form), people=form.people, targets=form.targets)
    return form


def _unnaming(one: Participant, traces: Traces) -> Participant:
    """Somebody else, in whose words the person is named."""
    said = without([one.position, one.initiative], traces)
    return replace(one, position=said[0], initiative=said[1])


def _without_pages(session: Session, row: RegistrationRow) -> None:
    """The pictures show everybody: they all go, that the sheet came stays."""
    remove_of(session, [row.id])


def _out_of_unit(session: Session, unit_id: int, traces: Traces, now: datetime) -> bool:
    row = session.get(UnitRow, unit_id, with_for_update=True)
    if row is None:
        return False
    # Whose number it is beside the name nobody knows: both go.
    row.representative = row.phone = None
    row.notes = traces.own_out_of(row.notes) if row.notes else None
    row.changed_at = now
    # The register is kept in memory; the counter tells every copy that it changed.
    bump(session, REGISTER)
    return True


def _of_registration(
    session: Session, code: str, change: Callable[[Session, RegistrationRow], None]
) -> int | None:
    """Change the registration, its person held first; whose it is, None when it is not there."""
    query = select(RegistrationRow).where(col(RegistrationRow.code) == code)
    row = session.exec(query).one_or_none()
    if row is None or not hold_person(session, row.person_id):
        return None
    held = session.exec(query.with_for_update()).one_or_none()
    if held is None:
        return None
    change(session, held)
    return held.person_id
