"""Events of the office's own at the desk: added, renamed and removed, each with its effect first."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest
from icalendar import Calendar as Ics

from handlers.turn.turn import Office
from handlers.values.effects import SaveSubscription
from handlers.values.reminding.settings import Subscription
from tests.support.clerks import chat_at, deliver, listener
from tests.support.pages.desk_web import Clerk, at_desk, flash
from tests.support.pages.web_app import Program, build
from tests.support.talk import MORNING, Talk

PLAN = "344-KH-LMHTX"
ADD = "/lich/them-su-kien"
NAME = "Hội nghị tổng kết phong trào thi đua 2025"
FILLED = {"ten": NAME, "ngay": "2025-04-18", "nguon": "Công văn 12/LMHTX"}
PAGE = "/lich/office-1"


@pytest.fixture
async def mai(office: Office, tmp_path: Path) -> AsyncIterator[tuple[Clerk, Program]]:
    """A clerk at the desk of an office on 4/4/2025."""
    program = build(tmp_path, office)
    async with at_desk(program) as clerk:
        yield clerk, program
    program.app.store.close()


def events(program: Program) -> list[str]:
    """The names of the office's own events."""
    return [one.name for one in program.app.store.calendar.read().events.get(PLAN, ())]


def journal(program: Program) -> list[str]:
    """What was done, the newest first, without the signing in."""
    return [
        line.action
        for line in program.app.store.journal.lines()
        if line.action.startswith("event.")
    ]


async def test_an_event_is_added_after_its_effect_was_shown(mai: tuple[Clerk, Program]) -> None:
    """Who will be reminded and when comes first; saved, it stands in the list with its source."""
    clerk, program = mai
    listener(program.app.store, "1", days=(7, 1))
    listener(program.app.store, "2", "sinh-nhat-bac", days=(7, 1))
    assert ADD in (await clerk.opens("/lich")).text
    page = (await clerk.opens(f"{ADD}?{urlencode(FILLED)}")).text
    assert "Nhắc 1 người" in page
    assert "11/4/2025" in page
    assert "17/4/2025" in page
    assert events(program) == []
    saved = await clerk.sends(ADD, **FILLED)
    assert f"{NAME}, thứ Sáu, ngày 18/4/2025" in flash(saved)
    assert "Nguồn: Công văn 12/LMHTX" in saved.text
    assert "Chị Mai: thêm vào lịch" in saved.text
    calendar = (await clerk.opens("/lich?thang=2025-04")).text
    assert f'<a href="/quan-tri{PAGE}"><span>{NAME}</span></a>' in calendar
    assert "Nguồn: Công văn 12/LMHTX" in calendar
    assert journal(program) == ["event.date", "event.add"]


async def test_an_event_without_a_day_sends_nothing(mai: tuple[Clerk, Program]) -> None:
    """The preview says so; the event stands in the list as undated, with its source."""
    clerk, program = mai
    listener(program.app.store, "1")
    undated = {**FILLED, "ngay": ""}
    assert "Chưa có ngày nên chưa gửi gì" in (await clerk.opens(f"{ADD}?{urlencode(undated)}")).text
    saved = await clerk.sends(ADD, **undated)
    assert "chưa có ngày" in flash(saved)
    assert "Nguồn: Công văn 12/LMHTX" in saved.text
    assert program.app.office().event_dates == {}


@pytest.mark.parametrize(
    "wrong",
    [
        {"ten": ""},
        {"ten": "12/6"},
        {"ten": "x" * 121},
        {"ngay": "2025-04-03"},
        {"ngay": "hôm qua"},
        {"nguon": " "},
        {"ten": "sinh nhat bac"},
    ],
)
async def test_an_event_that_cannot_be_right_is_refused(
    mai: tuple[Clerk, Program], wrong: dict[str, str]
) -> None:
    """No name or a long one, a past day, no source, a name the calendar has: one sentence."""
    clerk, program = mai
    if "sinh" in wrong.get("ten", ""):
        await clerk.sends(ADD, **{**FILLED, "ten": "Sinh nhật Bác"})
    before = events(program)
    page = await clerk.opens(f"{ADD}?{urlencode({**FILLED, **wrong})}")
    assert page.status_code == 400
    assert flash(page)
    assert flash(await clerk.sends(ADD, **{**FILLED, **wrong}))
    assert events(program) == before


