"""What one copy of the program tells the others: which answer it judges, what does not work there.

The rule: each row names its owner, and counts only while that copy lives.
"""

from sqlalchemy import Column, ForeignKey
from sqlmodel import Field

from storage.tables.base import BigId, Table, text_column


class JudgingRow(Table, table=True):
    """An answer that is being judged, and how far: `done` of `whole` cases in its step.

    `token` is this judgement's own: whoever was taken for dead finds another's there.
    """

    __tablename__ = "judgings"
    entry_id: int = Field(
        sa_column=Column(BigId, ForeignKey("entries.id", ondelete="CASCADE"), primary_key=True)
    )
    owner: str = text_column()
    token: str = text_column()
    step: str = text_column()
    done: int = 0
    whole: int = 0


class TroubleRow(Table, table=True):
    """A part that does not work at one copy, with the line that says so."""

    __tablename__ = "troubles"
    owner: str = text_column(primary_key=True)
    part: str = text_column(primary_key=True)
    line: str = text_column()
