"""Whoever stands in the data without a chat of their own: found by name or number, and erased.

The rule: found is every version and every place where the office would look; what is erased leaves
numbers as they were, and goes from the staff's chats too.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from sqlmodel import Session, col, or_, select

from handlers.values.replies import Reply
from handlers.values.shown.persons import nameless
from handlers.values.state import Form
from storage.change import Change
from storage.database.engine import Database
from storage.outbox.chats import chats_of, hold_person
from storage.privacy.forget import forget
from storage.privacy.retention import NOBODY, without_people
from storage.privacy.traces import Traces, empty_staff_chats, traces_in
from storage.registrations.looked_up import look_up_by
from storage.registrations.versions import present_form
from storage.signed.pages import remove_of
from storage.tables.counters import bump
from storage.tables.office import DecisionRow, UnitRow
from storage.tables.people import RegistrationRow, RequestRow, VersionRow
from storage.tables.signed import SignedPageRow
from storage.tables.values import FORM
from storage.units.units import REGISTER


@dataclass(frozen=True)
class WhereStanding:
    """Somewhere the person stands: `key` names it, `kind` says as what, `lines` what it says."""

    key: str
    kind: str
    lines: tuple[str, ...]


class Subjects:
    """Reading only; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, name: str, phone: str) -> list[WhereStanding]:
        """Every place; a name of one word is too many people's and finds nothing."""
        traces = traces_of_subject(name, phone)
        with self._database.read() as session:
            return [
                *_in_registrations(session, traces),
                *_in_units(session, traces),
                *_in_requests(session, traces),
            ]


def traces_of_subject(name: str, phone: str) -> Traces:
    """How somebody is named who is known by a name, a number or both."""
    return traces_in([Form(contact_name=name or None, phone=phone or None)], [])


def erase(change: Change, number: int, traces: Traces, keys: Collection[str], notice: Reply) -> int:
    """Erase the person in these places, for this request; returns in how many.

    Whoever sent a registration that changes reads `notice`.
    """
    change.require_settled()
    session, done = change.session, 0
    # People before rows, as everywhere; a whole person goes first, with what is theirs.
    for key in sorted(keys, key=lambda one: not one.startswith("person/")):
        kind, _, rest = key.partition("/")
        if kind == "person":
            done += _forget(change, int(rest))
        elif kind == "unit":
            done += _erase_unit(change, int(rest), traces)
        elif kind == "request":
            row = session.get(RequestRow, int(rest))
            if row is not None:
                session.delete(row)
                done += 1
        elif kind == "signed":
            done += _erase_pages(change, rest, notice)
        else:
            done += _erase_registration(change, key, traces, notice)
        session.flush()
    empty_staff_chats(session, traces, [])
    change.record("data.erase", f"data-request/{number}", None, {"places": done})
    change.erase(done)
    return done


def _in_registrations(session: Session, traces: Traces) -> Iterable[WhereStanding]:
    rows = session.exec(
        select(RegistrationRow, VersionRow)
        .join(VersionRow, col(VersionRow.registration_id) == RegistrationRow.id)
        .order_by(col(RegistrationRow.id), col(VersionRow.version))
    )
    found: dict[int, tuple[RegistrationRow, dict[str, None]]] = {}
    for row, version in rows:
        for line in _lines(FORM.load(version.form), traces):
            found.setdefault(row.id, (row, {}))[1][line] = None
    signed = set(session.exec(select(SignedPageRow.registration_id)))
    for row, lines in found.values():
        yield WhereStanding(row.code, "registration", tuple(lines))
        if row.id in signed:
            yield WhereStanding(f"signed/{row.code}", "signed", ())
    own = {row.person_id: row.code for row, _ in found.values() if _is_sender(session, row, traces)}
    for person_id, code in own.items():
        if chats_of(session, person_id):
            yield WhereStanding(f"person/{person_id}", "person", (code,))


def _is_sender(session: Session, row: RegistrationRow, traces: Traces) -> bool:
    form = present_form(session, row)
    return _is_contact(form, traces)


