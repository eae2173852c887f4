"""Killed or without room in the middle of a copy or a restore: the old works, or the new, whole.

The rule: nothing is simulated. A forked process kills itself with SIGKILL at a chosen step, and
the full disk is a small one of its own where this machine lets a test mount it.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from bot.clock import LOCAL, Clock
from bot.config import Settings
from bot.installation.errors import OfficeError
from bot.installation.keys import KEY_FILE
from bot.keep.backup import MANUAL, back_up
from bot.keep.restore import restore
from bot.keep.swap import finish
from storage.store import Store, StoreError
from tests.support.chats import Chat
from tests.support.database.full_database import fill, rows, without_the_restore

NOW = datetime(2025, 4, 8, 9, 0, tzinfo=LOCAL)
STEPS = {"os.rename", "os.link", "os.mkdir", "os.rmdir", "os.chmod"}
Act = Callable[[Callable[[], None]], None]

posix = pytest.mark.skipif(not hasattr(os, "fork"), reason="only here can a process fork")


def dies_at(step: int, act: Act) -> bool:
    """Run `act` in a process that is killed at this step; False when it ended before.

    A step is a change of a name in the file system, or one call of what `act` is given.
    """
    child = os.fork()
    if child == 0:
        left = step

        def count() -> None:
            nonlocal left
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

        def hook(event: str, args: tuple[object, ...]) -> None:
            # Removing what is not there changes nothing: no step.
            if event in STEPS or (event == "os.remove" and os.path.lexists(str(args[0]))):
                count()

        sys.addaudithook(hook)
        code = 1
        try:
            act(count)
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
    return os.WIFSIGNALED(status)


class Place:
    """An installation in a folder; `old` and `new` differ in every part."""

    def __init__(self, folder: Path) -> None:
        self.url = f"sqlite:///{(folder / 'htx.db').as_posix()}"
        self.settings = Settings(_env_file=None, database_url=self.url, plans_dir=folder / "plans")
        self.folder = folder

    def make(self, words: str) -> "Place":
        """Fill it with a plan and a key of these words."""
        (self.folder / "plans").mkdir(parents=True)
        (self.folder / "plans" / f"{words}.txt").write_text(words, encoding="utf-8")
        (self.folder / KEY_FILE).write_text(words * 40, encoding="utf-8")
        store = Store(self.url, lambda purpose: ("k",))
        store.open()
        for number in range(2 if words == "old" else 5):
            Chat(store, f"{words}{number}").says()
        store.close()
        return self

    def holds(self) -> tuple[object, ...]:
        """What is there: rows, plans, key."""
        plans = sorted(path.name for path in (self.folder / "plans").iterdir())
        key = (self.folder / KEY_FILE).read_text(encoding="utf-8")
        return without_the_restore(rows(self.url)), plans, key


@posix
@pytest.mark.timeout(900)  # some thirty restores, each with its migration
@pytest.mark.parametrize("stride", [5, pytest.param(1, marks=pytest.mark.nightly)])
def test_killed_in_the_middle_of_a_restore(tmp_path: Path, stride: int) -> None:
    """At every step, or some: after the next start all of the old is in place, or of the new."""
    old, new = Place(tmp_path / "old").make("old"), Place(tmp_path / "new").make("new")
    file = back_up(new.settings, tmp_path / "a.zip", MANUAL, NOW)
    wanted = {False: old.holds(), True: new.holds()}
    step, seen = 0, []
    while True:
        place = Place(tmp_path / f"step{step}")
        shutil.copytree(old.folder, place.folder)

        def act(count: Callable[[], None], place: Place = place) -> None:
            restore(place.settings, file, Clock(NOW), lambda done, of: done == of // 2 and count())

        killed = dies_at(step, act)
        finish(place.settings)
        found = place.holds()
        seen.append(found == wanted[True])
        assert found == wanted[seen[-1]], f"step {step} leaves a mixture"
        if not killed:
            break
        if step % 6 == 0:
            restore(place.settings, file, Clock(NOW.replace(hour=10)))
            assert place.holds() == wanted[True]
            left = [path.name for path in place.folder.rglob("*") if path.suffix == ".part"]
            assert [name for name in left if not name.startswith("restoring.json")] == []
        shutil.rmtree(place.folder)
        step += stride
    assert seen == sorted(seen), "once the new is in place it stays"
    assert seen.count(True) > 1
    assert seen.count(False) * stride > 5


@posix
def test_what_cannot_be_renamed_leaves_all_as_it_was(tmp_path: Path) -> None:
    """The plans' folder may be a disk of its own: one line, and the old is in place."""
    old, new = Place(tmp_path / "old").make("old"), Place(tmp_path / "new").make("new")
    file = back_up(new.settings, tmp_path / "a.zip", MANUAL, NOW)
    wanted = old.holds()
    shutil.copytree(old.folder / "plans", tmp_path / "plans")
    shutil.rmtree(old.folder / "plans")
    with small_disk(old.folder / "plans", 500) as disk:
        for path in (tmp_path / "plans").iterdir():
            shutil.copy2(path, disk)
        with pytest.raises(OfficeError, match="Không ghi được"):
            restore(old.settings, file, Clock(NOW))
        finish(old.settings)
        assert old.holds() == wanted
        assert list(old.folder.rglob("*.restoring*")) == []


