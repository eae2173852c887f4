"""What the document says beside a field, before and after a clerk has put the field right.

The kind: the field is corrected, and beside it still stands what was unclear of it.
"""

from pathlib import Path

import pytest

from bot.desk.plans.draft_texts import HINTS
from bot.plans.forms.hints import head_hints
from bot.plans.head_form import read_head, write_head
from bot.plans.importing import import_plan
from knowledge.plan.plan import load_plan
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import Program
from tests.support.plans.small_plans import write
from tests.support.plans.uploaded import folder_of, upload

_TIME = "1. Thời gian thực hiện: từ ngày 01/01/2026 đến ngày 31/12/2026."
_TWO_DAYS = (
    _TIME,
    "2. Đơn vị gửi bản đăng ký thi đua về Cụm trưởng trước ngày 22/01/2026.",
    "3. Cụm trưởng tổng hợp đăng ký thi đua, gửi về Liên minh trước ngày 29/01/2026.",
    "4. Cơ quan thường trực: Phòng Phong trào. Vướng mắc liên hệ điện thoại 0900.111.222.",
)
_WAVES = (
    _TIME,
    "2. Đăng ký thi đua: đợt 1 trước ngày 15/3/2026; đợt 2 trước ngày 15/8/2026.",
)


def imported(root: Path, *lines: str) -> Path:
    """The draft of a plan with these lines."""
    return root / "plans" / import_plan(write(root, *lines), root / "plans", None, lambda *_: None)


def beside(folder: Path, name: str, **typed: str) -> list[str]:
    """What stands beside a field once these values were typed."""
    values = {each.field.name: each.value for each in read_head(folder)}
    lacking = frozenset(key.replace("__", "-") for key, value in typed.items() if not value)
    write_head(folder, values | {k.replace("__", "-"): v for k, v in typed.items()}, lacking)
    return [each.words for each in head_hints(load_plan(folder)).get(name, ())]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-01-22", ["trước ngày 22/01/2026"]),
        ("2026-01-29", ["trước ngày 29/01/2026"]),
        ("2026-02-10", []),
        ("", []),
    ],
)
def test_of_a_day_that_is_chosen_its_own_words_stand(
    tmp_path: Path, day: str, words: list[str]
) -> None:
    """And of one that the clerk knows better, or that the document does not have, none."""
    folder = imported(tmp_path, *_TWO_DAYS)
    both = [each.words for each in head_hints(load_plan(folder))["registration_deadline"]]
    assert both == ["trước ngày 22/01/2026", "trước ngày 29/01/2026"]
    assert beside(folder, "registration_deadline", registration_deadline=day) == words


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("period-end", {"period__end": "2026-11-30"}),
        ("organisation-office", {"organisation__office": "Phòng Kế hoạch"}),
        ("organisation-phone", {"organisation__phone": "0900 333 444"}),
    ],
)
def test_what_was_read_goes_with_the_value_it_was_read_for(
    tmp_path: Path, name: str, typed: dict[str, str]
) -> None:
    folder = imported(tmp_path, *_TWO_DAYS)
    assert beside(folder, name)
    assert beside(folder, name, **typed) == []


def test_a_number_typed_another_way_is_the_same(tmp_path: Path) -> None:
    folder = imported(tmp_path, *_TWO_DAYS)
    assert beside(folder, "organisation-phone", organisation__phone="0900 111 222")


async def test_the_day_of_several_waves_is_explained(program: Program, tmp_path: Path) -> None:
    """One field stands for all; each wave's own words stand beside it."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, write(tmp_path, *_WAVES).read_bytes())
        shown = (await clerk.opens(path)).text
        assert 'value="2026-08-15"' in shown
        assert HINTS["waves"] in shown
        for words in ("đợt 1 trước ngày 15/3/2026", "đợt 2 trước ngày 15/8/2026"):
            assert f"Văn bản ghi: “{words}”" in shown
        typed = {each.field.name: each.value for each in read_head(folder_of(program, path))}
        shown = (await clerk.sends(path, **typed | {"registration_deadline": "2026-09-01"})).text
        assert HINTS["waves"] not in shown
        assert "Văn bản ghi: “đợt 1" not in shown
