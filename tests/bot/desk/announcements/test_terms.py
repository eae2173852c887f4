"""An announcement's kind, hour and place, blanks, day of sending, audience and second message."""

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import httpx
import pytest

from bot.clock import LOCAL
from handlers.turn.turn import Office
from handlers.values.effects import RecordConsent, SaveSubscription
from handlers.values.orders import AnswerRoll
from handlers.values.reminding.settings import Subscription
from storage.units.units import UnitEntry
from tests.support.chats import FORM
from tests.support.clerks import CHANNELS, OFFICE, chat_at, deliver, owner
from tests.support.pages.desk_web import Clerk, at_desk, flash, stranger
from tests.support.pages.web_app import Program, build
from tests.support.verbs import Register

TEXT = "Kính gửi {tên}, {Đơn vị}: mời dự hội nghị."
MEETING = {"dang": "moi", "luc-ngay": "2025-05-10", "luc-gio": "08:30", "noi": "UBND huyện Văn Yên"}


@pytest.fixture
async def opened(office: Office, tmp_path: Path) -> AsyncIterator[tuple[Clerk, Clerk, Program]]:
    """Two clerks, two registered units of the register in two districts, one nobody speaks for."""
    program = build(tmp_path, office)
    store = program.app.store
    names = (("HTX Suối Giàng", "Văn Chấn"), ("HTX Minh Tâm", "Văn Yên"), ("HTX Xa", "Văn Yên"))
    for one, where in names:
        entry = UnitEntry(one, "htx", "xã A", district=where)
        Register(store).add(entry, OFFICE, program.app.clock.now())
    ids = {unit.name: unit.id for unit in store.units.all()}
    for number, (name, _) in enumerate(names[:2]):
        owner(store, f"p{number}", replace(FORM, unit_name=name, unit_id=ids[name]))
    settings = Subscription(since=program.app.clock.now())
    agreed = RecordConsent("reminders", "nl-2", given=True)
    chat_at(store, "listener").says(agreed, SaveSubscription(settings))
    async with AsyncExitStack() as stack:
        mai = await stack.enter_async_context(at_desk(program))
        tu = await stack.enter_async_context(at_desk(program, "clerk", "Anh Tú"))
        yield mai, tu, program
    store.close()


async def approved(opened: tuple[Clerk, Clerk, Program], **fields: str) -> str:
    """Written, submitted and approved by the second person; what is said then."""
    mai, tu, program = opened
    await mai.sends("/thong-bao/soan", **{"noi-dung": TEXT, **fields})
    await mai.sends("/thong-bao/1/gui-duyet")
    deliver(program.app.store, program.app.clock.now())
    view = program.app.store.announcements.get(1)
    assert view is not None
    return flash(await tu.sends("/thong-bao/1/duyet", seen=view.mark))


def sent(program: Program) -> dict[str, str]:
    """Send what is due by now; what each address reads."""
    now = program.app.clock.now()
    deliver(program.app.store, now)
    program.app.store.announcements.start_due(now)
    return dict(deliver(program.app.store, now))


async def test_an_invitation_says_when_and_where_and_each_reads_his_own_name(
    opened: tuple[Clerk, Clerk, Program],
) -> None:
    """Whoever registered nothing is addressed politely; nobody reads a brace."""
    _, _, program = opened
    await approved(opened, **MEETING)
    program.app.clock.advance(timedelta(seconds=61))
    said = sent(program)
    assert set(said) == {"p0", "p1", "listener"}
    assert "Kính gửi Nguyễn Thị Hằng, HTX Suối Giàng: mời" in said["p0"]
    assert "8 giờ 30 ngày 10/5/2025" in said["p0"]
    assert "UBND huyện Văn Yên" in said["p0"]
    assert "Kính gửi anh/chị, đơn vị: mời" in said["listener"]


async def test_news_ask_nobody_who_comes(opened: tuple[Clerk, Clerk, Program]) -> None:
    """One button, and a text for the group that asks for nothing."""
    mai, _, _ = opened
    page = (await mai.sends("/thong-bao/soan", **{"noi-dung": TEXT, "dang": "tin"})).text
    assert "<span>Đã nhận</span>" in page
    assert "cử người thay" not in page
    assert "Kính gửi anh/chị, đơn vị" in page
    assert "nhắn trợ lý" not in page


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"noi-dung": "Chào {ngày} và {"}, "{ngày}”, “{"),
        ({"luc-ngay": "2025-05-10"}, "cả ngày và giờ mời họp"),
        ({"gui-ngay": "2025-05-10", "gui-gio": "22:00"}, "giờ yên tĩnh"),
        ({"gui-ngay": "2025-01-10", "gui-gio": "08:00"}, "đã qua"),
        ({**MEETING, "gui-ngay": "2025-05-11", "gui-gio": "08:00"}, "trước giờ họp"),
        ({"danh-sach": "HTX Không Có\nDV-999"}, "HTX Không Có; DV-999"),
    ],
)
async def test_what_cannot_be_is_said_and_nothing_typed_is_lost(
    opened: tuple[Clerk, Clerk, Program], fields: dict[str, str], said: str
) -> None:
    """A kind sentence above the form, which holds everything."""
    mai, _, program = opened
    answer = await mai.sends("/thong-bao/soan", **{"noi-dung": TEXT, **fields})
    assert answer.status_code == 400
    assert said in flash(answer)
    assert all(value.split("\n")[0] in answer.text for value in fields.values())
    assert program.app.store.announcements.newest() == []


