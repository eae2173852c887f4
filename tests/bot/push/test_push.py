"""Browsers that are told of new messages on the page, and what was sent but not seen."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from py_vapid import Vapid02

from bot.push.pusher import Pusher, VapidKey, may_be_told
from handlers.turn.turn import Office
from handlers.values.effects import ForgetPerson, RecordConsent
from handlers.values.replies import Reply
from handlers.values.staff import Audience
from storage.people.pushes import Browser
from storage.store import Store
from tests.support.chats import FORM, Chat
from tests.support.clerks import NOW, deliver, hire, owner
from tests.support.pages.web_app import Person, answering, build, person
from tests.support.verbs import Announcing

CAMPAIGN, MINUTE = "344-KH-LMHTX", timedelta(seconds=61)
FIREFOX = "https://updates.push.services.mozilla.com/wpush/v2/abc"
KEY = "Vq7mJ2xT9dKc4LwZb8RfYs3NhPg6AuEe0123"
KEYS = {"p256dh": "B" + "c" * 86, "auth": "t" * 22}


class Services:
    """The browsers' services: they note what they are told, and may not know a browser any more."""

    def __init__(self) -> None:
        self.told: asyncio.Queue[str] = asyncio.Queue()
        self.status, self.loop = 201, asyncio.get_running_loop()

    def post(self, browser: Browser, said: str) -> int:
        assert browser.endpoint == FIREFOX
        self.loop.call_soon_threadsafe(self.told.put_nowait, said)
        return self.status


async def agrees(page: Person) -> int:
    """The browser is to be told; what the program answers."""
    fields = {"endpoint": FIREFOX, **KEYS}
    return (await page.client.post("/chat/push", json=fields)).status_code


async def test_a_closed_page_is_told_once_its_owner_wished_so(
    tmp_path: Path, office: Office
) -> None:
    """With a consent, without a word of the message, until its end or the service's word."""
    services = Services()
    program = build(tmp_path, office, post=services.post)
    async with answering(program), person(program) as page:
        shown = await page.open()
        assert 'data-push-key="B' in shown
        assert "chỉ hiện khi anh/chị mở trang này" in shown
        script = await page.client.get("/chat-told.js")
        assert "text/javascript" in script.headers["content-type"]
        assert await agrees(page) == 409
        await page.say("xin chào")
        foreign = {"endpoint": "https://169.254.169.254/x", **KEYS}
        assert (await page.client.post("/chat/push", json=foreign)).status_code == 400
        assert await agrees(page) == 202
        await page.post(text="thi đua đến bao giờ?")
        said = await services.told.get()
        assert "31/12" not in said
        assert "tin m\\u1edbi" in said
        asked = await page.client.post("/chat/push/end", json={})
        assert asked.status_code == 202
        told = await page.say("dữ liệu của tôi")
        assert "Báo trên máy khi trang web có tin mới" in told


def test_the_library_takes_our_key_and_strangers_are_not_called() -> None:
    """The same key from the same secret; only the browsers' own services, by https."""
    key = VapidKey("ab" * 32)
    assert key.private == VapidKey("ab" * 32).private
    assert VapidKey("0" * 64).public != key.public
    library = Vapid02.from_string(key.private)
    signed = library.sign({"sub": "https://htx.example.vn", "aud": "https://push.example"})
    assert signed["Authorization"].endswith(f"k={key.public}")
    assert may_be_told(FIREFOX)
    for stranger in (
        "http://fcm.googleapis.com/x",
        "https://fcm.googleapis.com.evil.example/x",
        "https://10.0.0.1/x",
        "https://fcm.googleapis.com:8443/x",
    ):
        assert not may_be_told(stranger)


@pytest.mark.parametrize(
    "address",
    [
        # To one library the host is the first name, to another the second.
        "https://127.0.0.1:8443\\@fcm.googleapis.com/x",
        "https://evil.example\\@push.apple.com/",
        "https://evil.example\\.push.apple.com/",
        "https://10.0.0.1@fcm.googleapis.com/",
        "https://a:b@web.push.apple.com/x",
        "https://evil.example;@push.apple.com/",
        "https://evil.example?.push.apple.com/",
        "https://evil.example#@push.apple.com/",
        "https://fcm.googleapis.com/\r\nHost: evil.example",
        "https://fcm.googleapis.com/x\n",
        "https://\u24d5cm.googleapis.com/x",
        "https://evilpush.apple.com/x",
        # What a library takes for a mistake ends in a sentence, too.
        "https://[::1",
        "https://fcm.googleapis.com:99999/x",
        "https://fcm.googleapis.com",
        "",
    ],
)
def test_an_address_that_two_readers_read_differently_is_nobodys(address: str) -> None:
    """A stranger chooses whom we call; nothing in the address hides the host."""
    assert not may_be_told(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://fcm.googleapis.com/fcm/send/dEf-12_x:APA91bE",
        "https://fcm.googleapis.com:443/wp/dEf-12_x",
        "https://web.push.apple.com/QGuQyavXutnMH-_x",
        "https://wns2-par02p.notify.windows.com/w/?token=BQYAAAC%2bx%3d&a=1",
    ],
)
def test_every_service_is_called_as_it_writes_itself(address: str) -> None:
    """As the browsers of today give it."""
    assert may_be_told(address)