async def test_a_name_is_changed_without_a_message(mai: tuple[Clerk, Program]) -> None:
    """The page says what it does; the history says that it was, not how it was called."""
    clerk, program = mai
    listener(program.app.store, "1", days=(1,))
    await clerk.sends(ADD, **FILLED)
    page = (await clerk.opens(PAGE)).text
    assert "Đổi tên không gửi gì ngay. Lời nhắc sắp tới (cho 1 người) dùng tên mới." in page
    renamed = await clerk.sends(f"{PAGE}/doi-ten", ten=" Hội nghị  mừng công ")
    assert "Hội nghị mừng công" in flash(renamed)
    assert ": đổi tên</li>" in renamed.text
    assert events(program) == ["Hội nghị mừng công"]
    assert flash(await clerk.sends(f"{PAGE}/doi-ten", ten=""))
    await clerk.sends(ADD, **FILLED)
    assert "đã có mốc tên này" in flash(await clerk.sends(f"{PAGE}/doi-ten", ten=NAME))
    assert events(program) == ["Hội nghị mừng công", NAME]


async def test_an_event_is_removed_after_its_effect_was_shown(mai: tuple[Clerk, Program]) -> None:
    """How many lose a reminder, who is told that it is gone and in what words; then it is gone."""
    clerk, program = mai
    store = program.app.store
    await clerk.sends(ADD, **FILLED)
    settings = Subscription(MORNING - timedelta(hours=2), events=("office-1",), days_before=(14, 1))
    chat_at(store, "told").says(SaveSubscription(settings))
    program.app.tick()
    assert len(deliver(store, program.app.clock.now())) == 1
    page = (await clerk.opens(f"{PAGE}?bo=1")).text
    assert "1 người sẽ không được nhắc về sự kiện này nữa" in page
    assert "1 người đã được báo ngày cũ (18/4/2025)" in page
    assert f"cơ quan đã bỏ “{NAME}” ngày 18/4/2025 khỏi lịch" in page
    assert events(program) == [NAME]
    removed = await clerk.sends(f"{PAGE}/bo")
    assert f"Đã bỏ “{NAME}” khỏi lịch" in flash(removed)
    assert f'href="/quan-tri{PAGE}"' not in removed.text
    program.app.tick()
    [(_, notice)] = deliver(store, program.app.clock.now())
    assert "khỏi lịch" in notice
    assert (await clerk.opens(PAGE)).status_code == 404
    assert (await clerk.sends(f"{PAGE}/bo")).status_code == 404
    assert journal(program) == ["event.remove", "event.date", "event.date", "event.add"]
    assert "bỏ sự kiện" in (await clerk.opens("/nhat-ky")).text


async def test_an_event_of_the_plan_is_neither_renamed_nor_removed(
    mai: tuple[Clerk, Program],
) -> None:
    """No form for it, and a forged one is refused."""
    clerk, program = mai
    page = (await clerk.opens("/lich/sinh-nhat-bac?bo=1")).text
    assert "Đổi tên" not in page
    assert "Bỏ sự kiện" not in page
    for act in ("bo", "doi-ten"):
        assert flash(await clerk.sends(f"/lich/sinh-nhat-bac/{act}", ten="Khác"))
    assert journal(program) == []


async def test_a_viewer_sees_it_and_changes_nothing(office: Office, tmp_path: Path) -> None:
    """No buttons, and no act."""
    program = build(tmp_path, office)
    async with at_desk(program) as clerk:
        await clerk.sends(ADD, **FILLED)
    async with at_desk(program, "viewer", "Vy") as viewer:
        assert ADD not in (await viewer.opens("/lich")).text
        page = (await viewer.opens(PAGE)).text
        assert NAME in page
        assert "Đổi tên" not in page
        assert (await viewer.opens(ADD)).status_code == 403
        for path, fields in (
            (ADD, FILLED),
            (f"{PAGE}/bo", {}),
            (f"{PAGE}/doi-ten", {"ten": "x"}),
            (f"{PAGE}/gio-noi", {"noi": "x"}),
        ):
            assert (await viewer.sends(path, **fields)).status_code == 403
    assert events(program) == [NAME]
    program.app.store.close()


