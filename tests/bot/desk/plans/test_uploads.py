"""A document that takes its time: its sender sees how far it is, and nobody else does."""

from pathlib import Path
from threading import Event

from bot.desk.plans.uploads import KEPT, Uploads
from bot.plans.arriving import take_in
from bot.plans.importing import ImportRefused, Progress
from tests.support.plans.uploaded import clean

MAI, BA = 1, 2


def test_how_far_it_is_and_how_it_ends() -> None:
    """The step while it is read, the plan when it is; another's token finds nothing."""
    uploads, begun, goes_on = Uploads(), Event(), Event()

    def read(step: Progress) -> str:
        step("Tách các mục", 0.5)
        begun.set()
        goes_on.wait()
        return "77-KH"

    token = uploads.begin(MAI, read)
    begun.wait()
    found = uploads.find(MAI, token)
    assert found is not None
    assert (found.step, found.done, found.plan) == ("Tách các mục", 0.5, "")
    assert uploads.find(BA, token) is None
    goes_on.set()
    found.ended.wait()
    assert (found.plan, found.refused) == ("77-KH", "")


def test_what_cannot_be_read_says_why() -> None:
    """In the reader's one sentence; our own bug is no silence either."""

    def refuses(step: Progress) -> str:
        raise ImportRefused("Tệp có mật khẩu.")

    def breaks(step: Progress) -> str:
        raise RuntimeError

    uploads = Uploads()
    for work, words in ((refuses, "mật khẩu"), (breaks, "Chương trình gặp lỗi")):
        found = uploads.find(MAI, uploads.begin(MAI, work))
        assert found is not None
        found.ended.wait()
        assert words in found.refused


def test_old_ones_are_forgotten() -> None:
    """A program that runs for months keeps a few."""
    uploads = Uploads()
    first = uploads.begin(MAI, lambda step: "1")
    for _ in range(KEPT):
        uploads.begin(MAI, lambda step: "2")
    assert uploads.find(MAI, first) is None


def test_the_process_that_reads_tells_its_steps(tmp_path: Path) -> None:
    """In order, up to the end."""
    told: list[tuple[str, float]] = []
    take_in("a.txt", clean(tmp_path), tmp_path / "plans", step=lambda *step: told.append(step))
    assert [done for _, done in told] == sorted(done for _, done in told)
    assert told[-1] == ("Ghi thư mục kế hoạch", 1.0)
