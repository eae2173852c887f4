"""Who reaches the desk: strangers nothing, viewers no act, forged cookies and tokens nothing."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from bot.desk.access import COOKIE, csrf_token
from handlers.staff.at_desk import PAGES
from handlers.turn.turn import Office
from storage.journal.reading import READ
from storage.staff.code_budget import PER_CHAT, WINDOW
from tests.support.clerks import deliver, hire, login_code, owner
from tests.support.pages.desk_web import HERE, at_desk, flash, routes, stranger
from tests.support.pages.web_app import Program, build

OPEN_TO_ALL = {"/dang-nhap"}
FOR_ADMINS = {"/nhan-su"}
# Whoever only looks comes and goes, too.
ONES_OWN = ("/thoat", "/tai-khoan/")


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, with one registration."""
    built = build(tmp_path, office)
    owner(built.app.store, "lan")
    yield built
    built.app.store.close()


def acts(program: Program) -> list[str]:
    """What was done, without who looked at what."""
    lines = program.app.store.journal.lines(limit=1000)
    return [line.action for line in lines if line.action != READ]


async def test_the_pages_the_chat_names_are_there(program: Program) -> None:
    """What the staff no longer do in the chat opens at the address the chat gives them."""
    async with at_desk(program) as clerk, at_desk(program, "admin", "Anh Tú") as admin:
        for act, path in PAGES.items():
            # Told along with its page.
            who = admin if act == "people" else clerk
            assert (await who.opens(path)).status_code == 200, path


async def test_a_stranger_reaches_nothing(program: Program) -> None:
    """Every page sends to the login, every act is refused, nothing is changed."""
    lines = len(program.app.store.journal.lines())
    async with stranger(program) as nobody:
        assert len(routes(program)) > 20
        for method, path in routes(program):
            answer = await nobody.request(method, f"/quan-tri{path}")
            if path in OPEN_TO_ALL:
                continue
            if method == "GET":
                assert answer.status_code == 303, path
                assert answer.headers["location"] == "/quan-tri/dang-nhap", path
            else:
                assert answer.status_code == 403, path
            assert "Suối Giàng" not in answer.text
    assert len(program.app.store.journal.lines()) == lines


async def test_words_typed_before_the_session_ended_are_shown_back(program: Program) -> None:
    """To copy, with the way in beside them; of a form that another site sent nothing is shown."""
    typed = {"reason": "Thiếu chữ ký của <b>giám đốc</b>", "seen": "1-sent"}
    ours = {"Sec-Fetch-Site": "same-origin"}
    act = "/quan-tri/dang-ky/DK-2025-0001/bo-sung"
    async with at_desk(program) as clerk:
        program.app.clock.advance(timedelta(hours=13))
        form = {**typed, "csrf": clerk.csrf}
        answer = await clerk.client.post(act, data=form, headers=ours)
        assert answer.status_code == 403
        assert "Chưa lưu: phiên làm việc đã hết" in answer.text
        assert "Thiếu chữ ký của &lt;b&gt;giám đốc&lt;/b&gt;" in answer.text
        assert 'href="/quan-tri/" target="_blank">Đăng nhập</a>' in answer.text
        assert clerk.csrf not in answer.text
        for header in ({}, {"Sec-Fetch-Site": "cross-site"}):
            answer = await clerk.client.post(act, data=form, headers=header)
            assert answer.status_code == 403
            assert "Thiếu chữ ký" not in answer.text
    record = program.app.store.registrations.all()[0]
    assert record.status == "sent"


async def test_a_mistyped_address_is_told_of_at_the_desk(program: Program) -> None:
    """With its menu, and not with the way to the leaders' chat."""
    async with at_desk(program) as clerk:
        for path in ("/khong-co", "/dang-ky/", "/don-vi/1/2/3"):
            answer = await clerk.opens(path)
            assert answer.status_code == 404, path
            assert "Không có trang này" in answer.text
            assert 'aria-label="Các mục"' in answer.text


async def test_a_viewer_sees_and_changes_nothing(program: Program) -> None:
    """Pages open, downloads and every act are refused, even with the right token."""
    async with at_desk(program, "viewer") as clerk:
        lines = acts(program)
        for method, path in routes(program):
            if path in OPEN_TO_ALL or path.startswith(ONES_OWN):
                continue
            if method == "GET":
                answer = await clerk.opens(path)
                refused = path.endswith((".xlsx", ".docx")) or path in FOR_ADMINS
                assert answer.status_code in ((403,) if refused else (200, 303, 403, 404)), path
            else:
                answer = await clerk.sends(path)
                # A question is tried by whoever may look; this one's plan does not exist.
                assert answer.status_code == (404 if path.endswith("/hoi-thu") else 403), path
        assert (await clerk.opens("/dang-ky")).status_code == 200
        assert (await clerk.opens("/dang-ky/DK-2025-0001")).status_code == 200
        assert acts(program) == lines


