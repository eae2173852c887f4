"""A plan is tried with questions: the words a leader would read, from this plan alone."""

import html
import re
import shutil
from pathlib import Path

import httpx
import pytest

from bot.plans.head_form import read_head
from bot.plans.learned.learned import CACHE
from knowledge.plan.plan import load_plan
from knowledge.plan.review import PLAN_FILE
from tests.support.pages.desk_web import at_desk, stranger
from tests.support.pages.web_app import Program
from tests.support.plans.uploaded import clean, upload

TRY = "/ke-hoach/344-KH-LMHTX/hoi-thu"


@pytest.fixture(autouse=True)
def learned_before(tmp_path: Path, learned: Path) -> None:
    """The program finds the plan learned when it is built."""
    shutil.copytree(learned, tmp_path / CACHE)


def read(page: httpx.Response) -> list[str]:
    """The words of each answer on the page, with its question and its outcome."""
    answers = re.findall(r'<li class="card">(.*?)</li>', page.text, re.S)
    return [" ".join(html.unescape(re.sub(r"<[^>]+>", " ", each)).split()) for each in answers]


async def test_a_draft_answers_whoever_tries_it(program: Program, tmp_path: Path) -> None:
    """Each line is a question; one who may only look may try; what was typed stays."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
    async with at_desk(program, "viewer", "Anh Xem") as viewer:
        assert f'action="/quan-tri{path}/hoi-thu"' in (await viewer.opens(path)).text
        typed = "địa điểm tổng kết ở đâu\n\n  lãi suất vay   là bao nhiêu\nxin chào"
        shown = await viewer.sends(f"{path}/hoi-thu", questions=typed)
        place, loan, greeting = read(shown)
        assert place.startswith("địa điểm tổng kết ở đâu Trả lời")
        assert "Hội trường tầng 3" in place
        # As it will be answered: by then the staff have looked at it.
        assert "cán bộ chưa xem lại" not in place
        assert "Nút bên dưới tin nhắn: Đúng ý Trả lời này sai" in place
        assert f'href="/quan-tri{path}#muc-II.3"' in shown.text
        assert loan.startswith("lãi suất vay là bao nhiêu Chưa tìm thấy")
        assert greeting.startswith("xin chào Trả lời mà không trích mục nào")
        assert "địa điểm tổng kết ở đâu\n\n" in shown.text


@pytest.mark.nightly  # learns another plan; who waits is shown in test_learning.py
async def test_a_plan_that_takes_long_to_learn_is_learned_meanwhile(
    program: Program, tmp_path: Path
) -> None:
    """Both pages say so at once and lose nothing; later they are as ever."""
    async with at_desk(program) as clerk:
        other = clean(tmp_path).decode().replace("Phú An", "Phú Bài").encode()
        path = await upload(clerk, other)
        file = program.app.settings.plans_dir / path.rsplit("/", 1)[-1] / PLAN_FILE
        file.write_text(re.sub(r"  # CHƯA RÕ.*", "", file.read_text("utf-8")), encoding="utf-8")
        # A page waits for the learning as long as people would; here nobody waits at all.
        program.app.trials.longest_s = 0.0
        shown = await clerk.sends(f"{path}/hoi-thu", questions="tổng kết ở đâu")
        assert "đang học kế hoạch này" in shown.text
        assert "tổng kết ở đâu</textarea>" in shown.text
        # How far it is, for the page's script; who may only look may try, and wait, too.
        assert f'data-from="/quan-tri{path}/hoc" data-again="try-form"' in shown.text
        assert "<progress" in shown.text
        preview = await clerk.opens(f"{path}/dung")
        assert f'data-from="/quan-tri{path}/hoc"' in preview.text
        part = await clerk.opens(f"{path}/hoc")
        assert "<progress" in part.text or part.is_redirect
        assert "đang học kế hoạch này" in preview.text
        assert 'name="seen"' not in preview.text
        program.app.trials.longest_s = 600.0
        (answer,) = read(await clerk.sends(f"{path}/hoi-thu", questions="tổng kết ở đâu"))
        assert "Hội trường tầng 3" in answer
        assert 'name="seen"' in (await clerk.opens(f"{path}/dung")).text
        # Whoever still waits is led on.
        assert (await clerk.opens(f"{path}/hoc")).headers["location"].endswith("/hoi-thu")


async def test_a_changed_draft_answers_as_it_is_now(program: Program, tmp_path: Path) -> None:
    """The number that was typed a moment ago stands in the answer, without another fit."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        folder = program.app.settings.plans_dir / path.rsplit("/", 1)[-1]
        question = {"questions": "địa điểm tổng kết ở đâu"}
        assert "77/KH-LMHTX" in read(await clerk.sends(f"{path}/hoi-thu", **question))[0]
        typed = {each.field.name: each.value for each in read_head(folder)} | {"number": "78/KH"}
        await clerk.sends(path, **typed)
        assert load_plan(folder).number == "78/KH"
        assert "Kế hoạch 78/KH " in read(await clerk.sends(f"{path}/hoi-thu", **question))[0]


async def test_the_plan_in_use_answers_as_in_the_chat(program: Program) -> None:
    """Answered, offered, named without the value, silent as somebody has checked."""
    typed = (
        "thi đua đến bao giờ\nhuy động vốn góp thành viên bao nhiêu tiền\n"
        "hạn chót gửi đăng ký là ngày nào\ngiá vàng hôm nay"
    )
    async with at_desk(program) as clerk:
        shown = await clerk.sends(TRY, questions=typed)
    until, named, closing, gold = read(shown)
    assert "Trả lời" in until
    assert "31/12/2025" in until
    assert "Có nhắc nhưng không nêu" in named
    assert "Nói là kế hoạch không nêu" in closing
    assert "Nằm ngoài kế hoạch" in gold


async def test_what_cannot_be_asked_is_said(program: Program) -> None:
    """Nothing typed, too many, one too long; a plan that is not there, a stranger."""
    async with at_desk(program) as clerk:
        for typed, words in (
            (" \n ", "ít nhất một câu hỏi"),
            ("a\n" * 11, "đang gõ 11 câu"),
            ("thi đua " * 40, "dài quá 300"),
        ):
            answer = await clerk.sends(TRY, questions=typed)
            assert answer.status_code == 400
            assert words in answer.text
        assert (await clerk.opens(TRY)).status_code == 200
        assert (await clerk.sends("/ke-hoach/khong-co/hoi-thu", questions="a")).status_code == 404
    async with stranger(program) as client:
        refused = await client.post(f"/quan-tri{TRY}", data={"questions": "thi đua"})
        assert refused.status_code == 403