def _is_contact(form: Form, traces: Traces) -> bool:
    return traces.are_in(form.contact_name or "") or traces.are_in(form.phone or "")


def _lines(form: Form, traces: Traces) -> Iterable[str]:
    """What a form says of the person."""
    if _is_contact(form, traces):
        said = (form.contact_name, form.contact_position, form.phone)
        yield ", ".join(part for part in said if part)
    for one in form.people:
        if traces.are_in(one.name):
            yield ", ".join(part for part in (one.name, one.position, one.initiative) if part)


def _in_units(session: Session, traces: Traces) -> Iterable[WhereStanding]:
    row = UnitRow
    told = (col(row.representative), col(row.phone), col(row.notes))
    units = session.exec(select(row).where(or_(*(one.is_not(None) for one in told))))
    for unit in units:
        said = [text for text in (unit.representative, unit.phone, unit.notes) if text]
        if any(map(traces.are_in, said)):
            yield WhereStanding(f"unit/{unit.id}", "unit", (unit.name, *said))


def _in_requests(session: Session, traces: Traces) -> Iterable[WhereStanding]:
    for row in session.exec(select(RequestRow)):
        if traces.are_in(row.phone or "") or traces.are_in(row.words):
            said = (row.phone or "", row.words)
            yield WhereStanding(f"request/{row.id}", "request", tuple(filter(None, said)))


def _forget(change: Change, person_id: int) -> bool:
    """Everything of somebody who sent registrations, as if they had asked in their own chat."""
    chats = chats_of(change.session, person_id)
    if not chats:
        return False
    forget(change.session, chats[0], change.now)
    return True


def _erase_registration(change: Change, code: str, traces: Traces, notice: Reply) -> bool:
    row = _registration(change, code)
    if row is None:
        return False
    session = change.session
    for version in session.exec(select(VersionRow).where(VersionRow.registration_id == row.id)):
        version.form = FORM.dump(_without(FORM.load(version.form), traces))
    session.flush()
    # What it is found by holds the same names.
    look_up_by(row, present_form(session, row))
    row.note = traces.names_out_of(row.note) if row.note else None
    decisions = select(DecisionRow).where(DecisionRow.registration_id == row.id)
    for decision in session.exec(decisions):
        decision.note = traces.names_out_of(decision.note) if decision.note else None
    change.tell(row.person_id, notice)
    return True


def _without(form: Form, traces: Traces) -> Form:
    """The form without the person; how many people there are, and for what, stays."""
    without = nameless(form.people, NOBODY)
    people = (
        nobody if traces.are_in(one.name) else one
        for one, nobody in zip(form.people, without, strict=True)
    )
    form = replace(form, people=tuple(people))
    if _is_contact(form, traces):
        # As when all its people are removed: what the form comes to hold of its contact goes too.
        form = replace(without_people(form), people=form.people, targets=form.targets)
    return form


def _erase_pages(change: Change, code: str, notice: Reply) -> bool:
    """The pictures show everybody: they all go, that the sheet came stays."""
    row = _registration(change, code)
    if row is None:
        return False
    remove_of(change.session, [row.id])
    change.tell(row.person_id, notice)
    return True


def _erase_unit(change: Change, unit_id: int, traces: Traces) -> bool:
    row = change.session.get(UnitRow, unit_id, with_for_update=True)
    if row is None:
        return False
    # Whose number it is beside the name nobody knows: both go.
    row.representative = row.phone = None
    row.notes = traces.own_out_of(row.notes) if row.notes else None
    row.changed_at = change.now
    # The register is kept in memory; the counter tells every copy that it changed.
    bump(change.session, REGISTER)
    return True


def _registration(change: Change, code: str) -> RegistrationRow | None:
    query = select(RegistrationRow).where(RegistrationRow.code == code)
    row = change.session.exec(query).one_or_none()
    if row is None or not hold_person(change.session, row.person_id):
        return None
    return change.session.exec(query.with_for_update()).one_or_none()
