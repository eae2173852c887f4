"""A clerk puts a registration right, links it to its unit, and enters one from paper."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from handlers.registrations.form.parts import contact
from handlers.registrations.sent import refusing
from handlers.turn.turn import Office
from handlers.values.effects import ReviseRegistration
from handlers.values.replies import Reply
from handlers.values.state import Form, Participant
from storage.journal.journal import Actor
from storage.registrations.corrections import Correction, correct
from storage.registrations.decisions import Seen
from storage.store import Store
from storage.units.units import UnitEntry
from tests.support.chats import FORM
from tests.support.clerks import OFFICE, StaffedOffice, chat_at, deliver, hire, owner
from tests.support.pages.desk_web import at_desk, fields_in, flash
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Register

SENT = replace(
    FORM,
    unit_name="htx nong nghiep thanh cong",
    collective_title="ttldtt",
    people=(Participant("Nguyen Thi Moi", "Giám đốc"), Participant("Lò Văn Ún", "Kế toán")),
)


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, with three units."""
    built = build(tmp_path, office)
    units = [UnitEntry("HTX Nông nghiệp Thành Công", "htx", "xã Nậm Lành", "5200123456")]
    units += [UnitEntry("HTX Khác", "htx", "xã A"), UnitEntry("THT Thành Công", "tht")]
    Register(built.app.store).take_in(units, OFFICE, built.app.clock.now())
    yield built
    built.app.store.close()


def form_of(program: Program, code: str) -> Form:
    """What a registration says now."""
    (record,) = program.app.store.registrations.get(code)
    return record.form


async def test_a_page_sent_back_unchanged_changes_nothing(program: Program) -> None:
    """Every field of the form comes back as it was."""
    code = owner(program.app.store, "lan", SENT)
    async with at_desk(program) as clerk:
        fields = fields_in(await clerk.opens(f"/dang-ky/{code}/sua"))
        same = await clerk.sends(f"/dang-ky/{code}/sua", **fields, reason="x")
        assert "Chưa có mục nào thay đổi" in flash(same)
        assert form_of(program, code) == SENT


async def test_a_typo_is_put_right_and_its_owner_may_object(program: Program) -> None:
    """A new version with its reason; told what it says now, and one's own version comes back."""
    store = program.app.store
    code = owner(store, "lan", SENT)
    async with at_desk(program) as clerk:
        deliver(store, program.app.clock.now())
        fields = fields_in(await clerk.opens(f"/dang-ky/{code}/sua"))
        fields |= {"nguoi-0-name": "Nguyễn Thị Mới", "nguoi-1-name": "", "phone": "0987.654.321"}
        bare = await clerk.sends(f"/dang-ky/{code}/sua", **fields, reason=" ")
        assert "ghi lý do" in flash(bare)
        assert 'value="Nguyễn Thị Mới"' in bare.text
        wrong = await clerk.sends(f"/dang-ky/{code}/sua", **{**fields, "phone": "12"}, reason="x")
        assert contact.PHONE_BAD in wrong.text
        assert form_of(program, code) == SENT
        done = await clerk.sends(f"/dang-ky/{code}/sua", **fields, reason="Theo giấy tờ")
        assert f"Đã sửa {code}. Người gửi được báo trong trò chuyện." in flash(done)
        assert "Chị Mai: sửa giúp người gửi – Theo giấy tờ" in done.text
        assert "<mark>Mới</mark>" in done.text
        people = (Participant("Nguyễn Thị Mới", "Giám đốc"),)
        assert form_of(program, code) == replace(SENT, people=people, phone="0987654321")
        [(who, text)] = deliver(store, program.app.clock.now())
        assert who == "lan"
        assert "Lý do: Theo giấy tờ" in text
        assert "Điện thoại: 0987654321" in text
        (line,) = store.journal.lines(subject=code, limit=1)
        assert "Mới" not in str(line.after)
        late = await clerk.sends(f"/dang-ky/{code}/sua", **{**fields, "phone": ""}, reason="x")
        assert "vừa thay đổi" in flash(late)
        chat_at(store, "lan").says(ReviseRegistration(code, SENT))
        assert form_of(program, code) == SENT


