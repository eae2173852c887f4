"""The journal's page speaks of units, people and plans by name; what is stored stays as it is."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from handlers.turn.turn import Office
from storage.units.units import UnitEntry
from tests.support.chats import FORM
from tests.support.clerks import OFFICE, fail, owner
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Register


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


async def test_names_stand_for_numbers(program: Program) -> None:
    """A registration with its unit, a unit, a person, a plan's file, a kind: no inner number."""
    store, now = program.app.store, program.app.clock.now()
    code = owner(store, "lan", replace(FORM, unit_name="HTX Minh Tâm"))
    person = fail(store, "lan", "unknown")
    Register(store).take_in([UnitEntry("HTX Một", "htx"), UnitEntry("HTX Hai", "tht")], OFFICE, now)
    one, two = (
        next(u.id for u in store.units.all() if u.name == n) for n in ("HTX Một", "HTX Hai")
    )
    Register(store).join(one, two, now.date(), "trùng", OFFICE, now)
    async with at_desk(program) as clerk:
        await clerk.sends(f"/dang-ky/{code}/tiep-nhan", seen="1-sent")
        await clerk.sends(f"/tin-loi/{person}/da-xu-ly")
        await clerk.opens(f"/dang-ky/{code}/phieu.docx")
        await clerk.opens("/dang-ky/tong-hop.docx")
        page = unescape((await clerk.opens("/nhat-ky")).text)
        subjects = re.findall(r'</span></td>\n<td class="small">([^<]*)</td>', page)
        # Between them stand the lines of what was looked at.
        newest = iter(subjects)
        told = [
            "biểu tổng hợp (.docx) (kế hoạch 344/KH-LMHTX)",
            f"phiếu {code} – HTX Minh Tâm",
            f"người nhận HTX Minh Tâm, {FORM.contact_name}, {FORM.phone}",
            f"{code} – HTX Minh Tâm",
        ]
        assert all(one in newest for one in told), subjects
        assert "đơn vị HTX Một" in subjects
        assert re.search(r"gộp vào đơn vị:</span> HTX Hai", page)
        assert store.journal.lines(subject=code, limit=1)
    assert store.journal.lines(action="units.join", limit=1)[0].subject == f"unit/{one}"
