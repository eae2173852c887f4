"""The questions for the staff, and their answers.

The rule: a question is answered once; who asked the staff on purpose hears of it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, insert
from sqlmodel import Session, col, select

from handlers.values.effects import NoteQuestion, QuestionOutcome
from handlers.values.replies import Reply
from handlers.values.shown.masking import without_phones
from storage.change import Change
from storage.database.engine import Database
from storage.database.numbers import take_numbers
from storage.outbox.chats import hold_person
from storage.questions.counts import questions_on
from storage.tables.people import QuestionRow, SubscriberRow

ASKED_STAFF = "asked-staff"
WRONG = "wrong"


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
    said: str | None = None


class Questions:
    """What people asked, as it is read; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, open_only: bool = True) -> list[QuestionRecord]:
        """The questions noted for the staff, newest first; with False the answered ones too."""
        query = select(QuestionRow).order_by(col(QuestionRow.id).desc())
        if open_only:
            query = query.where(col(QuestionRow.answered_at).is_(None))
        with self._database.read() as session:
            return [_record(row) for row in session.exec(query)]

    def answered_and_open(self) -> tuple[int, int]:
        """How many of the questions noted for the staff are answered, and how many are not."""
        query = select(func.count(col(QuestionRow.id)), func.count(col(QuestionRow.answered_at)))
        with self._database.read() as session:
            everything, answered = session.exec(query).one()
        return answered, everything - answered

    def told_wrong(self, since: datetime) -> int:
        """How many answers were called wrong since then, by people who are not forgotten."""
        query = select(func.count(col(QuestionRow.id)))
        query = query.where(QuestionRow.reason == WRONG, col(QuestionRow.at) >= since)
        with self._database.read() as session:
            return session.exec(query).one()

    def outcomes(self, days: Iterable[date]) -> Counter[QuestionOutcome]:
        """How many questions were asked on these days, by what became of them."""
        with self._database.read() as session:
            return questions_on(session, days)


def note_questions(
    session: Session, noted: Sequence[tuple[SubscriberRow, NoteQuestion]], now: datetime
) -> None:
    """Put questions on the staff's list, each of the chat it was asked in."""
    numbers = take_numbers(session, QuestionRow, len(noted))
    rows = [
        {
            "id": number,
            "person_id": chat.person_id,
            "channel": chat.channel,
            "question": without_phones(effect.question),
            "reason": effect.reason,
            "sections": list(effect.sections),
            "topic": effect.topic,
            "said": effect.said,
            "at": now,
        }
        for number, (chat, effect) in zip(numbers, noted, strict=True)
    ]
    if rows:
        session.connection().execute(_ADD, rows)


_ADD = insert(QuestionRow)


def answer_questions(
    change: Change, ids: Sequence[int], answer: Reply, by: str
) -> tuple[list[int], int]:
    """Close those of the questions that are open and tell who asked the staff, each once.

    `by` has written the answer. Returns the closed questions, and how many people could be told.
    """
    session = change.session
    # People before rows, as everywhere: a person who is just being linked is waited for.
    owners = select(QuestionRow.person_id).where(col(QuestionRow.id).in_(ids)).distinct()
    for person_id in sorted(session.exec(owners)):
        hold_person(session, person_id)
    rows = session.exec(
        select(QuestionRow)
        .where(col(QuestionRow.id).in_(ids), col(QuestionRow.answered_at).is_(None))
        .order_by(col(QuestionRow.id))
        .with_for_update()
    ).all()
    for row in rows:
        row.answered_at, row.answered_by, row.answer = change.now, by, answer.text
    session.flush()
    # The others did not ask the staff: a message to them would come out of nowhere.
    askers = dict.fromkeys(row.person_id for row in rows if row.reason == ASKED_STAFF)
    return [row.id for row in rows], sum(change.tell(asker, answer) for asker in askers)


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
        said=row.said,
    )
