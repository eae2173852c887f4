"""The read-only questions of the staff's dialogs (handlers.values.staff.ClerkLookup)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from handlers.values.staff import AnnouncementView, Audience, CaseView, Numbers, RecentAct
from storage.announcements.approvals import find
from storage.announcements.audience import outside
from storage.questions.counts import questions_on
from storage.registrations.decisions import decided_by
from storage.registrations.mentioned import mentioned
from storage.registrations.taken_back import recent_act
from storage.reminders.chosen import chosen_in
from storage.requests.requests import count_open
from storage.staff.sessions import lacks_second
from storage.tables.base import how_many
from storage.tables.people import OutgoingRow, QuestionRow, SubscriberRow, SubscriptionRow
from storage.tables.registrations import RegistrationRow, VersionRow
from storage.tables.values import FORM

READ_AT_ONCE = 500


class StoredClerkLookup:
    """Fits ClerkLookup within one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def pending(self, limit: int) -> tuple[CaseView, ...]:
        """Registrations that wait for a decision, oldest first."""
        return self._read(_cases().where(RegistrationRow.status == "sent"), limit)

    def lacks_second(self, staff_id: int, now: datetime) -> bool:
        """Whether a member of the staff has yet to show a second factor at the desk."""
        return lacks_second(self._session, staff_id, now)

    def arrived(self, since: datetime, limit: int) -> tuple[CaseView, ...]:
        """Registrations that were sent since then and stand, newest first."""
        stands = RegistrationRow.status != "withdrawn"
        query = _cases().where(RegistrationRow.sent_at >= since, stands)
        return self._read(query.order_by(None).order_by(col(RegistrationRow.id).desc()), limit)

    def withdrawn(self, limit: int) -> tuple[CaseView, ...]:
        """Registrations that were withdrawn, newest first."""
        query = _cases().where(RegistrationRow.status == "withdrawn").order_by(None)
        return self._read(query.order_by(col(RegistrationRow.changed_at).desc()), limit)

    def _read(self, query: Select[RegistrationRow, VersionRow], limit: int) -> tuple[CaseView, ...]:
        return tuple(_case(*row) for row in self._session.exec(query.limit(limit)))

    def case(self, code: str) -> CaseView | None:
        """One registration of anybody."""
        found = self._session.exec(_cases().where(RegistrationRow.code == code)).one_or_none()
        if found is None:
            return None
        row, version = found
        return replace(_case(row, version), decided_by=decided_by(self._session, row))

    def mentioned(self, line: str) -> tuple[Sequence[str], str]:
        """The codes of the registrations whose unit a folded line names, and its whole name."""
        return mentioned(self._session, line)

    def several(self, codes: Sequence[str]) -> tuple[CaseView, ...]:
        """Some registrations, newest first."""
        query = _cases().where(col(RegistrationRow.code).in_(codes)).order_by(None)
        return self._read(query.order_by(col(RegistrationRow.id).desc()), len(codes))

    def waiting(self) -> tuple[tuple[str, int], ...]:
        """Code and version of everything that waits for a decision, oldest first."""
        query = select(RegistrationRow.code, RegistrationRow.version)
        sent = query.where(RegistrationRow.status == "sent").order_by(col(RegistrationRow.id))
        return tuple((code, version) for code, version in self._session.exec(sent))

    def recent_act(self, by: str, now: datetime) -> RecentAct | None:
        """What `by` has just decided and may still take back."""
        return recent_act(self._session, by, now)

    def numbers(self, since: datetime) -> Numbers:
        """The totals, and what came since the local day began."""
        session = self._session
        by_status: Counter[str] = Counter(
            dict(
                session.exec(
                    select(RegistrationRow.status, func.count(col(RegistrationRow.id))).group_by(
                        col(RegistrationRow.status)
                    )
                ).all()
            )
        )
        today = session.exec(
            select(func.count(col(RegistrationRow.id))).where(
                RegistrationRow.sent_at >= since, RegistrationRow.status != "withdrawn"
            )
        ).one()
        asked = questions_on(session, [since.date()])
        return Numbers(
            today=today,
            answered=asked["answered"],
            offered=asked["offered"],
            # Every other outcome is a way of not answering.
            declined=asked.total() - asked["answered"] - asked["offered"],
            sent=by_status["sent"],
            accepted=by_status["accepted"],
            returned=by_status["returned"],
            collected=by_status["collected"],
            withdrawn=by_status["withdrawn"],
            chats=how_many(session, SubscriberRow),
            subscriptions=how_many(session, SubscriptionRow),
            questions=how_many(session, QuestionRow, answered_at=None),
            requests=count_open(session),
            failed=how_many(session, OutgoingRow, state="failed"),
        )

    def reminder_counts(self, event_id: str, whom: Audience) -> Mapping[int, int]:
        """How many people are reminded of this event for some units, by days before."""
        counts: Counter[int] = Counter()
        last = 0
        # Counted here, page by page: which events and days are chosen stands inside the settings.
        while page := self._subscriptions(last, whom):
            for row in page:
                subscription = chosen_in(row)
                if not subscription.events or event_id in subscription.events:
                    counts.update(subscription.days_before)
            last = page[-1].person_id
        return counts

    def _subscriptions(self, after: int, whom: Audience) -> list[SubscriptionRow]:
        return list(
            self._session.exec(
                select(SubscriptionRow)
                .where(SubscriptionRow.person_id > after)
                .where(~outside(whom, col(SubscriptionRow.person_id)))
                .order_by(col(SubscriptionRow.person_id))
                .limit(READ_AT_ONCE)
            )
        )

    def announcement(self, announcement_id: int) -> AnnouncementView | None:
        """One announcement."""
        return find(self._session, announcement_id)


def _cases() -> Select[RegistrationRow, VersionRow]:
    return (
        select(RegistrationRow, VersionRow)
        .join(VersionRow, col(VersionRow.registration_id) == RegistrationRow.id)
        .where(VersionRow.version == RegistrationRow.version)
        .order_by(col(RegistrationRow.id))
    )


def _case(row: RegistrationRow, version: VersionRow) -> CaseView:
    form = FORM.load(version.form)
    return CaseView(row.code, row.version, row.status, form, row.sent_at, row.changed_at)
