"""Logging: structured lines on standard error, without tokens and without whole phone numbers.

The rule: redaction sits on the output, so that no library can slip past it.
"""

import logging
import re
import sys

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.repeated import Repeated

# "%3A" too: a library that logs a URL may have encoded the colon of the token.
_TOKEN = re.compile(r"(?<!\d)\d{6,}(?::|%3A)[A-Za-z0-9_\-]{10,}")
_PHONE = re.compile(r"(?<![\w-])(?:\+?84|0)\d(?:[ .\-]?\d){7,9}(?![\w-])")


def redact(text: str) -> str:
    """The text with bot tokens and phone numbers made unreadable."""
    return _PHONE.sub(_mask, _TOKEN.sub("<token>", text))


def _mask(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found[0])
    return f"{digits[:4]}***{digits[-3:]}"


class _Redacting(logging.StreamHandler):  # type: ignore[type-arg]  # typeshed generic, plain at run time
    """A stream handler whose every line is redacted, tracebacks included."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


def set_up_logging(level: str) -> None:
    """Send everything to standard error; the HTTP libraries only from WARNING, they log URLs."""
    handler = _Redacting(sys.stderr)
    handler.addFilter(Repeated())
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        # Local time: it is read beside the chat and the desk, which know no other.
        structlog.processors.TimeStamper(fmt="iso", utc=False),
        structlog.processors.format_exc_info,
    ]
    render = structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"])
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, render],
            foreign_pre_chain=shared,
        )
    )
    root = logging.getLogger()
    # In the place of all others: a library's own handler would write past the redaction.
    root.handlers[:] = [handler]
    root.setLevel(level)
    for noisy in ("aiohttp", "httpx", "httpcore", "apscheduler", "telegram", "alembic", "uvicorn"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, _drop_empty, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )


def _drop_empty(logger: WrappedLogger, name: str, event: EventDict) -> EventDict:
    return {key: value for key, value in event.items() if value is not None}
