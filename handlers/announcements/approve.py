"""The second person's word on an announcement, and taking it back within the minute.

The rule: the author never approves, nor does anybody what a new member wrote; what no longer waits
is neither approved nor refused.
"""

from datetime import datetime

from handlers.announcements import texts
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.orders import ApproveOrStop
from handlers.values.replies import Choice, Reply
from handlers.values.staff import AnnouncementView, StaffView


def approve(turn: Turn, staff: StaffView, view: AnnouncementView, mark: str) -> Outcome:
    """Approve somebody else's announcement that waits and is as it was read."""
    # Four eyes: what goes to everybody is read by somebody who did not write it.
    if view.author_id == staff.id:
        return stay(turn, texts.OWN)
    if view.status != "waiting":
        return stay(turn, texts.NOT_WAITING)
    # And not somebody whom the approver may have let in this very day.
    until = view.author_known_from
    if until is not None and turn.now < until:
        return stay(turn, texts.new_author(name=view.author, until=turn.local(until)))
    # A yes is to the text that was read, not to what the author made of it since.
    if view.mark != mark:
        return stay(turn, texts.REWRITTEN)
    reply = approved(view, turn.now)
    return stay(turn, reply, effects=(ApproveOrStop(view.id, "approved", reply, mark),))


def approved(view: AnnouncementView, now: datetime) -> Reply:
    """What approver and author are told, with the way back."""
    undo = Choice(f"staff:undo:{view.id}", texts.UNDO)
    return Reply(texts.approved(number=view.id, at=later(view, now)), (undo,))


def later(view: AnnouncementView, now: datetime) -> datetime | None:
    """The local moment it was planned for; None when it goes as soon as it is approved."""
    planned = view.terms.planned_at
    return planned.astimezone(now.tzinfo) if planned and planned > now else None


def refuse(turn: Turn, staff: StaffView, view: AnnouncementView) -> Outcome:
    """Refuse an announcement that waits; it becomes a draft again."""
    if view.status != "waiting":
        return stay(turn, texts.NOT_WAITING)
    notice = Reply(texts.refused(number=view.id, by=staff.name))
    order = ApproveOrStop(view.id, "refused", notice)
    return stay(turn, texts.REFUSED, effects=(order,))


def undo(turn: Turn, staff: StaffView, view: AnnouncementView) -> Outcome:
    """Make what was approved and is not being sent yet a draft again."""
    if view.status != "approved" or view.send_at is None or view.send_at <= turn.now:
        return stay(turn, texts.TOO_LATE if view.send_at else texts.NOT_WAITING)
    notice = Reply(texts.undone(number=view.id, by=staff.name))
    order = ApproveOrStop(view.id, "undone", notice)
    return stay(turn, texts.UNDONE, effects=(order,))
