"""A member of the staff on the page: the browser's cookie is no permanent way in."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from itsdangerous import URLSafeSerializer

from bot.web.sessions import COOKIE, SALT
from handlers.turn.turn import Office
from handlers.values.orders import RedeemInvite
from handlers.values.replies import Reply
from storage.journal.journal import SCHEDULER, actor_of
from storage.staff.page_chats import SILENT, end_silent, sign_out
from storage.store import Store
from tests.support.chats import NAME, PHONE, Chat
from tests.support.clerks import NOW, OFFICE, deliver, hire, login_code, owner, settle, staff_called
from tests.support.pages.desk_web import HERE, at_desk
from tests.support.pages.web_app import Program, answering, build, person
from tests.support.verbs import invite

BUTTON = "Thoát khỏi máy này</button>"


@pytest.fixture
async def program(tmp_path: Path, office: Office) -> AsyncIterator[Program]:
    """The whole program, answering."""
    async with answering(build(tmp_path, office)) as running:
        yield running


@pytest.mark.parametrize("how", ["in the chat", "at the desk", "by an admin"])
async def test_signing_out_everywhere_leaves_no_way_in(program: Program, how: str) -> None:
    """Whoever copied the cookie gets no more codes; somebody's chat elsewhere stays as it was."""
    store, now = program.app.store, program.app.clock.now()
    async with at_desk(program, "admin", "Sếp") as boss, person(program) as lan:
        await lan.say(f"/quantri {invite(store, 'admin', 'Lan', OFFICE, now)}")
        member = staff_called(store, "Lan")
        async with person(program, **{COOKIE: lan.client.cookies[COOKIE]}) as copy:
            assert "dang-nhap?ma=" in await copy.say("/quantri")
            if how == "in the chat":
                said = {"text": "thoát khỏi mọi máy", "key": "12345678"}
                assert (await lan.client.post("/chat/messages", json=said)).status_code == 202
                async with asyncio.timeout(10):
                    # The answer is made meanwhile, and nobody may read it.
                    while (await copy.client.get("/chat/messages")).status_code == 200:
                        pass
            elif how == "at the desk":
                with store.change(actor_of(member), now) as change:
                    sign_out(change, [member.id])
            else:
                said = await boss.sends(f"/nhan-su/{member.id}/thoat")
                assert "Mời lại" in said.text
            assert (await copy.client.get("/chat/messages")).status_code == 401
            assert "Mời lại" in await copy.open()
        assert (await boss.opens("/")).status_code == 200


async def test_signing_out_of_a_machine_ends_every_copy_and_the_member_comes_back(
    program: Program,
) -> None:
    """Nothing opens the chat again; the role moves to where an admin's new code is typed."""
    store, now = program.app.store, program.app.clock.now()
    async with at_desk(program, "admin", "Sếp") as boss, person(program) as lan:
        await lan.say(f"/quantri {invite(store, 'clerk', 'Lan', OFFICE, now)}")
        settle(store, now)
        assert BUTTON in await lan.open()
        member = staff_called(store, "Lan")
        desk = store.staff.open_session(login_code(store, member, now), now, "x") or ""
        async with person(program, **{COOKIE: lan.client.cookies[COOKIE]}) as copy:
            assert (await copy.client.get("/chat/messages")).status_code == 200
            out = await lan.client.post("/chat/sign-out", data={"x": "1"}, headers={"Origin": HERE})
            assert out.headers["location"] == "/?notice=out"
            assert (await copy.client.get("/chat/messages")).status_code == 401
            assert "quyền cán bộ" not in await copy.open()
        assert store.staff.session(desk, now) is None
        assert "không còn cuộc trò chuyện" in (await boss.opens("/nhan-su")).text
        made = await boss.sends(f"/nhan-su/{member.id}/moi-lai")
        (code,) = re.findall(r"/quantri (\w{5}-\w{5})", made.text)
        async with person(program) as elsewhere:
            assert "Chào Lan" in await elsewhere.say(f"/quantri {code}")
        back = staff_called(store, "Lan")
        assert (back.id, back.role) == (member.id, "clerk")
        # It may be somebody else who came.
        assert back.too_new(program.app.clock.now())
        told = [text for who, text in deliver(store, program.app.clock.now()) if who == "staff-Sếp"]
        assert any("tạo mã để Lan vào lại" in text for text in told)
        assert any("Lan vừa nhận quyền" in text for text in told)


async def test_a_leader_keeps_the_chat(program: Program) -> None:
    """Nothing to sign out of; a cookie from before there were generations counts."""
    async with person(program) as leader:
        assert BUTTON not in await leader.open()
        await leader.say("lịch")
        refused = await leader.client.post(
            "/chat/sign-out", data={"x": "1"}, headers={"Origin": HERE}
        )
        assert refused.status_code == 403
        signer = URLSafeSerializer(program.app.keys.of("cookie"), salt=SALT)
        address, generation, _ = signer.loads(leader.client.cookies[COOKIE])
        assert generation == 0
        async with person(program, **{COOKIE: str(signer.dumps(address))}) as before:
            assert "lịch" in await before.open()


def test_a_month_of_silence_ends_it(store: Store) -> None:
    """Once, told to the other admins; chats elsewhere have a phone's own lock."""
    hire(store, "Sếp", "admin")
    page = Chat(store, "page", "web")
    page.says(RedeemInvite(invite(store, "admin", "Lan", OFFICE, NOW)))
    deliver(store, NOW)
    for days, ended in ((29, 0), (31, 1), (32, 1)):
        with store.change(SCHEDULER, NOW + timedelta(days=days)) as change:
            end_silent(change, lambda name: Reply(f"{name} im lặng"))
        assert store.web_chats.generation("page") == ended
    assert timedelta(days=29) < SILENT < timedelta(days=31)
    assert deliver(store, NOW + timedelta(days=31, hours=1)) == [("staff-Sếp", "Lan im lặng")]


@pytest.mark.parametrize("how", ["revoked", "made less", "by a lesser invitation"])
async def test_whoever_may_read_less_keeps_nothing_on_the_page(program: Program, how: str) -> None:
    """The number a clerk looked up stood there for a month, on every machine with the cookie."""
    store, now = program.app.store, program.app.clock.now()
    code = owner(store, "leader")
    async with at_desk(program, "admin", "Sếp") as boss, person(program) as lan:
        await lan.say(f"/quantri {invite(store, 'clerk', 'Lan', OFFICE, now)}")
        assert PHONE in await lan.say(f"xem {code}")
        assert PHONE in await lan.open()
        member = staff_called(store, "Lan")
        if how == "revoked":
            await boss.sends(f"/nhan-su/{member.id}/thu-hoi")
        elif how == "made less":
            await boss.sends(f"/nhan-su/{member.id}/quyen", role="viewer")
        else:
            await lan.say(f"/quantri {invite(store, 'viewer', 'Lan', OFFICE, now)}")
        seen = await lan.open()
        assert PHONE not in seen
        assert NAME not in seen
        # The chat is theirs as before, and tells what became of the role.
        told = {"revoked": "thu hồi quyền của Lan", "made less": "thành: chỉ xem"}
        async with asyncio.timeout(10):
            while told.get(how, "đã có quyền chỉ xem") not in await lan.open():
                pass
        assert "Các mốc sắp tới" in await lan.say("lịch")
