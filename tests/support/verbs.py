"""The verbs of the store, each in a transaction of its own and refusing aloud."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers.values.orders import ApproveOrStop, SetEventDate
from handlers.values.person import UnitView
from handlers.values.replies import Notice, Reply
from handlers.values.staff import PLAIN_TERMS, Audience, Role, StaffView, Terms, Verdict
from handlers.values.state import Form
from storage.announcements import approvals
from storage.journal.journal import Actor, actor_of
from storage.outbox import adding
from storage.people import failures
from storage.plans.use import use_plan
from storage.questions import entries
from storage.registrations import decisions, merges
from storage.reminders import calendar
from storage.staff import joining, staff
from storage.store import Store
from storage.units import register
from storage.units.aliases import Alias
from storage.units.units import UnitEntry


def enqueue(store: Store, chat_id: int, replies: Iterable[Reply], now: datetime) -> None:
    """Messages that answer nothing."""
    with store._database.write() as session:
        adding.enqueue(session, chat_id, replies, now)


def decide(
    store: Store,
    code: str,
    seen: decisions.Seen,
    status: decisions.Decided,
    note: str | None,
    by: Actor,
    now: datetime,
    notice: Reply | None = None,
) -> None:
    """One decision; raises NoRegistration or Changed."""
    told = Notice(notice, code, notice) if notice else None
    wanted = decisions.RegistrationDecision(code, seen, status, note, told)
    with store.change(by, now) as change:
        refusal = decisions.decide(change, [wanted])[code]
    if refusal is not None:
        raise refusal


@dataclass(frozen=True)
class Merging:
    """Merging and its undoing in one store."""

    store: Store

    def merge(
        self,
        kept: tuple[str, decisions.Seen],
        merged: tuple[str, decisions.Seen],
        united: Form,
        note: str,
        by: Actor,
        now: datetime,
        notices: merges.Notices | None = None,
    ) -> None:
        with self.store.change(by, now) as change:
            merges.merge(change, kept, merged, united, note, notices)

    def undo(
        self, merge_id: int, by: Actor, now: datetime, notices: merges.Notices | None = None
    ) -> None:
        with self.store.change(by, now) as change:
            merges.undo_merge(change, merge_id, notices)

    def undoable(self, code: str) -> merges.Merge | None:
        return self.store.registrations.undoable(code)

    def may_uncollect(self, code: str) -> bool:
        return self.store.registrations.may_uncollect(code)

    def uncollect(
        self,
        code: str,
        seen: decisions.Seen,
        by: Actor,
        now: datetime,
        notice: Reply | None = None,
    ) -> None:
        with self.store.change(by, now) as change:
            notices = {code: notice} if notice else {}
            refusal = decisions.uncollect(change, {code: seen}, notices)[code]
        if refusal is not None:
            raise refusal


@dataclass(frozen=True)
class Register:
    """The member register of one store."""

    store: Store

    def take_in(
        self, units: Iterable[UnitEntry], by: Actor, now: datetime, ground: str = "Điều lệ"
    ) -> tuple[int, int]:
        with self.store.change(by, now) as change:
            done = register.take_in(change, units, ground)
            return done.added, done.changed

    def add(self, entry: UnitEntry, by: Actor, now: datetime) -> int:
        with self.store.change(by, now) as change:
            return register.add(change, entry)

    def edit(self, unit_id: int, entry: UnitEntry, by: Actor, now: datetime) -> None:
        with self.store.change(by, now) as change:
            register.edit(change, unit_id, entry)

    def close(self, unit_id: int, on: date, reason: str, by: Actor, now: datetime) -> None:
        with self.store.change(by, now) as change:
            register.close(change, [unit_id], on, reason)

    def join(
        self, unit_id: int, into: int, on: date, reason: str, by: Actor, now: datetime
    ) -> None:
        with self.store.change(by, now) as change:
            register.join(change, unit_id, into, on, reason)

    def reopen(self, unit_id: int, by: Actor, now: datetime) -> None:
        with self.store.change(by, now) as change:
            register.reopen(change, [unit_id])

    def add_alias(self, unit_id: int, text: str, by: Actor, now: datetime) -> None:
        with self.store.change(by, now) as change:
            register.add_alias(change, unit_id, text)

    def remove_alias(self, unit_id: int, alias_id: int, by: Actor, now: datetime) -> str:
        with self.store.change(by, now) as change:
            return register.remove_alias(change, unit_id, alias_id)

    def closed(self) -> list[register.ClosedUnit]:
        return self.store.units.closed()

    def aliases(self, unit_id: int) -> list[Alias]:
        return self.store.units.aliases(unit_id)

    def all(self) -> list[UnitView]:
        return self.store.units.all()


@dataclass(frozen=True)
class Entering:
    """The staff's answers in one store."""

    store: Store

    def write(
        self, text: entries.EntryText, by: Actor, now: datetime, *, only_askers: bool = False
    ) -> entries.Entry:
        with self.store.change(by, now) as change:
            return entries.write(change, text, only_askers=only_askers)

    def judged(
        self, entry_id: int, problems: tuple[str, ...], by: Actor, now: datetime
    ) -> entries.Entry:
        with self.store.change(by, now) as change:
            return entries.judged(change, entry_id, problems)

    def undo(self, entry_id: int, by: Actor, now: datetime) -> None:
        with self.store.change(by, now) as change:
            entries.undo(change, [entry_id])

    def publish(
        self, entry_id: int, now: datetime, question_ids: Sequence[int], answer: Reply
    ) -> entries.Entry:
        entry = self.store.entries.get(entry_id)
        by = Actor(entry.written_by if entry else "")
        with self.store.change(by, now) as change:
            return entries.publish(change, entry_id, question_ids, answer)

    def retire(self, entry_id: int, by: Actor, now: datetime) -> None:
        with self.store.change(by, now) as change:
            entries.retire(change, [entry_id])


