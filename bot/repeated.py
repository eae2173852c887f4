"""Equal lines of the log are counted, not repeated.

The rule: a fault that comes ten thousand times a second costs one line a minute; nothing that is
said for the first time is held back.
"""

import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from time import monotonic

WITHIN_S = 60.0
LINES_KEPT = 500


@dataclass
class _Seen:
    """A line that was written, and how often it was held back since."""

    since_s: float
    more: int = 0


class Repeated(logging.Filter):
    """Holds back what was written within the last minute; the next such line tells how many."""

    def __init__(self, now_s: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self._now_s = now_s
        self._seen: OrderedDict[str, _Seen] = OrderedDict()
        self._lock = Lock()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the line is written; `more` stands in it when equal ones were not."""
        # What is less than a warning is written once for each thing that happened.
        if record.levelno < logging.WARNING:
            return True
        # Asked once by every place it is written to.
        if (passes := getattr(record, "passes", None)) is not None:
            return bool(passes)
        with self._lock:
            more = self._count(_words(record))
        if more:
            _add(record, more)
        record.passes = more is not None
        return more is not None

    def _count(self, words: str) -> int | None:
        """How many equal lines were held back before this one; None to hold it back, too."""
        now = self._now_s()
        seen = self._seen.get(words)
        if seen is not None and now - seen.since_s < WITHIN_S:
            seen.more += 1
            return None
        self._seen[words] = _Seen(now)
        self._seen.move_to_end(words)
        if len(self._seen) > LINES_KEPT:
            self._seen.popitem(last=False)
        return seen.more if seen else 0


def _words(record: logging.LogRecord) -> str:
    """What makes two lines equal: all but when they were written."""
    if isinstance(record.msg, dict):
        said = {name: value for name, value in record.msg.items() if name != "timestamp"}
        return f"{record.levelno} {record.name} {said}"
    # Not its arguments' numbers of sockets and tasks, which differ each time.
    raised = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
    return f"{record.levelno} {record.name} {record.getMessage()} {raised}"


def _add(record: logging.LogRecord, more: int) -> None:
    if isinstance(record.msg, dict):
        record.msg = {**record.msg, "more": more}
    else:
        record.msg, record.args = f"{record.getMessage()} (and {more} more)", ()
