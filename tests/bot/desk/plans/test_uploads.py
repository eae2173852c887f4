"""A document that takes its time: its sender sees how far it is, in any copy, and nobody else."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest

from bot.desk.plans.uploads import Uploads
from bot.plans.arriving import take_in
from bot.plans.importing import ImportRefused, Progress
from handlers.turn.turn import Office
from storage.staff.uploads import KEPT, SILENT, Upload
from storage.store import Store
from tests.support.clerks import NOW, StaffedOffice
from tests.support.plans.uploaded import clean
from tests.support.talk import MORNING


@pytest.fixture(autouse=True)
def here() -> None:
    """The process that reads is part of what is shown here."""


def at(moment: datetime) -> Callable[[], datetime]:
    """A clock that stands."""
    return lambda: moment


def member(store: Store, office: Office, name: str) -> int:
    """Somebody of the staff."""
    StaffedOffice(store, office).joins(name, name, "clerk")
    found = store.staff.in_chat("telegram", name)
    assert found is not None
    return found.id


def ended(uploads: Uploads, staff_id: int, token: str) -> Upload:
    """It, once it is read."""
    while (found := uploads.soon(staff_id, token)) and not found.ended:
        pass
    assert found is not None
    return found


def test_another_copy_sees_how_far_it_is_and_how_it_ends(store: Store, office: Office) -> None:
    """The step while it is read, the plan when it is; another's token finds nothing."""
    mai = member(store, office, "Mai")
    other, begun, goes_on = Store(store.url), Event(), Event()
    here, there = Uploads(store, at(MORNING)), Uploads(other, at(MORNING))

    def read(step: Progress) -> str:
        step("Tách các mục", 0.5)
        begun.set()
        goes_on.wait()
        return "77-KH"

    token = here.begin(mai, read)
    begun.wait()
    assert there.find(mai, token) == Upload("Tách các mục", 0.5, "", "", lost=False)
    assert there.find(mai + 1, token) is None
    # Had the copy that reads it died, its sender would not wait for ever.
    late = Uploads(other, at(MORNING + SILENT)).find(mai, token)
    assert late is not None
    assert late.lost
    goes_on.set()
    assert ended(there, mai, token).plan == "77-KH"
    # A day later it is forgotten, when the next one comes.
    tomorrow = Uploads(other, at(MORNING + KEPT))
    ended(tomorrow, mai, tomorrow.begin(mai, read))
    assert tomorrow.find(mai, token) is None
    other.close()


def test_what_cannot_be_read_says_why(sqlite_store: Store, office: Office) -> None:
    """In the reader's one sentence; our own bug is no silence either."""

    def refuses(step: Progress) -> str:
        raise ImportRefused("Tệp có mật khẩu.")

    def breaks(step: Progress) -> str:
        raise RuntimeError

    mai, uploads = member(sqlite_store, office, "Mai"), Uploads(sqlite_store, at(MORNING))
    for work, words in ((refuses, "mật khẩu"), (breaks, "Chương trình gặp lỗi")):
        assert words in ended(uploads, mai, uploads.begin(mai, work)).refused


def test_the_process_that_reads_tells_its_steps(tmp_path: Path) -> None:
    """In order, up to the end."""
    told: list[tuple[str, float]] = []
    take_in(
        "a.txt",
        clean(tmp_path),
        tmp_path / "plans",
        today=NOW.date(),
        step=lambda *step: told.append(step),
    )
    assert [done for _, done in told] == sorted(done for _, done in told)
    assert told[-1] == ("Ghi thư mục kế hoạch", 1.0)
