"""The clerk's answers to questions: a clause or own words, published only when nothing got worse.

The rule: an answer is judged before it is published, and the judgement stays with it; a published
one is a test case from then on.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, cast

from sqlmodel import Session, col, select

from handlers.replies import Reply
from storage.desk_tables import EntryRow
from storage.engine import Database
from storage.journal import Actor, record
from storage.questions import answer_questions

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
        question_ids: Sequence[int],
        answer: Reply,
    ) -> Entry:
        """Publish it without problems, else refuse it; raises LookupError, also when published.

        Publishing closes the questions it answers and sends `answer` to who asked the staff.
        """
        with self._database.write() as session:
            row = _locked(session, entry_id, "judging", "refused")
            before, more = _as_json(row), {}
            row.problems = list(problems)
            row.status = "refused" if problems else "published"
            row.published_at = None if problems else now
            if not problems:
                closed, told = answer_questions(session, question_ids, answer, by, now)
                more = {"questions": closed, "told": told}
            action, after = f"entry.{row.status}", {**_as_json(row), **more}
            record(session, by, action, f"entry/{row.id}", before, after, now)
            return _entry(row)

    def retire(self, entry_id: int, by: Actor, now: datetime) -> None:
        """Take a published answer out of use; raises LookupError."""
        with self._database.write() as session:
            row = _locked(session, entry_id, "published")
            before = _as_json(row)
            row.status = "retired"
            record(session, by, "entry.retire", f"entry/{row.id}", before, _as_json(row), now)

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


def _locked(session: Session, entry_id: int, *statuses: EntryStatus) -> EntryRow:
    """The answer in one of these states, kept by this transaction; raises LookupError."""
    row = session.get(EntryRow, entry_id, with_for_update=True)
    if row is None or row.status not in statuses:
        raise LookupError(f"no entry {entry_id} that is {' or '.join(statuses)}")
    return row


def _entry(row: EntryRow) -> Entry:
    text = EntryText(
        plan_id=row.plan_id,
        question=row.question,
        section=row.section,
        answer=row.answer,
        source=row.source,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
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
