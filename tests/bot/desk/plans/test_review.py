"""A draft beside its document: what is unclear is asked for, what was typed is kept."""

from datetime import date
from pathlib import Path

import pytest

from bot.plans.forms.hints import head_hints
from bot.plans.forms.rewriting import RewriteRefused
from bot.plans.head_form import read_head, write_head
from bot.plans.importing import import_plan
from knowledge.plan.plan import load_plan
from knowledge.plan.review import PLAN_FILE, mark_reviewed, unclear_places
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program
from tests.support.plans.small_plans import write
from tests.support.plans.uploaded import blank, clean, upload


def as_typed(folder: Path) -> dict[str, str]:
    """The form as it stands on the page."""
    return {each.field.name: each.value for each in read_head(folder)}


async def test_what_is_unclear_is_asked_for(program: Program, tmp_path: Path) -> None:
    """Marked and linked to its field; a value takes the mark away, another stays."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, blank(tmp_path))
        shown = (await clerk.opens(path)).text
        assert '<a href="#number">Số hiệu</a>' in shown
        assert '<a href="#date">Ngày ban hành</a>' in shown
        folder = program.app.settings.plans_dir / path.rsplit("/", 1)[-1]
        typed = as_typed(folder) | {"number": '78/KH-"LM"', "organisation-phone": "02163"}
        saved = await clerk.sends(path, **typed)
        assert flash(saved) == "Đã lưu bản nháp."
        assert '<a href="#number">' not in saved.text
        assert '<a href="#date">' in saved.text
    plan = load_plan(folder)
    assert (plan.number, plan.date, plan.organisation.phone) == ('78/KH-"LM"', None, "02163")


async def test_what_the_document_says_stands_beside_its_field(
    program: Program, tmp_path: Path
) -> None:
    """Its words and their place; "as follows" is no short answer; the tree comes before its use."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        shown = (await clerk.opens(path)).text
    assert 'Văn bản ghi: “trước ngày 28/02/2026” (<a href="#muc-II.2">Mục II.2</a>)' in shown
    assert "Văn bản ghi: “từ ngày 01/01/2026 đến ngày 31/12/2026”" in shown
    assert ": Kế hoạch ghi như sau:" not in shown
    assert shown.index('id="number"') < shown.index('id="try"') < shown.index('id="life"')


def test_what_was_left_blank_is_shown_as_the_letterhead_has_it(tmp_path: Path) -> None:
    """And whose telephone number is proposed; number and day are not filled in by it."""
    line = "4. Liên hệ chị Hoa, Văn phòng Liên minh, điện thoại 0900.111.222, mã số 0123456789012."
    text = write(tmp_path, line).read_text("utf-8")
    text = text.replace("Số: 77/KH-LMHTX", "Số:     /KH-LMHTX").replace("ngày 05", "ngày    ")
    file = tmp_path / "plan.txt"
    file.write_text(text, encoding="utf-8")
    root = tmp_path / "plans"
    plan = load_plan(root / import_plan(file, root, None, lambda *_: None))
    hints = {name: [each.words for each in found] for name, found in head_hints(plan).items()}
    assert hints["number"] == ["Số: /KH-LMHTX"]
    assert "năm 2025" in hints["date"][0] or "ngày" in hints["date"][0]
    (phone,) = hints["organisation-phone"]
    assert "Văn phòng Liên minh, điện thoại 0900.111.222" in phone
    assert (plan.number, plan.date, plan.organisation.phone) == ("", None, "0900.111.222")


async def test_a_plan_that_is_not_clear_yet_says_where(program: Program, tmp_path: Path) -> None:
    """The refusal names each place and leads to its field."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, blank(tmp_path))
        refused = await clerk.opens(f"{path}/dung")
    assert refused.status_code == 400
    assert f'<a href="/quan-tri{path}#number">Số hiệu</a>' in refused.text
    assert f'<a href="/quan-tri{path}#date">Ngày ban hành</a>' in refused.text


async def test_all_that_is_read_is_on_the_page(program: Program, tmp_path: Path) -> None:
    """The values, the sections with their words, the events."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
    async with at_desk(program, "viewer", "Anh Xem") as viewer:
        shown = (await viewer.opens(path)).text
    assert "<dd>77/KH-LMHTX</dd>" in shown
    assert "<dd>5/12/2025</dd>" in shown
    assert "Hội trường tầng 3" in shown
    assert 'id="muc-II.3"' in shown
    assert "<h3>Mục II.3</h3>" in shown
    assert "<h3>Phần mở đầu</h3>" in shown
    assert ">Lưu</button>" not in shown


