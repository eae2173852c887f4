"""The form of a draft: one question for one thing, and what was said stays said.

The kind: five equal links, a tick that is gone, and no way to say what the page did not think of.
"""

import re
from pathlib import Path

import pytest

from bot.desk.plans.using import texts
from bot.plans.forms.hints import deadline_words
from bot.plans.head_form import read_head
from knowledge.plan.plan import load_plan
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program
from tests.support.plans.small_plans import write
from tests.support.plans.uploaded import clean, folder_of, upload

_TWO_DAYS = (
    "1. Thời gian thực hiện: từ ngày 01/01/2026 đến ngày 31/12/2026.",
    "2. Đơn vị gửi bản đăng ký thi đua về Cụm trưởng trước 16 giờ 30 ngày 22/01/2026.",
    "3. Cụm trưởng tổng hợp đăng ký thi đua, gửi về Liên minh trước ngày 29/01/2026.",
)
_COURSES = (
    "1. Mở 18 lớp cho kế toán hợp tác xã.",
    "2. Hợp tác xã gửi phiếu đăng ký học về xã trước ngày 15/01/2026.",
)


def typed_of(folder: Path) -> dict[str, str]:
    """The form as it stands on the page."""
    return {each.field.name: each.value for each in read_head(folder)}


def above_events(shown: str) -> str:
    """The page up to its events, whose form lists every section."""
    return shown.partition('id="su-kien"')[0]


async def test_two_days_for_one_field_are_one_question(program: Program, tmp_path: Path) -> None:
    """It names both; when one is chosen the preview still names the other."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, write(tmp_path, *_TWO_DAYS).read_bytes())
        shown = (await clerk.opens(path)).text
        assert shown.count('<a href="#registration_deadline">') == 1
        assert (
            "Hạn đăng ký: văn bản có thể nói tới 22/1/2026 (Mục II.2), 29/1/2026 (Mục II.3)"
            in shown
        )
        refused = (await clerk.opens(f"{path}/dung")).text
        assert "Còn 1 chỗ chưa rõ" in refused
        folder = folder_of(program, path)
        await clerk.sends(path, **typed_of(folder) | {"registration_deadline": "2026-01-22"})
    plan = load_plan(folder)
    words, others = deadline_words(plan)
    assert words == "trước 16 giờ 30 ngày 22/01/2026"
    assert [(each.words, each.section) for each in others] == [("trước ngày 29/01/2026", "II.3")]
    said = texts.registration(plan=plan, words=words)
    assert "Quy tắc của trợ lý, không phải lời văn bản: đăng ký gửi sau hạn vẫn được nhận" in said


async def test_what_the_document_does_not_say_stays_said(program: Program, tmp_path: Path) -> None:
    """The tick is there after "Lưu", and taken away it is a question again."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, write(tmp_path, "1. Một.", title="Thi đua").read_bytes())
        folder, both = folder_of(program, path), ("period-start", "period-end")
        lacking = {f"lacking-{name}": "1" for name in both}
        shown = (await clerk.sends(path, **typed_of(folder), **lacking)).text
        for name in both:
            assert f'name="lacking-{name}" value="1" checked>' in shown
            assert f'<a href="#{name}">' not in shown
        asked = {f"asked-{name}": "1" for name in both} | {"lacking-period-start": "1"}
        shown = (await clerk.sends(path, **typed_of(folder), **asked)).text
        assert '<a href="#period-end">' in shown
        assert '<a href="#period-start">' not in shown
    assert load_plan(folder).period.end is None


@pytest.mark.parametrize(
    ("lines", "title", "takes"),
    [
        (_COURSES, "Đào tạo kế toán hợp tác xã năm 2026", False),
        (_TWO_DAYS, "Đào tạo kế toán hợp tác xã năm 2026", True),
        (_COURSES, "Phát động phong trào thi đua năm 2026", True),
    ],
)
async def test_whether_people_register_by_it_is_a_choice(
    program: Program, tmp_path: Path, lines: tuple[str, ...], title: str, takes: bool
) -> None:
    """Proposed by what the paper speaks of; what is chosen is what the preview says."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, write(tmp_path, *lines, title=title).read_bytes())
        folder = folder_of(program, path)
        assert load_plan(folder).registers is takes
        shown = (await clerk.opens(path)).text
        assert "Kế hoạch này nhận đăng ký thi đua qua trợ lý" in shown
        chosen = re.findall(r'name="registers" value="(\w+)" checked', shown)
        assert chosen == [str(takes).lower()]
        assert ("trợ lý chọn sẵn “Không”" in shown) is not takes
        other = str(not takes).lower()
        assert "Đã lưu" in flash(await clerk.sends(path, **typed_of(folder), registers=other))
    plan = load_plan(folder)
    assert plan.registers is not takes
    said = texts.registration(plan=plan, words="")
    assert ("không nhận đăng ký thi đua qua trợ lý" in said) is takes
    assert not (takes and "nhận đăng ký đến hết" in said)


async def test_a_section_gets_a_sentence_where_none_was_drafted(
    program: Program, tmp_path: Path
) -> None:
    """Chosen beside its words; one that has a sentence is changed and not given another."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        folder = folder_of(program, path)
        shown = above_events((await clerk.opens(f"{path}?muc=II.3")).text)
        assert '<option value="II.3" selected>Mục II.3: 3. Địa điểm tổng kết' in shown
        assert '<option value="nguoi-ky"' not in shown
        add = f"{path}/cau-tra-loi/them"
        added = await clerk.sends(add, section="II.3", short="Tổng kết ở hội trường tầng 3.")
        assert flash(added) == "Đã thêm câu trả lời ngắn."
        assert '<option value="II.3"' not in above_events(added.text)
        assert load_plan(folder).answers["II.3"].short == "Tổng kết ở hội trường tầng 3."
        # A section whose parts have sentences was only quoted as a whole.
        await clerk.sends(add, section="II.2", short="Hạn là cuối tháng hai.")
        assert load_plan(folder).answers["II.2"].short == "Hạn là cuối tháng hai."
        before = (folder / "answers.toml").read_bytes()
        for section, short, words in (
            ("II.3", "Câu khác.", "vừa sửa chỗ này"),
            ("II.9", "Câu khác.", "vừa sửa chỗ này"),
            ("II.1", " ", "không để trống"),
        ):
            refused = await clerk.sends(add, section=section, short=short)
            assert (refused.status_code, words in refused.text) == (400, True)
        assert (folder / "answers.toml").read_bytes() == before


async def test_a_sentence_that_goes_with_its_value_is_named(
    program: Program, tmp_path: Path
) -> None:
    """Whoever corrects the period is told which short answer is gone; else nothing is said."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, write(tmp_path, *_TWO_DAYS).read_bytes())
        folder = folder_of(program, path)
        typed = typed_of(folder)
        assert flash(await clerk.sends(path, **typed)) == "Đã lưu bản nháp."
        said = flash(await clerk.sends(path, **typed | {"period-end": "2026-06-30"}))
        assert "Câu trả lời ngắn theo giá trị cũ đã bỏ" in said
        assert "từ ngày 01/01/2026 đến hết ngày 31/12/2026" in said.replace(
            "đến ngày", "đến hết ngày"
        )
        back = flash(await clerk.sends(path, **typed))
        assert "Câu soạn lại theo giá trị mới" in back
