"""The chat page over HTTP: the same dialog, nobody else's words, and polite refusals."""

import asyncio
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from itsdangerous import URLSafeSerializer
from pydantic import SecretStr
from sqlalchemy import update
from sqlmodel import col, select
from starlette.requests import Request

from bot.channels.base import Arrival
from bot.channels.web import NAME
from bot.lists.reading import ListReader
from bot.server import PAGE_PER_MINUTE, create_web, listen
from bot.web import texts
from bot.web.chat_page.rehearsing import MOVED
from bot.web.guard import POLICY
from bot.web.limits import newcomers as limits
from bot.web.limits.networks import Networks
from bot.web.limits.newcomers import AN_HOUR, AROUND, Newcomers
from bot.web.sessions import COOKIE
from handlers.turn.turn import Office
from handlers.values.messages import Inbound
from handlers.values.staff import Role
from storage.people.history import Cursor, HeardMessage, ToldMessage
from storage.store import Store, StoreError
from storage.tables.people import InboundRow, SubscriberRow
from tests.support.clerks import OFFICE
from tests.support.pages.web_app import (
    HERE,
    HOOKS,
    Person,
    Program,
    answering,
    build,
    person,
    render,
    serving,
)
from tests.support.rows import few
from tests.support.talk import SIMPLEST
from tests.support.verbs import invite


async def test_the_same_dialog_as_everywhere(tmp_path: Path, office: Office) -> None:
    """A question is answered with its section, and a button leads into the registration."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        assert "Kính chào" in await lan.say("/start")
        assert "31/12/2025" in await lan.say("thi dua den bao gio")
        await lan.say("menu")
        assert "đồng ý" in await lan.press("Đăng ký thi đua")
        assert lan.mine[-1] == "Đăng ký thi đua"


async def test_a_message_sent_twice_is_stored_once(tmp_path: Path, office: Office) -> None:
    """The page repeats after a lost connection; the key makes the repeat harmless."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        for _ in range(3):
            assert (await lan.post(key="one-and-the-same", text="menu")).status_code == 202
        await lan.say("trợ giúp")
        assert lan.mine == ["menu", "trợ giúp"]


async def test_the_conversation_survives_a_restart(tmp_path: Path, office: Office) -> None:
    """The same cookie finds everything again in its order, though the rehearsed clock began anew."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        await lan.say("đăng ký")
        await lan.press("Đồng ý")
        cookie = lan.client.cookies[COOKIE]
    async with (
        answering(build(tmp_path, office)) as again,
        person(again, **{COOKIE: cookie}) as lan,
    ):
        await lan.say("hủy")
        texts = [str(message["text"])[:20] for message in lan.seen]
        assert lan.mine == ["đăng ký", "Đồng ý", "hủy"]
        assert texts.index("Đồng ý") > texts.index("đăng ký") + 1
        assert texts[-1].startswith("Dạ vâng, em dừng lại")
        page = await lan.open()
        assert page.index("Đồng ý</p>") < page.index("hủy</p>")


async def test_nobody_reads_another_conversation(tmp_path: Path, office: Office) -> None:
    """Another browser starts empty, and a cookie made up or changed is worth nothing."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        await lan.say("bí mật của Lan")
        async with person(program) as hoa:
            assert "bí mật" not in await hoa.open()
        cookie = lan.client.cookies[COOKIE]
        # Not the last letter: base64 leaves some of its bits out, and two letters may read alike.
        changed = cookie[:-9] + ("b" if cookie[-9] == "a" else "a") + cookie[-8:]
        for forged in ("", "abc", changed, "x" + cookie):
            headers = {"Cookie": f"{COOKIE}={forged}"}
            answer = await httpx.AsyncClient(
                transport=httpx.ASGITransport(program.starlette), base_url=HERE
            ).get("/chat/messages", headers=headers)
            assert answer.status_code == 401
            assert "tải lại trang" in answer.json()["error"]


async def test_the_page_loads_nothing_from_elsewhere(tmp_path: Path, office: Office) -> None:
    """Strict headers, and no script, style or address in the page that they would forbid."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        answer = await lan.client.get("/")
        assert answer.headers["Content-Security-Policy"] == POLICY
        assert answer.headers["X-Robots-Tag"] == "noindex"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-store"
        assert not re.search(r"""(src|href|action)="(?!/|#)""", answer.text)
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?! src=)", answer.text)
        for asset in re.findall(r'(?:src|href)="(/static/[^"]+)"', answer.text):
            got = await lan.client.get(asset)
            assert got.status_code == 200
            assert "http" not in got.text.replace("http://www.w3.org/2000/svg", "")


