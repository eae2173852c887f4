"""The terminal conversation: lines in, replies with numbered choices out, a clock to move."""

import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from rich.console import Console

from bot.app import App, build_app
from bot.cli.chat import TerminalChat
from bot.clock import LOCAL, Clock
from bot.config import Settings
from handlers.turn.turn import Office
from handlers.values.messages import Inbound
from tests.support.clerks import listener

START = datetime(2025, 4, 8, 9, 0, tzinfo=LOCAL)
SUBSCRIBE = ("nhac", "dong y", "nhac truoc may ngay", "1 ngày trước", "xong")


@pytest.fixture
def app(office: Office, tmp_path: Path) -> Iterator[App]:
    """The program on a rehearsal clock."""
    url = f"sqlite:///{(tmp_path / 'htx.db').as_posix()}"
    built = build_app(Settings(database_url=url), Clock(START), office)
    yield built
    built.store.close()


def typed(app: App, *lines: str, name: str = "pao") -> str:
    """Everything the terminal shows while these lines are typed."""
    shown = io.StringIO()
    console = Console(file=shown, width=80)
    TerminalChat(app, name, console, echo=True).run(lines)
    return shown.getvalue()


def test_question_is_answered_with_its_section(app: App) -> None:
    """The answer quotes the plan and names the section."""
    shown = typed(app, "phong trào thi đua đến bao giờ")
    assert "> phong trào thi đua đến bao giờ" in shown
    assert "31/12/2025" in shown
    assert "Mục II.2" in shown


def test_choices_are_numbered_and_can_be_typed(app: App) -> None:
    """What Telegram shows as buttons is a numbered list, and the number is an answer."""
    shown = typed(app, "dang ky", "1")
    assert "  1. Đồng ý\n" in shown
    assert "đăng ký thi đua cho ai?" in shown


def test_moving_the_clock_brings_the_reminder_at_its_hour(app: App) -> None:
    """Three days later the reminder of the tenth was shown, at its own time."""
    shown = typed(app, *SUBSCRIBE, "/tua 3 ngày")
    assert "Ngày mai: thứ Sáu, ngày 11/4/2025" in shown
    assert shown.count("🔔 Ngày mai") == 1


def test_clock_is_not_moved_by_nonsense(app: App) -> None:
    """An unreadable span is told and moves nothing."""
    before = app.clock.now()
    assert "/tua 7 ngày" in typed(app, "/tua mai")
    assert (app.clock.now() - before).total_seconds() < 3600


def test_what_a_killed_window_left_is_answered_first(app: App) -> None:
    """A line stored but not answered when the window died is answered in the next window."""
    typed(app, "chào")
    app.store.turns.receive(
        "console:pao", "k", "pao", Inbound("phong trào thi đua đến bao giờ"), True, app.clock.now()
    )
    assert "31/12/2025" in typed(app)


def test_window_shows_only_its_own_person(app: App) -> None:
    """Reminders of somebody else wait for that person's window and are not used up here."""
    typed(app, *SUBSCRIBE, name="lan")
    assert "Ngày mai" not in typed(app, "/tua 3 ngày", name="pao")
    assert "11/4/2025" in typed(app, name="lan")


def test_window_reminds_nobody_who_writes_elsewhere(app: App) -> None:
    """Moving the clock here queues nothing for a leader of a rehearsed `run`."""
    leader = listener(app.store, "lan")
    typed(app, *SUBSCRIBE, "/tua 3 ngày")
    deliveries = app.store.reminders.deliveries(START)
    assert deliveries
    assert leader not in {delivery.person_id for delivery in deliveries}
