"""Delete what is stored about a person.

The rule: after `forget` no row, of whomever, holds anything the person wrote or was sent, and no
message of the staff names the person; what others wrote is erased by the staff (`subjects`). What
the office tells everybody, or the program the staff, and is not about the person stays: a name that
is also words, a place or somebody of the staff is not enough. For
two days the address and the keys of messages stay: the confirmation is sent there and a repeated
message is harmless. The journal keeps that it was done, without names.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from handlers.values.effects import ForgetPerson
from handlers.values.replies import CODE, Reply
from storage.change import Change
from storage.database.server.postgresql import ERASING_SOON_S, hold_erasing
from storage.journal.journal import SCHEDULER, Actor, record
from storage.outbox.chats import chats_of, drop_codes, lock_alone, new_person
from storage.outbox.emptied import empty_staff_chats
from storage.outbox.months import delete_arrivals, delete_sendings
from storage.privacy.deletions import ALL, GONE, note, note_gone, note_thing
from storage.privacy.traces import Traces, traces_of
from storage.questions.ended import clean_answers
from storage.registrations.unmerging import empty_contacts, free_merged
from storage.staff.staff import tell_all
from storage.tables.counters import bump
from storage.tables.desk import StaffRow
from storage.tables.office import HANDED_OVER, AwardRow, DecisionRow
from storage.tables.people import (
    ConsentRow,
    DeliveryRow,
    FileLinkRow,
    InboundRow,
    LinkCodeRow,
    OutgoingRow,
    PersonRow,
    PushRow,
    QuestionRow,
    RequestRow,
    SubscriberRow,
    SubscriptionRow,
)
from storage.tables.registrations import InterestRow, RegistrationRow, VersionRow
from storage.tables.signed import SignedPageRow
from storage.totals import QUESTIONS_GONE
from storage.units.learned import drop_learned_aliases, learned_naming

# Whoever asks to be forgotten is not named by the journal either.
PERSON = Actor("person")
FORGOTTEN = "privacy.forget"
FORGOTTEN_KEPT = timedelta(days=2)
_ALONE = ForgetPerson()


def forget(
    session: Session,
    chat: SubscriberRow,
    now: datetime,
    wish: ForgetPerson = _ALONE,
    *,
    proved: bool = False,
) -> None:
    """Delete everything about the person of this chat, in all their chats, and part the chats.

    `wish` tells what the office says of itself, which is not the person's, and what the staff read.
    Whoever has only typed a name is taken out of what is others' where it is `proved` who that is;
    otherwise the staff read where it stands. Messages that still wait were written after the wish
    to be forgotten; they are answered anew.
    """
    person_id = chat.person_id
    # A page that names them is stored before us, and was found, or after us, and is refused.
    hold_erasing(session.connection(), alone=True, wait_s=ERASING_SOON_S)
    # What is being queued for them comes first, and is deleted; what comes later finds nobody.
    lock_alone(session, [person_id])
    rows = chats_of(session, person_id)
    note(session, rows, ALL, now)
    chats = [other.id for other in rows]
    # Before the registrations go: they tell by which names to look.
    claimed = traces_of(session, person_id, wish.office)
    known = claimed if proved else _known(session, claimed, person_id, wish.office)
    change = Change(session, SCHEDULER, now)
    note_gone(session, known.names, known.digits, _asked_alone(session, person_id), now)
    _clean_elsewhere(change, known, claimed, person_id, chats, wish)
    codes = select(RegistrationRow.code).where(RegistrationRow.person_id == person_id)
    _note_taken_over(session, person_id, now)
    lost = delete_registrations(session, session.exec(codes).all(), person_id, now)
    if wish.uncalled is not None:
        tell_uncalled(change, lost, wish.uncalled)
    no_longer(session, [person_id])
    for table in _OWNED:
        removed = session.exec(delete(table).where(col(table.person_id) == person_id))
        if table is QuestionRow and removed.rowcount:
            bump(session, QUESTIONS_GONE, removed.rowcount)
    _empty_chats(session, chats, now)
    _part(session, person_id, [other for other in chats if other != chat.id], now)
    after = {"registrations": len(claimed.codes), "chats": len(chats)}
    record(session, PERSON, FORGOTTEN, chat.channel.split(":")[0], None, after, now)


def _empty_chats(session: Session, chats: Sequence[int], now: datetime) -> None:
    """Nothing that was said in them stays, nor what a chat remembers."""
    delete_sendings(session, col(OutgoingRow.subscriber_id).in_(chats))
    drop_codes(session, chats)
    session.exec(
        update(InboundRow)
        .where(col(InboundRow.subscriber_id).in_(chats))
        .where(col(InboundRow.done_at).is_not(None))
        # The key stays: a platform that repeats the message must not get it answered anew.
        .values(payload=None)
    )
    bare = {"conversation": None, "draft_touched": None, "unreachable_reason": None}
    session.exec(
        update(SubscriberRow)
        .where(col(SubscriberRow.id).in_(chats))
        .values(**bare, heard_at=None, seen_at=None, forgotten_at=now)
    )
    session.exec(delete(PushRow).where(col(PushRow.subscriber_id).in_(chats)))


def delete_registrations(
    session: Session, codes: Collection[str], person_id: int, now: datetime
) -> list[str]:
    """Delete these of the person with all that is about them.

    Returns which ones of others call nobody any more.
    """
    free_merged(session, codes, person_id, now)
    lost = empty_contacts(session, codes, person_id)
    mine = col(RegistrationRow.code).in_(codes)
    registrations = select(RegistrationRow.id).where(mine)
    for part in (AwardRow, DecisionRow, VersionRow, SignedPageRow):
        session.exec(delete(part).where(col(part.registration_id).in_(registrations)))
    session.exec(delete(RegistrationRow).where(mine))
    return lost


def _note_taken_over(session: Session, person_id: int, now: datetime) -> None:
    """What the person had taken over is another's in a copy from before: it is told by code."""
    taken_over = (
        select(RegistrationRow.code)
        .join(DecisionRow, col(DecisionRow.registration_id) == col(RegistrationRow.id))
        .where(RegistrationRow.person_id == person_id, DecisionRow.status == HANDED_OVER)
    )
    for code in session.exec(taken_over.distinct()).all():
        note_thing(session, GONE, code, now)


