"""Carry out the effects of one turn.

The rule: everything happens in the turn's own transaction; nothing here commits. A form that is
not sent yet is no effect: it is part of the conversation that `turns` stores.
"""

import json
from datetime import datetime

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from handlers.values.effects import (
    AskToLink,
    CountQuestion,
    CountWrongCode,
    DropHeld,
    DropOwn,
    DropReminder,
    DropRequest,
    Effect,
    EndSubscription,
    ForgetPerson,
    IssueCalendarLink,
    IssueLinkCode,
    KeepSigned,
    LinkChats,
    NoteInterest,
    NoteQuestion,
    NoteRequest,
    NoteUnitName,
    OfChats,
    OfQuestions,
    OfRegistrations,
    OfReminders,
    RecordConsent,
    RefuseCorrection,
    RefuseLink,
    RemindOwn,
    ReviseRegistration,
    SaveRegistration,
    SaveSubscription,
    SetPreferred,
    SnoozeReminder,
    TakeBackSigned,
    UnlinkChat,
    Unsay,
    WithdrawRegistration,
)
from handlers.values.orders import AnswerRoll, RedeemInvite, StaffOrder, VoidCode
from handlers.values.reminding.settings import Subscription
from handlers.values.state import Form
from storage.change import Change
from storage.journal.journal import SCHEDULER
from storage.outbox.chats import chats_of
from storage.outbox.emptied import unsay
from storage.people.file_links import give_calendar
from storage.people.linking import ask, issue, link, prefer, refuse, unlink
from storage.people.refused import drop_refused_news, drop_unsent_reminders
from storage.privacy.consents import record_consent
from storage.privacy.deletions import (
    HELD,
    REMINDERS,
    REQUESTS,
    RESUMED,
    SETTINGS,
    STANDS,
    WITHDRAWN,
    is_listed,
    note,
)
from storage.privacy.forget import forget
from storage.questions.counts import count_questions
from storage.questions.questions import note_questions
from storage.registrations.of_unit import tell_others
from storage.registrations.refusing import refuse_correction
from storage.registrations.versions import add_registration, add_version
from storage.reminders.chosen import columns_of
from storage.reminders.own import drop_own, plan_own
from storage.reminders.snoozed import drop_snoozed, snooze
from storage.requests.requests import drop_request, note_request
from storage.signed.pages import drop_held, keep, take_back
from storage.staff.code_budget import count_wrong
from storage.staff.orders import carry_out
from storage.tables.counters import RECEIPTS, bump
from storage.tables.people import SubscriberRow, SubscriptionRow
from storage.tables.registrations import InterestRow, RegistrationRow
from storage.units.alias_votes import note_unit_name


def apply(session: Session, chat: SubscriberRow, effect: Effect, now: datetime) -> str | None:
    """Store one effect of a turn of this chat; returns the code it gave out, if it did.

    Raises LookupError for another person's things.
    """
    person_id, code = chat.person_id, None
    match effect:
        case RecordConsent():
            decide(session, person_id, effect, now)
        case Unsay(said):
            unsay(session, chat.id, said)
        case ForgetPerson():
            forget(session, chat, now, effect)
        case NoteUnitName():
            note_unit_name(session, effect, now)
        case CountWrongCode():
            count_wrong(session, chat, effect, now)
        case IssueCalendarLink():
            code = give_calendar(session, person_id, now)
        case IssueLinkCode():
            code = issue(session, chat, now)
        case _:
            code = _apply_of_subject(session, chat, effect, now)
    session.flush()
    return code


def _apply_of_subject(
    session: Session,
    chat: SubscriberRow,
    effect: OfRegistrations
    | OfReminders
    | OfQuestions
    | OfChats
    | StaffOrder
    | RedeemInvite
    | VoidCode
    | AnswerRoll,
    now: datetime,
) -> str | None:
    if isinstance(effect, OfRegistrations):
        return _apply_to_registrations(session, chat, effect, now)
    if isinstance(effect, OfReminders):
        _apply_to_reminders(session, chat.person_id, effect, now)
    elif isinstance(effect, OfQuestions):
        _apply_to_questions(session, chat, effect, now)
    elif isinstance(effect, OfChats):
        _apply_to_chats(session, chat, effect, now)
    else:
        return carry_out(session, chat, effect, now)
    return None


def _apply_to_registrations(
    session: Session, chat: SubscriberRow, effect: OfRegistrations, now: datetime
) -> str | None:
    person_id = chat.person_id
    match effect:
        case SaveRegistration():
            return _save_registration(session, chat, effect, now)
        case ReviseRegistration(code, form):
            _revise(session, person_id, code, form, now)
        case RefuseCorrection():
            refuse_correction(session, person_id, effect, now)
        case WithdrawRegistration(code):
            _withdraw(session, person_id, code, now)
            drop_refused_news(session, person_id)
        case KeepSigned(of):
            keep(session, person_id, of, now)
        case TakeBackSigned(of):
            take_back(session, person_id, of, now)
        case DropHeld():
            note(session, chats_of(session, person_id), HELD, now)
            drop_held(session, person_id)
        case NoteInterest(campaign):
            _note_interest(session, person_id, campaign, now)
    return None


