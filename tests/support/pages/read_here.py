"""What the program has read or made in processes of their own, in this process.

The rule: only where something else is shown; a process takes seconds to start. That there is one,
with its limits, is shown in tests/bot/papers/test_apart.py, tests/bot/units/test_file.py,
tests/bot/lists/test_reading.py and tests/bot/desk/plans/test_upload.py.
"""

import json
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from bot.desk.announcements import programme, programme_kind
from bot.lists import worker as lists_worker
from bot.lists.reading import ListReader
from bot.papers import apart
from bot.plans import arriving
from bot.plans import worker as plans_worker
from bot.plans.refused import ImportRefused, Progress
from bot.units import reading as units_reading
from bot.units.sheets import UnreadableSheet, sheets_of


@pytest.fixture
def papers_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The large papers are made here."""
    monkeypatch.setattr(apart, "_made", apart.make)


@pytest.fixture
def lists_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lists people send are read here."""

    async def said(_: ListReader, content: bytes) -> bytes:
        return json.dumps(lists_worker.read(content)).encode()

    monkeypatch.setattr(ListReader, "_said", said)


@pytest.fixture
def files_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The plans, registers and programmes a clerk sends are read here."""

    def kind_of(content: bytes) -> programme_kind.Kind | None:
        if programme_kind.is_pdf(content):
            return "pdf"
        return "word" if programme_kind.is_word(content) else None

    monkeypatch.setattr(units_reading, "_said", _sheets)
    monkeypatch.setattr(programme, "kind_of", kind_of)
    monkeypatch.setattr(arriving, "_said", _plan)


def _sheets(content: bytes) -> bytes:
    try:
        return json.dumps({"sheets": sheets_of(content)}).encode()
    except UnreadableSheet as error:
        return json.dumps({"problem": error.problem}).encode()


def _plan(
    file: Path, made: Path, taken: list[str], today: date, _: arriving.Worker, step: Progress
) -> str:
    said = plans_worker.read(file, made, taken, today)
    with suppress(KeyError):
        raise ImportRefused(said["refused"])
    return said["plan"]
