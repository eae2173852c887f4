"""A new master key: what the old one opened is over, what it wrote is still recognised.

The kind of fault: a key that was seen by others cannot be changed without losing people.
"""

import stat
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr
from sqlalchemy import update
from sqlmodel import select

from bot.clock import LOCAL, Clock
from bot.config import Settings
from bot.installation.database import only_one
from bot.installation.errors import OfficeError
from bot.installation.keys import KEY_FILE, key_file, load_keys, load_masters
from bot.keep.backup import MANUAL, back_up
from bot.keep.deleted import keep_list, list_file
from bot.keep.restore import restore
from bot.keep.rotation import UNDER_WAY, finish_rotation, rotate
from handlers.values.effects import ForgetPerson
from storage.journal.chain import KEYED
from storage.store import Store, StoreError
from storage.tables.people import SubscriberRow
from tests.support.chats import NOW, Chat, again
from tests.support.clerks import OFFICE, hire, login_code
from tests.support.database.engines import POSTGRESQL_AT_NIGHT
from tests.support.database.old_journal import before_keys
from tests.support.verbs import invite

CLOCK = Clock(NOW.astimezone(LOCAL))


class Installation:
    """Data, a key, and an operator."""

    def __init__(self, folder: Path, url: str, **more: object) -> None:
        wanted: dict[str, object] = {"database_url": url, "plans_dir": folder / "plans", **more}
        self.settings = Settings(_env_file=None, **wanted)  # type: ignore[arg-type,call-arg]
        self.folder = folder
        self.store = self.opened()

    def opened(self) -> Store:
        """The program, started."""
        store = Store(self.settings.database_url, load_keys(self.settings).every)
        store.open()
        return store

    def rotates(self) -> Path:
        """The program is stopped, the key changed, the program started."""
        self.store.close()
        try:
            return rotate(self.settings, CLOCK)
        finally:
            self.store = self.opened()


@pytest.fixture
def office(tmp_path: Path, url: str) -> Iterator[Installation]:
    """An installation on each engine."""
    office = Installation(tmp_path, url)
    yield office
    office.store.close()


@POSTGRESQL_AT_NIGHT
def test_what_the_old_key_opened_is_over_and_nothing_is_lost(office: Installation) -> None:
    """Every derived key is another one, links and old cookies end; the journal stays whole."""
    leader = Chat(office.store)
    code = leader.registers()
    name = office.store.files.give("telegram", leader.address, f"sheet:{code}", NOW)
    assert name is not None
    with office.store._database.write() as session:
        until = NOW + timedelta(days=400)
        session.exec(update(SubscriberRow).values(old_cookie_until=until))
    invite(office.store, "clerk", "Lan", OFFICE, NOW)
    staff = hire(office.store, "Tú", "admin", NOW)
    code_given = login_code(office.store, staff, NOW)
    session = office.store.staff.open_session(code_given, NOW, "a browser")
    assert session is not None
    before, masters = load_keys(office.settings), load_masters(office.settings)
    file = office.rotates()
    after = load_keys(office.settings)
    assert before.of("cookie") != after.of("cookie")
    assert before.of_webhook("zalo") != after.of_webhook("zalo")
    assert load_masters(office.settings)[1:] == masters
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert office.store.files.source(name, NOW) is None
    assert office.store.staff.session(session, NOW) is None
    with office.store._database.read() as session:
        assert set(session.exec(select(SubscriberRow.old_cookie_until))) == {None}
    assert office.store.registrations.all()[0].code == code
    (line,) = office.store.journal.lines(action=KEYED)
    assert line.after == {"lines": line.id - 1, "broken": None}
    invite(office.store, "clerk", "Minh", OFFICE, NOW)
    office.rotates()
    invite(office.store, "clerk", "Vy", OFFICE, NOW)
    assert office.store.journal.verify() is None
    assert len(load_masters(office.settings)) == 3


