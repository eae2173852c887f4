"""Where somebody stands who is looked for by name or number, and what it says there.

The rule: every version and every place where the office would look: what was registered and
noted, what others asked and what the office wrote. Each column of `personal` in which somebody may
be named is read here or in `others_chats`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlmodel import Session, col, or_, select

from handlers.values.state import Form
from knowledge.typed.telephones import OWN_DIGITS
from storage.people.senders import (
    WhoSent,
    is_contact_of_all,
    is_themselves,
    of_one,
    own_things,
    sender,
)
from storage.privacy.reading.own import given_of, given_of_form
from storage.privacy.traces import Traces, is_contact, words_in
from storage.staff.previews import texts_of
from storage.tables.desk import AnnouncementRow, EntryRow, PreviewRow
from storage.tables.office import (
    AliasRow,
    AwardRow,
    DecisionRow,
    EventDateRow,
    EventMeetingRow,
    EventProgrammeRow,
    OfficeEventRow,
    UnitListRow,
    UnitRow,
)
from storage.tables.people import QuestionRow, RequestRow
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.signed import SignedPageRow
from storage.tables.values import FORM


@dataclass(frozen=True)
class WhereStanding:
    """Somewhere the person stands: `key` names it, `kind` says as what, `lines` what it says.

    `lines` are for who decides; `given` is what of them is the person's own, to be handed over.
    `owner` is who has sent it, where it is of a registration. What is not `sure` may be another's:
    it is shown to be looked at, and nothing is taken out of it.
    """

    key: str
    kind: str
    lines: tuple[str, ...]
    owner: WhoSent | None = None
    sure: bool = True
    given: tuple[str, ...] = ()


@dataclass(frozen=True)
class Worded:
    """Rows in which somebody may be named: the columns with words, and those that tell the row."""

    table: Any
    words: tuple[str, ...]
    key: tuple[str, ...] = ("id",)


_OF_EVENT = ("plan_id", "event_id")
# By the kind of the place, which is also what its key begins with.
WORDED: Mapping[str, Worded] = {
    "unit": Worded(UnitRow, ("representative", "phone", "notes", "closed_reason")),
    "request": Worded(RequestRow, ("phone", "words", "question")),
    "question": Worded(QuestionRow, ("question", "answer", "said")),
    "announcement": Worded(AnnouncementRow, ("text", "reply", "terms")),
    "entry": Worded(
        EntryRow, ("question", "answer", "title", "source", "problems", "tries", "tried")
    ),
    "event": Worded(OfficeEventRow, ("name", "source")),
    "event-date": Worded(EventDateRow, ("source",)),
    "event-meeting": Worded(EventMeetingRow, ("place",), _OF_EVENT),
    "event-programme": Worded(EventProgrammeRow, ("address",), _OF_EVENT),
    "alias": Worded(AliasRow, ("text",)),
    "unit-list": Worded(UnitListRow, ("ground",)),
    "preview": Worded(PreviewRow, ("content",), ("digest",)),
}
# Beside one of these the rest of what the office knows of it is shown.
_WHOLE = ("unit", "request", "question")
SEPARATOR = "/"
# A person whose registrations call who is looked for, and who may be another.
CALLED = "called"
# The same without a chat: what they sent was entered by the office.
PAPER = "paper"
PERSON = "person/"


def places_of(session: Session, traces: Traces) -> Iterable[WhereStanding]:
    """Every place, but for what stands in the messages of others."""
    yield from _in_registrations(session, traces)
    for kind in WORDED:
        for key, row, said in _rows(session, kind):
            if any(map(traces.are_in, said)):
                shown = _shown(kind, row, said, traces.are_in)
                yield WhereStanding(key, kind, shown, given=tuple(given_of(kind, row, traces)))
            elif any(map(traces.may_be_in, said)):
                shown = _shown(kind, row, said, traces.may_be_in)
                yield WhereStanding(key, kind, shown, sure=False)
            elif kind == "unit" and traces.may_be_in(row.name):
                # What the unit is called stays as it is, and is to be seen.
                yield WhereStanding(key, kind, (row.name,), sure=False)


def _rows(session: Session, kind: str) -> Iterable[tuple[str, Any, tuple[str, ...]]]:
    """Every row of a kind with words in it: its key, itself, each of its texts."""
    of = WORDED[kind]
    key = [getattr(of.table, name) for name in of.key]
    # Every unit has a name.
    words = (*of.words, "name") if kind == "unit" else of.words
    holding = or_(*(col(getattr(of.table, name)).is_not(None) for name in words))
    for row in session.exec(select(of.table).where(holding).order_by(*key)):
        # What people called a unit is of their chats (others_chats).
        if kind == "alias" and row.added_by is None:
            continue
        numbers = SEPARATOR.join(str(getattr(row, name)) for name in of.key)
        said = tuple(_text(getattr(row, name)) for name in of.words)
        if kind == "unit" and sum(map(str.isdigit, row.name)) >= OWN_DIGITS:
            # A person's name in it is the unit's own; a number is not.
            said = (row.name, *said)
        if any(said) or kind == "unit":
            yield f"{kind}{SEPARATOR}{numbers}", row, tuple(filter(None, said))


def _text(value: Any) -> str:
    return texts_of(value) if isinstance(value, bytes) else words_in(value)


def _shown(
    kind: str, row: Any, said: tuple[str, ...], names: Callable[[str], bool]
) -> tuple[str, ...]:
    """What tells the office which it is; of much only the lines that name the person."""
    if kind == "unit":
        return tuple(dict.fromkeys((row.name, *said)))
    if kind in _WHOLE:
        return said
    named = [text for text in said if names(text)]
    lines = [[one for one in text.splitlines() if names(one)] for text in named]
    whole = zip(named, lines, strict=True)
    return tuple(dict.fromkeys(line for text, found in whole for line in (found or [text])))


def _in_registrations(session: Session, traces: Traces) -> Iterable[WhereStanding]:
    rows = session.exec(
        select(RegistrationRow, VersionRow)
        .join(VersionRow, col(VersionRow.registration_id) == RegistrationRow.id)
        .order_by(col(RegistrationRow.id), col(VersionRow.version))
    )
    found: dict[int, tuple[RegistrationRow, dict[str, None]]] = {}
    perhaps: dict[int, tuple[RegistrationRow, dict[str, None]]] = {}
    own: dict[int, dict[str, None]] = {}
    for row, version in rows:
        form = FORM.load(version.form)
        for line in _lines(form, traces):
            found.setdefault(row.id, (row, {}))[1][line] = None
        own.setdefault(row.id, {}).update(dict.fromkeys(given_of_form(form, traces)))
        for line in filter(traces.may_be_in, words_in(version.form).splitlines()):
            perhaps.setdefault(row.id, (row, {}))[1][line] = None
    for row, note in _notes(session, traces):
        found.setdefault(row.id, (row, {}))[1][note] = None
    signed = set(session.exec(select(SignedPageRow.registration_id)))
    people = dict.fromkeys(row.person_id for row, _ in found.values())
    senders = {person_id: sender(session, person_id) for person_id in people}
    for row, lines in found.values():
        of = of_one(senders[row.person_id], row.code)
        given = tuple(own.get(row.id, ()))
        yield WhereStanding(row.code, "registration", tuple(lines), of, given=given)
        if row.id in signed:
            yield WhereStanding(f"signed/{row.code}", "signed", (), of)
    for number in perhaps.keys() - found.keys():
        row, lines = perhaps[number]
        of = of_one(sender(session, row.person_id), row.code)
        yield WhereStanding(row.code, "registration", tuple(lines), of, sure=False)
    for person_id, one in senders.items():
        # Only what is their own for certain: nobody is deleted for whom they have named.
        if one.chats and is_themselves(session, person_id, traces):
            yield whole(session, "person", person_id, one)


def called_chats(session: Session, traces: Traces) -> Iterable[WhereStanding]:
    """Persons who may be who is looked for: all that they have sent calls that one, and they have
    not called themselves so. Their contact may be another: only who asks them knows.

    And those without a chat, of whom the office has entered everything.
    """
    rows = session.exec(
        select(RegistrationRow.person_id, VersionRow)
        .join(VersionRow, col(VersionRow.registration_id) == RegistrationRow.id)
        .order_by(col(RegistrationRow.person_id))
    )
    calling = (one for one, row in rows if is_contact(FORM.load(row.form), traces))
    for person_id in dict.fromkeys(calling):
        who = sender(session, person_id)
        if not is_contact_of_all(session, person_id, traces):
            continue
        if not who.chats:
            yield whole(session, PAPER, person_id, who)
        elif not is_themselves(session, person_id, traces):
            yield whole(session, CALLED, person_id, who)


def whole(session: Session, kind: str, person_id: int, who: WhoSent) -> WhereStanding:
    """All that is a person's own, as a place."""
    own = replace(who, own=own_things(session, person_id))
    return WhereStanding(f"{PERSON}{person_id}", kind, (), own)


