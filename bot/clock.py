"""The two clocks: local time in Asia/Ho_Chi_Minh, real or rehearsed, and seconds that only grow.

The rule: nobody else reads the system's clocks; what waits counts seconds, because local time can
be set back. A rehearsal starts at a chosen moment and runs at normal speed, and only a rehearsal
can be moved.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic
from zoneinfo import ZoneInfo

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")


def _wall() -> datetime:
    return datetime.now(LOCAL)


class Clock:
    """Local time; `start` (naive means local) makes it a rehearsal clock.

    `wall` and `ticks_s` are the machine's two clocks, of which the first may jump.
    """

    def __init__(
        self,
        start: datetime | None = None,
        *,
        wall: Callable[[], datetime] = _wall,
        ticks_s: Callable[[], float] = monotonic,
    ) -> None:
        self.rehearsing = start is not None
        self._wall, self._ticks_s = wall, ticks_s
        self._offset = timedelta(0)
        self._began_s = ticks_s()
        self._start = local(start) if start else wall()

    def now(self) -> datetime:
        """The present moment, aware, in local time."""
        if not self.rehearsing:
            return self._wall()
        # From the seconds that only grow: a rehearsal does not jump when the machine's time is set.
        return self._start + timedelta(seconds=self.seconds() - self._began_s)

    def seconds(self) -> float:
        """Seconds that only grow, whatever is done to the local time; for waiting."""
        return self._ticks_s() + self._offset.total_seconds()

    def advance(self, span: timedelta) -> None:
        """Move a rehearsal clock forward."""
        if not self.rehearsing:
            raise ValueError("only a rehearsal clock can be moved")
        self._offset += span


def local(moment: datetime) -> datetime:
    """A moment in local time; one without an offset is local already."""
    return moment.replace(tzinfo=LOCAL) if moment.tzinfo is None else moment.astimezone(LOCAL)
