"""A rehearsal is played beside the real data and never touches them."""

import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from signal import SIGTERM

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from bot.cli.failures import EXIT_WRONG_INPUT
from bot.clock import LOCAL
from bot.installation.database import REHEARSAL_FILE
from handlers.values.effects import SaveSubscription
from handlers.values.reminding.settings import Subscription
from storage.database.version import MIGRATIONS
from storage.store import Store, StoreError
from tests.support.clerks import chat_at
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.stored import every_row
from tests.support.processes import Service, TelegramPerson, TerminalPerson, database_url, run_once
from tests.torture.platforms.telegram.fake import FakeTelegram

NEXT_YEAR = date.today().year + 1
BEFORE_THE_DAY = datetime(NEXT_YEAR, 4, 8, 7, 0, tzinfo=LOCAL)
IN_PLAN = datetime(2025, 4, 8, 9, 0, tzinfo=LOCAL)
SUBSCRIPTION = (
    ("nhac", "đồng ý nhận nhắc lịch không?"),
    ("dong y", "Nhắc lịch đang bật"),
    ("xong", "Cảm ơn anh/chị."),
)
REGISTRATION = (
    ("dang ky", "Anh/chị có đồng ý không?"),
    ("dong y", "đăng ký thi đua cho ai?"),
    ("tap the", "Tên đầy đủ của đơn vị"),
    ("htx", "Tên đầy đủ của đơn vị"),
    ("HTX Chè Suối Giàng", "xã, phường nào"),
    ("xã Văn Chấn", "người liên hệ?"),
    ("Giàng A Páo, giám đốc", "Số điện thoại liên hệ?"),
    ("0912345678", "Tập thể đăng ký danh hiệu nào?"),
    ("tap the lao dong tien tien", "Chỉ tiêu, nội dung thi đua?"),
    ("bo qua", "Xem lại trước khi gửi"),
    ("gui", "Mã của anh/chị: DK-"),
)
LISTINGS = (
    ("check",),
    ("reminders", "--from", f"{NEXT_YEAR}-04-08", "--to", f"{NEXT_YEAR}-04-12"),
    ("events", "list"),
    ("staff", "list"),
    ("plan", "list"),
    ("doctor",),
)
# One that knows no database, and two that list what is stored.
SOME = (LISTINGS[0], LISTINGS[1], LISTINGS[3])


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as fake:
        yield fake


async def rehearse(folder: Path, at: datetime, talk: tuple[tuple[str, str], ...]) -> None:
    """Talk at the terminal, then move the clock over the day of the plan."""
    operator = TerminalPerson(folder)
    try:
        await operator.open(at)
        for typed, answer in talk:
            operator.say(typed)
            await operator.hears(answer)
        operator.say("/tua 4 ngày")
        await operator.hears("Đã tua tới")
        assert await operator.close() == 0
    finally:
        await operator.kill()


def test_a_rehearsal_leaves_the_real_data_as_they_are(tmp_path: Path) -> None:
    """A leader is to be reminded that week; played through, and listed, nothing is used up."""
    url, now = database_url(tmp_path), datetime.now(LOCAL)
    store = Store(url)
    store.open()
    chat_at(store, "7").says(SaveSubscription(Subscription(since=now)), now=now)
    store.close()
    before = every_row(url)
    typed = "".join(f"{line}\n" for line, _ in SUBSCRIPTION)
    played = run_once(
        tmp_path, "chat", "--as", "pao", "--at", BEFORE_THE_DAY.isoformat(),
        given=f"{typed}/tua 4 ngày\n", DATABASE_URL=url,
    )  # fmt: skip
    assert played.returncode == 0
    assert "Đã tua tới" in played.stdout
    assert "🔔" in played.stdout
    told = [run_once(tmp_path, *words, DATABASE_URL=url) for words in LISTINGS[:2]]
    assert [one.returncode for one in told] == [0, 0], told
    assert f"ngày 11/4/{NEXT_YEAR}" in told[1].stdout
    assert "telegram:7" in told[1].stdout
    assert every_row(url) == before


