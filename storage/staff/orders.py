"""Carry out the staff's orders of one turn.

The rule: the role is asked of the database, not of the conversation; nothing here commits.
"""

from datetime import datetime

from sqlmodel import Session

from handlers.values.staff import (
    AddEvent,
    AnswerRoll,
    DecideRegistration,
    IssueLoginCode,
    JudgeAnnouncement,
    RedeemInvite,
    SetEventDate,
    StaffOrder,
    StaffView,
    SubmitAnnouncement,
    TryAnnouncement,
)
from storage.announcements.approvals import add_announcement, judge, submit, tell
from storage.announcements.report import answer_roll
from storage.journal.journal import actor_of, record
from storage.registrations.decisions import Seen, decide
from storage.reminders.calendar import add_event, set_event_date
from storage.staff.sessions import issue_login_code, staff_of
from storage.staff.staff import redeem
from storage.tables.people import SubscriberRow


def carry_out(
    session: Session,
    chat: SubscriberRow,
    order: StaffOrder | RedeemInvite | AnswerRoll,
    now: datetime,
) -> str | None:
    """Store one order; returns the code it gave out, if it did.

    Raises LookupError when the role or the thing is missing.
    """
    match order:
        case RedeemInvite(code):
            redeem(session, chat, code, now)
        case AnswerRoll(number, answer, substitute):
            answer_roll(session, number, chat.person_id, answer, substitute, now)
        case _:
            staff = staff_of(session, chat.id)
            if staff is None or not (staff.may_act or isinstance(order, IssueLoginCode)):
                raise LookupError(f"chat {chat.id} may not do this")
            if isinstance(order, IssueLoginCode):
                return issue_login_code(session, staff, now)
            _carry_out(session, staff, order, now)
    return None


def _carry_out(session: Session, staff: StaffView, order: StaffOrder, now: datetime) -> None:
    actor = actor_of(staff)
    match order:
        case DecideRegistration(code, version, status, note, notice):
            decide(session, code, Seen(version, "sent"), status, note, actor, now, notice)
        case SetEventDate(plan_id, event_id, on, source):
            set_event_date(session, plan_id, event_id, on, source, actor, now)
        case AddEvent(plan_id, name, source, on):
            add_event(session, plan_id, name, source, on, actor, now)
        case SubmitAnnouncement():
            add_announcement(session, staff, order.id, order.text, order.audience, order.reply, now)
            submit(session, order.id, staff, order.notice, now)
        case TryAnnouncement(reply):
            tell(session, staff.id, reply, now)
            record(session, actor, "announcement.try", "announcement", None, None, now)
        case JudgeAnnouncement(number, verdict, notice):
            judge(session, number, verdict, staff, now, notice)
