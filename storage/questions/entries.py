"""The clerk's answers to questions: a clause or own words, published only when nothing got worse.

The rule: an answer is judged before it is published, and the judgement stays with it; then a minute
passes in which it is not used, nobody is told, and it can be taken back. A published one is a test
case from then on.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, cast

from sqlmodel import Session, col, select

from handlers.values.orders import CENTURY
from handlers.values.replies import Reply
from handlers.values.staff import mark_of
from storage.announcements.approvals import UNDO
from storage.change import Change
from storage.database.engine import Database
from storage.questions.questions import answer_questions
from storage.tables.desk import EntryRow

EntryStatus = Literal["judging", "scheduled", "published", "told", "refused", "retired"]


@dataclass(frozen=True)
class EntryText:
    """What a clerk answers: `section` of the plan, or `answer` in own words with its `source`.

    Valid on every day when the two days are None. `topic` is what the plan is silent on and these
    words tell; `tries` are questions to try it on, which it is not taught.
    """

    plan_id: str
    question: str
    section: str | None = None
    answer: str | None = None
    source: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    title: str | None = None
    topic: str | None = None
    tries: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """A stored answer; `problems` are what got worse when it was judged.

    `tried` says by each of the `tries` what was answered instead, empty where the entry was.
    Scheduled, it waits until `send_at`; with `only_askers` it is told to them and never used.
    """

    id: int
    text: EntryText
    status: EntryStatus
    problems: tuple[str, ...]
    written_by: str
    written_at: datetime
    published_at: datetime | None
    send_at: datetime | None = None
    only_askers: bool = False
    tried: tuple[str, ...] = ()


class Entries:
    """Answers by the staff, as they are read; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def due(self, now: datetime) -> list[Entry]:
        """The scheduled answers whose minute is over, oldest first."""
        waiting = select(EntryRow).where(
            EntryRow.status == "scheduled", col(EntryRow.send_at) <= now
        )
        with self._database.read() as session:
            return [_entry(row) for row in session.exec(waiting.order_by(col(EntryRow.id)))]

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


def write(change: Change, text: EntryText, *, only_askers: bool = False) -> Entry:
    """A new answer, to be judged; for the askers alone it is scheduled without.

    Raises ValueError unless a clause or sourced words, valid on days of this century.
    """
    if (text.section is None) == (text.answer is None):
        raise ValueError("an answer is either a clause or own words")
    if text.answer is not None and not text.source:
        raise ValueError("own words need their source")
    for day in filter(None, (text.valid_from, text.valid_until)):
        if day.year // 100 != CENTURY:
            raise ValueError(f"no answer is valid on {day}")
    row = EntryRow(
        plan_id=text.plan_id,
        question=text.question,
        section=text.section,
        answer=text.answer,
        source=text.source,
        valid_from=text.valid_from,
        valid_until=text.valid_until,
        title=text.title,
        topic=text.topic,
        tries=list(text.tries),
        # What only the askers read changes no other answer: there is nothing to judge.
        status="scheduled" if only_askers else "judging",
        send_at=change.now + UNDO if only_askers else None,
        only_askers=only_askers,
        written_by=change.actor.name,
        written_at=change.now,
    )
    change.session.add(row)
    # The journal's line names the entry by its id.
    change.session.flush()
    change.record("entry.write", f"entry/{row.id}", None, _as_json(row))
    return _entry(row)


def judged(
    change: Change, entry_id: int, problems: tuple[str, ...], tried: tuple[str, ...] = ()
) -> Entry:
    """Schedule it without problems, else refuse it; raises LookupError, also when scheduled."""
    row = _locked(change.session, entry_id, "judging", "refused")
    before = _as_json(row)
    row.problems, row.tried = list(problems), list(tried)
    row.status = "refused" if problems else "scheduled"
    row.send_at = None if problems else change.now + UNDO
    change.record(f"entry.{row.status}", f"entry/{row.id}", before, _as_json(row))
    return _entry(row)


def undo(change: Change, entry_ids: Iterable[int]) -> None:
    """Take scheduled answers back within their minute; raises LookupError, all or none."""
    for entry_id in sorted(set(entry_ids)):
        row = _locked(change.session, entry_id, "scheduled")
        if row.send_at is None or row.send_at <= change.now:
            raise LookupError(f"the minute of entry {entry_id} is over")
        before = _as_json(row)
        # As if it had been refused: it may be changed and judged again.
        row.status, row.send_at = "refused", None
        change.record("entry.undo", f"entry/{row.id}", before, _as_json(row))


def publish(change: Change, entry_id: int, question_ids: Sequence[int], answer: Reply) -> Entry:
    """Use a scheduled answer, close the questions it answers, tell who asked the staff.

    With `only_askers` they are told and it is not used. Raises LookupError, also when another copy
    of the program was faster or it was taken back.
    """
    row = _locked(change.session, entry_id, "scheduled")
    before = _as_json(row)
    row.status = "told" if row.only_askers else "published"
    row.published_at = change.now
    # In the name of its author: whoever publishes is only the tick.
    closed, told = answer_questions(change, question_ids, answer, row.written_by)
    after = {**_as_json(row), "questions": closed, "told": told}
    change.record(f"entry.{row.status}", f"entry/{row.id}", before, after)
    return _entry(row)


def retire(change: Change, entry_ids: Iterable[int]) -> None:
    """Take published answers out of use; raises LookupError, all or none."""
    for entry_id in sorted(set(entry_ids)):
        row = _locked(change.session, entry_id, "published")
        before = _as_json(row)
        row.status = "retired"
        change.record("entry.retire", f"entry/{row.id}", before, _as_json(row))


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
        title=row.title,
        topic=row.topic,
        tries=tuple(row.tries),
    )
    return Entry(
        id=row.id,
        text=text,
        status=cast(EntryStatus, row.status),
        problems=tuple(row.problems),
        written_by=row.written_by,
        written_at=row.written_at,
        published_at=row.published_at,
        send_at=row.send_at,
        only_askers=row.only_askers,
        tried=tuple(row.tried),
    )


def _as_json(row: EntryRow) -> dict[str, object]:
    """What the journal keeps for ever: the asker's words stay out of it, they may be personal.

    So do the problems, which quote them, and the answer, which may name people, too.
    """
    return {
        "status": row.status,
        "section": row.section,
        "mark": mark_of(row.answer) if row.answer else None,
        "source": row.source,
        "topic": row.topic,
        "problems": len(row.problems),
    }
