"""Fixtures for everyone: the office with the shipped plan, stores on both engines."""

import gc
import logging
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import HealthCheck, settings

from bot.plans.folders import load_office
from handlers.turn.turn import Office
from tests.support.channels.telegram import channel, inbox, telegram
from tests.support.database.stores import (
    impatient,
    postgresql,
    postgresql_model,
    postgresql_with_tables,
    sqlite_store,
    sqlite_url,
    store,
    url,
)

__all__ = [
    "channel",
    "impatient",
    "inbox",
    "postgresql",
    "postgresql_model",
    "postgresql_with_tables",
    "sqlite_store",
    "sqlite_url",
    "store",
    "telegram",
    "url",
]


# Structlog's own way shows every local of every frame: seconds for one of the office's.
structlog.configure(
    processors=[
        structlog.processors.add_log_level,
        structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback),
    ]
)

# Speed is measured in benchmarks/, never in a test: a busy machine must not fail a property.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("night", settings.get_profile("here"), max_examples=1000)
# 21,000 strange messages and files in a night.
settings.register_profile("fuzz", settings.get_profile("here"), max_examples=3200)
settings.load_profile("here")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """What was captured goes from process to process as UTF-8, which half a surrogate has none of."""
    report = yield
    report.sections = [
        (title, captured.encode("utf-8", "backslashreplace").decode("utf-8"))
        for title, captured in report.sections
    ]
    return report


def pytest_collection_finish() -> None:
    """What the program is made of stays to the end: looked through again and again, it is a
    twelfth of the suite's time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The shipped plans with their matchers."""
    return load_office(Path(tmp_path_factory.mktemp("plans")))


@pytest.fixture(autouse=True)
def logs_as_before() -> Iterator[None]:
    """A command that is run in this process sets up logging; the next test has it as before."""
    root, configured = logging.getLogger(), structlog.get_config()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level
    structlog.configure(**configured)
