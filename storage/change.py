"""One transaction of somebody who acts: what changes, its lines in the journal, who is told.

The rule: a change by somebody's will is one verb, a function that takes a Change and, where it may
be about several, all of them at once. The chat, the desk and the command line call the same verbs;
none opens a transaction of its own. Who is new to the staff does by any of them what stands in
`handlers.values.newcomers` and nothing else, whether the verb thinks of it or not.
"""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from handlers.values.newcomers import VERBS
from handlers.values.replies import Reply
from storage.journal.journal import Actor, record
from storage.outbox.adding import enqueue
from storage.outbox.chats import chats_of, to_write_to
from storage.outbox.lasting import DECISION
from storage.tables.desk import StaffRow


class TooNew(Exception):
    """Whoever acts is new to the staff and may not do this before `until`."""

    def __init__(self, until: datetime) -> None:
        super().__init__(f"may not do this before {until}")
        self.until = until


class PutOut(Exception):
    """Whoever acts has lost the role by which it was begun."""


@dataclass(frozen=True)
class Change:
    """What a verb needs: the transaction, who acts, and when.

    `unreached` are the persons whom a verb wanted to tell something and nothing reaches now: they
    never had a chat, as when the office entered theirs from paper, or have left it.
    """

    session: Session
    actor: Actor
    now: datetime
    unreached: set[int] = field(default_factory=set)
    _lines: list[tuple[str, str, Any, Any]] = field(default_factory=list)
    _erased: list[int] = field(default_factory=list)
    _own_role: list[int] = field(default_factory=list)

    @property
    def erased(self) -> bool:
        """Whether somebody's data went for good, so that the files are to keep none of it."""
        return bool(self._erased)

    def erase(self, places: int) -> None:
        """Somebody's data went from so many places; not from the files, before this is stored."""
        if places:
            self._erased.append(places)

    def record(
        self,
        action: str,
        subject: str,
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
    ) -> None:
        """Have a line written into the journal when the change is complete.

        Raises TooNew for a new member of the staff, but for the few lines they may write.
        """
        if action not in VERBS:
            self.require_settled()
        self._lines.append((action, subject, before, after))

    def require_settled(self) -> None:
        """For what needs a person who is known: raise TooNew for a new member of the staff."""
        until = self.actor.approves_from
        if until is not None and self.now < until:
            raise TooNew(until)

    def require_own(self, owners: Collection[int]) -> None:
        """For what may be of others of the staff: the same, but for what is one's own."""
        if set(owners) != {self.actor.staff_id}:
            self.require_settled()

    def changes_role(self, staff_id: int) -> None:
        """A member's role becomes another one here, perhaps that of whoever acts."""
        if staff_id == self.actor.staff_id:
            self._own_role.append(staff_id)

    def tell(self, person_id: int, *replies: Reply) -> bool:
        """Write to the person's first chat that can be reached; False when there is none.

        Where there is only one that cannot be reached now, it waits there for who comes back.
        Raises TooNew for a new member of the staff.
        """
        self.require_settled()
        chat = to_write_to(chats_of(self.session, person_id))
        if chat is not None:
            enqueue(self.session, chat.id, replies, self.now, DECISION)
        if chat is not None and chat.reachable:
            return True
        self.unreached.add(person_id)
        return False

    def tell_staff(self, staff_id: int, reply: Reply) -> None:
        """Write to the chat of a member of the staff in force."""
        # The role is one chat's, so what is said to the role goes there, not to the preferred chat.
        row = self.session.get(StaffRow, staff_id)
        if row is not None and row.revoked_at is None:
            enqueue(self.session, row.subscriber_id, [reply], self.now)

    def tell_of_staff(self, staff_id: int, reply: Reply) -> None:
        """The same of what concerns the staff alone: no deletion of somebody else's empties it."""
        self.tell_staff(staff_id, replace(reply, of_staff=True))

    def _write_lines(self) -> None:
        for action, subject, before, after in self._lines:
            record(self.session, self.actor, action, subject, before, after, self.now)
        if self._lines and not self._own_role:
            self._require_role()

    def _require_role(self) -> None:
        """Raise PutOut where somebody else took the role away since it was asked for."""
        if self.actor.staff_id is None or self.actor.role is None:
            return
        # Taking a role writes a line too, and the journal is ours until we commit.
        row = self.session.get(StaffRow, self.actor.staff_id, populate_existing=True)
        if row is None or row.revoked_at is not None or row.role != self.actor.role:
            raise PutOut


@contextmanager
def changing(session: Session, actor: Actor, now: datetime) -> Iterator[Change]:
    """A change within an open transaction."""
    change = Change(session, actor, now)
    yield change
    # Last: the journal numbers its lines one by one, so whoever writes one holds up all others. A
    # verb on a whole set would otherwise wait for rows while everybody waits for it.
    change._write_lines()