@dataclass(frozen=True)
class Dating:
    """The office's calendar in one store."""

    store: Store

    def add(
        self, plan_id: str, name: str, source: str, on: date | None, by: Actor, now: datetime
    ) -> str:
        with self.store.change(by, now) as change:
            return calendar.add(change, plan_id, name, source, on)

    def set_event_date(
        self,
        plan_id: str,
        event_id: str,
        on: date | None,
        source: str | None,
        by: Actor,
        now: datetime,
    ) -> None:
        with self.store.change(by, now) as change:
            calendar.set_dates(change, [SetEventDate(plan_id, event_id, on, source)])

    def rename(self, plan_id: str, event_id: str, name: str, by: Actor, now: datetime) -> None:
        with self.store.change(by, now) as change:
            calendar.rename(change, plan_id, event_id, name)

    def remove(self, plan_id: str, event_id: str, by: Actor, now: datetime) -> None:
        with self.store.change(by, now) as change:
            calendar.remove(change, plan_id, [event_id])


@dataclass(frozen=True)
class Announcing:
    """The announcements of one store."""

    store: Store

    def write(
        self,
        author: StaffView,
        text: str,
        audience: Audience,
        compose: approvals.Compose,
        now: datetime,
        terms: Terms = PLAIN_TERMS,
    ) -> int:
        with self.store.change(actor_of(author), now) as change:
            return approvals.write(change, text, audience, compose, terms)

    def rewrite(
        self,
        announcement_id: int,
        by: StaffView,
        text: str,
        audience: Audience,
        reply: Reply,
        now: datetime,
    ) -> None:
        with self.store.change(actor_of(by), now) as change:
            approvals.rewrite(change, announcement_id, text, audience, reply)

    def submit(
        self,
        announcement_id: int,
        by: StaffView,
        notice: Reply,
        now: datetime,
        seen: str | None = None,
    ) -> None:
        with self.store.change(actor_of(by), now) as change:
            approvals.submit(
                change, {announcement_id: notice}, {announcement_id: seen} if seen else {}
            )

    def try_out(self, announcement_id: int, by: StaffView, now: datetime) -> None:
        with self.store.change(actor_of(by), now) as change:
            approvals.try_out(change, [announcement_id])

    def approve_or_stop(
        self,
        announcement_id: int,
        verdict: Verdict,
        by: StaffView,
        now: datetime,
        seen: str | None = None,
    ) -> None:
        order = ApproveOrStop(announcement_id, verdict, Reply("Đã xem"), seen)
        with self.store.change(actor_of(by), now) as change:
            approvals.approve_or_stop(change, [order])


def invite(
    store: Store, role: Role, name: str, by: Actor, now: datetime, valid_days: int = 7
) -> str:
    """An invitation's code."""
    with store.change(by, now) as change:
        return joining.invite(change, role, name, valid_days=valid_days)


def withdraw_invite(store: Store, invite_id: int, by: Actor, now: datetime) -> None:
    """An invitation made void."""
    with store.change(by, now) as change:
        joining.withdraw_invites(change, [invite_id])


def revoke(store: Store, staff_id: int, by: Actor, now: datetime) -> None:
    """A role taken away."""
    with store.change(by, now) as change:
        staff.revoke(change, [staff_id])


def activate(store: Store, plan_id: str | None, by: Actor, now: datetime) -> None:
    """A plan chosen, or the calendar again."""
    with store.change(by, now) as change:
        use_plan(change, plan_id)


def tick_off(store: Store, person_id: int, by: Actor, now: datetime) -> int:
    """One person's messages ticked off."""
    with store.change(by, now) as change:
        return failures.tick_off(change, [person_id])[person_id]


def send_again(store: Store, person_id: int, by: Actor, now: datetime) -> failures.SentAgain:
    """One person's messages sent again."""
    with store.change(by, now) as change:
        return failures.send_again(change, [person_id])[person_id]