@pytest.mark.nightly  # beside a running program; the data's side of it is shown above
async def test_a_rehearsal_reaches_nobody_and_uses_nothing_up(
    telegram: FakeTelegram, tmp_path: Path
) -> None:
    """A leader subscribed; a rehearsal of that week, every listing, and a restart send nothing.

    What would be sent that week is still listed, and no code or reminder is used up.
    """
    service = Service(tmp_path, telegram, None)
    leader = TelegramPerson(telegram, 7)
    try:
        await service.start()
        for typed, answer in SUBSCRIPTION:
            leader.say(typed)
            await leader.hears(answer)
        before = telegram.transcript(7)
        await rehearse(tmp_path, BEFORE_THE_DAY, SUBSCRIPTION)
        assert await service.stop(SIGTERM) in (0, 1)  # 1 on Windows, where it is a kill
        await rehearse(tmp_path, IN_PLAN, REGISTRATION)
        told = [run_once(tmp_path, *words, DATABASE_URL=service.url) for words in LISTINGS]
        assert [one.returncode for one in told] == [0] * len(LISTINGS), told
        assert f"ngày 11/4/{NEXT_YEAR}" in told[1].stdout
        assert "telegram:7" in told[1].stdout
        await service.start()
        leader.say("lịch")
        await leader.hears("Các mốc")
    finally:
        service.close()
    assert [line for line in telegram.transcript(7)[len(before) :] if "🔔" in line] == []
    for table in ("deliveries", "registrations", "counters WHERE name LIKE 'registration/%'"):
        assert service.rows(f"SELECT COUNT(*) FROM {table}") == [(0,)], table
    assert service.rows("SELECT COUNT(*) FROM subscribers") == [(1,)]


def test_the_first_line_says_where_a_chat_writes(tmp_path: Path) -> None:
    """Without a wish, or at a moment, beside the real data; on the real clock only when asked."""
    url = database_url(tmp_path)
    for wish in ((), ("--at", "2025-04-04T09:00")):
        head = run_once(tmp_path, "chat", *wish, DATABASE_URL=url).stdout.splitlines()[0]
        assert str(tmp_path / REHEARSAL_FILE) in head
        assert not (tmp_path / "htx.db").exists()
    head = run_once(tmp_path, "chat", "--at", "now", DATABASE_URL=url).stdout.splitlines()[0]
    assert "dữ liệu thật" in head
    assert str(tmp_path / "htx.db") in head


def test_every_command_of_a_rehearsal_uses_its_database(tmp_path: Path) -> None:
    """With CLOCK_START the office's commands write where that `run` reads, and nowhere else."""
    settings = {"DATABASE_URL": database_url(tmp_path), "CLOCK_START": "2025-04-08T09:00"}
    words = ("staff", "invite", "--role", "admin", "--name", "Chị Lan")
    invited = run_once(tmp_path, *words, **settings)
    assert invited.returncode == 0
    assert not (tmp_path / "htx.db").exists()
    assert "Chị Lan" in run_once(tmp_path, "staff", "list", **settings).stdout
    del settings["CLOCK_START"]
    assert "Chị Lan" not in run_once(tmp_path, "staff", "list", **settings).stdout


def test_a_database_of_the_other_clock_is_refused(tmp_path: Path) -> None:
    """Under whatever name it comes: one line, and nothing in it is changed."""
    url, played = database_url(tmp_path), tmp_path / REHEARSAL_FILE
    played_url = f"sqlite:///{played.as_posix()}"
    store = Store(url)
    store.open()
    store.close()  # into the file itself, which is copied below
    assert run_once(tmp_path, "chat", DATABASE_URL=url).returncode == 0
    for words in (("run",), ("events", "list"), ("staff", "invite", "--role", "admin")):
        refused = run_once(tmp_path, *words, DATABASE_URL=played_url, PORT="0")
        assert refused.returncode == 5
        assert refused.stderr.count("\n") == 1
        assert "dữ liệu diễn tập" in refused.stderr
    shutil.copy(tmp_path / "htx.db", played)
    refused = run_once(tmp_path, "chat", DATABASE_URL=url)
    assert refused.returncode == 5
    assert "dữ liệu thật" in refused.stderr
    Store(played_url).open()


