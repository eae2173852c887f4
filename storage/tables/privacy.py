"""What proves that the law was kept: the words agreed to, the requests about data.

The rule: as in `tables`; who a request was about is forgotten in its time.
"""

from datetime import date, datetime

from sqlmodel import Field

from storage.tables.base import Table, row_id, text_column
from storage.tables.counters import named_by_number


class ConsentTextRow(Table, table=True):
    """The words of a consent as they were shown, once for everybody who agreed to the same."""

    __tablename__ = "consent_texts"
    digest: str = Field(primary_key=True)
    text: str = text_column()
    since: datetime


@named_by_number
class DataRequestRow(Table, table=True):
    """What somebody wants of their data, told to the office, and until when it is answered.

    On `due_on` that it has come and what is done is said, on `finish_on` it is done. The name, the
    number and how to answer go a year after it was done, or was due.
    """

    __tablename__ = "data_requests"
    id: int = row_id()
    kind: str
    name: str
    phone: str
    contact: str = text_column()
    received_at: datetime
    due_on: date
    taken_by: str
    done_at: datetime | None = Field(default=None, index=True)
    done_by: str | None = None
    outcome: str | None = text_column(default=None)
    finish_on: date | None = None
    acknowledged_at: datetime | None = None
    extended_because: str | None = text_column(default=None)
