"""Where somebody stands who is looked for by name or number, and what it says there.

The rule: every version and every place where the office would look: what was registered and
noted, what others asked and what the office wrote.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlmodel import Session, col, or_, select

from handlers.values.state import Form
from storage.outbox.chats import chats_of
from storage.privacy.traces import Traces, words_in
from storage.registrations.versions import present_form
from storage.tables.desk import AnnouncementRow, EntryRow
from storage.tables.office import DecisionRow, UnitRow
from storage.tables.people import QuestionRow, RegistrationRow, RequestRow, VersionRow
from storage.tables.signed import SignedPageRow
from storage.tables.values import FORM


@dataclass(frozen=True)
class WhereStanding:
    """Somewhere the person stands: `key` names it, `kind` says as what, `lines` what it says."""

    key: str
    kind: str
    lines: tuple[str, ...]


def places_of(session: Session, traces: Traces) -> Iterable[WhereStanding]:
    """Every place, but for what stands in the messages of others."""
    yield from _in_registrations(session, traces)
    yield from _in_units(session, traces)
    yield from _in_requests(session, traces)
    yield from _in_questions(session, traces)
    yield from _in_announcements(session, traces)
    yield from _in_entries(session, traces)


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
    for row, note in _notes(session, traces):
        found.setdefault(row.id, (row, {}))[1][note] = None
    signed = set(session.exec(select(SignedPageRow.registration_id)))
    for row, lines in found.values():
        yield WhereStanding(row.code, "registration", tuple(lines))
        if row.id in signed:
            yield WhereStanding(f"signed/{row.code}", "signed", ())
    own = {
        row.person_id: row.code
        for row, _ in found.values()
        if is_contact(present_form(session, row), traces)
    }
    for person_id, code in own.items():
        if chats_of(session, person_id):
            yield WhereStanding(f"person/{person_id}", "person", (code,))


def _notes(session: Session, traces: Traces) -> Iterable[tuple[RegistrationRow, str]]:
    """What the staff wrote about registrations."""
    rows = session.exec(select(RegistrationRow).where(col(RegistrationRow.note).is_not(None)))
    noted = [(row, row.note or "") for row in rows]
    decided = session.exec(
        select(RegistrationRow, DecisionRow.note)
        .join(DecisionRow, col(DecisionRow.registration_id) == RegistrationRow.id)
        .where(col(DecisionRow.note).is_not(None))
    )
    return [(row, note) for row, note in (*noted, *decided) if traces.are_in(note or "")]


def is_contact(form: Form, traces: Traces) -> bool:
    """Whether whoever is called about this registration is the person."""
    return traces.are_in(form.contact_name or "") or traces.are_in(form.phone or "")


def _lines(form: Form, traces: Traces) -> Iterable[str]:
    """What a form says of the person."""
    if is_contact(form, traces):
        said = (form.contact_name, form.contact_position, form.phone)
        yield ", ".join(part for part in said if part)
    for one in form.people:
        said = (one.name, one.position, one.initiative)
        if any(traces.are_in(part) for part in said if part):
            yield ", ".join(part for part in said if part)
    yield from filter(traces.are_in, form.targets)


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


def _in_questions(session: Session, traces: Traces) -> Iterable[WhereStanding]:
    """What was asked about the person; their own go with them."""
    for row in session.exec(select(QuestionRow).order_by(col(QuestionRow.id))):
        said = tuple(filter(None, (row.question, row.answer)))
        if any(map(traces.are_in, said)):
            yield WhereStanding(f"question/{row.id}", "question", said)


def _in_announcements(session: Session, traces: Traces) -> Iterable[WhereStanding]:
    for row in session.exec(select(AnnouncementRow).order_by(col(AnnouncementRow.id))):
        if traces.are_in(row.text):
            yield WhereStanding(f"announcement/{row.id}", "announcement", (row.text,))


def _in_entries(session: Session, traces: Traces) -> Iterable[WhereStanding]:
    for row in session.exec(select(EntryRow).order_by(col(EntryRow.id))):
        said = tuple(text for text in _said(*_texts_of(row)) if traces.are_in(text))
        if said:
            yield WhereStanding(f"entry/{row.id}", "entry", said)


def _texts_of(row: EntryRow) -> tuple[str | None, ...]:
    return row.question, row.answer, row.title, row.source, *row.tries, *row.tried


def every_place(session: Session) -> Iterable[tuple[str, tuple[str, ...]]]:
    """The key of every place there is, with all that it says, whomever it names."""
    yield from _every_registration(session)
    for unit in session.exec(select(UnitRow)):
        yield f"unit/{unit.id}", _said(unit.representative, unit.phone, unit.notes)
    for request in session.exec(select(RequestRow)):
        yield f"request/{request.id}", _said(request.phone, request.words)
    for asked in session.exec(select(QuestionRow)):
        yield f"question/{asked.id}", _said(asked.question, asked.answer)
    for row in session.exec(select(AnnouncementRow)):
        yield f"announcement/{row.id}", _said(row.text)
    for entry in session.exec(select(EntryRow)):
        yield f"entry/{entry.id}", _said(*_texts_of(entry))


def _every_registration(session: Session) -> Iterable[tuple[str, tuple[str, ...]]]:
    said: dict[str, list[str]] = {}
    codes = {row.id: row.code for row in session.exec(select(RegistrationRow))}
    for version in session.exec(select(VersionRow)):
        form = words_in(version.form)
        said.setdefault(codes[version.registration_id], []).append(form)
    noted = select(DecisionRow.registration_id, DecisionRow.note)
    for number, note in session.exec(noted.where(col(DecisionRow.note).is_not(None))):
        said[codes[number]].append(note or "")
    signed = set(session.exec(select(SignedPageRow.registration_id)))
    for number, code in codes.items():
        yield code, tuple(said.get(code, ()))
        if number in signed:
            yield f"signed/{code}", tuple(said.get(code, ()))


def _said(*texts: str | None) -> tuple[str, ...]:
    return tuple(text for text in texts if text)