def tell_uncalled(change: Change, codes: Sequence[str], told: Reply) -> None:
    """The staff hear which registrations call nobody any more."""
    for code in codes:
        tell_all(change, replace(told, text=told.text.replace(CODE, code)))


def _asked_alone(session: Session, person_id: int) -> list[str]:
    """What the person had asked, and nobody else in the same words."""
    asked = select(QuestionRow.question).where(QuestionRow.person_id == person_id)
    mine = set[str](session.exec(asked).all())
    others = select(QuestionRow.question).where(
        QuestionRow.person_id != person_id, col(QuestionRow.question).in_(mine)
    )
    shared = session.exec(others).all()
    return sorted(mine.difference(shared))


def _known(session: Session, claimed: Traces, person_id: int, office: Sequence[str]) -> Traces:
    """Who it is as far as anybody but they themselves can tell; the codes are the program's own."""
    known = traces_of(session, person_id, office, proved=True)
    return replace(known, codes=claimed.codes)


def _clean_elsewhere(
    change: Change,
    known: Traces,
    claimed: Traces,
    person_id: int,
    chats: list[int],
    wish: ForgetPerson,
) -> None:
    """Take the person out of rows that are not theirs, as far as it is known who they are."""
    session = change.session
    empty_staff_chats(session, known, chats)
    answers = clean_answers(session, known, person_id, claimed)
    drop_learned_aliases(session, known)
    # Whoever asks the office next would be told less, or of somebody who wished to be gone.
    for told, numbers in ((wish.cut, answers.cut), (wish.left, answers.left)):
        if told is not None and numbers:
            listed = ", ".join(map(str, numbers))
            tell_all(change, replace(told, text=told.text.replace(CODE, listed)))
    if wish.unlearned is not None and learned_naming(session, claimed):
        tell_all(change, wish.unlearned)