async def test_planned_for_a_later_day_it_waits_and_can_be_taken_back(
    opened: tuple[Clerk, Clerk, Program],
) -> None:
    """Nothing goes before its hour, however far the clock was; until then it can be stopped."""
    mai, _, program = opened
    day = program.app.clock.now().date()
    told = await approved(opened, **{"gui-ngay": day.isoformat(), "gui-gio": "14:30"})
    assert f"14 giờ 30 ngày {day.day}/{day.month}/{day.year}" in told
    program.app.clock.advance(timedelta(hours=4))
    assert sent(program) == {}
    # What puts right what a clock ahead has written brings nothing forward that was planned.
    program.app.store.put_right(program.app.clock.now())
    program.app.clock.advance(timedelta(seconds=90))
    assert sent(program) == {}
    assert "thu hồi được" in (await mai.opens("/thong-bao/1")).text
    assert "bản nháp" in flash(await mai.sends("/thong-bao/1/hoan-tac"))
    program.app.clock.advance(timedelta(days=60))
    assert sent(program) == {}


async def test_who_sleeps_gets_it_in_the_morning(opened: tuple[Clerk, Clerk, Program]) -> None:
    """Approved at night: it waits in the outbox for the end of each person's quiet hours."""
    mai, tu, program = opened
    midnight = datetime.combine(program.app.clock.now().date(), datetime.min.time(), LOCAL)
    for hour in (15, 22):
        program.app.clock.advance(midnight + timedelta(hours=hour) - program.app.clock.now())
        # Who does nothing for eight hours is signed out.
        for clerk in (mai, tu):
            await clerk.opens("/thong-bao")
    await approved(opened)
    program.app.clock.advance(timedelta(minutes=2))
    assert sent(program) == {}
    program.app.clock.advance(timedelta(hours=9))
    morning = deliver(program.app.store, program.app.clock.now())
    assert {who for who, _ in morning} == {"p0", "p1", "listener"}


async def test_the_recipients_are_looked_at_before(opened: tuple[Clerk, Clerk, Program]) -> None:
    """By district, and by a list made by hand of which one unit can only be called."""
    mai, _, program = opened
    await mai.sends("/thong-bao/soan", **{"noi-dung": TEXT, "huyen": "Văn Yên"})
    page = (await mai.opens("/thong-bao/1/nguoi-nhan")).text
    assert "HTX Minh Tâm" in page
    assert "HTX Suối Giàng" not in page
    units = {unit.name: unit.id for unit in program.app.store.units.all()}
    listed = f"DV-{units['HTX Suối Giàng']}\nhop tac xa xa"
    await mai.sends("/thong-bao/soan", **{"noi-dung": TEXT, "danh-sach": listed})
    page = (await mai.opens("/thong-bao/2/nguoi-nhan")).text
    assert "trong danh sách chọn sẵn 2 đơn vị – 1 người" in page
    assert "chưa nhắn được" in page.lower()
    assert "HTX Xa" in page
    assert "HTX Suối Giàng" in (await mai.opens("/thong-bao/2/soan")).text


async def test_an_event_of_the_calendar_becomes_an_invitation(
    opened: tuple[Clerk, Clerk, Program],
) -> None:
    """By the link on its page: its name and day stand there, hour, place and districts are chosen."""
    mai = opened[0]
    assert "/thong-bao/soan?moc=ngay-htx" in (await mai.opens("/lich/ngay-htx-viet-nam")).text
    page = (await mai.opens("/thong-bao/soan?moc=ngay-htx-viet-nam")).text
    assert "Kính mời {tên}, {đơn vị} dự Ngày Hợp tác xã Việt Nam.</textarea>" in page
    assert 'name="luc-ngay" min="2025-04-04" value="2025-04-11"' in page
    assert 'value="moi" checked' in page
    assert "></textarea>" in (await mai.opens("/thong-bao/soan?moc=nope")).text


async def test_who_cannot_be_reached_is_counted_before_it_is_sent(
    opened: tuple[Clerk, Clerk, Program],
) -> None:
    """A chat that was left is one of the audience that nothing reaches."""
    mai, _, program = opened
    chat = chat_at(program.app.store, "p1")
    chat.says()
    program.app.store.outbox.block(chat.id, "blocked", program.app.clock.now())
    await mai.sends("/thong-bao/soan", **{"noi-dung": "Mời dự họp."})
    page = (await mai.opens("/thong-bao/1/nguoi-nhan")).text
    assert "người, 1 người đang không nhắn được" in page


