"""The short answers of a draft: read beside their sections, changed, accepted, removed."""

from pathlib import Path

from bot.plans.forms.answers import read_short_answers
from knowledge.plan.plan import load_plan
from knowledge.plan.review import mark_reviewed, unclear_places
from tests.support.pages.desk_web import Clerk, at_desk, flash
from tests.support.pages.web_app import Program
from tests.support.plans.uploaded import clean, folder_of, mark, upload

SIGNER = "Người ký kế hoạch là Trần Văn Mẫu."


def numbered(folder: Path, section: str) -> dict[str, str]:
    """How the form names the first sentence of a section."""
    found = next(each for each in read_short_answers(folder) if each.section == section)
    return {"number": str(found.number), "was": found.short}


async def drafted(clerk: Clerk, program: Program, tmp_path: Path) -> tuple[str, Path]:
    """The page of an uploaded plan, and its folder."""
    path = await upload(clerk, clean(tmp_path))
    return path, folder_of(program, path)


async def test_a_sentence_is_changed_and_its_mark_is_gone(program: Program, tmp_path: Path) -> None:
    """It is named above the page with a link; every other line of the file stays as it is."""
    async with at_desk(program) as clerk:
        path, folder = await drafted(clerk, program, tmp_path)
        mark(folder, "answers.toml", SIGNER)
        before = (folder / "answers.toml").read_text("utf-8").split("\n")
        shown = (await clerk.opens(path)).text
        assert '<a href="#cau-1">Câu trả lời ngắn: Phần ký tên</a>' in shown
        assert "Đúng, giữ câu này" in shown
        said = 'Ông "Mẫu", \\ chủ tịch,\n ký.'
        saved = await clerk.sends(f"{path}/cau-tra-loi", short=said, **numbered(folder, "nguoi-ky"))
        assert flash(saved) == "Đã lưu câu trả lời ngắn."
        assert "#cau-1" not in saved.text
    assert load_plan(folder).answers["nguoi-ky"].short == 'Ông "Mẫu", \\ chủ tịch, ký.'
    after = (folder / "answers.toml").read_text("utf-8").split("\n")
    assert sum(old != new for old, new in zip(before, after, strict=True)) == 1


async def test_a_sentence_is_accepted_as_it_is(program: Program, tmp_path: Path) -> None:
    """Also one for a part of a section: its days and quotations are left alone."""
    async with at_desk(program) as clerk:
        path, folder = await drafted(clerk, program, tmp_path)
        before = load_plan(folder).answers
        mark(folder, "answers.toml", 'dates = ["28/2/2026"]')
        assert len(unclear_places(folder)) == 1
        deadline = read_short_answers(folder)[-1]
        assert (deadline.part, deadline.unclear) == (True, True)
        same = {"number": str(deadline.number), "was": deadline.short, "short": deadline.short}
        await clerk.sends(f"{path}/cau-tra-loi", **same)
    assert unclear_places(folder) == ()
    assert load_plan(folder).answers == before


async def test_a_removed_sentence_leaves_the_quotation(program: Program, tmp_path: Path) -> None:
    """With its parts, which are nothing without it; the page has said so."""
    async with at_desk(program) as clerk:
        path, folder = await drafted(clerk, program, tmp_path)
        said = {"short": "Phong trào kéo dài cả năm 2026.", **numbered(folder, "II.1")}
        assert "bỏ cả 1 câu cho từng ý" in (await clerk.sends(f"{path}/cau-tra-loi", **said)).text
        gone = await clerk.sends(f"{path}/cau-tra-loi", remove="1", **numbered(folder, "II.1"))
        assert "trích nguyên văn" in flash(gone)
    assert set(load_plan(folder).answers) == {"mo-dau", "nguoi-ky", "II.2"}
    assert (folder / "answers.toml").read_text("utf-8").startswith("# Câu trả lời ngắn, máy soạn")


async def test_what_cannot_be_saved_is_said_where_it_was_typed(
    program: Program, tmp_path: Path
) -> None:
    """Empty, changed by somebody else meanwhile, at odds with the plan, no draft, only a viewer."""
    async with at_desk(program) as clerk:
        path, folder = await drafted(clerk, program, tmp_path)
        file, one = folder / "answers.toml", numbered(folder, "nguoi-ky")
        before = file.read_bytes()
        for changes, words in (
            ({"short": " "}, "không để trống"),
            ({"short": "a" * 601}, "tối đa 600 chữ cái, câu này có 601"),
            ({"short": "Câu tôi gõ.", "was": "Câu cũ."}, "vừa sửa chỗ này"),
            ({"short": "Câu tôi gõ.", "number": "x"}, "vừa sửa chỗ này"),
        ):
            answer = await clerk.sends(f"{path}/cau-tra-loi", **{**one, **changes})
            assert answer.status_code == 400
            assert file.read_bytes() == before
            assert words in answer.text
            if "was" in changes:
                assert "Câu tôi gõ.</textarea>" in answer.text
        mark_reviewed(folder)
        refused = await clerk.sends(f"{path}/cau-tra-loi", short="Câu khác.", **one)
        assert "không còn là bản nháp" in flash(refused)
    async with at_desk(program, "viewer", "Anh Xem") as viewer:
        assert (await viewer.sends(f"{path}/cau-tra-loi", short="a", **one)).status_code == 403
        shown = (await viewer.opens(path)).text
        assert SIGNER in shown
        assert "Bỏ câu này" not in shown
    assert file.read_bytes() == before


async def test_a_file_written_another_way_is_shown_without_forms(
    program: Program, tmp_path: Path
) -> None:
    """A list in one line is good for the program, and no form can change a line of it."""
    async with at_desk(program) as clerk:
        path, folder = await drafted(clerk, program, tmp_path)
        one = 'answer = [{ section = "nguoi-ky", short = "Ông Mẫu." }]\n'
        (folder / "answers.toml").write_text(one, encoding="utf-8")
        assert (await clerk.opens(path)).status_code == 200
        refused = await clerk.sends(f"{path}/cau-tra-loi", number="0", was="Ông Mẫu.", short="B.")
        assert "Không đọc hoặc ghi được" in flash(refused)
    assert (folder / "answers.toml").read_text("utf-8") == one
