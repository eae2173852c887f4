"""What a Zalo Official Account has permitted, and what was spent on its messages.

The rule: as in `tables`; tokens are sealed, and a refresh token that was used is never kept.
"""

from datetime import datetime

from sqlmodel import Field

from storage.tables.base import Table, text_column


class OfficialGrantRow(Table, table=True):
    """The pair of tokens in force; without an access token it was never used yet.

    `adopted` is the digest of the setting it began with. `trying_until` is set while a copy of the
    program exchanges the refresh token, and `refused_at` once Zalo did not take it.
    """

    __tablename__ = "official_grants"
    name: str = Field(primary_key=True)
    adopted: str
    access: str | None = text_column(default=None)
    refresh: str = text_column()
    access_until: datetime | None = None
    refresh_until: datetime
    trying_until: datetime | None = None
    refused_at: datetime | None = None


class OfficialMonthRow(Table, table=True):
    """The paid messages of one local month ("2026-11") and their price in dong."""

    __tablename__ = "official_months"
    month: str = Field(primary_key=True)
    late: int = 0
    late_vnd: int = 0
    templates: int = 0
    templates_vnd: int = 0