def _part(session: Session, person_id: int, others: list[int], now: datetime) -> None:
    """Each of the other chats becomes a person of its own: that they belong together is data."""
    for other in others:
        session.exec(
            update(SubscriberRow)
            .where(col(SubscriberRow.id) == other)
            .values(person_id=new_person(session, now))
        )
    session.exec(
        update(PersonRow).where(col(PersonRow.id) == person_id).values(preferred_subscriber_id=None)
    )


def no_longer(session: Session, people: Sequence[int]) -> None:
    """What these people handed to others is nobody's before them any more."""
    theirs = update(VersionRow).where(col(VersionRow.former_id).in_(people))
    session.exec(theirs.values(former_id=None))


def purge(session: Session, before: datetime) -> int:
    """Delete answered messages and finished sendings from before; returns how many.

    What is not answered or not sent stays, whatever its age. Reminders keep their delivery, and
    the monthly numbers of messages stay as they are.
    """
    removed = delete_arrivals(session, col(InboundRow.done_at) < before)
    removed += delete_sendings(session, col(OutgoingRow.done_at) < before)
    # So long whoever opens a link reads that its time is over.
    for short in (LinkCodeRow, FileLinkRow):
        session.exec(delete(short).where(col(short.expires_at) < before))
    _remove_forgotten(session, before)
    return removed


def remove_forgotten(session: Session, now: datetime) -> None:
    """Delete what was left of people forgotten two days ago: addresses and keys of messages.

    A chat stays as long as something waits to be answered or sent there.
    """
    before = now - FORGOTTEN_KEPT
    gone = select(SubscriberRow.id).where(col(SubscriberRow.forgotten_at) < before)
    delete_arrivals(session, col(InboundRow.subscriber_id).in_(gone), col(InboundRow.done_at) < now)
    done = col(OutgoingRow.done_at) < now
    delete_sendings(session, col(OutgoingRow.subscriber_id).in_(gone), done)
    _remove_forgotten(session, before)


def _remove_forgotten(session: Session, before: datetime) -> None:
    """Delete the empty rows of people forgotten before this time whose messages are gone too."""
    gone = select(SubscriberRow.id).where(col(SubscriberRow.forgotten_at) < before)
    for table in (InboundRow, OutgoingRow, LinkCodeRow):
        theirs = select(table).where(col(table.subscriber_id) == SubscriberRow.id)
        gone = gone.where(~theirs.exists())
    typed = select(LinkCodeRow).where(col(LinkCodeRow.asked_by) == SubscriberRow.id)
    gone = gone.where(~typed.exists())
    # The journal names the staff by their rows, and a row's chat must never be given to another.
    staff = select(StaffRow.id).where(col(StaffRow.subscriber_id) == col(SubscriberRow.id))
    gone = gone.where(~staff.exists())
    for owned in _OWNED:
        rows = select(owned).where(col(owned.person_id) == SubscriberRow.person_id)
        gone = gone.where(~rows.exists())
    removed = session.exec(
        delete(SubscriberRow)
        .where(col(SubscriberRow.id).in_(gone))
        .returning(col(SubscriberRow.person_id))
    )
    people = [person_id for (person_id,) in removed]
    left = select(SubscriberRow.id).where(col(SubscriberRow.person_id) == PersonRow.id)
    session.exec(delete(PersonRow).where(col(PersonRow.id).in_(people), ~left.exists()))


_OWNED = (
    # Before the registrations they belong to.
    SignedPageRow,
    RegistrationRow,
    ConsentRow,
    SubscriptionRow,
    DeliveryRow,
    QuestionRow,
    RequestRow,
    InterestRow,
    FileLinkRow,
)
