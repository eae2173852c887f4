"""What a draft is silent about: the guard's finding, topics off and on, the list read."""

import html
import re
from pathlib import Path

from bot.plans.forms.topics import read_topics
from knowledge.matching.topics import removed_topics
from knowledge.plan.plan import COMMON, load_plan
from knowledge.plan.review import mark_reviewed
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program
from tests.support.plans.uploaded import clean, folder_of, upload

LIST = "phrasings/silent.txt"
OWN = """
# Riêng của kế hoạch này.
[[topic]]
id = "xe-dua-don"
name = "xe đưa đón"
says = "Kế hoạch không nêu xe đưa đón đại biểu."
"""


def row(page: str, topic: str) -> str:
    """The words of a topic's row."""
    rows = re.findall(r'<(?:li|tr) id="dieu-[^>]*>(.*?)</(?:li|tr)>', page, re.S)
    words = [" ".join(html.unescape(re.sub(r"<[^>]+>", " ", each)).split()) for each in rows]
    return next(each for each in words if each.startswith(topic))


def standings(folder: Path) -> dict[str, str]:
    """How each topic stands."""
    return {each.topic.id: each.standing for each in read_topics(load_plan(folder))}


async def test_what_the_guard_found_is_shown(program: Program, tmp_path: Path) -> None:
    """The words and the place, and that the topic is not used; reading the list changes others."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        folder = folder_of(program, path)
        shown = (await clerk.opens(path)).text
        assert "Không dùng: văn bản có thể nêu" in row(shown, "địa chỉ")
        assert "Hội trường tầng 3" in row(shown, "địa chỉ")
        assert "Chờ đọc danh sách" in row(shown, "mức tiền thưởng")
        assert "“mức thưởng là bao nhiêu”" in row(shown, "mức tiền thưởng")
        assert "Kế hoạch không nêu mức tiền thưởng" in row(shown, "mức tiền thưởng")
        read = await clerk.sends(f"{path}/khong-neu", on="1")
        assert "danh sách đúng" in flash(read)
        assert "Nói thẳng là không nêu" in row(read.text, "mức tiền thưởng")
        assert "Không dùng" in row(read.text, "địa chỉ")
        assert load_plan(folder).silence_reviewed
        await clerk.sends(f"{path}/khong-neu", on="0")
    assert not load_plan(folder).silence_reviewed


async def test_what_is_told_stands_apart_from_what_is_not(program: Program, tmp_path: Path) -> None:
    """The few that a leader may hear, then the button; the others folded below it."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        shown = (await clerk.opens(path)).text
    part = shown[shown.index('id="khong-neu"') :]
    told, folded = part.split("Tôi đã đọc, danh sách đúng")
    assert "mức tiền thưởng" in told
    assert "Không dùng" not in told
    assert "điều khác không dùng" in folded
    assert "Không dùng: văn bản có thể nêu" in folded
    assert "Chờ đọc danh sách" not in folded


async def test_a_topic_is_off_and_on_again(program: Program, tmp_path: Path) -> None:
    """Byte by byte as it was; one that the import left out can be put on the list."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        folder = folder_of(program, path)
        before = (folder / LIST).read_bytes()
        off = await clerk.sends(f"{path}/khong-neu", topic="vay-von", on="0")
        assert flash(off).startswith("Đã bỏ: lãi suất")
        assert "Đã bỏ Dùng lại" in row(off.text, "lãi suất")
        assert "vay-von" in removed_topics(folder, COMMON)
        await clerk.sends(f"{path}/khong-neu", topic="vay-von", on="1")
        assert (folder / LIST).read_bytes() == before
        assert standings(folder)["han-dang-ky"] == "left"
        await clerk.sends(f"{path}/khong-neu", topic="han-dang-ky", on="1")
        assert standings(folder)["han-dang-ky"] == "stated"
        await clerk.sends(f"{path}/khong-neu", topic="han-dang-ky", on="0")
    assert standings(folder)["han-dang-ky"] == "off"


async def test_a_topic_of_the_plans_own_is_off_and_on(program: Program, tmp_path: Path) -> None:
    """It stays in the list of the page while it is off, with its words."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        folder = folder_of(program, path)
        (folder / "silent.toml").write_text(OWN, encoding="utf-8")
        assert "Nói thẳng" in row((await clerk.opens(path)).text, "xe đưa đón")
        off = await clerk.sends(f"{path}/khong-neu", topic="xe-dua-don", on="0")
        assert "không nêu xe đưa đón" in row(off.text, "xe đưa đón")
        assert "xe-dua-don" not in load_plan(folder).silent
        await clerk.sends(f"{path}/khong-neu", topic="xe-dua-don", on="1")
    assert (folder / "silent.toml").read_text("utf-8") == OWN


async def test_what_cannot_be_switched_is_said(program: Program, tmp_path: Path) -> None:
    """An unknown topic, a folder without a list, no draft, only a viewer."""
    async with at_desk(program) as clerk:
        path = await upload(clerk, clean(tmp_path))
        folder = folder_of(program, path)
        unknown = await clerk.sends(f"{path}/khong-neu", topic="../x", on="0")
        assert "vừa sửa chỗ này" in flash(unknown)
        head = (folder / "plan.toml").read_text("utf-8")
        (folder / "plan.toml").write_text(head.replace("silent_reviewed = false", ""), "utf-8")
        for fields in ({"topic": "vay-von", "on": "0"}, {"on": "1"}):
            refused = await clerk.sends(f"{path}/khong-neu", **fields)
            assert "chưa có danh sách riêng" in flash(refused)
        (folder / "plan.toml").write_text(head, "utf-8")
        mark_reviewed(folder)
        refused = await clerk.sends(f"{path}/khong-neu", topic="vay-von", on="0")
        assert "không còn là bản nháp" in flash(refused)
    async with at_desk(program, "viewer", "Anh Xem") as viewer:
        assert (await viewer.sends(f"{path}/khong-neu", on="1")).status_code == 403
        shown = (await viewer.opens(path)).text
        assert "Tôi đã đọc" not in shown
        assert row(shown, "mức tiền thưởng").endswith("Chờ đọc danh sách")
    assert standings(folder)["vay-von"] == "unread"
