"""Plans as a clerk uploads them: one with everything in it, one with blanks."""

from pathlib import Path

from knowledge.plan.review import UNCLEAR
from tests.support.pages.desk_web import Clerk
from tests.support.pages.web_app import Program
from tests.support.plans.small_plans import write

CLEAN = (
    "1. Thời gian: từ ngày 01/01/2026 đến ngày 31/12/2026.",
    "2. Hạn đăng ký thi đua: trước ngày 28/02/2026 các hợp tác xã gửi đăng ký thi đua.",
    "3. Địa điểm tổng kết: Hội trường tầng 3, số 12 đường Hòa Bình, phường Trung Tâm.",
)


def clean(folder: Path) -> bytes:
    """A plan in which nothing is unclear but what no document says."""
    return write(folder, *CLEAN).read_bytes()


def blank(folder: Path) -> bytes:
    """The same without its number and day."""
    text = clean(folder).decode().replace("Số: 77/KH-LMHTX", "Số:     /KH-LMHTX")
    return text.replace("ngày 05 tháng 12 năm 2025", "ngày      tháng      năm 2025").encode()


async def upload(clerk: Clerk, content: bytes, name: str = "ke-hoach.txt") -> str:
    """Upload it, and wait until it is read; the address of its page below /quan-tri."""
    answer = await clerk.client.post(
        "/quan-tri/ke-hoach/nap", data={"csrf": clerk.csrf}, files={"file": (name, content)}
    )
    while "/nap" in (at := str(answer.headers.get("location") or answer.url.path)):
        assert answer.status_code < 400, answer.text
        answer = await clerk.client.get(at)
    return at.removeprefix("/quan-tri")


def folder_of(program: Program, path: str) -> Path:
    """Where the plan of this page lies."""
    return program.app.settings.plans_dir / path.rsplit("/", 1)[-1]


def mark(folder: Path, name: str, words: str) -> None:
    """Write the mark "unclear" behind the first line that has these words."""
    file = folder / name
    lines = file.read_text("utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if words in line)
    lines[at] += f"  # {UNCLEAR} (xem lại)"
    file.write_text("\n".join(lines), encoding="utf-8")