def test_whoever_sent_it_takes_it_back_by_one_press(store: Store, office: Office) -> None:
    """Their own version stands and waits again, the staff have a question; once, and no later."""
    program = StaffedOffice(store, office)
    leader = program.person("4242424242")
    code = owner(store, "4242424242", SENT)
    mai = Actor("Chị Mai", hire(store, "Chị Mai", "clerk").id)
    mended = replace(SENT, unit_name="HTX Nông nghiệp Thành Công")

    def corrects(version: int) -> None:
        notice = Reply("Cán bộ đã sửa", (refusing.choice(code, version + 1),))
        wanted = Correction(code, Seen(version, "sent"), mended, "lý do", ["Đơn vị"], notice)
        # A second tap at once is the same one.
        program.clock.move(timedelta(minutes=1))
        with store.change(mai, program.clock.now()) as change:
            assert correct(change, [wanted]) == {code: None}
        assert "Cán bộ đã sửa" in leader.hears()

    corrects(1)
    assert store.registrations.get(code)[0].form == mended
    assert "Đã lấy lại bản trước" in leader.taps("Không đồng ý, lấy lại bản cũ")
    (record,) = store.registrations.get(code)
    assert (record.form, record.version, record.status) == (SENT, 3, "sent")
    assert store.registrations.refused_correction(code)
    assert code in store.questions.all()[0].question
    program.clock.move(timedelta(minutes=1))
    assert "đã thay đổi sau lần sửa" in leader.presses(f"refuse:{code}:2")
    corrects(3)
    assert not store.registrations.refused_correction(code)
    assert "Đã lấy lại bản trước" in leader.says("Không đồng ý")
    corrects(5)
    assert "Đã lấy lại bản trước" in leader.says("1")
    assert store.registrations.get(code)[0].version == 7


async def test_nothing_forged_is_stored(program: Program) -> None:
    """A kind or title that is no choice is none; the registration can still be read."""
    code = owner(program.app.store, "lan", SENT)
    async with at_desk(program) as clerk:
        fields = fields_in(await clerk.opens(f"/dang-ky/{code}/sua"))
        forged = {**fields, "unit_type": "<b>", "collective_title": "x", "kind": "y"}
        refused = await clerk.sends(f"/dang-ky/{code}/sua", **forged, reason="x")
        assert "cho tập thể hay cá nhân" in refused.text
        await clerk.sends(f"/dang-ky/{code}/sua", **{**forged, "kind": "both"}, reason="x")
        assert (form_of(program, code).unit_type, form_of(program, code).kind) == (None, "both")
    async with at_desk(program, "viewer") as viewer:
        assert (await viewer.opens(f"/dang-ky/{code}/sua")).status_code == 403


async def test_it_is_linked_to_its_unit(program: Program) -> None:
    """Found by what was sent; its name, commune and number are the register's from then on."""
    store = program.app.store
    code = owner(store, "lan", SENT)
    unit = next(one for one in store.units.all() if "Nông nghiệp" in one.name)
    async with at_desk(program) as clerk:
        shown = await clerk.opens(f"/dang-ky/{code}/don-vi")
        assert "Chưa gắn với đơn vị nào" in shown.text
        assert unit.name in shown.text
        assert "HTX Khác" not in shown.text
        assert "HTX Khác" in (await clerk.opens(f"/dang-ky/{code}/don-vi?tim=khac")).text
        fields = {"seen": "1-sent", "reason": "Đúng tên"}
        assert "chọn một đơn vị" in flash(await clerk.sends(f"/dang-ky/{code}/don-vi", **fields))
        await clerk.sends(f"/dang-ky/{code}/don-vi", **fields, unit=str(unit.id))
        form = form_of(program, code)
        assert (form.unit_id, form.unit_name, form.commune, form.tax_code) == (
            unit.id,
            "HTX Nông nghiệp Thành Công",
            "xã Nậm Lành",
            "5200123456",
        )
        assert form.people == SENT.people
        assert store.registrations.codes_of(unit) == [code]


