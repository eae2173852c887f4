"""Logging: structured lines on standard error, and in a file if one is wanted.

The rule: no secret and no whole phone number (`bot.watch.redacting`); redaction sits on the output,
so that no library can slip past it.
"""

import logging
import sys
from collections.abc import Iterable
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any, Literal

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.clock import LOCAL
from bot.repeated import Repeated
from bot.watch.redacting import Redaction

Form = Literal["console", "json"]
FILE_BYTES = 10 * 1024 * 1024
FILES_KEPT = 5
NOISY = "aiohttp httpx httpcore apscheduler telegram alembic uvicorn fido2".split()


class _Redacted(structlog.stdlib.ProcessorFormatter):
    """A formatter whose every line is redacted, tracebacks included."""

    def __init__(self, redact: Redaction, **more: Any) -> None:
        super().__init__(**more)
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        line = self._redact(super().format(record))
        # Half of a surrogate pair, which JSON may hold, has no UTF-8: its line would be lost.
        return line.encode("utf-8", "backslashreplace").decode("utf-8")


def set_up_logging(
    level: str, form: Form = "console", file: Path | None = None, secrets: Iterable[str] = ()
) -> None:
    """Send everything to standard error, and to `file`; raises OSError when that cannot be written.

    No line holds one of `secrets`. The HTTP libraries only from WARNING: they log URLs.
    """
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        _stamp,
        structlog.processors.format_exc_info,
    ]
    render: Processor = structlog.processors.LogfmtRenderer(
        key_order=["timestamp", "level", "event"]
    )
    if form == "json":
        render = structlog.processors.JSONRenderer(ensure_ascii=False)
    formatter = _Redacted(
        Redaction(secrets),
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, render],
        foreign_pre_chain=shared,
    )
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        kept = RotatingFileHandler(file, "a", FILE_BYTES, FILES_KEPT, encoding="utf-8")
        handlers.append(kept)
    # One for all: whatever is held back is held back everywhere.
    repeated = Repeated()
    root = logging.getLogger()
    # In the place of all others: a library's own handler would write past the redaction.
    root.handlers[:] = handlers
    for handler in handlers:
        handler.setFormatter(formatter)
        handler.addFilter(repeated)
    root.setLevel(level)
    for noisy in NOISY:
        logging.getLogger(noisy).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, _drop_empty, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


def _stamp(logger: WrappedLogger, name: str, event: EventDict) -> EventDict:
    """The moment with its zone: read beside the chat and the desk, which know no other."""
    event["timestamp"] = datetime.now(LOCAL).isoformat(timespec="milliseconds")
    return event


def _drop_empty(logger: WrappedLogger, name: str, event: EventDict) -> EventDict:
    return {key: value for key, value in event.items() if value is not None}
