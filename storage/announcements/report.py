"""What became of an announcement: numbers, recipients, the roll call.

The rule: what is said about a recipient comes from their delivery, which follows the outbox.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, cast

from sqlalchemy import func
from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryKind, DeliveryState
from handlers.values.staff import AnnouncementStatus, RollAnswer, RollView
from handlers.values.state import Form
from storage.tables.desk import AnnouncementAnswerRow, AnnouncementRow
from storage.tables.people import DeliveryRow, RegistrationRow, SubscriberRow, VersionRow
from storage.tables.values import FORM

FAILED = (DeliveryState.FAILED, DeliveryState.MISSED)


@dataclass(frozen=True)
class AnnouncementReport:
    """The numbers of one announcement; `forgotten` are people who had their data deleted since.

    `failed` is by reason; `unanswered` were sent it and have not confirmed.
    """

    status: AnnouncementStatus
    queued: int
    sent: int
    waiting: int
    failed: dict[str, int] = field(default_factory=dict)
    answers: dict[RollAnswer, int] = field(default_factory=dict)
    unanswered: int = 0
    forgotten: int = 0


@dataclass(frozen=True)
class Recipient:
    """One recipient; unit, contact and phone are of their latest registration, if any."""

    id: int
    person_id: int
    channel: str | None
    state: str
    reason: str | None
    sent_at: datetime | None
    unit: str
    commune: str
    contact: str
    phone: str
    answer: RollAnswer | None
    substitute: str | None


def key_of(announcement_id: int) -> str:
    """The key of the announcement's deliveries."""
    return f"announcement/{announcement_id}"


def report(session: Session, announcement_id: int) -> AnnouncementReport:
    """The numbers so far; raises LookupError for an unknown announcement."""
    row = session.get(AnnouncementRow, announcement_id)
    if row is None:
        raise LookupError(f"no announcement {announcement_id}")
    key = col(DeliveryRow.key) == key_of(announcement_id)
    counted = session.exec(
        select(DeliveryRow.state, DeliveryRow.reason, func.count(col(DeliveryRow.id)))
        .where(key)
        .group_by(col(DeliveryRow.state), col(DeliveryRow.reason))
    ).all()
    answers = session.exec(
        select(AnnouncementAnswerRow.answer, func.count(col(DeliveryRow.id)))
        .join(DeliveryRow, col(DeliveryRow.id) == AnnouncementAnswerRow.delivery_id)
        .where(key)
        .group_by(col(AnnouncementAnswerRow.answer))
    ).all()
    sent = sum(count for state, _, count in counted if state == DeliveryState.SENT)
    waiting = sum(count for state, _, count in counted if state == DeliveryState.QUEUED)
    answered = {cast(RollAnswer, answer): count for answer, count in answers}
    return AnnouncementReport(
        status=cast(AnnouncementStatus, row.status),
        queued=row.queued,
        sent=sent,
        waiting=waiting,
        failed={why or "": n for state, why, n in counted if state in FAILED},
        answers=answered,
        # An answer may come before its message is recorded as sent.
        unanswered=max(sent - sum(answered.values()), 0),
        # Whoever had everything deleted has no delivery any more, yet was counted when queued.
        forgotten=row.queued - sum(count for _, _, count in counted),
    )


def recipients(
    session: Session,
    announcement_id: int,
    only: Literal["all", "failed", "unanswered", "away"],
    after: int,
    limit: int,
) -> list[Recipient]:
    """A page of recipients behind the delivery `after`, in the order they were queued."""
    query = (
        select(DeliveryRow, SubscriberRow.channel, AnnouncementAnswerRow)
        .join(SubscriberRow, col(SubscriberRow.id) == DeliveryRow.subscriber_id, isouter=True)
        .join(
            AnnouncementAnswerRow,
            col(AnnouncementAnswerRow.delivery_id) == DeliveryRow.id,
            isouter=True,
        )
        .where(DeliveryRow.key == key_of(announcement_id), DeliveryRow.id > after)
        .order_by(col(DeliveryRow.id))
        .limit(limit)
    )
    page = session.exec(_only(query, only)).all()
    forms = _latest_forms(session, [row.person_id for row, _, _ in page])
    return [_recipient(row, channel, answer, forms) for row, channel, answer in page]


