"""Both clocks of the machine in the hands of a test: time passes, and local time can be set."""

from datetime import datetime, timedelta

from bot.clock import Clock, local


class Clocks:
    """A real clock (no rehearsal) that stands still until it is moved."""

    def __init__(self, at: datetime) -> None:
        self._wall, self._ticks_s = local(at), 0.0
        self.clock = Clock(wall=lambda: self._wall, ticks_s=lambda: self._ticks_s)

    def pass_by(self, span: timedelta) -> None:
        """Time passes, for both clocks."""
        self._wall += span
        self._ticks_s += span.total_seconds()

    def set_by(self, span: timedelta) -> None:
        """Somebody sets the local time; no time passes."""
        self._wall += span
