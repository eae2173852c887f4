"""The questions for the staff, and their answers.

The rule: a question is answered once; who asked the staff on purpose hears of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from storage.chats import hold_person
from storage.tables import QuestionRow

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


def mark_answered(
    session: Session, ids: Sequence[int], answer: str, by: str, now: datetime
) -> list[int]:
    """Close those of the questions that are open; returns the people who asked the staff."""
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
        row.answered_at, row.answered_by, row.answer = now, by, answer
    session.flush()
    return list(dict.fromkeys(row.person_id for row in rows if row.reason == ASKED_STAFF))


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