def _only(query: Any, only: str) -> Any:
    match only:
        case "failed":
            return query.where(col(DeliveryRow.state).in_(FAILED))
        case "unanswered":
            unanswered = col(AnnouncementAnswerRow.delivery_id).is_(None)
            return query.where(DeliveryRow.state == DeliveryState.SENT, unanswered)
        case "away":
            return query.where(AnnouncementAnswerRow.answer == "away")
    return query


def _recipient(
    row: DeliveryRow,
    channel: str | None,
    answer: AnnouncementAnswerRow | None,
    forms: dict[int, Form],
) -> Recipient:
    form = forms.get(row.person_id, Form())
    return Recipient(
        id=row.id,
        person_id=row.person_id,
        channel=channel,
        state=row.state,
        reason=row.reason,
        sent_at=row.sent_at,
        unit=form.unit_name or "",
        commune=form.commune or "",
        contact=form.contact_name or "",
        phone=form.phone or "",
        answer=cast(RollAnswer, answer.answer) if answer else None,
        substitute=answer.substitute if answer else None,
    )


def _latest_forms(session: Session, people: list[int]) -> dict[int, Form]:
    rows = session.exec(
        select(RegistrationRow.person_id, VersionRow.form)
        .join(VersionRow, col(VersionRow.registration_id) == RegistrationRow.id)
        .where(VersionRow.version == RegistrationRow.version)
        .where(col(RegistrationRow.person_id).in_(people), RegistrationRow.status != "withdrawn")
        # Oldest first: of each person the latest form stays in the dict.
        .order_by(col(RegistrationRow.id))
    )
    return {person_id: FORM.load(dict(form)) for person_id, form in rows}


def find_roll(session: Session, person_id: int, announcement_id: int | None) -> RollView | None:
    """An announcement this person was sent, the latest for None, with their answer."""
    query = (
        select(DeliveryRow, AnnouncementAnswerRow)
        .join(
            AnnouncementAnswerRow,
            col(AnnouncementAnswerRow.delivery_id) == DeliveryRow.id,
            isouter=True,
        )
        .where(DeliveryRow.person_id == person_id)
        .order_by(col(DeliveryRow.id).desc())
        .limit(1)
    )
    if announcement_id is None:
        sent = col(DeliveryRow.state) == DeliveryState.SENT
        query = query.where(sent, col(DeliveryRow.kind) == DeliveryKind.ANNOUNCEMENT)
    else:
        query = query.where(col(DeliveryRow.key) == key_of(announcement_id))
    found = session.exec(query).first()
    if found is None:
        return None
    row, answer = found
    return RollView(
        # An announcement's delivery keeps the number in the place of an event.
        id=int(row.event_id),
        sent_at=row.sent_at or row.due_at,
        answer=cast(RollAnswer, answer.answer) if answer else None,
    )


def answer_roll(
    session: Session,
    announcement_id: int,
    person_id: int,
    answer: RollAnswer,
    substitute: str | None,
    now: datetime,
) -> bool:
    """Note a recipient's answer, a later one in place of the earlier; False: not a recipient."""
    delivery = session.exec(
        select(DeliveryRow.id)
        .where(DeliveryRow.person_id == person_id, DeliveryRow.key == key_of(announcement_id))
        # Kept, so that two taps at once do not both add an answer.
        .with_for_update()
    ).one_or_none()
    if delivery is None:
        return False
    session.merge(
        AnnouncementAnswerRow(delivery_id=delivery, answer=answer, substitute=substitute, at=now)
    )
    return True