@pytest.fixture
def old_url(url: str, tmp_path: Path) -> str:
    """A database of an earlier release, on each engine."""
    (tmp_path / "new").mkdir()
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
    engine.dispose()
    return url


@POSTGRESQL_AT_NIGHT
def test_only_run_brings_an_old_database_up_to_date(old_url: str, tmp_path: Path) -> None:
    """Every other command says in one line what to do, and leaves it as it was."""
    day = ("dai-hoi-lien-minh", "12/6/2025")
    for words in (
        ("reminders", "--from", "2025-04-08", "--to", "2025-04-12"),
        ("events", "set", *day),
        ("staff", "invite", "--role", "admin"),
        ("plan", "list"),
        ("export", "registrations", "list.xlsx"),
        ("chat", "--at", "now"),
    ):
        told = run_once(tmp_path, *words, DATABASE_URL=old_url)
        assert told.returncode == 5, (words, told)
        assert told.stderr.count("\n") == 1
        assert "htx-bot run" in told.stderr
    checked = run_once(tmp_path, "check", DATABASE_URL=old_url)
    assert checked.returncode == 0
    assert "htx-bot run" in checked.stdout
    store = Store(old_url)
    with pytest.raises(StoreError, match="older"):
        store.is_new()
    store.open()
    assert not store.is_new()
    store.close()


@POSTGRESQL_AT_NIGHT
@pytest.mark.parametrize("looks", [SOME, pytest.param(LISTINGS, marks=pytest.mark.nightly)])
def test_a_look_changes_nothing(
    url: str, tmp_path: Path, looks: tuple[tuple[str, ...], ...]
) -> None:
    """No folder, no file and no byte, whether there is nothing yet or a database at rest."""
    (tmp_path / "work").mkdir()
    before = listing(tmp_path)
    for words in looks:
        told = run_once(tmp_path / "work", *words, DATABASE_URL=url)
        # What lists what is stored says that nothing is.
        assert told.returncode == (words[0] in ("reminders", "staff")), (words, told)
        assert listing(tmp_path) == before, words
    run_once(tmp_path / "work", "staff", "invite", "--role", "admin", DATABASE_URL=url)
    before = listing(tmp_path)
    for words in looks:
        assert run_once(tmp_path / "work", *words, DATABASE_URL=url).returncode == 0
        assert listing(tmp_path) == before, words


def test_in_an_empty_folder_nothing_is_made(tmp_path: Path) -> None:
    """What is for an office that is there says where it looked; a wrong folder stays as it is."""
    for words in (
        ("export", "registrations", "list.xlsx"),
        ("export", "registrations", "list.docx"),
        ("export", "sheet", "DK-2025-0001", "sheet.docx"),
        ("events", "set", "dai-hoi-lien-minh", "12/6/2025"),
        ("staff", "invite-again", "1"),
        ("staff", "confirm", "1"),
        ("staff", "reset-second", "1"),
        ("staff", "revoke", "1"),
        ("backup", "copy.zip"),
    ):
        told = run_once(tmp_path, *words)
        assert (told.returncode, told.stdout) == (EXIT_WRONG_INPUT, ""), words
        assert told.stderr.count("\n") == 1
        assert str(tmp_path / "data") in told.stderr
        assert "htx-bot run" in told.stderr
        assert list(tmp_path.iterdir()) == []


def listing(folder: Path) -> dict[str, bytes]:
    """Every file below with its content, every folder with none."""
    found = folder.rglob("*")
    kept = (path for path in found if "pg" not in path.relative_to(folder).parts)
    return {str(path): path.read_bytes() if path.is_file() else b"" for path in kept}


def test_a_look_beside_a_running_program_sees_what_is_new(tmp_path: Path) -> None:
    """What stands in the log alone is read, and the log stays."""
    store = Store(database_url(tmp_path))
    store.open()
    with closing(sqlite3.connect(tmp_path / "htx.db")) as writer:
        writer.execute("INSERT INTO settings VALUES ('active-plan', '344-KH-LMHTX')")
        writer.commit()
        listed = run_once(tmp_path, "plan", "list", DATABASE_URL=database_url(tmp_path))
        assert "* 344-KH-LMHTX" in listed.stdout
        assert (tmp_path / "htx.db-wal").stat().st_size > 0
    store.close()