async def test_one_is_entered_from_paper(program: Program) -> None:
    """For a unit, agreed to, marked so, and in the queue; a second one only beside the first."""
    store = program.app.store
    unit = next(one for one in store.units.all() if "Nông nghiệp" in one.name)
    async with at_desk(program) as clerk:
        address = f"/dang-ky/nhap?don-vi={unit.id}"
        assert f'href="/quan-tri{address}"' in (await clerk.opens(f"/don-vi/{unit.id}")).text
        found = await clerk.opens("/dang-ky/nhap?tim=nong+nghiep")
        assert f'href="/quan-tri{address}">{unit.name}' in found.text
        assert "Không có đơn vị nào khớp" in (await clerk.opens("/dang-ky/nhap?tim=xyz")).text
        fields = fields_in(await clerk.opens(address))
        assert fields["unit_name"] == unit.name
        fields |= {"nguoi-0-name": "Lò Văn Ún", "phone": "0912345678", "channel": "paper"}
        refused = await clerk.sends("/dang-ky/nhap", **fields)
        assert "đã đồng ý" in flash(refused)
        assert store.registrations.all() == []
        done = await clerk.sends("/dang-ky/nhap", **fields, agreed="1")
        assert "Đã ghi đăng ký DK-2025-0001" in flash(done)
        assert "qua bản giấy" in done.text
        (record,) = store.registrations.all()
        assert (record.status, record.channel, record.form.unit_id) == ("sent", "paper", unit.id)
        again = await clerk.sends("/dang-ky/nhap", **fields, agreed="1")
        assert "đã có đăng ký DK-2025-0001" in flash(again)
        second = await clerk.sends("/dang-ky/nhap", **fields, agreed="1", knows="DK-2025-0001")
        assert "DK-2025-0002" in flash(second)
        taken = await clerk.sends("/dang-ky/DK-2025-0001/tiep-nhan", seen="1-sent")
        # Nobody has ever written to us for it: whoever decides is not told that they heard.
        assert "Đã tiếp nhận" in flash(taken)
        assert "Không có kênh nào để báo người gửi: hãy gọi số điện thoại" in flash(taken)
        fields = fields_in(await clerk.opens("/dang-ky/DK-2025-0002/sua")) | {"phone": ""}
        mended = await clerk.sends("/dang-ky/DK-2025-0002/sua", **fields, reason="theo bản giấy")
        assert "Không có kênh nào để báo" in flash(mended)
        signed = await clerk.sends("/dang-ky/DK-2025-0001/ban-ky")
        assert "Đã ghi nhận bản ký. Không có kênh nào" in flash(signed)
        both = await clerk.sends(
            "/dang-ky/quyet-dinh", viec="bo-sung", reason="thiếu số", chon="DK-2025-0002:2-sent"
        )
        assert "1 người gửi không có kênh nào để báo" in flash(both)


async def test_who_is_new_keeps_the_paper_of_a_unit_that_registered_by_itself(
    program: Program,
) -> None:
    """Its sender would be told by somebody whom nobody knows: said on the form, which stays full."""
    store = program.app.store
    unit = next(one for one in store.units.all() if "Nông nghiệp" in one.name)
    form = replace(FORM, unit_id=unit.id, unit_name=unit.name, unit_type="htx")
    code = owner(store, "leader", form)
    async with at_desk(program, name="Chị Mới", known=False) as clerk:
        fields = fields_in(await clerk.opens(f"/dang-ky/nhap?don-vi={unit.id}"))
        fields |= {"nguoi-0-name": "Lò Văn Ún", "phone": "0912345678", "channel": "paper"}
        refused = await clerk.sends("/dang-ky/nhap", **fields, agreed="1", knows=code)
        assert "nhờ một cán bộ khác ghi giúp. Chưa ghi gì." in flash(refused)
        assert fields_in(refused)["nguoi-0-name"] == "Lò Văn Ún"
    assert [one.code for one in store.registrations.all()] == [code]
