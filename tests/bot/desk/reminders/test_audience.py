"""Whom an event is for, chosen on its page: the names first, then saved, and taken back."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar as Ics

from handlers.turn.turn import Office
from handlers.values.effects import SaveSubscription
from handlers.values.reminding.settings import Subscription
from handlers.values.staff import Audience
from storage.units.units import UnitEntry
from tests.support.chats import FORM
from tests.support.clerks import OFFICE, chat_at, deliver, owner
from tests.support.pages.desk_web import Clerk, at_desk, flash
from tests.support.pages.web_app import Program, build
from tests.support.talk import Talk
from tests.support.verbs import Register

PAGE, PLAN, EVENT = "/lich/ngay-htx-viet-nam", "344-KH-LMHTX", "ngay-htx-viet-nam"
CHOOSE = f"{PAGE}/danh-cho"
YEN = {"huyen": "Văn Yên"}


@pytest.fixture
async def mai(office: Office, tmp_path: Path) -> AsyncIterator[tuple[Clerk, Program]]:
    """On 4/4/2025: a leader of each district and somebody unknown, all with reminders, event 11/4."""
    program = build(tmp_path, office)
    store, now = program.app.store, program.app.clock.now()
    for one, where in (("HTX Minh Tâm", "Văn Yên"), ("HTX Suối Giàng", "Văn Chấn")):
        Register(store).add(UnitEntry(one, "htx", "xã A", district=where), OFFICE, now)
    people = (("HTX Minh Tâm", "Lê Văn Yên"), ("HTX Suối Giàng", "Trần Thị Chấn"))
    ids = {unit.name: unit.id for unit in store.units.all()}
    for unit, name in people:
        form = replace(FORM, unit_name=unit, unit_id=ids[unit], contact_name=name, commune="xã A")
        owner(store, name, form)
    for name in (*(name for _, name in people), "lạ"):
        chosen = Subscription(since=now, days_before=(3, 1))
        chat_at(store, name).says(SaveSubscription(chosen), now=now)
    async with at_desk(program) as clerk:
        yield clerk, program
    store.close()


def told(program: Program, days: int) -> dict[str, str]:
    """Who is reminded of the event after so many days, and how."""
    program.app.clock.advance(timedelta(days=days))
    program.app.tick()
    sent = deliver(program.app.store, program.app.clock.now())
    return {who: text for who, text in sent if "Ngày Hợp tác xã Việt Nam" in text}


async def test_the_names_come_before_it_is_saved(mai: tuple[Clerk, Program]) -> None:
    """Number, days and names; saved, it stands wherever the event does, and only they are told."""
    clerk, program = mai
    assert CHOOSE in (await clerk.opens(PAGE)).text
    assert 'value="Văn Yên"' in (await clerk.opens(CHOOSE)).text
    looked = (await clerk.sends(CHOOSE, **YEN)).text
    assert "Nhắc 2 người" in looked
    assert "2 người sẽ được nhắc, trong đó 1 người chưa đăng ký" in looked
    assert "Lê Văn Yên" in looked
    assert "Trần Thị Chấn" not in looked
    assert program.app.office().audiences == {}
    saved = await clerk.sends(f"{CHOOSE}/luu", **YEN)
    assert "Đã lưu: sự kiện dành cho đơn vị thuộc Văn Yên." in flash(saved)
    assert "Chị Mai: chọn dành cho đơn vị thuộc Văn Yên" in saved.text
    assert "👥 Dành cho đơn vị thuộc Văn Yên" in saved.text
    assert "Dành cho đơn vị thuộc Văn Yên" in (await clerk.opens("/lich")).text
    assert "chọn sự kiện dành cho ai" in (await clerk.opens("/nhat-ky")).text
    assert "👥 Dành cho đơn vị thuộc Văn Yên" in Talk(program.app.office()).say("lịch")
    (entry,) = Ics.from_ical((await clerk.client.get("/lich.ics")).content).walk("VEVENT")[:1]
    assert entry["description"].startswith("Dành cho đơn vị thuộc Văn Yên. Theo kế hoạch")
    heard = told(program, 4)
    assert sorted(heard) == ["Lê Văn Yên", "lạ"]
    assert "👥 Dành cho đơn vị thuộc Văn Yên" in heard["lạ"]


async def test_what_is_wrong_with_it_is_said(mai: tuple[Clerk, Program]) -> None:
    """A unit that is none, what it is already; nothing typed is lost."""
    clerk, program = mai
    wrong = await clerk.sends(CHOOSE, **{"danh-sach": "HTX Không Có"})
    assert "Không thấy trong sổ đơn vị: HTX Không Có." in flash(wrong)
    assert "HTX Không Có</textarea>" in wrong.text
    assert "đang dành cho đúng" in flash(await clerk.sends(f"{CHOOSE}/luu"))
    assert program.app.store.journal.lines(action="event.audience") == []


async def test_it_is_for_all_again(mai: tuple[Clerk, Program]) -> None:
    """By one press and a look at the names; whoever was left out hears what has come due since."""
    clerk, program = mai
    await clerk.sends(f"{CHOOSE}/luu", **YEN)
    assert "Trần Thị Chấn" not in told(program, 4)
    # Days later she has to sign in again.
    async with at_desk(program, name="Chị Hoa") as hoa:
        assert "Nhắc tất cả như cũ" in (await hoa.opens(PAGE)).text
        looked = (await hoa.sends(CHOOSE)).text
        assert "Dành cho tất cả đơn vị" in looked
        assert "ngay sau khi lưu" in looked
        assert "tất cả đơn vị" in flash(await hoa.sends(f"{CHOOSE}/luu"))
    assert program.app.office().audiences == {}
    assert list(told(program, 0)) == ["Trần Thị Chấn"]


async def test_by_title_type_and_list(mai: tuple[Clerk, Program]) -> None:
    """As an announcement has them; what was chosen stands in the form and in the invitation."""
    clerk, program = mai
    unit = next(one for one in program.app.store.units.all() if one.name == "HTX Suối Giàng")
    fields = {
        "loai": "htx",
        "danh-hieu": "ttldtt",
        "danh-sach": f"DV-{unit.id}",
        "xa": "xã A",
    }
    await clerk.sends(f"{CHOOSE}/luu", **fields)
    kept = program.app.office().audience(PLAN, EVENT)
    assert (kept.unit_types, kept.units) == (("htx",), (unit.id,))
    assert (kept.titles, kept.communes) == (("ttldtt",), ("xã A",))
    form = (await clerk.opens(CHOOSE)).text
    assert f"DV-{unit.id} HTX Suối Giàng</textarea>" in form
    assert 'name="loai" value="htx" checked' in form
    invited = (await clerk.opens(f"/thong-bao/soan?moc={EVENT}")).text
    assert f"DV-{unit.id} HTX Suối Giàng</textarea>" in invited


async def test_an_event_without_a_day_is_looked_at_beforehand(mai: tuple[Clerk, Program]) -> None:
    """Nothing is sent yet, and the names are those of when it has one."""
    clerk, _ = mai
    looked = (await clerk.sends("/lich/dai-hoi-lien-minh/danh-cho", **YEN)).text
    assert "khi có ngày thì nhắc 2 người" in looked
    assert "Lê Văn Yên" in looked


async def test_a_viewer_chooses_nothing(office: Office, tmp_path: Path) -> None:
    """The page names whom it is for and offers no change."""
    program = build(tmp_path, office)
    async with at_desk(program, "viewer", "Vy") as viewer:
        assert CHOOSE not in (await viewer.opens(PAGE)).text
        assert (await viewer.opens(CHOOSE)).status_code == 403
        for path in (CHOOSE, f"{CHOOSE}/luu"):
            assert (await viewer.sends(path, **YEN)).status_code == 403
    assert program.app.office().audience(PLAN, EVENT) == Audience()
    program.app.store.close()
