"""Two clerks look through one draft: nothing of either is written over unseen."""

import re
from html import unescape
from pathlib import Path

import httpx

from bot.plans.head_form import read_head
from knowledge.plan.plan import load_plan
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program
from tests.support.plans.uploaded import clean, folder_of, upload

EVENT = {"number": "2", "event": "han-dang-ky-thi-dua"}


def stood(answer: httpx.Response, action: str) -> str:
    """The mark of the form that is sent there, of the third event where there are several."""
    forms = re.findall(rf'action="/quan-tri{action}">.*?name="stood" value="([^"]*)"', answer.text)
    return unescape(forms[2] if len(forms) > 2 else forms[0])


async def test_who_saves_later_is_told_what_the_other_has_saved(
    program: Program, tmp_path: Path
) -> None:
    """The head and an event; what only the other has changed comes along with the second press."""
    async with at_desk(program, name="Lan") as lan, at_desk(program, name="Minh") as minh:
        path = await upload(lan, clean(tmp_path))
        folder = folder_of(program, path)
        typed = {each.field.name: each.value for each in read_head(folder)}
        seen = await minh.opens(path)
        mark = stood(seen, path)
        await lan.sends(path, **{**typed, "title": "Tên của Lan", "issuer": "Sở"}, stood=mark)
        told = await minh.sends(path, **{**typed, "title": "Tên của Minh"}, stood=mark)
        assert told.status_code == 400
        assert "đã được Lan sửa lúc" in told.text
        assert "đang là “Tên của Lan”, anh/chị ghi “Tên của Minh”" in told.text
        assert load_plan(folder).title == "Tên của Lan"
        again = {**typed, "title": "Tên của Minh", "issuer": "Sở"}
        assert 'name="issuer" value="Sở"' in told.text
        await minh.sends(path, **again, stood=stood(told, path))
        assert (load_plan(folder).title, load_plan(folder).issuer) == ("Tên của Minh", "Sở")
        at = f"{path}/su-kien"
        mark = stood(await minh.opens(path), at)
        await lan.sends(at, **EVENT, name="Hạn đăng ký", on="2026-03-15", stood=mark)
        stale = await minh.sends(at, **EVENT, name="Hạn đăng ký", on="2026-03-20", stood=mark)
        assert "đang là “2026-03-15”, anh/chị ghi “2026-03-20”" in stale.text
        assert str(load_plan(folder).events[2].on) == "2026-03-15"
        mark = stood(stale, at)
        saved = await minh.sends(at, **EVENT, name="Hạn đăng ký", on="2026-03-20", stood=mark)
        assert flash(saved) == "Đã lưu sự kiện."