async def test_a_clerk_opens_every_page_but_the_staffs(program: Program) -> None:
    """No page of a clerk fails; only the staff's own is for admins."""
    async with at_desk(program, "clerk") as clerk:
        for method, path in routes(program):
            if method == "GET":
                answer = await clerk.opens(path)
                expected = (403,) if path in FOR_ADMINS else (200, 303, 404)
                assert answer.status_code in expected, path
        assert (await clerk.sends("/nhan-su", name="Bạn", role="admin")).status_code == 403
    async with at_desk(program, "admin", "Anh Tú") as admin:
        assert (await admin.opens("/nhan-su")).status_code == 200


async def test_no_act_without_the_sessions_own_token(program: Program) -> None:
    """No token, another session's token, another site: refused and nothing decided."""
    act = "/quan-tri/dang-ky/DK-2025-0001/tiep-nhan"
    other = csrf_token(program.app.keys.of("desk/form"), "another session")
    async with at_desk(program) as clerk:
        for token in ({}, {"csrf": ""}, {"csrf": other}, {"csrf": "é"}):
            answer = await clerk.client.post(act, data={"seen": "1-sent", **token})
            assert answer.status_code == 403
        good = {"seen": "1-sent", "csrf": clerk.csrf}
        for header in ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}):
            answer = await clerk.client.post(act, data=good, headers=header)
            assert answer.status_code == 403
        assert (await clerk.client.post(act, json=good)).status_code == 415
        assert program.app.store.registrations.all()[0].status == "sent"
        await clerk.sends("/dang-ky/DK-2025-0001/tiep-nhan", seen="1-sent")
        assert program.app.store.registrations.all()[0].status == "accepted"


async def test_forged_and_ended_sessions_are_nobodys(program: Program) -> None:
    """A made-up cookie, one changed by a letter, one signed out, a revoked role: the login page."""
    async with at_desk(program) as clerk:
        forged = (
            "x",
            "../../etc/passwd",
            clerk.token[:-1] + "?",
            clerk.token.swapcase(),
            "a" * 9000,
        )
        for token in forged:
            async with stranger(program) as nobody:
                nobody.cookies.set(COOKIE, token, path="/quan-tri")
                assert (await nobody.get("/quan-tri/dang-ky")).status_code == 303
        await clerk.sends("/thoat")
        clerk.client.cookies.set(COOKIE, clerk.token, path="/quan-tri")
        assert (await clerk.opens("/dang-ky")).status_code == 303
    async with (
        at_desk(program, "clerk", "Anh Nam") as clerk,
        at_desk(program, "admin", "Sếp") as boss,
    ):
        assert (await clerk.opens("/dang-ky")).status_code == 200
        await boss.sends(f"/nhan-su/{clerk.staff.id}/thu-hoi")
        assert (await clerk.opens("/dang-ky")).status_code == 303


async def login(client: httpx.AsyncClient, code: str, **headers: str) -> httpx.Response:
    """Type a code into the login page."""
    told = {"Origin": HERE, **headers}
    return await client.post("/quan-tri/dang-nhap", data={"code": code}, headers=told)


async def test_a_code_opens_the_desk_once(program: Program) -> None:
    """The code from the chat signs in; the cookie is strict and hidden; again it is refused."""
    store, now = program.app.store, program.app.clock.now()
    staff = hire(store, "Chị Mai", "clerk", now)
    code = login_code(store, staff, now)
    async with stranger(program) as client:
        foreign = await login(client, code, Origin="https://evil.example")
        assert foreign.status_code == 403
        answer = await login(client, f" {code.lower().replace('-', ' ')} ")
        assert answer.status_code == 303
        cookie = answer.headers["set-cookie"].lower()
        assert all(word in cookie for word in ("httponly", "samesite=strict", "path=/quan-tri"))
        assert "secure" not in cookie
        assert "Chị Mai" in (await client.get("/quan-tri/")).text
        assert (await client.get("/quan-tri/dang-nhap")).headers["location"] == "/quan-tri/"
    async with stranger(program) as client:
        assert (await login(client, code)).status_code == 403


async def test_over_https_the_cookie_is_secure(tmp_path: Path, office: Office) -> None:
    """A desk reached over https gives a cookie that never leaves it."""
    program = build(tmp_path, office, public_url="https://bot.example")
    store, now = program.app.store, program.app.clock.now()
    code = login_code(store, hire(store, "Chị Mai", "clerk", now), now)
    async with stranger(program) as client:
        answer = await login(client, code, Origin="https://bot.example")
        assert "secure" in answer.headers["set-cookie"].lower()
    program.app.store.close()


