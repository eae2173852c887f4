"""Carry out the staff's orders of one turn.

The rule: the role is asked of the database, not of the conversation; nothing here commits.
"""

from datetime import datetime
from typing import assert_never, cast

from sqlmodel import Session

from handlers.values.orders import (
    AnswerRoll,
    ApproveOrStop,
    ChooseDigest,
    DecideRegistrations,
    IssueLoginCode,
    NoteReading,
    RedeemInvite,
    SetEventDate,
    SignOut,
    StaffOrder,
    TakeBack,
    VoidCode,
)
from storage.announcements.approvals import approve_or_stop
from storage.announcements.roll import answer_roll
from storage.change import Change, changing
from storage.journal.journal import actor_of
from storage.journal.reading import RECORD, note_reading
from storage.registrations.decisions import RegistrationDecision, Seen, decide
from storage.registrations.taken_back import take_back
from storage.reminders.calendar import set_dates
from storage.staff.digests import choose
from storage.staff.joining import redeem, void
from storage.staff.page_chats import sign_out
from storage.staff.sessions import issue_login_code, staff_of
from storage.tables.people import SubscriberRow
from storage.turns.opening import void_own


def carry_out(
    session: Session,
    chat: SubscriberRow,
    order: StaffOrder | RedeemInvite | VoidCode | AnswerRoll,
    now: datetime,
) -> str | None:
    """Store one order; returns the code it gave out, if it did.

    Raises LookupError when the role or the thing is missing.
    """
    match order:
        case RedeemInvite():
            redeem(session, chat, order, now)
        case VoidCode():
            if not void(session, order, now):
                void_own(session, order, now)
        case AnswerRoll():
            answer_roll(session, chat.person_id, order, now)
        case _:
            staff = staff_of(session, chat.id)
            # A viewer changes nothing, but looks, and comes to the pages and leaves them. So does
            # who is new.
            looks = isinstance(order, IssueLoginCode | SignOut | NoteReading | ChooseDigest)
            if staff is None or not (staff.may_act or looks):
                raise LookupError(f"chat {chat.id} may not do this")
            if isinstance(order, IssueLoginCode):
                return issue_login_code(session, staff, now)
            if isinstance(order, ChooseDigest):
                choose(session, staff.id, order.at)
                return None
            if isinstance(order, NoteReading):
                note_reading(session, actor_of(staff), f"{RECORD}{order.code}", now)
                return None
            with changing(session, actor_of(staff), now) as change:
                if not looks:
                    change.require_settled()
                _carry_out(change, order)
    return None


def _carry_out(
    change: Change, order: DecideRegistrations | TakeBack | SignOut | SetEventDate | ApproveOrStop
) -> None:
    match order:
        case DecideRegistrations(decisions):
            # The chat offers a decision only on what waits, so that is the state which was seen.
            wanted = [
                RegistrationDecision(o.code, Seen(o.version, "sent"), o.status, o.note, o.notice)
                for o in decisions
            ]
            for refusal in decide(change, wanted).values():
                if refusal is not None:
                    raise refusal
        case TakeBack(at, notices):
            # What its owner changed meanwhile stays: the answer has counted it, so it is told anew.
            if len(take_back(change, at, dict(notices))) < len(notices):
                raise LookupError("not all of it can be taken back any more")
        case SignOut():
            sign_out(change, [cast(int, change.actor.staff_id)])
        case SetEventDate():
            set_dates(change, [order])
        case ApproveOrStop():
            approve_or_stop(change, [order])
        case _:
            assert_never(order)
