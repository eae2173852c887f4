"""The clerk's answers to questions: a clause or own words, published only when nothing got worse.

The rule: an answer is judged before it is published, and the judgement stays with it; a published
one is a test case from then on.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, cast

from sqlmodel import col, select

from handlers.messages import Reply
from storage.chats import chats_of, to_write_to
from storage.desk_tables import EntryRow
from storage.engine import Database
from storage.journal import Actor, record
from storage.outbox import enqueue
from storage.questions import mark_answered

EntryStatus = Literal["judging", "published", "refused", "retired"]


@dataclass(frozen=True)
class EntryText:
    """What a clerk answers: `section` of the plan, or `answer` in own words with its `source`.

    Valid on every day when the two days are None.
    """

    plan_id: str
    question: str
    section: str | None = None
    answer: str | None = None
    source: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    question_id: int | None = None


@dataclass(frozen=True)
class Entry:
    """A stored answer; `problems` are what got worse when it was judged."""

    id: int
    text: EntryText
    status: EntryStatus
    problems: tuple[str, ...]
    written_by: str
    written_at: datetime
    published_at: datetime | None


class Entries:
    """Answers by the staff; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def write(self, text: EntryText, by: Actor, now: datetime) -> Entry:
        """A new answer, to be judged. Raises ValueError unless a clause or sourced words."""
        if (text.section is None) == (text.answer is None):
            raise ValueError("an answer is either a clause or own words")
        if text.answer is not None and not text.source:
            raise ValueError("own words need their source")
        row = EntryRow(
            question_id=text.question_id,
            plan_id=text.plan_id,
            question=text.question,
            section=text.section,
            answer=text.answer,
            source=text.source,
            valid_from=text.valid_from,
            valid_until=text.valid_until,
            status="judging",
            written_by=by.name,
            written_at=now,
        )
        with self._database.write() as session:
            session.add(row)
            session.flush()
            record(session, by, "entry.write", f"entry/{row.id}", None, _as_json(row), now)
            return _entry(row)

    def judged(
        self,
        entry_id: int,
        problems: tuple[str, ...],
        by: Actor,
        now: datetime,
        answer_to_asker: Reply | None = None,
    ) -> Entry:
        """Publish it without problems, else refuse it; raises LookupError.

        Publishing closes its question and sends `answer_to_asker` to who asked the staff.
        """
        with self._database.write() as session:
            row = session.get(EntryRow, entry_id, with_for_update=True)
            if row is None:
                raise LookupError(f"no entry {entry_id}")
            before = _as_json(row)
            row.problems = list(problems)
            row.status = "refused" if problems else "published"
            row.published_at = None if problems else now
            if not problems and row.question_id is not None:
                words = row.answer or row.section or ""
                for person_id in mark_answered(session, [row.question_id], words, by.name, now):
                    chat = to_write_to(chats_of(session, person_id))
                    if chat is not None and answer_to_asker is not None:
                        enqueue(session, chat.id, [answer_to_asker], now)
            action = f"entry.{row.status}"
            record(session, by, action, f"entry/{row.id}", before, _as_json(row), now)
            return _entry(row)

    def retire(self, entry_id: int, by: Actor, now: datetime) -> None:
        """Take an answer out of use; raises LookupError."""
        with self._database.write() as session:
            row = session.get(EntryRow, entry_id, with_for_update=True)
            if row is None:
                raise LookupError(f"no entry {entry_id}")
            before = _as_json(row)
            row.status = "retired"
            record(session, by, "entry.retire", f"entry/{row.id}", before, _as_json(row), now)

    def published(self, plan_id: str) -> list[Entry]:
        """The answers in use for this plan, oldest first: also the test cases."""
        return [entry for entry in self.all() if _in_use(entry, plan_id)]

    def get(self, entry_id: int) -> Entry | None:
        """One answer."""
        with self._database.read() as session:
            row = session.get(EntryRow, entry_id)
            return _entry(row) if row else None

    def all(self) -> list[Entry]:
        """Every answer, oldest first."""
        with self._database.read() as session:
            return [
                _entry(row) for row in session.exec(select(EntryRow).order_by(col(EntryRow.id)))
            ]


def _in_use(entry: Entry, plan_id: str) -> bool:
    return entry.status == "published" and entry.text.plan_id == plan_id


def _entry(row: EntryRow) -> Entry:
    text = EntryText(
        plan_id=row.plan_id,
        question=row.question,
        section=row.section,
        answer=row.answer,
        source=row.source,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        question_id=row.question_id,
    )
    return Entry(
        id=row.id,
        text=text,
        status=cast(EntryStatus, row.status),
        problems=tuple(row.problems),
        written_by=row.written_by,
        written_at=row.written_at,
        published_at=row.published_at,
    )


def _as_json(row: EntryRow) -> dict[str, object]:
    """What the journal keeps: the asker's words stay out of it, they may be personal."""
    return {
        "status": row.status,
        "section": row.section,
        "answer": row.answer,
        "source": row.source,
        "problems": list(row.problems),
    }
