"""What the messages of one transaction look up together.

The rule: nothing is asked before one of them asks, and then once for all.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import cached_property

from sqlmodel import Session, col, select

from handlers.values.person import OpenRequest
from handlers.values.staff import RollView
from storage.announcements.roll import latest_rolls
from storage.requests.requests import open_requests
from storage.tables.people import LinkCodeRow


class SharedReads:
    """The same for all chats of a transaction, by person."""

    def __init__(self, session: Session, people: Collection[int], now: datetime) -> None:
        self._session = session
        self._people = people
        self._now = now

    @cached_property
    def requests(self) -> Mapping[int, OpenRequest]:
        """The request of each person that nobody has dealt with yet."""
        return open_requests(self._session, self._people)

    @cached_property
    def rolls(self) -> Mapping[int, tuple[RollView, ...]]:
        """The last announcements each person was sent, the newest first."""
        return latest_rolls(self._session, self._people)

    @cached_property
    def has_link_codes(self) -> bool:
        """Whether any linking code is open: nearly always none is, and six digits are a number."""
        is_open = col(LinkCodeRow.expires_at) > self._now
        return (
            self._session.exec(select(LinkCodeRow.code).where(is_open).limit(1)).first() is not None
        )