def test_an_address_that_was_let_in_before_is_not_called(store: Store) -> None:
    """It is forgotten when somebody was to be told there."""
    Chat(store, "page", "web").says(RecordConsent("registration", "1", given=True))
    agreed = RecordConsent("push", "1", True, "bấm")
    inside = Browser("https://127.0.0.1:8443\\@fcm.googleapis.com/x", **KEYS)
    assert store.pushes.keep("page", inside, agreed, NOW)
    called = list[str]()

    def post(browser: Browser, said: str) -> int:
        called.append(browser.endpoint)
        return 201

    Pusher(store.pushes, VapidKey("5" * 64), post)._tell("page", NOW)
    assert (called, store.pushes.of("page")) == ([], [])


def test_what_is_sent_to_a_page_is_not_yet_seen(store: Store) -> None:
    """The report knows it until the page is opened; a forgotten person's browser is told no more."""
    web = Chat(store, "page", "web")
    web.says(RecordConsent("registration", "1", given=True))
    web.registers(FORM, CAMPAIGN)
    owner(store, "phone")
    number = Announcing(store).write(
        lan := hire(store, "Lan", "clerk"), "Mời dự", Audience(), lambda n: Reply("Mời"), NOW
    )
    Announcing(store).submit(number, lan, Reply("?"), NOW)
    Announcing(store).approve_or_stop(number, "approved", hire(store, "Minh", "clerk"), NOW)
    store.announcements.start_due(NOW + MINUTE)
    deliver(store, NOW + MINUTE)
    report = store.announcements.report(number)
    assert (report.sent, report.unseen) == (2, 1)
    store.web_chats.seen("page", NOW + 2 * MINUTE)
    assert store.announcements.report(number).unseen == 0
    told = list[str]()
    agreed = RecordConsent("push", "1", True, "bấm")
    for one in range(7):
        assert store.pushes.keep("page", Browser(f"{FIREFOX}{one}", **KEYS), agreed, NOW)
    assert len(store.pushes.of("page")) == 5

    def post(browser: Browser, said: str) -> int:
        told.append(browser.endpoint)
        return 410 if browser.endpoint.endswith("6") else 201

    Pusher(store.pushes, VapidKey("5" * 64), post)._tell("page", NOW)
    assert (len(told), len(store.pushes.of("page"))) == (5, 4)
    web.says(ForgetPerson())
    assert store.pushes.of("page") == []


async def test_who_has_the_page_open_at_another_copy_is_not_told(
    tmp_path: Path, office: Office, url: str
) -> None:
    """A copy knows its own pages only; as soon as it is closed there, the device is told."""
    services = Services()
    one, other = (
        build(tmp_path / name, office, post=services.post, database_url=url, master_key=KEY)
        for name in ("one", "other")
    )
    store = one.app.store
    if not store.presence.alone:
        for program in (one, other, one, other):
            program.app.store.beat(())
        async with answering(other), person(other) as page:
            await page.say("xin chào")
            assert await agrees(page) == 202
            asking = asyncio.create_task(page.client.get("/chat/messages?after=" + page.cursor))
            while not (open_there := list(other.web._pages)):
                await asyncio.sleep(0)  # no wait: lets the page ask
            assert one.service._pusher is not None
            now = one.app.clock.now()
            for at in (now, now + timedelta(seconds=30)):
                one.service._pusher.tell(open_there[0], at)
            # The second: by then a page that is still open has asked again.
            await services.told.get()
            one.service._pusher._thread.shutdown(wait=True)
            await asyncio.sleep(0)  # no wait: what its thread has told is heard
            assert services.told.empty()
            other.web.stop()
            await asking
    for program in (one, other):
        program.app.store.close()
