"""What the office itself puts right or enters, with its reason, for those who cannot.

The rule: the versions before stay, the journal says what was touched and not whose words it was,
and whoever has sent the registration is told and may object by sending their own again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlmodel import select

from handlers.values.effects import SaveRegistration
from handlers.values.replies import Reply
from handlers.values.state import Form
from storage.change import Change
from storage.database.server.postgresql import hold_erasing
from storage.outbox.chats import new_person
from storage.registrations.decisions import Refusal, Seen, keep, not_as_seen
from storage.registrations.looked_up import KEPT
from storage.registrations.of_unit import tell_others
from storage.registrations.unmerging import as_json
from storage.registrations.versions import add_registration, add_version
from storage.tables.counters import RECEIPTS, bump
from storage.tables.office import DecisionRow
from storage.tables.people import ConsentRow
from storage.tables.registrations import RegistrationRow

CORRECTED = "corrected"
CALLED = "registration.called"


@dataclass(frozen=True)
class Correction:
    """The form a registration gets and why; `fields` differ, `notice` is for its owner."""

    code: str
    seen: Seen
    form: Form
    reason: str
    fields: Sequence[str]
    notice: Reply


@dataclass(frozen=True)
class ClerkEntry:
    """A registration that came on paper or by telephone, and how its sender agreed to it.

    `registration` knows the codes beside which it stands, as one that was sent does.
    """

    registration: SaveRegistration
    channel: str
    consent_version: str
    consent_words: str


def correct(change: Change, corrections: Iterable[Correction]) -> dict[str, Refusal | None]:
    """Give each its new version; why nothing happened to one, None where it did."""
    wanted = {one.code: one for one in corrections}
    rows = keep(change.session, wanted)
    answers = dict[str, Refusal | None]()
    for code, one in wanted.items():
        row = rows.get(code)
        answers[code] = not_as_seen(change.session, row, code, one.seen)
        if row is None or answers[code] is not None:
            continue
        before = as_json(row)
        add_version(change.session, row, one.form, change.now)
        change.session.add(
            DecisionRow(
                registration_id=row.id,
                status=CORRECTED,
                note=one.reason,
                decided_by=change.actor.name,
                at=change.now,
            )
        )
        change.tell(row.person_id, one.notice)
        after = {**as_json(row), "fields": list(one.fields)}
        change.record("registration.correct", code, before, after)
    return answers


def keep_names(change: Change, code: str, seen: Seen) -> Refusal | None:
    """The names of this version are right as they are; why it was not noted, None where it was."""
    row = keep(change.session, [code]).get(code)
    refusal = not_as_seen(change.session, row, code, seen)
    if row is not None and refusal is None:
        # Until its next version, whose names are looked at anew.
        row.names = KEPT
        change.record("registration.keep-names", code, None, {"version": row.version})
    return refusal


def note_called(change: Change, code: str, seen: Seen) -> Refusal | None:
    """The number of this version was called; why it was not noted, None where it was."""
    row = keep(change.session, [code]).get(code)
    refusal = not_as_seen(change.session, row, code, seen)
    if row is not None and refusal is None:
        change.record(CALLED, code, None, {"version": row.version})
    return refusal


class CopiedGone(Exception):
    """The registration that an entry was copied from has been deleted with its person."""


def enter(change: Change, entry: ClerkEntry, like: str = "") -> str:
    """Store it as waiting, and give out its code; whoever registered the same unit is told.

    Raises LookupError when somebody has meanwhile, and CopiedGone when the registration it is
    `like` is no more.
    """
    sent = entry.registration
    if like:
        # Whoever deletes everything comes before us, or waits until we are found.
        hold_erasing(change.session.connection(), alone=False)
        known = select(RegistrationRow.id).where(RegistrationRow.code == like)
        if change.session.exec(known).first() is None:
            raise CopiedGone(like)
    person_id = new_person(change.session, change.now)
    change.session.add(
        ConsentRow(
            person_id=person_id,
            purpose="registration",
            version=entry.consent_version,
            given=True,
            at=change.now,
            words=entry.consent_words,
        )
    )
    # The number is ours until we commit, so nobody else sends one of this unit meanwhile.
    code = f"DK-{sent.year}-{bump(change.session, f'{RECEIPTS}{sent.year}'):04d}"
    tell_others(change, person_id, sent)
    row = {
        "code": code,
        "person_id": person_id,
        "channel": entry.channel,
        "campaign": sent.campaign,
        "status": "sent",
        "sent_at": change.now,
    }
    add_registration(change.session, row, sent.form, change.now)
    change.record("registration.enter", code, None, {"channel": entry.channel, "version": 1})
    return code
