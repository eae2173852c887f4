"""What was put into use of the plans.

The rule: as in `tables`; a use is never changed, only taken back.
"""

from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field

from storage.tables.base import Table, row_id


class PlanUseRow(Table, table=True):
    """One plan put into use: its files as JSON, and the plan that was chosen before.

    A plan that ships with the program has no files here. `was_draft`: its folder said so before;
    `reopened`: its campaign was closed before.
    """

    __tablename__ = "plan_uses"
    id: int = row_id()
    plan_id: str = Field(index=True)
    digest: str
    files: str | None = Field(default=None, sa_type=Text)
    before: str | None = None
    was_draft: bool = False
    reopened: bool = False
    used_by: str
    used_at: datetime
    taken_back_at: datetime | None = None