async def test_the_cookie_is_for_the_server_only(tmp_path: Path, office: Office) -> None:
    """HttpOnly and SameSite always; Secure and pinned to https when the public address is https."""
    plain, public = (
        build(tmp_path, office),
        build(tmp_path, office, public_url="https://bot.example"),
    )
    async with answering(plain), person(plain) as lan:
        set_cookie = (await lan.client.get("/")).headers["Set-Cookie"]
        assert "HttpOnly" in set_cookie
        assert "SameSite=lax" in set_cookie
        assert "Secure" not in set_cookie
    async with answering(public), person(public, "https://bot.example") as lan:
        answer = await lan.client.get("/")
        assert "Secure" in answer.headers["Set-Cookie"]
        assert "max-age" in answer.headers["Strict-Transport-Security"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": HERE}, 202),
        ({"Origin": HERE, "Sec-Fetch-Site": "same-origin"}, 202),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Origin": HERE}, 403),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 403),
    ],
)
async def test_another_site_cannot_write(
    tmp_path: Path, office: Office, headers: dict[str, str], status: int
) -> None:
    """Only our own page may send, whatever the browser that sends."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        sent = {"Content-Type": "application/json", **headers}
        answer = await lan.client.post("/chat/messages", content='{"text":"menu"}', headers=sent)
        assert answer.status_code == status


@pytest.mark.parametrize(
    ("body", "status"),
    few(
        5,
        [
            (b"", 400),
            (b"[" * 5000, 400),
            (b'{"text": "menu", "key": "a/b c"}', 400),
            (b'{"text": "' + b"a" * 65536 + b'"}', 413),
            (rb'{"text": "menu\ud800\u0000"}', 202),
            (b"[]", 400),
            (b'{"text": "   "}', 400),
            (b'{"text": 5}', 400),
            (b'{"choice": "go:register", "turn": "x"}', 400),
            (b'{"choice": "", "turn": 1}', 400),
        ],
    ),
)
async def test_what_is_no_message_is_refused(
    tmp_path: Path, office: Office, body: bytes, status: int
) -> None:
    """A sentence in Vietnamese and nothing stored; strange characters alone do no harm."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        headers = {"Content-Type": "application/json"}
        answer = await lan.client.post("/chat/messages", content=body, headers=headers)
        assert answer.status_code == status
        if status != 202:
            assert answer.json()["error"].endswith(".")
        await lan.say("trợ giúp")
        assert lan.mine == (["menu", "trợ giúp"] if status == 202 else ["trợ giúp"])


async def test_too_fast_is_asked_to_wait(tmp_path: Path, office: Office) -> None:
    """After a minute's worth of messages at once a polite sentence, and only for this person."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        sent = 0
        while (refused := await lan.post(text="menu")).status_code == 202:
            sent += 1
        assert sent >= PAGE_PER_MINUTE
        assert refused.status_code == 429
        assert "chờ một chút" in refused.json()["error"]
        assert int(refused.headers["Retry-After"]) >= 1
        async with person(program) as hoa:
            assert (await hoa.post(text="menu")).status_code == 202


async def test_too_fast_over_several_copies_is_too_fast(tmp_path: Path, office: Office) -> None:
    """What the others have stored of this browser counts; it is asked for once there is a doubt."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        store = program.app.store
        asked: list[str] = []

        def heard(channel: str, address: str, since: datetime) -> int:
            asked.append(channel)
            return PAGE_PER_MINUTE

        store.presence.living = 3
        store.turns.heard_since = heard  # type: ignore[method-assign]
        sent = 0
        while (await lan.post(text="menu")).status_code == 202:
            sent += 1
        # Some more where the machine is slow: meanwhile the allowance grows again.
        assert PAGE_PER_MINUTE // 6 <= sent < PAGE_PER_MINUTE
        assert set(asked) == {"web"}


