"""The copy that is handed to somebody: their own part of what the clerk decides by, and no more."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.desk.subjects import texts
from handlers.people.stored_texts import CODE_OPEN
from handlers.turn.turn import Office
from handlers.values.effects import NoteQuestion, NoteRequest, RecordConsent
from handlers.values.replies import Reply
from handlers.values.staff import Audience
from handlers.values.state import Participant
from storage.announcements import approvals
from storage.privacy.reading.own import own_part
from storage.privacy.subjects import traces_of_subject
from storage.units.register import add
from storage.units.units import UnitEntry
from tests.support.chats import FORM, LAN, Chat
from tests.support.clerks import hire
from tests.support.linking import issue
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Register

THU, PHONE = "Hoàng Văn Thụ Nam", "0977333444"
COMPLAINT = f"gặp cán bộ, gọi tôi số 0933444555, tôi tố cáo ông {THU} ăn chặn tiền quỹ, giữ kín tên"


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, empty."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


def named_by_many(program: Program) -> str:
    """Complained of, asked about, registered beside others, in the register beside another."""
    store, now = program.app.store, program.app.clock.now()
    chat, other = Chat(store, "sends"), Chat(store, "complains")
    other.says(NoteRequest(COMPLAINT, phone="0933444555"))
    other.says(NoteQuestion(f"sao {THU} được khen mà Vi Thị Hoài thì không", "declined"))
    Chat(store, "relative").says(NoteRequest("nhờ gọi giúp người nhà", phone=PHONE))
    code = chat.registers(
        replace(
            FORM,
            contact_name="Lý Thị Thư",
            people=(
                Participant(THU, "Kế toán", None, "cùng anh Lò Văn Sáu (0933 111 222) làm máy sấy"),
                Participant("Lò Văn Sáu", f"phụ việc cho {THU}"),
            ),
        )
    )
    lan = hire(store, "Chị Lan", "clerk", now - timedelta(days=2))
    with store.change(replace(LAN, staff_id=lan.id), now) as act:
        add(
            act,
            UnitEntry(
                "HTX Chè 0987 999 888",
                representative=f"{THU}, Vi Văn Sơn",
                phone=f"{PHONE}, 0987999888",
                notes=f"bà Hoài báo {THU} nợ quỹ",
            ),
        )
        approvals.write(act, f"Nháp: khen {THU}", Audience(), lambda _: Reply("Nháp"))
    return code


async def test_the_copy_holds_nobody_elses_number_name_or_complaint(program: Program) -> None:
    """The clerk sees all of it to decide by; who is named gets their own part, in plain words."""
    code = named_by_many(program)
    async with at_desk(program) as clerk:
        page = await clerk.sends("/du-lieu-ca-nhan", name=THU, phone=PHONE, kind="copy")
        for said in ("ăn chặn tiền quỹ", "0933444555", "0987999888", "nợ quỹ", texts.COPY_HOW):
            assert said in page.text, said
        copied = (await clerk.opens("/du-lieu-ca-nhan/1/ban-sao.txt")).content.decode("utf-8-sig")
    for said in (
        "tố cáo", "0933", "0987999888", "Vi Văn Sơn", "Hoài", "nợ quỹ", "Lý Thị Thư", "Lò Văn Sáu",
        "nhờ gọi", "Nháp", "unit/", "request/", code, "bỏ cả hai",
    ):  # fmt: skip
        assert said not in copied, said
    assert (
        f"Trong đăng ký thi đua của {FORM.unit_name}\r\n- {THU}, Kế toán, cùng anh … (…) làm máy sấy"
        in copied
    )
    assert f"{texts.GIVEN_IN['unit']}\r\n- HTX Chè …\r\n- {THU}\r\n- {PHONE}" in copied
    assert f"{texts.GIVEN_IN['request']}\r\n- {PHONE}" in copied
    assert texts.GIVEN_END in copied


async def test_the_copy_says_by_what_right_the_list_is_here(program: Program) -> None:
    """To whom the list names, without who is named there besides; erased it names nobody."""
    store, now = program.app.store, program.app.clock.now()
    ground = f"Danh sách của Liên minh, ông {THU} và bà Vi Thị Hoài lập"
    Register(store).take_in([UnitEntry("HTX Chè", representative=THU)], LAN, now, ground)
    async with at_desk(program) as clerk:
        page = await clerk.sends("/du-lieu-ca-nhan", name=THU, kind="erase")
        assert texts.PLACES["unit-list"] in page.text
        copied = (await clerk.opens("/du-lieu-ca-nhan/1/ban-sao.txt")).content.decode("utf-8-sig")
        told = f"{texts.LIST_GROUND}\r\n- Danh sách của Liên minh, ông {THU} và bà … lập"
        assert told in copied
        data = {"csrf": clerk.csrf, "sure": "1", "place": ["unit/1", "unit-list/1"]}
        await clerk.client.post("/quan-tri/du-lieu-ca-nhan/1/xoa", data=data)
    assert store.units.grounds() == ["Danh sách của Liên minh, ông … và bà Vi Thị Hoài lập"]


async def test_who_lost_the_phone_gets_what_their_own_chat_holds(program: Program) -> None:
    """When the clerk is sure of them and says so; without it the copy tells the way to it."""
    store, now = program.app.store, program.app.clock.now()
    chat = Chat(store, "lost", "web")
    chat.registers()
    chat.says(
        NoteQuestion("ai ký giấy khen cho tôi?", "declined"), text="tôi hỏi giấy khen", now=now
    )
    other = Chat(store, "another")
    other.says(NoteQuestion("câu của người khác", "declined"), text="nhà bên nhắn", now=now)
    person = f"person/{chat.says(RecordConsent('reminders', 'nl-1', True))}"
    code = issue(chat, now)
    at = "/du-lieu-ca-nhan/1/ban-sao.txt"
    async with at_desk(program) as clerk:
        page = await clerk.sends(
            "/du-lieu-ca-nhan", name=FORM.contact_name or "", phone=FORM.phone or "", kind="copy"
        )
        assert texts.OWN_COPY in page.text
        assert f'name="kenh" value="{person}"' in page.text
        for unsure in ("", f"?kenh={person}", "?sure=1", "?sure=1&kenh=person/999"):
            copied = (await clerk.opens(at + unsure)).content.decode("utf-8-sig")
            assert "giấy khen" not in copied, unsure
            assert texts.GIVEN_ELSE in copied
        assert store.journal.lines(action="export", subject=person) == []
        copied = (await clerk.opens(f"{at}?kenh={person}&sure=1")).content.decode("utf-8-sig")
    for said in (texts.OWN_CHAT, "tôi hỏi giấy khen", "ai ký giấy khen cho tôi?", "nl-1"):
        assert said in copied, said
    for unsaid in ("câu của người khác", "nhà bên nhắn", code, CODE_OPEN):
        assert unsaid not in copied, unsaid
    assert texts.GIVEN_ELSE not in copied
    (line,) = store.journal.lines(action="export", subject=person)
    assert line.after is None


async def test_of_whom_nothing_own_is_kept_the_copy_says_so(program: Program) -> None:
    """Others' words alone: that there are any is for the office to say."""
    Chat(program.app.store).says(NoteRequest(COMPLAINT, phone="0933444555"))
    async with at_desk(program) as clerk:
        await clerk.sends("/du-lieu-ca-nhan", name=THU, phone=PHONE, kind="copy")
        copied = (await clerk.opens("/du-lieu-ca-nhan/1/ban-sao.txt")).content.decode("utf-8-sig")
    assert texts.GIVEN_NOTHING in copied
    assert "tố cáo" not in copied


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (f"Mời {THU}, Phó Giám Đốc", f"Mời {THU}, Phó Giám Đốc"),
        (f"{THU} ở xã Văn Chấn", f"{THU} ở xã Văn Chấn"),
        (f"gọi {THU} {PHONE} hoặc 0912 345 678", f"gọi {THU} {PHONE} hoặc …"),
        (f"{THU} cùng bà Hoa và Vàng A Sếnh", f"{THU} cùng bà … và …"),
        (
            f"{THU} thay không chín một hai ba bốn năm sáu bảy tám rồi",
            f"{THU} thay … rồi",
        ),
        (
            f"{THU} báo cùng hoàng thị xuân số 0978 một một hai 277, kế toán Páo và bà Vàng Thị Dợ",
            f"{THU} báo cùng …, kế toán … và bà …",
        ),
        (f"{THU} với ông sùng a tủa, chị lò thị mai", f"{THU} với ông …, chị …"),
        (f"{THU} đi thay lò mai số đầu 0978 đuôi 112277", f"{THU} …"),
        (
            f"{THU} làm kế toán ở xã Văn Chấn từ năm 2024",
            f"{THU} làm kế toán ở xã Văn Chấn từ năm 2024",
        ),
    ],
)
def test_what_is_another_s_leaves_a_gap(text: str, given: str) -> None:
    """Names with capitals or a word of address before them, and numbers in figures or in words."""
    assert own_part(text, traces_of_subject(THU, PHONE)) == given
