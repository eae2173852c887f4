"""What is in use of the plans, to read.

The rule: of a plan put into use several times the last content counts that was not taken back.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, func, or_, select

from storage.database.engine import Database
from storage.plans.use import ACTIVE, CLOSED, Chosen, chosen, last_use
from storage.plans.withdrawn import count_waiting
from storage.tables.office import SettingRow
from storage.tables.plans import PlanUseRow


@dataclass(frozen=True)
class KeptPlan:
    """The content in use of one of the office's own plans, by what names it."""

    use_id: int
    plan_id: str
    digest: str


@dataclass(frozen=True)
class Use:
    """One time a plan was put into use, and the plan that was chosen before."""

    id: int
    plan_id: str
    before: str | None
    by: str
    at: datetime


@dataclass(frozen=True)
class ChosenPlans:
    """The chosen plan (None: the calendar chooses), the closed ones, those put into use."""

    active: str | None
    closed: frozenset[str]
    used: frozenset[str]


class Plans:
    """Every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def active(self) -> str | None:
        """The chosen plan; None lets the calendar choose."""
        with self._database.read() as session:
            row = session.get(SettingRow, ACTIVE)
            return row.value if row else None

    def chosen(self) -> Chosen:
        """What is chosen, to be compared when somebody decides by it."""
        with self._database.read() as session:
            return chosen(session)

    def closed(self) -> frozenset[str]:
        """The plans whose campaigns are closed."""
        return self.standing().closed

    def standing(self) -> ChosenPlans:
        """All that the office has decided about its plans."""
        settings = select(SettingRow).where(
            or_(SettingRow.name == ACTIVE, col(SettingRow.name).startswith(CLOSED))
        )
        used = select(PlanUseRow.plan_id).where(col(PlanUseRow.taken_back_at).is_(None)).distinct()
        with self._database.read() as session:
            rows = {row.name: row.value for row in session.exec(settings)}
            return ChosenPlans(
                rows.pop(ACTIVE, None),
                frozenset(name.removeprefix(CLOSED) for name in rows),
                frozenset(session.exec(used)),
            )

    def kept(self) -> tuple[KeptPlan, ...]:
        """The content in use, one a plan."""
        in_use = (
            select(func.max(PlanUseRow.id))
            .where(col(PlanUseRow.taken_back_at).is_(None), col(PlanUseRow.files).is_not(None))
            .group_by(col(PlanUseRow.plan_id))
        )
        query = select(PlanUseRow.id, PlanUseRow.plan_id, PlanUseRow.digest)
        with self._database.read() as session:
            rows = session.exec(query.where(col(PlanUseRow.id).in_(in_use)).order_by("id")).all()
        return tuple(KeptPlan(*row) for row in rows)

    def files(self, use_id: int) -> Mapping[str, str]:
        """The content by file name."""
        with self._database.read() as session:
            found = session.exec(select(PlanUseRow.files).where(PlanUseRow.id == use_id)).first()
        files: dict[str, str] = json.loads(found or "{}")
        return files

    def waiting(self, plan_id: str) -> int:
        """How many messages of the plan wait to be sent."""
        with self._database.read() as session:
            return count_waiting(session, plan_id)

    def was_used(self, plan_id: str) -> bool:
        """Whether it ever was, taken back or not."""
        with self._database.read() as session:
            row = select(PlanUseRow.id).where(PlanUseRow.plan_id == plan_id).limit(1)
            return session.exec(row).first() is not None

    def is_last(self, use_id: int) -> bool:
        """Whether this use is the last one that was not taken back."""
        with self._database.read() as session:
            return last_use(session) == use_id

    def uses(self, plan_id: str) -> list[Use]:
        """The times this plan was put into use and not taken back, the newest first."""
        query = (
            select(PlanUseRow)
            .where(PlanUseRow.plan_id == plan_id, col(PlanUseRow.taken_back_at).is_(None))
            .order_by(col(PlanUseRow.id).desc())
        )
        with self._database.read() as session:
            return [
                Use(row.id, row.plan_id, row.before, row.used_by, row.used_at)
                for row in session.exec(query)
            ]
