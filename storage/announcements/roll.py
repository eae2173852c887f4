"""The roll call: what a recipient of an announcement was sent, and answered.

The rule: only who was sent it may answer, and the last answer counts.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import cast

from sqlalchemy import Select, bindparam, func
from sqlalchemy import select as select_columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from handlers.values.deliveries import DeliveryKind, DeliveryState
from handlers.values.orders import AnswerRoll
from handlers.values.staff import PLAIN_TERMS, RollAnswer, RollView, Terms
from storage.tables.among import among
from storage.tables.desk import AnnouncementAnswerRow, AnnouncementRow
from storage.tables.people import DeliveryRow
from storage.tables.values import TERMS

ANNOUNCEMENT = "announcement/"
# Of what came before these nobody asks without naming it.
LATEST = 5


def key_of(announcement_id: int) -> str:
    """The key of the announcement's deliveries."""
    return f"{ANNOUNCEMENT}{announcement_id}"


def find_roll(session: Session, person_id: int, announcement_id: int) -> RollView | None:
    """An announcement this person was sent, with their answer."""
    asked = {"person": person_id, "key": key_of(announcement_id)}
    found = session.connection().execute(_ROLL, asked).first()
    return _view(session, *found[1:]) if found else None


def latest_rolls(session: Session, people: Collection[int]) -> dict[int, tuple[RollView, ...]]:
    """The last few each of these persons was sent, the newest first, by person."""
    rolls: defaultdict[int, tuple[RollView, ...]] = defaultdict(tuple)
    found = session.connection().execute(_LATEST_ROLLS, {"people": list(people)}).all()
    for person, event_id, sent_at, due_at, answer, at in found:
        rolls[person] += (_view(session, event_id, sent_at, due_at, answer, at),)
    return rolls


def _sent() -> Select[int, str, datetime | None, datetime, str, datetime]:
    # It may have come twice, and the answer is kept with the first.
    first = aliased(DeliveryRow)
    return (
        select_columns(
            col(DeliveryRow.person_id),
            col(DeliveryRow.event_id),
            col(DeliveryRow.sent_at),
            col(DeliveryRow.due_at),
            col(AnnouncementAnswerRow.answer),
            col(AnnouncementAnswerRow.at),
        )
        .join(
            first,
            (col(first.person_id) == col(DeliveryRow.person_id))
            & (col(first.key) == ANNOUNCEMENT + col(DeliveryRow.event_id)),
            isouter=True,
        )
        .join(
            AnnouncementAnswerRow,
            col(AnnouncementAnswerRow.delivery_id) == first.id,
            isouter=True,
        )
        .order_by(col(DeliveryRow.id).desc())
    )


# Made once: every question asks for them, and making a statement costs more than asking it.
_ROLL = _sent().where(
    col(DeliveryRow.person_id) == bindparam("person"), col(DeliveryRow.key) == bindparam("key")
)
_PLACE = func.row_number().over(
    partition_by=col(DeliveryRow.person_id), order_by=col(DeliveryRow.id).desc()
)
_NEWEST = (
    select_columns(col(DeliveryRow.id), _PLACE.label("place"))
    .where(
        among(col(DeliveryRow.person_id), "people"),
        col(DeliveryRow.state) == DeliveryState.SENT,
        col(DeliveryRow.kind) == DeliveryKind.ANNOUNCEMENT,
    )
    .subquery()
)
_LATEST_ROLLS = _sent().join(
    _NEWEST, (_NEWEST.c.id == col(DeliveryRow.id)) & (_NEWEST.c.place <= LATEST)
)


def _view(
    session: Session,
    event_id: str,
    sent_at: datetime | None,
    due_at: datetime,
    answer: str | None,
    at: datetime | None,
) -> RollView:
    # An announcement's delivery keeps the number in the place of an event.
    number = int(event_id)
    announcement = session.get(AnnouncementRow, number)
    view = RollView(number, sent_at or due_at)
    if answer is not None:
        view = replace(view, answer=cast(RollAnswer, answer), answered_at=at)
    if announcement is not None:
        view = replace(view, text=announcement.text, terms=terms_of(announcement))
    return view


def terms_of(row: AnnouncementRow) -> Terms:
    """How it is sent."""
    return TERMS.load(row.terms) if row.terms else PLAIN_TERMS


def answer_roll(session: Session, person_id: int, said: AnswerRoll, now: datetime) -> bool:
    """Note a recipient's answer, a later one in place of the earlier; False: not a recipient.

    How many come stays as it was said, until it is said anew or nobody comes.
    """
    delivery = session.exec(
        select(DeliveryRow.id)
        .where(DeliveryRow.person_id == person_id, DeliveryRow.key == key_of(said.id))
        # Kept, so that two taps at once do not both add an answer.
        .with_for_update()
    ).one_or_none()
    if delivery is None:
        return False
    before = session.get(AnnouncementAnswerRow, delivery)
    people = said.people
    if before is not None and before.answer == said.answer:
        people = people or before.people
    session.merge(
        AnnouncementAnswerRow(
            delivery_id=delivery,
            answer=said.answer,
            substitute=said.substitute,
            people=people,
            at=now,
        )
    )
    return True
