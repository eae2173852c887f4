"""A document comes by the browser: a draft in the list, or one line and nothing left behind."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import httpx
import pytest

from bot.plans.arriving import Worker, take_in
from bot.plans.importing import ImportRefused
from knowledge.plan.plan import load_plan
from tests.support.clerks import NOW, OFFICE
from tests.support.pages.desk_web import Clerk, at_desk, flash
from tests.support.pages.web_app import Program
from tests.support.plans.documents import as_text, locked_pdf, scanned_pdf
from tests.support.plans.further_plans import HAI_PHONG
from tests.support.verbs import activate

SAMPLES = Path(__file__).parents[3] / "samples" / "plans"


@pytest.fixture(autouse=True)
def here() -> None:
    """The process that reads is what is shown here."""


async def upload(clerk: Clerk, name: str, content: bytes) -> httpx.Response:
    """Choose a file and send it, and follow to the page after."""
    answer = await clerk.client.post(
        "/quan-tri/ke-hoach/nap", data={"csrf": clerk.csrf}, files={"file": (name, content)}
    )
    # The page that shows how far it is answers within a second, or when it is read.
    while answer.is_redirect or 'id="live"' in answer.text:
        if found := re.search("/ke-hoach/nap/([\\w-]+)$", answer.headers.get("location", "")):
            # The part of it that the page's script asks for.
            part = await clerk.opens(f"/ke-hoach/nap/{found[1]}/tien-do")
            assert part.status_code in (200, 404)
        answer = await clerk.client.get(answer.headers.get("location") or answer.url)
    return answer


def left(program: Program) -> list[str]:
    """What lies in the folder of plans."""
    folder = program.app.settings.plans_dir
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


async def test_a_document_becomes_a_draft(program: Program) -> None:
    """It is in the list as a draft and loads; the same file again is another draft."""
    text = as_text(HAI_PHONG).encode()
    async with at_desk(program) as clerk:
        shown = await upload(clerk, "..\\Kế hoạch\n= 1.txt", text)
        assert "21-KH-LMHTX" in flash(shown)
        assert "Bản nháp" in (await clerk.opens("/ke-hoach")).text
        await upload(clerk, "Kế hoạch.pdf", text)
        word = await upload(clerk, "s1.docx", (SAMPLES / "s1.docx").read_bytes())
        assert "bản nháp" in flash(word)
        assert ">trang 1</span>" not in word.text
        pdf = await upload(clerk, "s1.pdf", (SAMPLES / "s1.pdf").read_bytes())
        assert ">trang 1</span>" in pdf.text
    assert left(program)[:2] == ["21-KH-LMHTX", "21-KH-LMHTX-2"]
    assert len(left(program)) == 4
    plan = load_plan(program.app.settings.plans_dir / "21-KH-LMHTX")
    assert (plan.number, plan.reviewed) == ("21/KH-LMHTX", False)


def bomb() -> bytes:
    """A Word file that is a thousand times as large inside."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b"<a>" + b" " * 300_000_000)
    return made.getvalue()


async def test_a_bad_file_gets_one_line_and_leaves_nothing(
    program: Program, tmp_path: Path
) -> None:
    """Damaged, encrypted, scanned, huge, a bomb, no plan at all, and none chosen."""
    files = {
        "mật khẩu": locked_pdf(tmp_path / "locked.pdf").read_bytes(),
        "ảnh chụp": scanned_pdf(tmp_path / "scan.pdf").read_bytes(),
        "bị hỏng": (SAMPLES / "s1.docx").read_bytes()[:3000],
        "quá lớn": b"a" * 3_000_000,
        "không phải văn bản kế hoạch": "Thực đơn\nSố: 12\nPhở bò, bún chả".encode(),
        "không có chữ": b"   ",
        "Tệp": bomb(),
    }
    async with at_desk(program) as clerk:
        for words, content in files.items():
            answer = await upload(clerk, "tệp.docx", content)
            assert answer.status_code == 400, words
            alert = answer.text.split('role="alert">')[1].split("</p>")[0]
            assert words in alert
            assert "\n" not in alert
        none = await clerk.sends("/ke-hoach/nap")
        assert none.status_code == 415 or "chọn một tệp" in none.text
    assert left(program) == []


def test_what_takes_too_long_is_stopped(program: Program) -> None:
    """A process that does not end in time ends in one line."""
    plans, late = program.app.settings.plans_dir, Worker(wall_s=0.0)
    with pytest.raises(ImportRefused, match="quá lâu"):
        take_in("a.txt", as_text(HAI_PHONG).encode(), plans, today=NOW.date(), worker=late)
    assert left(program) == []


def test_a_crash_of_ours_is_not_blamed_on_the_file(program: Program) -> None:
    """Nobody is asked to make a file smaller that we cannot read."""
    # No file is known that crashes the reader: a process that crashes stands for the next one.
    plans, crashing = program.app.settings.plans_dir, Worker(("-c", "int('vii')"))
    with pytest.raises(ImportRefused, match="không phải lỗi của anh/chị"):
        take_in("a.txt", as_text(HAI_PHONG).encode(), plans, today=NOW.date(), worker=crashing)
    assert left(program) == []


async def test_an_active_plan_that_is_gone_is_named(program: Program) -> None:
    """Somebody deleted its folder: one sentence, and the list of the others."""
    activate(program.app.store, "99-KH-MAT", OFFICE, program.app.clock.now())
    async with at_desk(program, "viewer") as viewer:
        shown = (await viewer.opens("/ke-hoach")).text
    assert shown.count("99-KH-MAT") == 1
    assert "không còn hoặc không đọc được" in shown
    assert "344/KH-LMHTX" in shown
    assert "/ke-hoach/nap" not in shown