@POSTGRESQL_AT_NIGHT
def test_a_copy_from_before_brings_neither_the_old_key_nor_the_deleted_back(
    office: Installation,
) -> None:
    """Deleted under a key that is itself out of use by now: recognised all the same."""
    chat = Chat(office.store)
    chat.registers()
    copy = back_up(office.settings, office.folder / "a.zip", MANUAL, NOW)
    office.rotates()
    again(office.store, chat.address, "telegram").says(ForgetPerson(), now=NOW + timedelta(hours=1))
    keep_list(office.store, list_file(office.settings), NOW + timedelta(hours=2))
    office.rotates()
    masters = load_masters(office.settings)
    office.store.close()
    done = restore(office.settings, copy, Clock(CLOCK.now() + timedelta(hours=3)))
    office.store = office.opened()
    assert done.forgotten == 1
    assert load_masters(office.settings) == masters
    assert office.store.registrations.all() == []
    assert office.store.journal.verify() is None


@POSTGRESQL_AT_NIGHT
def test_a_copy_of_an_earlier_release_goes_on_with_the_key(url: str, tmp_path: Path) -> None:
    """Its journal was written without one, and holds up to where it was put back."""
    before_keys(url)
    settings = Settings(_env_file=None, database_url=url, plans_dir=tmp_path / "plans")
    copy = back_up(settings, tmp_path / "a.zip", MANUAL, NOW)
    restore(settings, copy, CLOCK)
    office = Installation(tmp_path, url)
    assert [line.action for line in office.store.journal.lines()][:3] == [
        "restore",
        KEYED,
        "export",
    ]
    assert office.store.journal.verify() is None
    office.rotates()
    assert office.store.journal.verify() is None
    office.store.close()


@pytest.mark.parametrize("begun", [False, True], ids=["file alone", "database too"])
def test_a_change_that_was_killed_is_finished_by_the_next_start(
    office: Installation, begun: bool
) -> None:
    """Whether the database knew of the new key by then or not; once more changes nothing."""
    invite(office.store, "clerk", "Lan", OFFICE, NOW)
    masters = load_masters(office.settings)
    lines = (UNDER_WAY, "n" * 40, *masters)
    key_file(office.settings).write_text("\n".join(lines), encoding="utf-8")
    office.store.close()
    if begun:
        killed = office.opened()
        killed.begin_with_key(OFFICE, NOW)
        killed.close()
    for _ in range(2):
        finish_rotation(office.settings, CLOCK)
    office.store = office.opened()
    invite(office.store, "clerk", "Minh", OFFICE, NOW)
    assert office.store.journal.verify() is None
    assert len(office.store.journal.lines(action=KEYED)) == 1
    assert load_masters(office.settings) == ("n" * 40, *masters)
    assert UNDER_WAY not in key_file(office.settings).read_text(encoding="utf-8")


def test_while_the_program_works_nothing_is_changed(office: Installation) -> None:
    """It would go on with the key it has read; the old one stays in use."""
    masters = load_masters(office.settings)
    with only_one(office.settings, Clock()):
        office.store.figures.counts()
        with pytest.raises(StoreError) as refused:
            rotate(office.settings, CLOCK)
    assert refused.value.code in ("in-use", "locked", "at-work")
    assert load_masters(office.settings) == masters


def test_a_key_in_the_settings_is_the_operators(tmp_path: Path, sqlite_url: str) -> None:
    """The line says how it becomes a file, which the command then changes where it is."""
    (tmp_path / "key").write_text("m" * 40 + "\n", encoding="utf-8")
    said = Installation(tmp_path, sqlite_url, master_key=SecretStr("m" * 40))
    with pytest.raises(OfficeError, match="MASTER_KEY_FILE"):
        said.rotates()
    said.store.close()
    kept = Installation(tmp_path, sqlite_url, master_key_file=tmp_path / "key")
    assert kept.rotates() == tmp_path / "key"
    assert load_masters(kept.settings)[1:] == ("m" * 40,)
    assert not (tmp_path / "new" / KEY_FILE).exists()
    kept.store.close()