def _apply_to_reminders(
    session: Session, person_id: int, effect: OfReminders, now: datetime
) -> None:
    match effect:
        case SaveSubscription(subscription):
            _save_subscription(session, person_id, subscription, now)
        case EndSubscription():
            stop_reminders(session, person_id, now)
        case SnoozeReminder():
            snooze(session, person_id, effect, now)
        case DropReminder():
            drop_snoozed(session, person_id, effect, now)
        case RemindOwn():
            plan_own(session, person_id, effect, now)
        case DropOwn():
            drop_own(session, person_id, effect, now)


def _apply_to_questions(
    session: Session, chat: SubscriberRow, effect: OfQuestions, now: datetime
) -> None:
    match effect:
        case NoteQuestion():
            note_questions(session, [(chat, effect)], now)
        case NoteRequest():
            note_request(session, chat.person_id, effect, now)
        case DropRequest():
            note(session, chats_of(session, chat.person_id), REQUESTS, now)
            drop_request(session, chat.person_id)
        case CountQuestion(outcome):
            count_questions(session, {outcome: 1}, now)


def _apply_to_chats(session: Session, chat: SubscriberRow, effect: OfChats, now: datetime) -> None:
    match effect:
        case AskToLink():
            ask(session, chat, effect, now)
        case LinkChats():
            link(session, chat, effect, now)
        case RefuseLink():
            refuse(session, chat, effect, now)
        case UnlinkChat():
            unlink(session, chat, effect, now)
        case SetPreferred():
            prefer(session, chat, effect)


def _save_registration(
    session: Session, chat: SubscriberRow, effect: SaveRegistration, now: datetime
) -> str:
    # The number is ours until we commit, so nobody else sends one of this unit meanwhile.
    code = f"DK-{effect.year}-{bump(session, f'{RECEIPTS}{effect.year}'):04d}"
    tell_others(Change(session, SCHEDULER, now), chat.person_id, effect)
    row = {
        "code": code,
        "person_id": chat.person_id,
        "channel": chat.channel,
        "campaign": effect.campaign,
        "status": "sent",
        "sent_at": now,
    }
    add_registration(session, row, effect.form, now)
    return code


def _revise(session: Session, person_id: int, code: str, form: Form, now: datetime) -> None:
    row = session.exec(
        select(RegistrationRow)
        .where(RegistrationRow.code == code, RegistrationRow.person_id == person_id)
        .with_for_update()
    ).one_or_none()
    if row is None:
        raise LookupError(f"registration {code} does not belong to person {person_id}")
    if row.status == "withdrawn":
        note(session, chats_of(session, person_id), STANDS + code, now)
    # The staff's words were about the form before this one.
    row.status, row.note = "sent", None
    add_version(session, row, form, now)


def _withdraw(session: Session, person_id: int, code: str, now: datetime) -> None:
    # A copy that is put back later must not have it stand again.
    note(session, chats_of(session, person_id), WITHDRAWN + code, now)
    session.exec(
        update(RegistrationRow)
        .where(col(RegistrationRow.code) == code)
        .where(col(RegistrationRow.person_id) == person_id)
        .values(status="withdrawn", changed_at=now)
    )


def _note_interest(session: Session, person_id: int, campaign: str, now: datetime) -> None:
    known = select(InterestRow).where(
        InterestRow.person_id == person_id, InterestRow.campaign == campaign
    )
    if session.exec(known).first() is None:
        session.add(InterestRow(person_id=person_id, campaign=campaign, at=now))


def _save_subscription(
    session: Session, person_id: int, subscription: Subscription, now: datetime
) -> None:
    before, columns = session.get(SubscriptionRow, person_id), columns_of(subscription)
    if before is None or before.alike != columns["alike"]:
        chosen = json.dumps(columns["settings"], sort_keys=True)
        chats = chats_of(session, person_id)
        if before is not None:
            # A copy that is put back later must not remind of what was given up, or in a pause.
            note(session, chats, SETTINGS + chosen, now)
        elif is_listed(session, chats, REMINDERS):
            # Nor end what was stopped once and is wanted again.
            note(session, chats, RESUMED + chosen, now)
    session.merge(SubscriptionRow(person_id=person_id, **columns))


def decide(session: Session, person_id: int, effect: RecordConsent, now: datetime) -> None:
    """A yes or no of the person; nothing that was made before a no is sent after it."""
    record_consent(session, person_id, effect, now)
    if not effect.given:
        drop_refused_news(session, person_id)


def stop_reminders(session: Session, person_id: int, now: datetime) -> None:
    """No more reminders, nor with a copy that is put back later."""
    note(session, chats_of(session, person_id), REMINDERS, now)
    end_subscription(session, person_id)


def end_subscription(session: Session, person_id: int) -> None:
    """Delete the person's reminder settings and what waits to be sent by them."""
    session.exec(delete(SubscriptionRow).where(col(SubscriptionRow.person_id) == person_id))
    drop_unsent_reminders(session, person_id)
