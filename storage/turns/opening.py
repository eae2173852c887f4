"""Which of many possible codes open something of the staff's: one look at their digests.

The rule: invitations, codes for the page and those for who has lost the second factor are made
alike, so they are found alike.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, union_all
from sqlmodel import Session, col, select

from handlers.values.orders import VoidCode
from storage.change import Change
from storage.journal.journal import SCHEDULER, record
from storage.people.linking import CODE_DIGITS, kept_of
from storage.privacy.deletions import CODES, note_staff
from storage.staff.sessions import void_login
from storage.tables.among import among
from storage.tables.desk import LoginCodeRow, RecoveryCodeRow, StaffInviteRow, StaffRow
from storage.tables.people import LinkCodeRow
from storage.tables.secret_codes import bare, digest

# Of six digits no line holds more that mean anything.
AT_ONCE = 500


def opening(session: Session, codes: Sequence[str], now: datetime) -> tuple[str, ...]:
    """Those of these codes that are open, in their order; nothing is asked about none.

    All are of the staff, or all are linking codes.
    """
    if codes and len(codes[0]) == CODE_DIGITS:
        return _linking(session, codes, now)
    known = {digest(bare(code)): code for code in codes}
    asked = {"digests": list(known), "now": now}
    opened = set(session.connection().execute(_OPEN, asked).scalars()) if known else set()
    return tuple(code for one, code in known.items() if one in opened)


def _linking(session: Session, codes: Sequence[str], now: datetime) -> tuple[str, ...]:
    known = {kept_of(session, code): code for code in codes[:AT_ONCE]}
    query = select(LinkCodeRow.code).where(col(LinkCodeRow.code).in_(known))
    return tuple(known[one] for one in session.exec(query.where(LinkCodeRow.expires_at > now)))


def void_own(session: Session, order: VoidCode, now: datetime) -> None:
    """End a member's own code that others have seen; raises LookupError when it is not open."""
    which = digest(bare(order.code))
    login = session.get(LoginCodeRow, which, with_for_update=True)
    row = login or session.get(RecoveryCodeRow, which, with_for_update=True)
    if row is None:
        raise LookupError("this code opens nothing")
    if login is not None:
        void_login(session, row.staff_id)
    else:
        session.delete(row)
        # A copy that is put back later must not make it valid again.
        note_staff(session, row.staff_id, CODES, now)
    name = session.get_one(StaffRow, row.staff_id).name
    Change(session, SCHEDULER, now).tell_of_staff(row.staff_id, order.notice)
    record(session, SCHEDULER, "staff.code-shown", name, None, None, now)


# Made once: any line with a date in it may hold one.
_OPEN = union_all(
    *(
        select(row.digest).where(
            among(col(row.digest), "digests"), row.expires_at > bindparam("now")
        )
        for row in (StaffInviteRow, LoginCodeRow)
    ),
    select(RecoveryCodeRow.digest).where(among(col(RecoveryCodeRow.digest), "digests")),
)
