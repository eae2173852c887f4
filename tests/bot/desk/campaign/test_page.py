"""Two campaigns side by side, and a registration of then as the proposal for now."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

from bot.desk.campaign import texts
from handlers.turn.turn import Office
from storage.units.units import UnitEntry
from tests.support.chats import FORM, Chat
from tests.support.clerks import OFFICE
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import build
from tests.support.verbs import Register

UNITS = ("HTX Một", "HTX Hai", "HTX Ba", "HTX Bốn")


async def test_two_campaigns_stand_side_by_side(tmp_path: Path, office: Office) -> None:
    """Counted alike; who is missing now is proposed with the form of then, and nothing is kept."""
    plan = office.plans[0]
    before = replace(plan, id="nam-truoc", year=plan.year - 1)
    matchers = {**office.matchers, before.id: office.matchers[plan.id]}
    program = build(tmp_path, replace(office, plans=(plan, before), matchers=matchers))
    store, now = program.app.store, program.app.clock.now()
    for name in UNITS:
        Register(store).add(UnitEntry(name, "htx", "xã A"), OFFICE, now)
    chat = Chat(store)
    for name in UNITS[:3]:
        code = chat.registers(replace(FORM, unit_name=name, commune="xã A"), before.id, before.year)
    chat.registers(replace(FORM, unit_name=UNITS[0], commune="xã A"), plan.id)
    async with at_desk(program) as clerk:
        page = (await clerk.opens("/phong-trao")).text
        row = "".join(page.split(texts.SHARE)[1].split("</tr>")[0].split())
        assert "25,0%" in row
        assert "75,0%" in row
        assert f"{texts.NOT_AGAIN} (2)" in page
        assert "HTX Bốn" not in page
        form = (await clerk.opens(f"/dang-ky/nhap-nhu/{code}")).text
        assert f"/dang-ky/nhap-nhu/{code}" in page
        assert 'value="HTX Ba"' in form
        assert FORM.phone is not None
        assert FORM.phone in form
        assert FORM.targets[0] not in form
        # Looked for now, what was sent then is found, too.
        assert "HTX Ba" not in (await clerk.opens("/dang-ky")).text
        found = (await clerk.opens("/dang-ky?tim=htx+ba&trang-thai=sent")).text
        assert "Không có đăng ký nào khớp" in found
        (there,) = re.findall(r'href="/quan-tri(/dang-ky\?ke-hoach=nam-truoc[^"]*)"', found)
        assert code in (await clerk.opens(unescape(there))).text
    assert len(store.registrations.all(plan.id)) == 1
    store.close()