def _notes(session: Session, traces: Traces) -> Iterable[tuple[RegistrationRow, str]]:
    """What the staff wrote about registrations, and by which decision they were awarded."""
    rows = session.exec(select(RegistrationRow).where(col(RegistrationRow.note).is_not(None)))
    noted = [(row, row.note or "") for row in rows]
    decided = session.exec(
        select(RegistrationRow, DecisionRow.note)
        .join(DecisionRow, col(DecisionRow.registration_id) == RegistrationRow.id)
        .where(col(DecisionRow.note).is_not(None))
    )
    awarded = session.exec(
        select(RegistrationRow, AwardRow.title, AwardRow.decision).join(
            AwardRow, col(AwardRow.registration_id) == RegistrationRow.id
        )
    )
    given = [(row, f"{title}: {decision}") for row, title, decision in awarded]
    return [(row, note) for row, note in (*noted, *decided, *given) if traces.are_in(note or "")]


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
    if form.unit_name and traces.are_signed_in(form.unit_name):
        yield form.unit_name


def every_place(session: Session) -> Iterable[tuple[str, tuple[str, ...]]]:
    """The key of every place there is, with all that it says, whomever it names."""
    yield from _every_registration(session)
    for kind in WORDED:
        for key, _, said in _rows(session, kind):
            yield key, said


def _every_registration(session: Session) -> Iterable[tuple[str, tuple[str, ...]]]:
    said: dict[str, list[str]] = {}
    codes = {row.id: row.code for row in session.exec(select(RegistrationRow))}
    for version in session.exec(select(VersionRow)):
        form = words_in(version.form)
        said.setdefault(codes[version.registration_id], []).append(form)
    noted = select(DecisionRow.registration_id, DecisionRow.note)
    for number, note in session.exec(noted.where(col(DecisionRow.note).is_not(None))):
        said.setdefault(codes[number], []).append(note or "")
    awarded = select(AwardRow.registration_id, AwardRow.title, AwardRow.decision)
    for number, title, decision in session.exec(awarded):
        said.setdefault(codes[number], []).append(f"{title}: {decision}")
    signed = set(session.exec(select(SignedPageRow.registration_id)))
    for number, code in codes.items():
        yield code, tuple(said.get(code, ()))
        if number in signed:
            yield f"signed/{code}", tuple(said.get(code, ()))