async def test_wrong_codes_wait_and_a_right_one_never_does(program: Program) -> None:
    """Nobody's guessing locks the staff out: the sixth wrong one waits, the right one signs in."""
    store, now = program.app.store, program.app.clock.now()
    code = login_code(store, hire(store, "Chị Mai", "clerk", now), now)
    async with stranger(program) as client:
        for _ in range(PER_CHAT):
            assert (await login(client, "AAAAA-AAAAA")).status_code == 403
        closed = await login(client, "BBBBB-BBBBB")
        assert closed.status_code == 429
        assert int(closed.headers["retry-after"]) <= WINDOW.total_seconds()
        assert "15 phút" in closed.text
        assert (await login(client, code)).status_code == 303


async def test_a_link_from_a_chat_keeps_the_session(program: Program) -> None:
    """A strict cookie does not come along from another site, so the page asks once more."""
    async with stranger(program) as client:
        headers = {"Sec-Fetch-Site": "cross-site"}
        answer = await client.get("/quan-tri/dang-nhap", headers=headers)
        assert 'http-equiv="refresh"' in answer.text
        assert "<script" not in answer.text


async def test_the_link_with_a_code_signs_in_by_its_button_alone(program: Program) -> None:
    """Whatever an app fetches to show a preview burns nothing; pressed, it is spent."""
    store, now = program.app.store, program.app.clock.now()
    async with at_desk(program) as clerk, stranger(program) as client:
        code = login_code(store, clerk.staff, now)
        link = f"/quan-tri/dang-nhap?ma={code}"
        knock = await client.get(link, headers={"Sec-Fetch-Site": "cross-site"})
        assert f'url={link}"' in knock.text
        for _ in range(3):
            assert f'value="{code}"' in (await client.get(link)).text
        headers = {"Sec-Fetch-Site": "same-origin"}
        pressed = [
            await client.post("/quan-tri/dang-nhap", data={"code": code}, headers=headers)
            for _ in range(2)
        ]
        assert [answer.status_code for answer in pressed] == [303, 403]


async def test_out_everywhere(program: Program) -> None:
    """One press ends the sessions of all browsers of a person."""
    store, now = program.app.store, program.app.clock.now()
    async with at_desk(program) as clerk:
        second = store.staff.open_session(login_code(store, clerk.staff, now), now, "x")
        assert second is not None
        await clerk.sends("/thoat-het")
        assert store.journal.lines(limit=1)[0].actor == "Chị Mai"
        assert store.staff.session(second, now) is None
        assert store.staff.session(clerk.token, now) is None


async def test_pages_are_not_kept_and_run_no_foreign_code(program: Program) -> None:
    """No store, no inline code, no address of another server."""
    async with at_desk(program) as clerk:
        for path in ("/", "/dang-ky", "/dang-ky/DK-2025-0001", "/don-vi/nap"):
            answer = await clerk.opens(path)
            assert answer.headers["cache-control"] == "no-store"
            assert "default-src 'none'" in answer.headers["content-security-policy"]
            assert " style=" not in answer.text
            scripts = re.findall(r"<script[^>]*>", answer.text)
            assert all(one.startswith('<script src="/static/') for one in scripts)
            assert answer.text.count("<script") == answer.text.count("></script>")
            assert "http:" not in answer.text.replace("http-equiv", "")


async def test_a_role_is_changed_where_it_is_shown(program: Program) -> None:
    """At once and told to the person; the last admin stays one."""
    store = program.app.store
    async with at_desk(program, "admin", "Sếp") as boss, at_desk(program, "viewer", "Vy") as vy:
        assert 'name="chon"' not in (await vy.opens("/dang-ky")).text
        assert (await vy.opens("/dang-ky/nhap")).status_code == 403
        deliver(store, program.app.clock.now())
        for odd in ("viewer", "king", ""):
            refused = await boss.sends(f"/nhan-su/{vy.staff.id}/quyen", role=odd)
            assert "quyền khác" in flash(refused)
        done = await boss.sends(f"/nhan-su/{vy.staff.id}/quyen", role="clerk")
        assert "Quyền của Vy nay là: cán bộ." in flash(done)
        assert (await vy.opens("/dang-ky/nhap")).status_code == 200
        told = dict(deliver(store, program.app.clock.now()))
        own = told.pop("staff-Vy")
        assert own == "Sếp vừa đổi quyền của anh/chị ở bàn làm việc thành: cán bộ."
        # And every admin.
        assert list(told) == ["staff-Sếp"]
        (line,) = store.journal.lines(limit=1, action="staff.role")
        assert (line.subject, line.before, line.after) == (
            "Vy",
            {"role": "viewer"},
            {"role": "clerk"},
        )
        last = await boss.sends(f"/nhan-su/{boss.staff.id}/quyen", role="viewer")
        assert "quản trị duy nhất" in flash(last)
        await boss.sends(f"/nhan-su/{vy.staff.id}/quyen", role="admin")
        # Who is new as an admin weakens nobody for a day.
        await vy.sends(f"/nhan-su/{boss.staff.id}/quyen", role="viewer")
        assert (await boss.opens("/nhan-su")).status_code == 200