@posix
@pytest.mark.parametrize(
    "parts", [(0.5,), pytest.param((0.0, 0.5, 1.0), marks=pytest.mark.nightly)]
)
def test_killed_in_the_middle_of_a_restore_on_postgresql(
    postgresql: str, url: str, tmp_path: Path, parts: tuple[float, ...]
) -> None:
    """One transaction: the old tables are in place, all of them, with all rows."""
    if url.startswith("sqlite"):
        return
    settings = Settings(_env_file=None, database_url=url, plans_dir=tmp_path / "plans")
    fill(url, NOW)
    before = rows(url)
    file = back_up(settings, tmp_path / "a.zip", MANUAL, NOW)
    of = sum(map(len, before.values())) - 1
    for at in (max(1, round(part * of)) for part in parts):

        def act(count: Callable[[], None], at: int = at) -> None:
            def told(done: int, of: int) -> None:
                if done == at:
                    os.kill(os.getpid(), signal.SIGKILL)

            restore(settings, file, Clock(NOW), told)

        assert dies_at(10_000, act)
        assert rows(url) == before
    restore(settings, file, Clock(NOW))
    assert without_the_restore(rows(url)) == without_the_restore(before)


@posix
def test_killed_in_the_middle_of_a_copy(sqlite_url: str, tmp_path: Path) -> None:
    """Nothing half stands under the copy's name, and the next try cleans up and succeeds."""
    settings = Settings(_env_file=None, database_url=sqlite_url, plans_dir=tmp_path / "plans")
    fill(sqlite_url, NOW)
    before, file = rows(sqlite_url), tmp_path / "copies" / "a.zip"
    for at in (1, 20, 40):

        def act(count: Callable[[], None], at: int = at) -> None:
            def told(done: int, of: int) -> None:
                if done == at:
                    os.kill(os.getpid(), signal.SIGKILL)

            back_up(settings, file, MANUAL, NOW, told)

        assert dies_at(10_000, act)
        assert not file.exists()
        assert rows(sqlite_url) == before
    back_up(settings, file, MANUAL, NOW)
    assert [path.name for path in file.parent.iterdir()] == ["a.zip"]


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A disk with little room; skips where a test may not mount one."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "none", str(folder)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("a small disk can be mounted by root on Linux only")
    try:
        yield folder
    finally:
        # A file of it may be held until its garbage is collected.
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_a_copy_onto_a_full_disk_is_one_line(sqlite_url: str, tmp_path: Path) -> None:
    """The operator hears what is full; no half copy is left in the way."""
    settings = Settings(_env_file=None, database_url=sqlite_url, plans_dir=tmp_path / "plans")
    fill(sqlite_url, NOW)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "anh.bin").write_bytes(os.urandom(200_000))
    with small_disk(tmp_path / "usb", 64) as disk:
        with pytest.raises(OfficeError, match="Ổ đĩa đã đầy"):
            back_up(settings, disk / "a.zip", MANUAL, NOW)
        assert list(disk.iterdir()) == []


def test_a_restore_onto_a_full_disk_changes_nothing(sqlite_url: str, tmp_path: Path) -> None:
    """Whatever part has no room, the rows or the plans: the old is as it was."""
    settings = Settings(_env_file=None, database_url=sqlite_url, plans_dir=tmp_path / "plans")
    fill(sqlite_url, NOW)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "anh.bin").write_bytes(os.urandom(200_000))
    file = back_up(settings, tmp_path / "a.zip", MANUAL, NOW)
    # The tables alone fill most of it.
    for kilobytes in (680, 780):
        with small_disk(tmp_path / f"disk{kilobytes}", kilobytes) as disk:
            place = Place(disk)
            (disk / "plans").mkdir()
            store = Store(place.url)
            store.open()
            store.close()
            before = rows(place.url)
            with pytest.raises((OfficeError, StoreError)) as refused:
                restore(place.settings, file, Clock(NOW))
            error = refused.value
            full = isinstance(error, StoreError) and error.code in ("disk-full", "disk-error")
            assert full or "Ổ đĩa đã đầy" in str(error)
            assert rows(place.url) == before
            assert list(disk.glob("*.restoring*")) == []
