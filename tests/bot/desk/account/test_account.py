"""Where one is signed in: told at once in one's own chat, listed, and ended by oneself alone."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.desk.account.browsers import in_words
from handlers.turn.turn import Office
from tests.support.clerks import StaffedOffice, hire, login_code
from tests.support.pages.desk_web import HERE, at_desk, flash, stranger
from tests.support.pages.web_app import Program, build

PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/125.0 Mobile Safari/537.36"
OFFICE_PC = "Mozilla/5.0 (Windows NT 10.0; Win64) Chrome/125.0 Safari/537.36 coc_coc_browser/120.0"
IN_ZALO = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148 Zalo iOS/638"


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program."""
    built = build(tmp_path, office)
    yield built
    built.app.store.close()


def test_browsers_are_named_as_their_owners_know_them() -> None:
    """Most say they are Chrome and Safari, too; an unknown one is not guessed."""
    assert in_words(PHONE) == "Chrome, điện thoại Android"
    assert in_words(OFFICE_PC) == "Cốc Cốc, máy Windows"
    assert in_words(IN_ZALO) == "Zalo, iPhone"
    assert in_words("curl/8") == "Trình duyệt lạ"


async def test_a_sign_in_is_told_and_ended_from_the_chat(program: Program, office: Office) -> None:
    """Whoever took the code is thrown out with one button, or with words; a viewer may, too."""
    store = program.app.store
    vy = hire(store, "Vy", "viewer")
    staffed = StaffedOffice(store, office)
    staffed.clock = program.app.clock  # type: ignore[assignment]
    chat = staffed.person("staff-Vy")
    for end in ("button", "words"):
        async with stranger(program) as thief:
            code = login_code(store, vy, program.app.clock.now())
            headers = {"Origin": HERE, "User-Agent": PHONE}
            answer = await thief.post("/quan-tri/dang-nhap", data={"code": code}, headers=headers)
            assert answer.status_code == 303
            assert (await thief.get("/quan-tri/")).status_code == 200
            told = chat.hears()
            assert "vừa được mở bằng mã của anh/chị lúc" in told
            assert "(Chrome, điện thoại Android)" in told
            if end == "button":
                said = chat.taps("Thoát khỏi mọi máy")
            else:
                said = chat.says("thoát khỏi mọi máy")
            assert "Đã đóng bàn làm việc của anh/chị trên mọi máy" in said
            assert (await thief.get("/quan-tri/")).status_code == 303


async def test_sessions_are_listed_and_ended_one_by_one(program: Program) -> None:
    """One's own alone; nobody ends another's, and the list holds no secret."""
    store, now = program.app.store, program.app.clock.now()
    async with at_desk(program) as mai, at_desk(program, "admin", "Sếp") as boss:
        tokens = [
            store.staff.open_session(login_code(store, mai.staff, now), now, agent) or ""
            for agent in (PHONE, OFFICE_PC, IN_ZALO)
        ]
        page = (await mai.opens("/tai-khoan")).text
        assert page.count("Kết thúc phiên này</button>") == 4
        assert page.count("máy này</span>") == 1
        assert not any(token in page for token in (*tokens, mai.token))
        marks = dict(
            re.findall(r'value="(\w{64})"><button[^>]*aria-label="Kết thúc phiên này: (\w+)', page)
        )
        by_browser = {name: mark for mark, name in marks.items()}
        gone = await boss.sends("/tai-khoan/phien", session=by_browser["Chrome"])
        assert "đã kết thúc từ trước" in flash(gone)
        assert store.staff.session(tokens[0], now) == mai.staff
        assert "Đã kết thúc" in flash(
            await mai.sends("/tai-khoan/phien", session=by_browser["Chrome"])
        )
        assert [bool(store.staff.session(token, now)) for token in tokens] == [False, True, True]
        await mai.sends("/tai-khoan/may-khac")
        assert [bool(store.staff.session(token, now)) for token in tokens] == [False] * 3
        assert (await mai.opens("/")).status_code == 200
        here = re.findall(r'name="session" value="(\w{64})"', (await mai.opens("/tai-khoan")).text)
        await mai.sends("/tai-khoan/phien", session=here[-1])
        assert store.staff.session(mai.token, now) is None
        assert (await boss.opens("/")).status_code == 200
