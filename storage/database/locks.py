"""Rows kept by a transaction until it ends.

The rule: whoever changes a row by what it says now keeps it first; a look-up keeps nothing.
"""

from collections.abc import Collection
from typing import TypeVar

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.tables.desk import StaffRow
from storage.tables.people import SubscriberRow

Row = TypeVar("Row")


def kept(query: SelectOfScalar[Row], *, key_share: bool = False) -> SelectOfScalar[Row]:
    """The query for rows that nobody else changes until we commit, as they are now.

    With `key_share` rows that name these may still be added beside us.
    """
    # Without `populate_existing` a row read before would be given back as it was then.
    return query.with_for_update(key_share=key_share).execution_options(populate_existing=True)


def hold_chats(session: Session, staff_ids: Collection[int]) -> None:
    """Keep these members' chats until we commit, before anything else of theirs."""
    theirs = select(StaffRow.subscriber_id).where(col(StaffRow.id).in_(staff_ids))
    chats = select(SubscriberRow.id).where(col(SubscriberRow.id).in_(theirs))
    session.exec(chats.order_by(col(SubscriberRow.id)).with_for_update(key_share=True)).all()


def hold_member(session: Session, staff_id: int) -> StaffRow | None:
    """The member as they are now, kept until we commit; None when unknown or revoked."""
    theirs = select(StaffRow).where(StaffRow.id == staff_id, col(StaffRow.revoked_at).is_(None))
    # Not its key: a turn that adds a code of theirs would wait for us, and we for its chat.
    return session.exec(kept(theirs, key_share=True)).one_or_none()