async def test_it_works_without_a_script(tmp_path: Path, office: Office) -> None:
    """Plain forms: the next page shows the question, the answer and the buttons that go on."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        form: dict[str, Any] = {"headers": {"Origin": HERE}, "follow_redirects": True}
        begun = await lan.client.post("/chat/messages", data={"start": "1"}, **form)
        assert "Kính chào" in begun.text
        assert "/start" not in begun.text
        turn = re.findall(r'name="turn" value="(\d+)"', begun.text)[-1]
        pressed = {"choice": "go:register", "turn": turn}
        page = (await lan.client.post("/chat/messages", data=pressed, **form)).text
        assert '<p class="text">Đăng ký thi đua</p>' in page
        assert page.count('name="turn"') == 1


async def test_what_a_person_writes_stays_text(tmp_path: Path, office: Office) -> None:
    """Markup in a message is shown, not obeyed."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        await lan.say("<script>alert(1)</script>")
        assert "&lt;script&gt;alert(1)" in await lan.open()


async def test_a_rehearsal_can_be_moved(tmp_path: Path, office: Office) -> None:
    """Reminders fall due on the way, each at its own hour; backwards is refused."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        await lan.say("nhắc")
        await lan.press("Đồng ý")
        assert "/rehearsal/advance" not in await lan.open()
        await joins(program, lan, "clerk")
        assert "/rehearsal/advance" in await lan.open()
        moved = await lan.client.post("/rehearsal/advance", json={"to": "2025-04-11"})
        assert moved.json()["reminders"] == 2
        assert "2 lời nhắc" in moved.json()["text"]
        while sum(bool(message["reminder"]) for message in lan.seen) < 2:
            await lan.listen()
        reminders = [message for message in lan.seen if message["reminder"]]
        assert [(m["day"], m["time"]) for m in reminders] == [
            ("Thứ Năm, ngày 10/4/2025", "08:00"),
            ("Thứ Sáu, ngày 11/4/2025", "08:00"),
        ]
        for bad in ({"to": "2025-04-10"}, {"hours": -1}, {"hours": 1e12}, {"to": "x"}, {}):
            answer = await lan.client.post("/rehearsal/advance", json=bad)
            assert answer.status_code == 400
        (line,) = program.app.store.journal.lines(action=MOVED)
        assert line.actor == "Lan"


async def joins(program: Program, person: Person, role: Role) -> None:
    """The visitor types an invitation."""
    code = invite(program.app.store, role, "Lan", OFFICE, program.app.clock.now())
    await person.say(f"/quantri {code}")


@pytest.mark.parametrize("token", ["telegram_bot_token", "zalo_bot_token"])
async def test_no_visitor_moves_the_clock_of_real_people(
    tmp_path: Path, office: Office, token: str
) -> None:
    """Where a bot's token is set the page shows the rehearsed day and no way to change it."""
    program = build(tmp_path, office, **{token: SecretStr("123456789:AAtoken")})
    before = program.app.clock.now()
    async with answering(program), person(program) as lan:
        page = await lan.open()
        assert "rehearsal" in page
        assert "/rehearsal/advance" not in page
        moved = await lan.client.post("/rehearsal/advance", json={"hours": 720})
        assert moved.status_code == 404
    assert (program.app.clock.now() - before).days == 0


async def test_only_the_staff_move_the_clock(tmp_path: Path, office: Office) -> None:
    """Any other visitor, at this machine too, sees the day and moves nobody's time."""
    program = build(tmp_path, office)
    before = program.app.clock.now()
    async with answering(program), person(program) as leader, person(program) as looker:
        await leader.say("menu")
        await joins(program, looker, "viewer")
        for one in (leader, looker):
            page = await one.open()
            assert "rehearsal" in page
            assert "/rehearsal/advance" not in page
            moved = await one.client.post("/rehearsal/advance", json={"hours": 1})
            assert moved.status_code == 403
    assert (program.app.clock.now() - before).seconds < 3600


async def test_a_real_clock_has_no_rehearsal(tmp_path: Path, office: Office) -> None:
    """Neither the bar nor the address exists."""
    program = build(tmp_path, office, rehearsing=False)
    async with answering(program), person(program) as lan:
        assert "rehears" not in await lan.open()
        assert (await lan.client.post("/rehearsal/advance", json={"hours": 1})).status_code == 404


async def test_what_is_not_stored_is_not_confirmed(tmp_path: Path, office: Office) -> None:
    """A store that refuses is told as such, and the page may try again."""

    async def refuse(arrival: Arrival) -> None:
        raise StoreError("no room", "disk-full")

    program = build(tmp_path, office)
    program.starlette = create_web(
        program.app,
        refuse,
        web=program.web,
        hooks=HOOKS,
        health=program.service.health,
        settings=program.app.settings,
        render=render,
        lists=ListReader(),
    )
    async with answering(program), person(program) as lan:
        answer = await lan.post(text="menu")
        assert answer.status_code == 503
        assert "Retry-After" in answer.headers
        assert "chưa nhận được tin" in answer.json()["error"]


