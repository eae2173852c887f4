"""Every mark "unclear" of an imported draft can be settled on its page."""

from pathlib import Path

from bot.plans.head_form import read_head
from knowledge.answer.answer import compose
from knowledge.plan.plan import load_plan
from knowledge.plan.review import unclear_places
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program
from tests.support.plans.uploaded import blank, clean, folder_of, mark, upload

QUESTIONS = "phrasings/questions.txt"


def number_told(folder: Path) -> str:
    """What stands above the head for who asks which number the plan has."""
    return compose(load_plan(folder), "mo-dau", "kế hoạch số mấy").short


async def test_what_no_form_asks_for_is_confirmed(program: Program, tmp_path: Path) -> None:
    """A way to ask, a heading, a value of the head beside the form: the words stay, the mark goes."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        folder = folder_of(program, path)
        before = {name: (folder / name).read_text("utf-8") for name in (QUESTIONS, "plan.toml")}
        with (folder / QUESTIONS).open("a", encoding="utf-8") as file:
            file.write(f"\n{'cái ' * 14}này chỗ nào nói vậy\n")
        before[QUESTIONS] = (folder / QUESTIONS).read_text("utf-8")
        mark(folder, QUESTIONS, "[II.3]")
        mark(folder, QUESTIONS, "cái cái")
        mark(folder, "plan.toml", "silent_reviewed =")
        places = unclear_places(folder)
        assert [len(each.what) for each in places] == [15, 6, 60]
        assert places[-1].what.endswith(" ")
        shown = (await clerk.opens(path)).text
        assert "Cách hỏi từng mục, dòng" in shown
        for place in places:
            at = {"file": place.file, "number": str(place.line), "what": place.what}
            done = await clerk.sends(f"{path}/da-xem", **at)
            assert flash(done) == "Đã ghi: chỗ này đã có người xem."
        assert "Còn chỗ chưa rõ" not in done.text
        again = await clerk.sends(f"{path}/da-xem", **at)
        assert "vừa sửa chỗ này" in flash(again)
    assert {name: (folder / name).read_text("utf-8") for name in before} == before


async def test_a_field_wants_a_value_and_no_other_file_is_opened(
    program: Program, tmp_path: Path
) -> None:
    """A day that nobody knows is not confirmed by a button; a file's name is only compared."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, blank(tmp_path))
        folder = folder_of(program, path)
        number = next(each for each in unclear_places(folder) if each.what == "number")
        for file in ("plan.toml", "../../htx.db"):
            at = {"file": file, "number": str(number.line), "what": "number"}
            assert "vừa sửa chỗ này" in flash(await clerk.sends(f"{path}/da-xem", **at))
    async with at_desk(program, "viewer", "Anh Xem") as viewer:
        assert (await viewer.sends(f"{path}/da-xem", **at)).status_code == 403


async def test_a_clerk_settles_a_whole_draft(program: Program, tmp_path: Path) -> None:
    """Head, answer, event and a way to ask: nothing is left, by the page's forms alone."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, blank(tmp_path))
        folder = folder_of(program, path)
        assert number_told(folder) == "Kế hoạch này chưa có số. Phần đầu văn bản ghi như sau:"
        mark(folder, "answers.toml", "Trần Văn Mẫu")
        mark(folder, "events.toml", "on = 2026-02-28")
        mark(folder, QUESTIONS, "[II.3]")
        typed = {each.field.name: each.value for each in read_head(folder)}
        await clerk.sends(path, **typed | {"number": "78/KH", "date": "2025-12-05"})
        assert "mang số 78/KH." in number_told(folder)
        signer = "Người ký kế hoạch là Trần Văn Mẫu."
        answer = {"number": "0", "was": signer, "short": signer}
        await clerk.sends(f"{path}/cau-tra-loi", **answer)
        event = {"number": "2", "event": "han-dang-ky-thi-dua", "name": "Hạn"}
        await clerk.sends(f"{path}/su-kien", on="2026-02-28", **event)
        left = unclear_places(folder)
        assert [each.file for each in left] == [QUESTIONS]
        at = {"file": QUESTIONS, "number": str(left[0].line), "what": left[0].what}
        await clerk.sends(f"{path}/da-xem", **at)
    assert unclear_places(folder) == ()
