"""The plan the office has chosen to be in force.

The rule: without a choice the calendar chooses.
"""

from storage.change import Change
from storage.database.engine import Database
from storage.tables.office import SettingRow

NAME = "active-plan"


class ActivePlan:
    """Reading the choice; one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self) -> str | None:
        """The chosen plan; None lets the calendar choose."""
        with self._database.read() as session:
            row = session.get(SettingRow, NAME)
            return row.value if row else None


def activate_plan(change: Change, plan_id: str | None) -> None:
    """Choose the plan in force, or let the calendar choose again with None."""
    row = change.session.get(SettingRow, NAME, with_for_update=True)
    before = {"plan": row.value if row else None}
    if plan_id is not None:
        change.session.merge(SettingRow(name=NAME, value=plan_id))
    elif row is not None:
        change.session.delete(row)
    change.record("plan.activate", NAME, before, {"plan": plan_id})
