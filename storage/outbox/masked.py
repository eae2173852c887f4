"""Codes in what was said: they stand there while they open something, and are hidden from then on.

The rule: used or void, a code is hidden in the same transaction; one that is only old, within the
hour. A link to somebody's calendar is no such code: it is kept for whoever comes back for it.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Text, cast, delete, or_
from sqlmodel import Session, col, select

from handlers.values.replies import Reply
from handlers.values.shown.opening_codes import HIDDEN
from storage.outbox.next import UNSENT
from storage.tables.people import InboundRow, LinkCodeRow, OutgoingRow
from storage.tables.values import INBOUND, REPLY

# The longest that any code lives is a quarter of an hour; what was said later is looked at anew.
DEAD = timedelta(minutes=20)
LOOKED_BACK = timedelta(hours=2)
AT_ONCE = 500
# As a login code or an invitation is printed, or behind the command; a digit tells it from words.
_PRINTED = re.compile(
    r"(?<![a-z0-9])(?=[a-z –—-]*\d)(?:[a-hjkmnp-z2-9]{5} ?[–—-] ?[a-hjkmnp-z2-9]{5}"
    r"|(?<=/quantri )[a-hjkmnp-z2-9]{10})(?![a-z0-9])",
    re.IGNORECASE,
)
_REPLY, _PAYLOAD = cast(col(OutgoingRow.reply), Text), cast(col(InboundRow.payload), Text)
# With its mark, or as an earlier release has sent it; nearly all have the mark of none.
_MARKED = _REPLY.like('%"code": "%') & ~_REPLY.like('%"code": ""%')
_HAS_CODE = or_(_MARKED, _REPLY.like("%?ma=_____-_____%"))


def hide_in(session: Session, chats: Collection[int]) -> None:
    """In what was sent to these chats: their codes are used, or void."""
    said = [col(OutgoingRow.subscriber_id).in_(chats), col(OutgoingRow.state).not_in(UNSENT)]
    query = select(OutgoingRow).where(*said, _HAS_CODE).order_by(col(OutgoingRow.id))
    _hide(session.exec(query.with_for_update()).all())


def hide_old(
    session: Session, now: datetime, after: int = 0, *, everywhere: bool = False
) -> int | None:
    """Whatever was said long enough ago, a batch of messages behind the number `after`.

    Returns the last of them, None when done. `everywhere`: as far back as messages go, else as far
    as the last look may have left something.
    """
    sent, heard = col(OutgoingRow.created_at), col(InboundRow.received_at)
    long_ago, since = now - DEAD, now - LOOKED_BACK
    said = select(OutgoingRow).where(_HAS_CODE, sent <= long_ago)
    typed = select(InboundRow).where(_PAYLOAD.like("%/quantri %"), heard <= long_ago)
    typed = typed.where(col(InboundRow.done_at).is_not(None))
    if not everywhere:
        said, typed = said.where(sent >= since), typed.where(heard >= since)
    session.exec(delete(LinkCodeRow).where(col(LinkCodeRow.expires_at) <= now))
    said = said.where(col(OutgoingRow.id) > after).order_by(col(OutgoingRow.id))
    rows = session.exec(said.limit(AT_ONCE).with_for_update()).all()
    _hide(rows)
    for row in session.exec(typed.order_by(col(InboundRow.id)).with_for_update()).all():
        inbound = INBOUND.load(row.payload or {})
        bare = _PRINTED.sub(HIDDEN, inbound.text)
        if bare != inbound.text:
            row.payload = INBOUND.dump(replace(inbound, text=bare))
    return rows[-1].id if len(rows) == AT_ONCE else None


def _hide(rows: Iterable[OutgoingRow]) -> None:
    for row in rows:
        row.reply = REPLY.dump(_hidden(REPLY.load(row.reply)))


def _hidden(reply: Reply) -> Reply:
    text = reply.text.replace(reply.code, HIDDEN) if reply.code else reply.text
    return replace(reply, text=_PRINTED.sub(HIDDEN, text), code="")