async def test_what_cannot_be_is_refused_and_nothing_is_saved(
    program: Program, tmp_path: Path
) -> None:
    """A day that is none, an end before the start, a value taken away, a plan in use."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        folder = program.app.settings.plans_dir / path.rsplit("/", 1)[-1]
        before, typed = (folder / PLAN_FILE).read_bytes(), as_typed(folder)
        for name, value, words in (
            ("date", "2025-13-01", "không hợp lệ"),
            ("date", "0001-01-01", "không hợp lệ"),
            ("period-end", "9999-12-31", "không hợp lệ"),
            ("year", "²", "không hợp lệ"),
            ("period-end", "2020-01-01", "không khớp nhau"),
            ("title", "", "không để trống"),
        ):
            answer = await clerk.sends(path, **{**typed, name: value})
            assert answer.status_code == 400
            assert words in answer.text
            assert (folder / PLAN_FILE).read_bytes() == before
        mark_reviewed(folder)
        refused = await clerk.sends(path, **{**typed, "title": "Khác"})
        assert "không còn là bản nháp" in flash(refused)
        assert load_plan(folder).title != "Khác"
        assert (await clerk.opens("/ke-hoach/khong-co")).status_code == 404


def draft(folder: Path, toml: str) -> Path:
    """A folder with this head and one section."""
    (folder / "phrasings").mkdir()
    (folder / "phrasings" / "questions.txt").write_text("")
    (folder / "text.txt").write_text("Thi đua.")
    (folder / "sections.jsonl").write_text('{"id": "1", "text": "Thi đua."}\n')
    (folder / PLAN_FILE).write_text(toml)
    return folder


HEAD = """# Đọc kỹ.
reviewed = false
number = "1/KH"
date = 2026-01-02
issuer = "A"
title = "B"
year = 2026
# Chọn một:
# registration_deadline = 2026-03-31  # CHƯA RÕ (II.1)
# registration_deadline = 2026-04-30  # CHƯA RÕ (II.2)

[period]
start = 2026-01-01
end = 2026-12-31  # CHƯA RÕ

[organisation]
name = "A"
province = "P"
office = "O"
"""


def test_one_of_several_days_is_chosen(tmp_path: Path) -> None:
    """The others go with their marks; a value not typed keeps its mark; saying none clears it."""
    folder = draft(tmp_path, HEAD)
    same = as_typed(folder)
    write_head(folder, same, frozenset())
    assert (folder / PLAN_FILE).read_text() == HEAD
    write_head(folder, same | {"registration_deadline": "2026-04-30"}, frozenset())
    assert load_plan(folder).registration_deadline == date(2026, 4, 30)
    assert [each.what for each in unclear_places(folder)] == ["end"]
    write_head(folder, as_typed(folder), frozenset({"period-end"}))
    assert unclear_places(folder) == ()
    assert load_plan(folder).period.end is None
    write_head(folder, as_typed(folder) | {"registration_deadline": ""}, frozenset())
    assert load_plan(folder).registration_deadline is None
    assert (folder / PLAN_FILE).read_text().startswith("# Đọc kỹ.\n")


def test_whether_a_plan_takes_registrations_is_written_with_its_head(tmp_path: Path) -> None:
    """Said once, it stays when another value is changed; anything else is refused."""
    folder = draft(tmp_path, HEAD)
    write_head(folder, as_typed(folder) | {"registers": "false"}, frozenset())
    assert not load_plan(folder).registers
    write_head(folder, as_typed(folder) | {"title": "C"}, frozenset())
    assert not load_plan(folder).registers
    write_head(folder, as_typed(folder) | {"registers": "true"}, frozenset())
    assert load_plan(folder).registers
    with pytest.raises(RewriteRefused, match="không hợp lệ"):
        write_head(folder, as_typed(folder) | {"registers": "maybe"}, frozenset())


def test_a_broken_file_is_one_sentence(tmp_path: Path) -> None:
    """Somebody deleted the folder meanwhile."""
    with pytest.raises(RewriteRefused, match="Không đọc"):
        write_head(tmp_path / "gone", {}, frozenset())


def test_a_plan_may_have_no_period(tmp_path: Path) -> None:
    """Then neither day is made up, and the plan loads."""
    folder = draft(
        tmp_path,
        'number = "1"\ndate = 2026-01-05\nissuer = "a"\ntitle = "t"\nyear = 2026\n'
        "[period]\nstart = 2026-01-01  # CHƯA RÕ\nend = 2026-12-31  # CHƯA RÕ\n"
        '[organisation]\nname = "a"\nprovince = "b"\noffice = "c"\n',
    )
    write_head(folder, as_typed(folder), frozenset({"period-start", "period-end"}))
    period = load_plan(folder).period
    assert (period.start, period.end, unclear_places(folder)) == (None, None, ())
