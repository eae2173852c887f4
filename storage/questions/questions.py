"""The questions for the staff, and their answers.

The rule: a question is answered once; who asked the staff on purpose hears of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from handlers.values.replies import Reply
from storage.journal.journal import Actor
from storage.outbox.outbox import enqueue
from storage.people.chats import chats_of, hold_person, to_write_to
from storage.tables.people import QuestionRow

ASKED_STAFF = "asked-staff"


@dataclass(frozen=True)
class QuestionRecord:
    """One question for the staff, with the answer once there is one."""

    id: int
    question: str
    reason: str
    sections: tuple[str, ...]
    topic: str | None
    at: datetime
    channel: str
    person_id: int
    answered_at: datetime | None = None
    answered_by: str | None = None
    answer: str | None = None


def all_questions(session: Session, open_only: bool) -> list[QuestionRecord]:
    """The noted questions, newest first."""
    query = select(QuestionRow).order_by(col(QuestionRow.id).desc())
    if open_only:
        query = query.where(col(QuestionRow.answered_at).is_(None))
    return [_record(row) for row in session.exec(query)]


def answer_questions(
    session: Session, ids: Sequence[int], answer: Reply, by: Actor, now: datetime
) -> tuple[list[int], int]:
    """Close those of the questions that are open and tell who asked the staff, each once.

    Returns the closed questions, and how many people could be told.
    """
    # People before rows, as everywhere: a person who is just being linked is waited for.
    owners = select(QuestionRow.person_id).where(col(QuestionRow.id).in_(ids)).distinct()
    for person_id in session.exec(owners).all():
        hold_person(session, person_id)
    rows = session.exec(
        select(QuestionRow)
        .where(col(QuestionRow.id).in_(ids), col(QuestionRow.answered_at).is_(None))
        .order_by(col(QuestionRow.id))
        .with_for_update()
    ).all()
    for row in rows:
        row.answered_at, row.answered_by, row.answer = now, by.name, answer.text
    session.flush()
    askers = dict.fromkeys(row.person_id for row in rows if row.reason == ASKED_STAFF)
    return [row.id for row in rows], sum(_tell(session, asker, answer, now) for asker in askers)


def _tell(session: Session, person_id: int, answer: Reply, now: datetime) -> bool:
    chat = to_write_to(chats_of(session, person_id))
    if chat is not None:
        enqueue(session, chat.id, [answer], now)
    return chat is not None


def _record(row: QuestionRow) -> QuestionRecord:
    return QuestionRecord(
        id=row.id,
        question=row.question,
        reason=row.reason,
        sections=tuple(row.sections),
        topic=row.topic,
        at=row.at,
        channel=row.channel,
        person_id=row.person_id,
        answered_at=row.answered_at,
        answered_by=row.answered_by,
        answer=row.answer,
    )
