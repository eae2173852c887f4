"""PUBLIC_URL set: the platforms post to us, through the same doors, to the same conversation."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
from itsdangerous import URLSafeSerializer, URLSafeTimedSerializer
from pydantic import AnyHttpUrl, SecretStr

from bot.app import App, build_app
from bot.channels.registry import TELEGRAM, ZALO
from bot.clock import Clock
from bot.desk.access import COOKIE as DESK_COOKIE
from bot.desk.access import csrf_token
from bot.opening import open_doors
from bot.service import Service
from bot.web.sessions import COOKIE
from handlers.turn.turn import Office
from tests.support.clerks import hire, login_code, owner
from tests.support.pages.web_app import settings
from tests.support.talk import MORNING
from tests.torture.platforms.telegram.fake import FakeTelegram
from tests.torture.platforms.zalo.fake import FakeZalo

CHAT = {"id": 7, "type": "private", "first_name": "Páo"}
PERSON = {"id": 7, "is_bot": False, "first_name": "Páo"}


def free_port() -> int:
    """A port nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def build(folder: Path, office: Office, **tokens: object) -> App:
    """An application whose public address is this machine's own."""
    port = free_port()
    public = AnyHttpUrl(f"http://127.0.0.1:{port}")
    return build_app(
        settings(folder, port=port, public_url=public, **tokens), Clock(MORNING), office
    )


@asynccontextmanager
async def running(app: App) -> AsyncIterator[httpx.AsyncClient]:
    """The service while it listens, and a client for its address."""
    bound = asyncio.Event()
    service = Service(app, open_doors(app), lambda host, port: bound.set())
    task = asyncio.create_task(service.run())
    await bound.wait()
    try:
        async with httpx.AsyncClient(base_url=str(app.settings.public_url)) as client:
            yield client
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        app.store.close()


async def test_zalo_posts_and_is_answered(tmp_path: Path, office: Office) -> None:
    """The webhook is registered at start, and what is posted to it is answered."""
    async with FakeZalo() as zalo:
        token, url = SecretStr(zalo.token), AnyHttpUrl(zalo.url)
        app = build(tmp_path, office, zalo_bot_token=token, zalo_api_url=url)
        async with running(app):
            await zalo.wait_for(lambda: zalo.webhook.url != "", timeout=30)
            zalo.say("Lan", "thi đua đến bao giờ")
            await zalo.wait_for(lambda: "31/12/2025" in zalo.transcript("Lan")[-1], timeout=30)
        assert zalo.polls == []
        assert zalo.violations == []


async def test_telegram_posts_and_is_answered(tmp_path: Path, office: Office) -> None:
    """Only with the secret; a tap's spinner is stopped, and the same update twice is answered once."""
    async with FakeTelegram() as telegram:
        token, url = SecretStr(telegram.token), AnyHttpUrl(telegram.url)
        app = build(tmp_path, office, telegram_bot_token=token, telegram_api_url=url)
        telegram.open_chat(7)
        async with running(app) as client:
            await telegram.wait_for(lambda: "setWebhook" in calls(telegram), timeout=30)
            message = {"message_id": 1, "date": 1743732000, "chat": CHAT, "from": PERSON}
            update = {"update_id": 5, "message": {**message, "text": "thi đua đến bao giờ"}}
            assert (await client.post(TELEGRAM.path, json=update)).status_code == 403
            secret = {TELEGRAM.header: told(telegram)}
            for _ in range(2):
                posted = await client.post(TELEGRAM.path, json=update, headers=secret)
                assert posted.status_code == 200
            await telegram.wait_for(lambda: "sendMessage" in calls(telegram), timeout=30)
        assert calls(telegram).count("sendMessage") == 1
        assert "getUpdates" not in calls(telegram)
        assert telegram.violations == []


def calls(telegram: FakeTelegram) -> list[str]:
    """The methods that were called."""
    return [call.method for call in telegram.sent]


def told(telegram: FakeTelegram) -> str:
    """The secret this Telegram was given for the webhook."""
    return next(
        str(call.params["secret_token"]) for call in telegram.sent if call.method == "setWebhook"
    )


async def test_what_a_platform_is_told_opens_nothing_else(tmp_path: Path, office: Office) -> None:
    """The secret of each webhook forges no file link, cookie or form, and no other's webhook."""
    async with FakeTelegram() as telegram, FakeZalo() as zalo:
        app = build(
            tmp_path,
            office,
            telegram_bot_token=SecretStr(telegram.token),
            telegram_api_url=AnyHttpUrl(telegram.url),
            zalo_bot_token=SecretStr(zalo.token),
            zalo_api_url=AnyHttpUrl(zalo.url),
        )
        owner(app.store, "leader")
        now = app.clock.now()
        mai = hire(app.store, "Mai", "admin", now)
        session = app.store.staff.open_session(login_code(app.store, mai, now), now, "x")
        async with running(app) as client:
            await telegram.wait_for(lambda: "setWebhook" in calls(telegram), timeout=30)
            await zalo.wait_for(lambda: zalo.webhook.secret != "", timeout=30)
            secrets = (told(telegram), zalo.webhook.secret)
            assert secrets[0] != secrets[1]
            crossed = ((TELEGRAM.path, TELEGRAM.header, 1), (ZALO.path, ZALO.header, 0))
            for path, header, other in crossed:
                posted = await client.post(path, json={}, headers={header: secrets[other]})
                assert posted.status_code == 403
            for secret in secrets:
                await _forges(client, secret, str(session))
        assert app.store.registrations.all()[0].status == "sent"


async def _forges(client: httpx.AsyncClient, secret: str, session: str) -> None:
    """A file link, a chat cookie and a desk form made with this secret are all refused."""
    for source in ("sheet:DK-2025-0001", "export:1/registrations.xlsx"):
        link = URLSafeTimedSerializer(secret, salt="file-link").dumps(source)
        assert (await client.get(f"/files/{link}")).status_code == 404
    cookie = {
        "Cookie": f"{COOKIE}={URLSafeSerializer(secret, salt='chat-session').dumps('leader')}"
    }
    assert (await client.get("/chat/messages", headers=cookie)).status_code == 401
    sent = await client.post(
        "/quan-tri/dang-ky/DK-2025-0001/tiep-nhan",
        data={"seen": "1-sent", "csrf": csrf_token(secret, session)},
        headers={"Cookie": f"{DESK_COOKIE}={session}"},
    )
    assert sent.status_code == 403
