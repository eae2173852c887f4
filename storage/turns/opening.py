"""Which of many possible codes open something of the staff's: one look at their digests.

The rule: invitations, codes for the page and those for who has lost the second factor are made
alike, so they are found alike.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, union_all
from sqlmodel import Session, col, select

from storage.tables.desk import LoginCodeRow, RecoveryCodeRow, StaffInviteRow
from storage.tables.secret_codes import bare, digest

# A line of any length is asked about in pieces that every engine takes.
AT_ONCE = 500


def opening(session: Session, codes: Sequence[str], now: datetime) -> tuple[str, ...]:
    """Those of these codes that are open, in their order; nothing is asked about none."""
    known = {digest(bare(code)): code for code in codes}
    digests, opened = list(known), set[str]()
    for start in range(0, len(digests), AT_ONCE):
        piece = {"digests": digests[start : start + AT_ONCE], "now": now}
        opened.update(session.connection().execute(_OPEN, piece).scalars())
    return tuple(code for one, code in known.items() if one in opened)


_ASKED = bindparam("digests", expanding=True)
# Made once: any line with a date in it may hold one.
_OPEN = union_all(
    *(
        select(row.digest).where(col(row.digest).in_(_ASKED), row.expires_at > bindparam("now"))
        for row in (StaffInviteRow, LoginCodeRow)
    ),
    select(RecoveryCodeRow.digest).where(col(RecoveryCodeRow.digest).in_(_ASKED)),
)