async def test_a_message_of_blanks_is_read_as_somebody_will(
    opened: tuple[Clerk, Clerk, Program],
) -> None:
    """The first of the list, and nothing of the kind where everybody reads the same."""
    mai = opened[0]
    await mai.sends("/thong-bao/soan", **{"noi-dung": "Mời {tên}, {đơn vị}.", "huyen": "Văn Yên"})
    page = (await mai.opens("/thong-bao/1/nguoi-nhan")).text
    assert f"Mời {FORM.contact_name}, HTX Minh Tâm." in page
    assert "thấy tên mình" in (await mai.opens("/thong-bao/1")).text
    await mai.sends("/thong-bao/soan", **{"noi-dung": "Mời dự họp.", "huyen": "Văn Yên"})
    assert "thấy tên mình" not in (await mai.opens("/thong-bao/2")).text
    assert "sẽ đọc" not in (await mai.opens("/thong-bao/2/nguoi-nhan")).text


async def test_a_title_chooses_who_aims_at_it(opened: tuple[Clerk, Clerk, Program]) -> None:
    """Somebody of the unit registered for it."""
    mai, _, program = opened
    title = program.app.office().titles[0]
    owner(program.app.store, "p9", replace(FORM, unit_name="HTX Bảy", collective_title=title.id))
    fields = {"noi-dung": TEXT, "danh-hieu": title.id}
    page = (await mai.sends("/thong-bao/soan", **fields)).text
    assert f"đăng ký danh hiệu {title.name} – 1 người" in page


async def test_only_the_silent_are_reminded_and_once(
    opened: tuple[Clerk, Clerk, Program],
) -> None:
    """Their words answer the announcement, whether typed under the first message or the second."""
    mai, _, program = opened
    store = program.app.store
    await approved(opened, **MEETING)
    program.app.clock.advance(timedelta(seconds=61))
    sent(program)
    store.outbox.claim(CHANNELS, program.app.clock.now(), 50, 60)
    chat_at(store, "p0").says(AnswerRoll(1, "coming"), now=program.app.clock.now())
    assert "Đã nhắc lại 2 người" in flash(await mai.sends("/thong-bao/1/nhac-lai"))
    told = dict(deliver(store, program.app.clock.now()))
    assert set(told) == {"p1", "listener"}
    assert told["p1"].startswith("🔔 NHẮC LẠI")
    assert "Kính gửi Nguyễn Thị Hằng, HTX Minh Tâm" in told["p1"]
    assert "Không còn ai" in flash(await mai.sends("/thong-bao/1/nhac-lai"))
    chat_at(store, "p1").says(AnswerRoll(1, "away"), now=program.app.clock.now())
    report = store.announcements.report(1)
    assert (report.sent, report.answers) == (3, {"coming": 1, "away": 1})
    assert (report.unanswered, report.reminded) == (1, 2)


async def test_a_programme_goes_with_it_as_a_link(office: Office, tmp_path: Path) -> None:
    """Kept through another mistake, read by its name alone, no file for the platform; or dropped."""
    program = build(tmp_path, office, public_url="https://htx.example.vn/")
    owner(program.app.store, "p0")
    async with at_desk(program) as mai:

        async def sends(path: str, file: bytes, **fields: str) -> httpx.Response:
            data = {"csrf": mai.csrf, "noi-dung": TEXT, **MEETING, **fields}
            files = {"tep": ("Mời (bản 3).pdf", file)}
            return await mai.client.post(f"/quan-tri{path}", data=data, files=files)

        bad = await sends("/thong-bao/soan", b"MZ\x90 no document")
        assert "cần là PDF hoặc Word" in flash(bad)
        wrong = await sends("/thong-bao/soan", b"%PDF-1.7 programme", **{"luc-gio": ""})
        assert "cả ngày và giờ" in flash(wrong)
        (name,) = re.findall(r'name="chuong-trinh" value="([^"]+)"', wrong.text)
        kept = {"noi-dung": TEXT, **MEETING, "chuong-trinh": name}
        page = (await mai.sends("/thong-bao/soan", **kept)).text
        link = f"https://htx.example.vn/chuong-trinh/{name}"
        assert page.count(link) == 3
        async with stranger(program) as leader:
            given = await leader.get(f"/chuong-trinh/{name}")
            assert given.content == b"%PDF-1.7 programme"
            assert "attachment" in given.headers["content-disposition"]
            assert (await leader.get("/chuong-trinh/x")).status_code == 404
        view = program.app.store.announcements.get(1)
        assert view is not None
        assert view.terms.programme == link
        assert name in (await mai.opens("/thong-bao/1/soan")).text
        forged = await mai.sends("/thong-bao/soan", **{**kept, "chuong-trinh": "evil"})
        assert "chuong-trinh" not in forged.text
        dropped = await mai.sends("/thong-bao/1/soan", **kept, **{"bo-tep": "1"})
        assert link not in dropped.text
        program.app.clock.advance(timedelta(days=184))
        assert program.app.store.programmes.named(name, program.app.clock.now()) is None
    program.app.store.close()
