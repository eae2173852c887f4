"""Logging: structured lines on standard error, and in a file if one is wanted.

The rule: no token and no whole phone number; redaction sits on the output, so that no library can
slip past it.
"""

import logging
import re
import sys
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Literal

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.clock import LOCAL
from bot.repeated import Repeated

# "%3A" too: a library that logs a URL may have encoded the colon of the token.
_TOKEN = re.compile(r"(?<!\d)\d{6,}(?::|%3A)[A-Za-z0-9_\-]{10,}")
_PHONE = re.compile(r"(?<![\w-])(?:\+?84|0)\d(?:[ .\-]?\d){7,9}(?![\w-])")
Form = Literal["console", "json"]
FILE_BYTES = 10 * 1024 * 1024
FILES_KEPT = 5
NOISY = "aiohttp httpx httpcore apscheduler telegram alembic uvicorn fido2".split()


def redact(text: str) -> str:
    """The text with bot tokens and phone numbers made unreadable."""
    return _PHONE.sub(_mask, _TOKEN.sub("<token>", text))


def _mask(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found[0])
    return f"{digits[:4]}***{digits[-3:]}"


class _Redacted(structlog.stdlib.ProcessorFormatter):
    """A formatter whose every line is redacted, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


def set_up_logging(level: str, form: Form = "console", file: Path | None = None) -> None:
    """Send everything to standard error, and to `file`; raises OSError when that cannot be written.

    The HTTP libraries only from WARNING: they log URLs.
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
