"""Equal lines of the log are counted."""

import io
import logging
import sys
from collections.abc import Iterator

import pytest
import structlog

from bot import repeated
from bot.logs import set_up_logging
from bot.repeated import WITHIN_S, Repeated


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What the program writes to its log."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    set_up_logging("INFO")
    yield sys.stderr  # type: ignore[misc]
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def test_a_flood_of_one_fault_is_one_line(written: io.StringIO) -> None:
    """Ours and the libraries'; what differs, and what is no fault, is written each time."""
    log = structlog.get_logger("bot.web")
    for number in range(1000):
        log.warning("slow request ended", address="192.0.2.7")
        logging.getLogger("asyncio").error("socket.accept() out of %s", "resource")
        log.info("reminder sent", row=number % 2)
    log.warning("slow request ended", address="192.0.2.8")
    lines = written.getvalue().splitlines()
    counts = [sum(word in line for line in lines) for word in ("slow", "accept", "sent")]
    assert counts == [2, 1, 1000]


def test_after_a_minute_the_number_is_told() -> None:
    """Whoever reads the log learns how often it came."""
    now = [0.0]
    equal = Repeated(lambda: now[0])

    def passes() -> str | None:
        record = logging.LogRecord("asyncio", logging.ERROR, "", 0, "deaf", (), None)
        return record.getMessage() if equal.filter(record) else None

    assert [passes() for _ in range(4)] == ["deaf", None, None, None]
    now[0] += WITHIN_S
    assert [passes(), passes()] == ["deaf (and 3 more)", None]


def test_what_is_remembered_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever can make the lines differ fills no memory."""
    monkeypatch.setattr(repeated, "LINES_KEPT", 3)
    equal = Repeated(lambda: 0.0)
    for number in range(9):
        assert equal.filter(logging.LogRecord("a", logging.ERROR, "", 0, f"{number}", (), None))
    assert len(equal._seen) == 3
