"""A clerk and the member register: looked through, added to, edited."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from handlers.turn.turn import Office
from storage.units.units import UnitEntry
from tests.support.chats import FORM
from tests.support.clerks import OFFICE, owner
from tests.support.pages.desk_web import at_desk, flash
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Register


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


async def test_a_unit_is_changed_and_the_change_is_in_the_journal(program: Program) -> None:
    """Name, type, commune and tax code; what cannot be is explained and changes nothing."""
    store = program.app.store
    async with at_desk(program) as clerk:
        units = [UnitEntry("HTX Cũ", "htx", "xã A"), UnitEntry("HTX B", None, "xã A")]
        Register(store).take_in(units, OFFICE, program.app.clock.now())
        old = next(unit for unit in store.units.all() if unit.name == "HTX Cũ")
        path = f"/don-vi/{old.id}"
        good = {"name": "HTX Mới", "unit_type": "tht", "commune": "xã C", "tax_code": ""}
        for wrong, said in (
            ({"name": " "}, "cần có tên"),
            ({"unit_type": "nhà máy"}, "Loại hình không rõ"),
            ({"tax_code": "12"}, "Mã số thuế không đúng"),
            ({"name": "hợp tác xã b", "unit_type": "", "commune": "A"}, "đã có đơn vị cùng tên"),
        ):
            answer = await clerk.sends(path, **{**good, **wrong})
            assert answer.status_code == 400
            assert said in answer.text
        assert "Đã lưu HTX Mới" in flash(await clerk.sends(path, **good))
        new = next(unit for unit in store.units.all() if unit.id == old.id)
        assert (new.name, new.unit_type, new.commune) == ("HTX Mới", "tht", "xã C")
        (line,) = store.journal.lines(action="units.edit")
        assert line.after is not None
        assert (line.after["name"], line.after["unit_type"]) == ("changed", "tht")
        found = (await clerk.opens("/don-vi?tim=htx+moi")).text
        assert "1 trong 2 đơn vị" in found


async def test_a_unit_is_found_with_a_slip_of_the_finger(program: Program) -> None:
    """On every page that asks for one, which says that it is not quite what was typed."""
    unit = Register(program.app.store).add(
        UnitEntry("Hợp tác xã Chè Suối Giàng", "htx", "xã A"), OFFICE, program.app.clock.now()
    )
    other = Register(program.app.store).add(UnitEntry("THT Quế"), OFFICE, program.app.clock.now())
    async with at_desk(program) as clerk:
        for page in ("/don-vi", "/chua-dang-ky", "/dang-ky/nhap", f"/don-vi/{other}/gop"):
            found = (await clerk.opens(f"{page}?tim=htx+che+suio+giangg")).text
            assert "không có mục nào đúng chữ “htx che suio giangg”" in found.lower(), page
            assert f"/{unit}" in found or f"={unit}" in found, page
            as_typed = (await clerk.opens(f"{page}?tim=hop+tac+xa+giang")).text
            assert "không có mục nào đúng chữ" not in as_typed.lower(), page
            assert "Suối Giàng" in as_typed, page


FULL = {
    "name": "HTX Chè",
    "unit_type": "htx",
    "commune": "xã A",
    "district": "Văn Yên",
    "representative": "Giàng A Páo",
    "phone": "0912 345 678",
    "tax_code": "",
    "member_code": "TV01",
    "notes": "",
}


async def test_a_unit_is_typed_in(program: Program) -> None:
    """With all that is known of it; a wrong phone is said and nothing typed is lost."""
    store = program.app.store
    async with at_desk(program) as clerk:
        wrong = await clerk.sends("/don-vi/them", **{**FULL, "phone": "hỏi chị Hoa"})
        assert wrong.status_code == 400
        assert "Điện thoại không đọc được" in wrong.text
        assert 'value="Giàng A Páo"' in wrong.text
        done = await clerk.sends("/don-vi/them", **FULL)
        assert "Đã thêm HTX Chè" in flash(done)
        [entry] = store.units.entries().values()
        assert (entry.phone, entry.member_code, entry.notes) == ("0912345678", "TV01", None)
        again = await clerk.sends("/don-vi/them", **FULL)
        assert "đã có đơn vị cùng tên" in again.text


async def test_the_list_is_cut_by_district_and_found_by_a_person(program: Program) -> None:
    """Whom to call stands beside the unit."""
    now, register = program.app.clock.now(), Register(program.app.store)
    for name, district, phone in (
        ("HTX Một", "Văn Yên", "0912345678"),
        ("HTX Hai", "Trấn Yên", ""),
    ):
        register.add(
            UnitEntry(name, "htx", "xã A", district=district, phone=phone or None), OFFICE, now
        )
    async with at_desk(program) as clerk:
        found = (await clerk.opens("/don-vi?huyen=Tr%E1%BA%A5n+Y%C3%AAn")).text
        assert "1 trong 2 đơn vị" in found
        assert "HTX Hai" in found
        assert 'href="tel:0912345678"' in (await clerk.opens("/don-vi?tim=0912345678")).text


async def test_all_that_is_known_of_a_unit_stands_on_its_page(program: Program) -> None:
    """Its registrations, the chats of its people, and what was done to its line."""
    store, now = program.app.store, program.app.clock.now()
    number = Register(store).add(UnitEntry("HTX Chè", "htx", "xã A"), OFFICE, now)
    code = owner(store, "7", replace(FORM, unit_name="HTX Chè", unit_id=number))
    other = owner(store, "8", replace(FORM, unit_name="HTX Khác"))
    async with at_desk(program) as clerk:
        shown = (await clerk.opens(f"/don-vi/{number}")).text
        assert code in shown
        assert other not in shown
        assert "Telegram: nhận được tin" in shown
        assert "thêm đơn vị" in shown


async def test_who_may_only_look_reads_and_finds_no_number_in_any_field(program: Program) -> None:
    """Imported lists have the number beside the name, in the name of the unit, in an alias."""
    store, now = program.app.store, program.app.clock.now()
    unit = Register(store).add(
        UnitEntry(
            "HTX Lụa 0912 111 222",
            "htx",
            "xã A",
            tax_code="0901234567",
            district="Trấn Yên 0913111222",
            representative="Hà Thị Lụa 0911000222",
            phone="0914111222",
        ),
        OFFICE,
        now,
    )
    Register(store).add_alias(unit, "HTX cô Lụa 0915111222", OFFICE, now)
    numbers = ("0911000222", "0912 111 222", "0913111222", "0914111222", "0915111222")
    async with at_desk(program) as clerk:
        assert "0911000222" in (await clerk.opens("/don-vi")).text
        for one in numbers:
            found = await clerk.opens(f"/don-vi?tim={one.replace(' ', '')}")
            assert "Hà Thị Lụa" in found.text or one == "0912 111 222"
    async with at_desk(program, "viewer", "Nam") as viewer:
        for page in ("/don-vi", "/chua-dang-ky"):
            text = (await viewer.opens(page)).text
            assert "Hà Thị Lụa 0911***222" in text
            assert [one for one in numbers if one in text] == []
            for one in numbers:
                found = (await viewer.opens(f"{page}?tim={one.replace(' ', '+')}")).text
                assert "Hà Thị Lụa" not in found, one
        # What is no telephone is looked for as before.
        assert "Hà Thị Lụa" in (await viewer.opens("/don-vi?tim=0901234567")).text
