"""What proves that the law was kept: the words that were agreed to.

The rule: as in `tables`; nothing here is about one person.
"""

from datetime import datetime

from sqlmodel import Field

from storage.tables.base import Table, text_column


class ConsentTextRow(Table, table=True):
    """The words of a consent as they were shown, once for everybody who agreed to the same."""

    __tablename__ = "consent_texts"
    digest: str = Field(primary_key=True)
    text: str = text_column()
    since: datetime