async def test_a_document_opens_under_ones_own_message(tmp_path: Path, office: Office) -> None:
    """The sheet by the cookie of the chat that was told of it; for nobody else, by no other way."""
    async with (
        answering(build(tmp_path, office)) as program,
        person(program) as lan,
        person(program) as eve,
    ):
        for line in ("đăng ký", *SIMPLEST):
            await lan.say(line)
        (file,) = [message["file"] for message in lan.seen if message["file"]]
        href = file["href"]  # type: ignore[index]
        good = await lan.client.get(href)
        assert good.content == b"PK-document"
        assert "wordprocessingml" in good.headers["Content-Type"]
        name = "Phi%E1%BA%BFu%20%C4%91%C4%83ng%20k%C3%BD.docx"
        assert good.headers["Content-Disposition"] == f"attachment; filename*=UTF-8''{name}"
        assert href in await lan.open()
        assert (await eve.client.get(href)).status_code == 404
        eve.client.cookies.clear()
        assert (await eve.client.get(href)).status_code == 401
        assert (await lan.client.get("/chat/files/x")).status_code == 404


def cookie_of(address: str, secret: str) -> str:
    """A chat cookie as an earlier release signed it."""
    return str(URLSafeSerializer(secret, salt="chat-session").dumps(address))


def before_the_change(program: Program, address: str) -> None:
    """The chat of this address was there when the keys were changed."""
    store, now = program.app.store, program.app.clock.now()
    store.turns.receive(NAME, f"{address}/1", address, Inbound("chào từ trước"), True, now)
    with store._database.write() as session:
        until = update(SubscriberRow).where(col(SubscriberRow.address) == address)
        session.exec(until.values(old_cookie_until=now + timedelta(days=400)))


@pytest.mark.parametrize("kept", ["setting", "file"])
async def test_no_web_leader_is_lost_by_the_new_keys(
    tmp_path: Path, office: Office, monkeypatch: pytest.MonkeyPatch, kept: str
) -> None:
    """A cookie of an earlier release opens its chat, is signed anew, and then counts no more."""
    secret = "o" * 40
    if kept == "setting":
        monkeypatch.setenv("WEBHOOK_SECRET", secret)
    else:
        (tmp_path / "web-secret").write_text(secret, encoding="utf-8")
    async with answering(build(tmp_path, office)) as program:
        before_the_change(program, "old-address")
        old = cookie_of("old-address", secret)
        async with person(program, **{COOKIE: old}) as lan:
            # Until the browser has shown the new cookie the answer with it may have been lost.
            async with person(program, **{COOKIE: old}) as again:
                assert "chào từ trước" in await again.open()
            lan.client.cookies.delete(COOKIE, domain="")  # a browser has replaced it
            assert lan.client.cookies[COOKIE] != old
            assert "chào từ trước" in await lan.open()
            assert (await lan.post(text="menu")).status_code == 202
        async with person(program, **{COOKIE: old}) as thief:
            assert "chào từ trước" not in await thief.open()


async def test_whose_cookie_has_ended_is_told_the_way_back(tmp_path: Path, office: Office) -> None:
    """After the key was changed, for one: once, and not to somebody who is new."""
    async with answering(build(tmp_path, office)) as program, person(program) as eve:
        assert texts.COOKIE_ENDED not in await eve.open()
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(program.starlette), base_url=HERE
        ) as client:
            ended = {"Cookie": f"{COOKIE}={cookie_of('lan', 'k' * 40)}"}
            assert texts.COOKIE_ENDED in (await client.get("/", headers=ended)).text
            assert texts.COOKIE_ENDED not in (await client.get("/")).text


