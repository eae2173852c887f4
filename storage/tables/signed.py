"""Signed sheets that came back as pictures or PDFs.

The rule: as in `tables`; a page lives as long as the registration it belongs to.
"""

from datetime import datetime

from sqlalchemy import LargeBinary
from sqlmodel import Field

from storage.tables.base import BigId, Table, ref, row_id


class SignedPageRow(Table, table=True):
    """One picture or PDF; without a registration it waits to be told whose it is.

    `version` is the one that stood when it came, `channel` where it came from.
    """

    __tablename__ = "signed_pages"
    id: int = row_id()
    person_id: int = ref("people.id", index=True)
    registration_id: int | None = Field(
        default=None, foreign_key="registrations.id", index=True, sa_type=BigId
    )
    version: int | None = None
    channel: str
    media: str
    content: bytes = Field(sa_type=LargeBinary)
    at: datetime
