"""The one clock: local time in Asia/Ho_Chi_Minh, real or rehearsed.

The rule: nobody else reads the system's clock; a rehearsal starts at a chosen moment and runs at
normal speed, and only a rehearsal can be moved.
"""

from datetime import datetime, timedelta
from time import monotonic
from zoneinfo import ZoneInfo

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")


class Clock:
    """Local time; `start` (naive means local) makes it a rehearsal clock."""

    def __init__(self, start: datetime | None = None) -> None:
        self.rehearsing = start is not None
        self._offset = timedelta(0)
        self._began = monotonic()
        self._start = local(start) if start else datetime.now(LOCAL)

    def now(self) -> datetime:
        """The present moment, aware, in local time."""
        if not self.rehearsing:
            return datetime.now(LOCAL)
        return self._start + timedelta(seconds=monotonic() - self._began) + self._offset

    def advance(self, span: timedelta) -> None:
        """Move a rehearsal clock forward."""
        if not self.rehearsing:
            raise ValueError("only a rehearsal clock can be moved")
        self._offset += span


def local(moment: datetime) -> datetime:
    """A moment in local time; one without an offset is local already."""
    return moment.replace(tzinfo=LOCAL) if moment.tzinfo is None else moment.astimezone(LOCAL)