async def test_its_programme_goes_with_the_reminders(office: Office, tmp_path: Path) -> None:
    """A file in the form; its link in the calendar and in what is sent from then on, or dropped."""
    program = build(tmp_path, office, public_url="http://htx.example.vn/")
    store, clock = program.app.store, program.app.clock
    listener(store, "1", days=(7, 1))
    async with at_desk(program) as clerk:
        await clerk.sends(ADD, **FILLED)

        async def sends(content: bytes) -> httpx.Response:
            url, file = f"/quan-tri{PAGE}/chuong-trinh", {"tep": ("a.pdf", content)}
            sent = await clerk.client.post(url, data={"csrf": clerk.csrf}, files=file)
            return await clerk.client.get(sent.headers["location"])

        assert "cần là PDF hoặc Word" in flash(await sends(b"MZ no document"))
        assert "Chưa chọn tệp" in flash(await clerk.sends(f"{PAGE}/chuong-trinh"))
        saved = await sends(b"%PDF-1.7 programme")
        [link] = set(re.findall(r"http://htx.example.vn/chuong-trinh/[\w-]+", saved.text))
        here = link.removeprefix("http://htx.example.vn")
        assert (await clerk.client.get(here)).content == b"%PDF-1.7 programme"
        talk = Talk(program.app.office())
        assert f"📄 Chương trình, tài liệu: {link}" in talk.say("lịch")
    clock.advance(timedelta(days=7))
    program.app.tick()
    told = [text for _, text in deliver(store, clock.now()) if NAME in text]
    assert [link in text for text in told] == [True]
    # A week is longer than a session lasts.
    async with at_desk(program, "clerk", "Anh Tú") as clerk:
        kept = {"chuong-trinh": link.rpartition("/")[2], "bo-tep": "1"}
        assert "Đã bỏ tệp" in flash(await clerk.sends(f"{PAGE}/chuong-trinh", **kept))
        assert link not in Talk(program.app.office()).say("lịch")
        assert journal(program)[:2] == ["event.programme"] * 2
    async with at_desk(program, "viewer", "Vy") as viewer:
        assert (await viewer.sends(f"{PAGE}/chuong-trinh")).status_code == 403
    program.app.store.close()


async def test_hour_and_place_are_written_beside_the_day(mai: tuple[Clerk, Program]) -> None:
    """Saved, they stand in the calendar, the text for a group and the reminder; a new day is without."""
    clerk, program = mai
    store = program.app.store
    listener(store, "1", days=(1,))
    await clerk.sends(ADD, **{**FILLED, "ngay": ""})
    assert "chưa có ngày" in flash(await clerk.sends(f"{PAGE}/gio-noi", noi="Hội trường A"))
    await clerk.sends(PAGE, ngay="2025-04-11", nguon="Giấy mời 3")
    assert "Giờ chưa đúng" in flash(await clerk.sends(f"{PAGE}/gio-noi", **{"luc-gio": "sáng"}))
    filled = {"luc-gio": "08:30", "noi": " Hội trường  A "}
    saved = await clerk.sends(f"{PAGE}/gio-noi", **filled)
    assert "Đã lưu giờ và địa điểm" in flash(saved)
    assert "<dd>8 giờ 30, tại Hội trường A</dd>" in saved.text
    assert "🕗 8 giờ 30, tại Hội trường A\n" in saved.text
    assert "Chị Mai: ghi giờ, địa điểm: 08:30, có địa điểm" in saved.text
    assert "đang là như vậy" in flash(await clerk.sends(f"{PAGE}/gio-noi", **filled))
    assert "🕗 8 giờ 30, tại Hội trường A" in Talk(program.app.office()).say("lịch")
    (entry,) = entries((await clerk.client.get("/lich.ics")).content, NAME)
    assert entry["dtstart"].dt == datetime(2025, 4, 11, 1, 30, tzinfo=UTC)
    assert entry["location"] == "Hội trường A"
    # Moved and moved back: of the day between nothing was said.
    await clerk.sends(PAGE, ngay="2025-04-25", nguon="Giấy mời 4")
    assert "Hội trường A" not in Talk(program.app.office()).say("lịch")
    await clerk.sends(PAGE, ngay="2025-04-11", nguon="Giấy mời 5")
    program.app.clock.advance(timedelta(days=6))
    program.app.tick()
    told = [text for _, text in deliver(store, program.app.clock.now()) if NAME in text]
    assert ["🕗 8 giờ 30, tại Hội trường A" in text for text in told] == [True]


def entries(content: bytes, name: str) -> list[Ics]:
    """What a telephone's calendar has of that name."""
    return [one for one in Ics.from_ical(content).walk("VEVENT") if one["summary"] == name]