async def test_the_old_secret_makes_no_chat_and_ends(
    tmp_path: Path, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who was told it can sign no cookie for a chat of today, and after 400 days none at all."""
    secret = "o" * 40
    monkeypatch.setenv("WEBHOOK_SECRET", secret)
    async with answering(build(tmp_path, office)) as program:
        for forged in (cookie_of("new-address", secret), cookie_of("lan", "another" * 6)):
            headers = {"Cookie": f"{COOKIE}={forged}"}
            async with person(program) as eve:
                eve.client.cookies.clear()
                answer = await eve.client.get("/chat/messages", headers=headers)
                assert answer.status_code == 401
        before_the_change(program, "lan")
        now = program.app.clock.now()
        assert program.app.store.web_chats.takes_earlier("lan", now + timedelta(days=399))
        assert not program.app.store.web_chats.takes_earlier("lan", now + timedelta(days=400))


@pytest.mark.parametrize(
    ("hosts", "same"),
    few(
        3,
        [
            (("192.0.2.7", "192.0.2.7"), True),
            (("192.0.2.7", "192.0.2.8"), False),
            (("2001:db8::1", "2001:db8::ffff"), True),
            (("::ffff:192.0.2.7", "::ffff:192.0.2.8"), False),
            (("::ffff:192.0.2.7", "192.0.2.7"), True),
            (("2001:db8::1", "2001:db8:0:1::1"), False),
        ],
    ),
)
async def test_a_text_that_may_hold_a_code_tells_its_network_not_its_address(
    tmp_path: Path, office: Office, hosts: tuple[str, str], same: bool
) -> None:
    """Wrong codes are counted by it; no address is stored, and nothing at all on other texts."""
    async with answering(build(tmp_path, office)) as program:
        stored = await origins(program, hosts, "lien ket 111111")
        assert all(stored)
        assert (len(set(stored)) == 1) is same
        assert not any(host in str(stored) for host in hosts)
        assert await origins(program, hosts, "menu") == ["", ""]
        assert await origins(program, ("127.0.0.1", "::1"), "lien ket 111111") == ["", ""]
        assert await origins(program, ("zz1", "<script>"), "lien ket 111111") == ["", ""]


async def origins(program: Program, hosts: tuple[str, str], text: str) -> list[str]:
    """What is stored with a text that two visitors of these addresses send."""
    for host in hosts:
        transport = httpx.ASGITransport(program.starlette, client=(host, 1))
        async with httpx.AsyncClient(transport=transport, base_url=HERE) as client:
            visitor = Person(client)
            await visitor.open()
            assert (await visitor.post(text=text)).status_code == 202
    with program.app.store._database.read() as session:
        newest = select(InboundRow).order_by(col(InboundRow.id).desc()).limit(2)
        return [str((row.payload or {})["origin"]) for row in session.exec(newest)]


async def filled(program: Program, host: str, visitors: int) -> None:
    """So many new visitors have come from the network of an address."""
    networks = Networks(program.app.keys.of("network"))
    asked = Request({"type": "http", "client": (host, 1)})
    network, around = networks.origin(asked), networks.wider(asked)
    newcomers = Newcomers(program.app.store, program.app.clock.now)
    for number in range(visitors):
        assert await newcomers.wait_s(f"{host} {number}", network, around) == 0


# A hall of three hundred takes seconds to fill.
HALL = 40


@pytest.fixture
def small_hall(monkeypatch: pytest.MonkeyPatch) -> None:
    """A network brings so many at once."""
    monkeypatch.setattr(limits, "HALL", HALL)


@pytest.mark.usefixtures("small_hall")
async def test_a_network_brings_a_hall_of_new_visitors(tmp_path: Path, office: Office) -> None:
    """Whoever throws the cookie away is slowed; a leader who wrote before never is."""
    async with answering(build(tmp_path, office)) as program:
        transport = httpx.ASGITransport(program.starlette, client=("203.0.113.5", 1))

        async def visitor(**cookies: str) -> Person:
            person = Person(httpx.AsyncClient(transport=transport, base_url=HERE, cookies=cookies))
            await person.open()
            return person

        leader = await visitor()
        for _ in range(2):
            assert (await leader.post(text="menu")).status_code == 202
        await filled(program, "203.0.113.5", HALL - 2)
        assert (await (await visitor()).post(text="menu")).status_code == 202
        refused = await (await visitor()).post(text="menu")
        assert refused.status_code == 429
        assert 0 < int(refused.headers["Retry-After"]) <= 120
        # Of all who wait the next place is one's: nobody is told a time.
        assert refused.json()["error"] == texts.many_newcomers(resends=True)
        assert "phút" not in refused.json()["error"]
        assert (await leader.post(text="menu")).status_code == 202
        # Another copy of the program knows its people, and how many came, by the store alone.
        now, here = program.app.clock.now, Networks(program.app.keys.of("network"))
        asked = Request({"type": "http", "client": ("203.0.113.5", 1)})
        again, first = Newcomers(Store(program.app.store.url), now), addresses(program)[0]
        waits = [await again.wait_s(name, here.origin(asked)) for name in ("new", first)]
        assert [wait > 0 for wait in waits] == [True, False]


@pytest.mark.usefixtures("small_hall")
async def test_after_a_hall_a_network_brings_so_many_an_hour(
    tmp_path: Path, office: Office
) -> None:
    """A day of a flood is that of its hours, whatever came at once."""
    async with answering(build(tmp_path, office)) as program:
        await filled(program, "203.0.113.5", HALL)
        later = program.app.clock.now() + timedelta(hours=1)
        newcomers = Newcomers(program.app.store, lambda: later)
        network = Networks(program.app.keys.of("network")).origin(
            Request({"type": "http", "client": ("203.0.113.5", 1)})
        )
        waits = [await newcomers.wait_s(f"later {n}", network) for n in range(AN_HOUR + 1)]
        assert [wait > 0 for wait in waits] == [False] * AN_HOUR + [True]


@pytest.mark.usefixtures("small_hall")
async def test_a_line_of_ipv6_is_one_network_however_large(tmp_path: Path, office: Office) -> None:
    """Forty networks of one line bring not forty times as many; another line is not counted."""
    async with answering(build(tmp_path, office)) as program:

        async def comes(host: str) -> int:
            transport = httpx.ASGITransport(program.starlette, client=(host, 1))
            person = Person(httpx.AsyncClient(transport=transport, base_url=HERE))
            await person.open()
            return (await person.post(text="menu")).status_code

        for net in range(AROUND):
            await filled(program, f"2001:db8:7:{net:x}::1", HALL - 1)
        answers = [await comes(f"2001:db8:7:{net:x}::1") for net in range(AROUND + 3)]
        assert answers == [202] * AROUND + [429] * 3
        assert await comes("2001:db8:8::1") == 202


def addresses(program: Program) -> list[str]:
    """Whoever has written, the first first."""
    with program.app.store._database.read() as session:
        return list(session.exec(select(SubscriberRow.address).order_by(col(SubscriberRow.id))))


async def test_a_lost_page_is_a_sentence(tmp_path: Path, office: Office) -> None:
    """A person sees a page with a way back, a script JSON."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        page = await lan.client.get("/nowhere", headers={"Accept": "text/html"})
        assert page.status_code == 404
        assert "Không có trang này." in page.text
        assert page.headers["Content-Security-Policy"] == POLICY
        assert (await lan.client.get("/nowhere")).json() == {"error": "Không có trang này."}


async def test_the_server_stops_while_a_page_listens(tmp_path: Path, office: Office) -> None:
    """An open long poll gets its answer at once when the program stops."""
    async with serving(build(tmp_path, office)) as program:
        client = httpx.AsyncClient(base_url=program.url, timeout=20)
        await client.get("/")
        listening = asyncio.create_task(client.get("/chat/messages"))
        while not program.web._all:
            await asyncio.sleep(0)  # no wait: lets the server take the request
    assert (await listening).json()["messages"] == []
    await client.aclose()


async def test_a_taken_port_is_told(tmp_path: Path, office: Office) -> None:
    """The caller hears OSError and can say it in its own words."""
    async with serving(build(tmp_path, office)) as program:
        port = int(program.url.rpartition(":")[2])
        with pytest.raises(OSError, match="ddress"):
            listen("127.0.0.1", port)


def test_every_question_stands_before_its_answer(tmp_path: Path, office: Office) -> None:
    """Two messages that came before the first answer are shown as if answered one by one."""
    app = build(tmp_path, office).app
    for key in ("a", "b"):
        arrived = (NAME, key, "lan", Inbound(text=f"trợ giúp {key}"), True, app.clock.now())
        app.store.turns.receive(*arrived)
    app.conversation.answer_waiting()
    while rows := app.store.outbox.claim([NAME], app.clock.now(), 9, 60):
        for row in rows:
            app.store.outbox.mark_sent(row.id, None, app.clock.now())
    page = app.store.history.after(NAME, "lan", Cursor(), 9)
    assert [type(line) for line in page.lines] == [
        HeardMessage,
        ToldMessage,
        HeardMessage,
        ToldMessage,
    ]
    assert not page.busy
    assert app.store.history.after(NAME, "lan", page.cursor, 9).lines == ()
    app.store.close()
