"""Answers that are being judged: which copy of the program does it, and how far it is.

The rule: one copy judges an answer at a time, and every copy sees it. What a copy that is no more
had begun is anybody's at once; one that was only taken for dead finds that it is another's.
"""

from dataclasses import dataclass
from secrets import token_hex
from typing import Literal, cast

from sqlalchemy import delete, update
from sqlmodel import col

from storage.change import Change
from storage.database.engine import Database
from storage.database.presence import Presence
from storage.tables.beside import JudgingRow
from storage.tables.desk import EntryRow

StepName = Literal["waiting", "fitting", "checking"]
# One that is still "judging" may have been left so by a stop of the program.
TO_JUDGE = ("judging", "refused")


@dataclass(frozen=True)
class JudgeStep:
    """How far a judgement is: waiting for another, fitting, or checking `done` of `whole`."""

    name: StepName
    done: int = 0
    whole: int = 0


class Judgings:
    """Judgements under way; every method is one transaction."""

    def __init__(self, database: Database, presence: Presence) -> None:
        self._database, self._presence = database, presence

    def begin(self, entry_id: int) -> str | None:
        """Take an answer to judge; None when there is nothing to judge, or a living copy does it.

        What this copy itself has there was left behind by one of its own that failed.
        """
        with self._database.write() as session:
            # Locked: of two copies that begin together one finds the other's.
            entry = session.get(EntryRow, entry_id, with_for_update=True)
            if entry is None or entry.only_askers or entry.status not in TO_JUDGE:
                return None
            known, mine = session.get(JudgingRow, entry_id), self._presence.owner
            if known and known.owner in self._presence.owners(session) - {mine}:
                return None
            row = known or JudgingRow(entry_id=entry_id, owner="", token="", step="")
            row.owner, row.token = mine, token_hex(8)
            row.step, row.done, row.whole = "waiting", 0, 0
            session.add(row)
            return row.token

    def move(self, token: str, step: JudgeStep) -> None:
        """It has come so far, under the name that this copy has by now."""
        with self._database.write() as session:
            session.exec(
                update(JudgingRow)
                .where(col(JudgingRow.token) == token)
                .values(
                    owner=self._presence.owner, step=step.name, done=step.done, whole=step.whole
                )
            )

    def drop(self, token: str) -> None:
        """It failed: anybody may begin again."""
        with self._database.write() as session:
            session.exec(delete(JudgingRow).where(col(JudgingRow.token) == token))

    def step(self, entry_id: int) -> JudgeStep | None:
        """How far the judgement of an answer is, at whichever copy; None when none goes on."""
        with self._database.read() as session:
            row = session.get(JudgingRow, entry_id)
            if row is None or row.owner not in self._presence.owners(session):
                return None
            return JudgeStep(cast(StepName, row.step), row.done, row.whole)


def end_judging(change: Change, entry_id: int, token: str) -> None:
    """The judgement is made; raises LookupError when another copy has taken it over meanwhile."""
    change.session.get(EntryRow, entry_id, with_for_update=True)
    row = change.session.get(JudgingRow, entry_id)
    if row is None or row.token != token:
        raise LookupError(f"entry {entry_id} is judged by another copy")
    change.session.delete(row)
