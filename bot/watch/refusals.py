"""What was refused: told in the log with its address, counted for the overview.

The rule: an attack costs a few lines a minute and a number an hour, whatever its speed. Of each
kind ten addresses a minute have a line at once; how many more is said when the minute is over.
"""

from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import datetime
from threading import Lock
from time import monotonic

import structlog

from storage.refusals import Refusal, hour_of
from storage.store import Store, StoreError

log = structlog.get_logger(__name__)

WITHIN_S = 60.0
ADDRESSES_TOLD = 10


class Refusing:
    """The refusals of one copy of the program; what is not stored yet waits here."""

    def __init__(self, now: Callable[[], datetime], now_s: Callable[[], float] = monotonic) -> None:
        self._now, self._now_s = now, now_s
        self._lock = Lock()
        self._waiting: Counter[tuple[Refusal, datetime]] = Counter()
        self._since_s = now_s()
        self._told: defaultdict[Refusal, set[str]] = defaultdict(set)
        self._more: Counter[Refusal] = Counter()

    def note(self, kind: Refusal, where: str) -> None:
        """One more, from this address."""
        with self._lock:
            self._waiting[kind, hour_of(self._now())] += 1
            over = self._end_minute()
            told = self._told[kind]
            is_told = where not in told and len(told) < ADDRESSES_TOLD
            if is_told:
                told.add(where)
            else:
                self._more[kind] += 1
        _tell(over)
        if is_told:
            log.warning("refused", kind=kind, address=where or None)

    def keep(self, store: Store) -> None:
        """Store what has come together; what cannot be stored waits for the next time."""
        with self._lock:
            over, waiting = self._end_minute(), self._waiting
            self._waiting = Counter()
        _tell(over)
        if not waiting:
            return
        try:
            store.refusals.add(waiting, self._now())
        except StoreError as error:
            log.error("refusals not stored", code=error.code, why=str(error))
            with self._lock:
                self._waiting.update(waiting)

    def _end_minute(self) -> Counter[Refusal]:
        """What had no line of its own in the minute that is over."""
        if self._now_s() - self._since_s < WITHIN_S:
            return Counter()
        over, self._more = self._more, Counter()
        self._since_s = self._now_s()
        self._told.clear()
        return over


def _tell(over: Counter[Refusal]) -> None:
    for kind, more in sorted(over.items()):
        log.warning("refused more in a minute", kind=kind, more=more)
