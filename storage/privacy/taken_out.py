"""Somebody taken out of one place: a registration, the register of units, what others asked.

The rule: how many there are, of what and when, stays; whose name or number it is goes, in every
version.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain, count
from typing import NamedTuple

from sqlmodel import Session, col, select

from handlers.values.effects import ForgetPerson
from handlers.values.replies import Reply
from handlers.values.shown.persons import nameless
from handlers.values.state import Form, Participant
from storage.change import Change
from storage.outbox.adding import enqueue
from storage.outbox.chats import chats_of, hold_person
from storage.outbox.lasting import DECISION
from storage.privacy.forget import forget
from storage.privacy.others_chats import without
from storage.privacy.reading.several import others_called
from storage.privacy.retention import NOBODY, without_people
from storage.privacy.standing import SEPARATOR, WORDED
from storage.privacy.traces import Traces, digits_in, is_contact
from storage.registrations.looked_up import look_up_by
from storage.registrations.versions import present_form
from storage.signed.pages import remove_of
from storage.tables.counters import bump
from storage.tables.office import AliasRow, AwardRow, DecisionRow, UnitRow
from storage.tables.people import RequestRow
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.values import FORM
from storage.units.learned import drop_aliases
from storage.units.names import unit_key
from storage.units.units import REGISTER

SIGNED = "signed/"
# Nothing of these is of any use without the name: they go as a whole.
_GOING = ("alias", "event-programme", "preview")
# What a place of this kind is called by, before its number.
REQUEST = "request/"


class TakenOut(NamedTuple):
    """Whether the place is there; whose registration has changed, or whose request is gone; and
    whether nobody is called about that registration any more. `numbers` went with the name."""

    done: bool
    owner: int | None = None
    uncalled: bool = False
    numbers: frozenset[str] = frozenset()


def forget_person(
    change: Change, person_id: int, office: Sequence[str], uncalled: Reply, told: Reply
) -> bool:
    """Everything of somebody who sent registrations, as if they had asked in their own chat.

    Each of their chats reads that it is gone: it may not be they who have asked.
    """
    session, chats = change.session, chats_of(change.session, person_id)
    if not chats:
        return False
    reached = [chat.id for chat in chats if chat.reachable]
    wish = ForgetPerson(tuple(office), uncalled)
    forget(session, chats[0], change.now, wish, proved=True)
    for chat_id in reached:
        enqueue(session, chat_id, [told], change.now, DECISION)
    if not reached:
        change.unreached.add(person_id)
    return True


def take_out(session: Session, key: str, traces: Traces, now: datetime) -> TakenOut:
    """Take the person out of a place."""
    kind, _, rest = key.partition("/")
    if key.startswith(REQUEST):
        return _out_of_request(session, int(rest), traces)
    if kind == "signed":
        taken = _of_registration(session, rest, _without_pages)
    elif not rest:
        taken = _of_registration(session, key, lambda s, row: _without_name(s, row, traces))
    else:
        taken = _take_out(session, kind, rest, traces, now)
    session.flush()
    return taken


def _take_out(session: Session, kind: str, rest: str, traces: Traces, now: datetime) -> TakenOut:
    of = WORDED[kind]
    # Of which row it is tell a number, a digest, or a plan and its event.
    parts = rest.split(SEPARATOR, len(of.key) - 1)
    key = [int(part) if name == "id" else part for name, part in zip(of.key, parts, strict=True)]
    row = session.get(of.table, key[0] if len(key) == 1 else tuple(key), with_for_update=True)
    if row is None:
        return TakenOut(False)
    if kind == "unit":
        return TakenOut(True, numbers=_out_of_unit(session, row, traces, now))
    if isinstance(row, AliasRow):
        drop_aliases(session, [row])
    elif kind in _GOING:
        session.delete(row)
    else:
        for name in of.words:
            setattr(row, name, without(getattr(row, name), traces))
    return TakenOut(True)


def _without_name(session: Session, row: RegistrationRow, traces: Traces) -> TakenOut:
    """What is `uncalled` had called the person."""
    called, numbers = is_contact(present_form(session, row), traces), set[str]()
    for version in session.exec(select(VersionRow).where(VersionRow.registration_id == row.id)):
        before = FORM.load(version.form)
        after = _without(before, traces)
        numbers |= _lost(before.phone, after.phone)
        version.form = FORM.dump(after)
    session.flush()
    # What it is found by holds the same names.
    look_up_by(row, present_form(session, row))
    row.note = without(row.note, traces)
    decisions = select(DecisionRow).where(DecisionRow.registration_id == row.id)
    for decision in session.exec(decisions):
        decision.note = without(decision.note, traces)
    for award in session.exec(select(AwardRow).where(AwardRow.registration_id == row.id)):
        award.title = without(award.title, traces)
        award.decision = without(award.decision, traces)
    return TakenOut(True, row.person_id, called, frozenset(numbers))


def _without(form: Form, traces: Traces) -> Form:
    """The form without the person; how many people there are, and for what, stays."""
    hidden = nameless(form.people, NOBODY)
    people = (
        nobody if traces.are_in(one.name) else _unnaming(one, traces)
        for one, nobody in zip(form.people, hidden, strict=True)
    )
    targets = tuple(without(list(form.targets), traces))
    unit = traces.numbers_alone_out_of(form.unit_name) if form.unit_name else form.unit_name
    form = replace(form, people=tuple(people), targets=targets, unit_name=unit)
    if is_contact(form, traces):
        # As when all its people are removed: what the form comes to hold of its contact goes too.
        form = replace(without_people(form), people=form.people, targets=form.targets)
    return form


def _unnaming(one: Participant, traces: Traces) -> Participant:
    """Somebody else, in whose words the person is named."""
    said = without([one.position, one.initiative], traces)
    return replace(one, position=said[0], initiative=said[1])


def _without_pages(session: Session, row: RegistrationRow) -> TakenOut:
    """The pictures show everybody: they all go, that the sheet came stays."""
    remove_of(session, [row.id])
    return TakenOut(True, row.person_id)


def _out_of_request(session: Session, number: int, traces: Traces) -> TakenOut:
    """To call the person makes no sense any more; somebody else is still called back."""
    person_id = session.exec(
        select(RequestRow.person_id).where(RequestRow.id == number)
    ).one_or_none()
    if person_id is None or not hold_person(session, person_id):
        return TakenOut(False)
    row = session.get(RequestRow, number, with_for_update=True)
    if row is None:
        return TakenOut(False)
    gone, waits = traces.are_in(row.phone or ""), row.dealt_at is None
    if gone:
        session.delete(row)
    else:
        row.words, row.question = without(row.words, traces), without(row.question, traces)
    session.flush()
    return TakenOut(True, person_id if gone and waits else None)


def _out_of_unit(session: Session, row: UnitRow, traces: Traces, now: datetime) -> frozenset[str]:
    before = row.phone
    row.representative, row.phone = others_called(row.representative, row.phone, traces)
    _rename(session, row, traces.numbers_alone_out_of(row.name))
    row.notes = without(row.notes, traces)
    row.closed_reason = without(row.closed_reason, traces)
    row.changed_at = now
    # The register is kept in memory; the counter tells every copy that it changed.
    bump(session, REGISTER)
    return _lost(before, row.phone)


def _lost(before: str | None, after: str | None) -> frozenset[str]:
    """Of a field with numbers: those that are not there any more."""
    return frozenset(digits_in(before or "")) - frozenset(digits_in(after or ""))


def _rename(session: Session, row: UnitRow, name: str) -> None:
    """A number in a unit's name stands in every list, and in what anybody is offered."""
    if name == row.name:
        return
    others = select(UnitRow.name_key).where(
        col(UnitRow.id) != row.id, UnitRow.commune_key == row.commune_key
    )
    taken = set(session.exec(others))
    names = chain((name,), (f"{name} ({number})" for number in count(2)))
    # Without it the unit may be called as another one of the commune is.
    row.name = next(one for one in names if unit_key(one, row.unit_type) not in taken)
    row.name_key = unit_key(row.name, row.unit_type)


def _of_registration(
    session: Session, code: str, change: Callable[[Session, RegistrationRow], TakenOut]
) -> TakenOut:
    """Change the registration, its person held first."""
    query = select(RegistrationRow).where(col(RegistrationRow.code) == code)
    row = session.exec(query).one_or_none()
    if row is None or not hold_person(session, row.person_id):
        return TakenOut(False)
    held = session.exec(query.with_for_update()).one_or_none()
    return TakenOut(False) if held is None else change(session, held)
