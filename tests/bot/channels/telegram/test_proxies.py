"""An office whose machines reach Telegram through a proxy only, as the environment names it."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.channels.base import Unreachable
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.wire import Timeouts
from handlers.values.replies import Attachment, Reply
from tests.support.channels.proxies import encrypted, http_proxy, listening, socks_proxy
from tests.support.channels.telegram import LAN, Inbox, build
from tests.torture.platforms.telegram.fake import FakeTelegram

NAMES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE")


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine's own proxies are none of the tests'."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
async def secure(
    telegram: FakeTelegram, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[int]:
    """The port of the same Telegram behind TLS, trusted."""
    plain = urlsplit(telegram.url).port
    assert plain is not None
    async with encrypted(plain, tmp_path) as (port, certificate):
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        yield port


async def greets(telegram: FakeTelegram, root: str, **options: str) -> None:
    """A text and a file go out over this address, and both arrive."""
    channel = build(telegram, Inbox(), api_url=root, **options)
    await channel.send("7", Reply("Chào"))
    await channel.send("7", Reply("Phiếu", attachment=Attachment("sheet:1", "phiếu.docx")), b"x")
    await channel.close()
    assert telegram.transcript(LAN) == ["bot: Chào", "bot: (phiếu.docx) Phiếu"]
    assert telegram.violations == []


async def test_nothing_named_is_the_direct_way(telegram: FakeTelegram, secure: int) -> None:
    """With a certificate that the environment says to trust."""
    await greets(telegram, f"https://127.0.0.1:{secure}")


async def test_the_channels_own_proxy_goes_before_the_environments(
    telegram: FakeTelegram, secure: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """TELEGRAM_PROXY is the way, and what the machine has set for others stays unused."""
    async with http_proxy() as other, socks_proxy() as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{other.port}")
        root, own = f"https://127.0.0.1:{secure}", f"socks5://127.0.0.1:{proxy.port}"
        await greets(telegram, root, proxy=own)
    assert (set(proxy.targets), other.targets) == ({f"127.0.0.1:{secure}"}, [])


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
@pytest.mark.parametrize("form", ["http://127.0.0.1:{}", "127.0.0.1:{}"])
async def test_an_encrypted_talk_goes_through_an_http_proxy(
    telegram: FakeTelegram, secure: int, monkeypatch: pytest.MonkeyPatch, name: str, form: str
) -> None:
    """The proxy sees where it goes and nothing of what is said, the token neither."""
    async with http_proxy() as proxy:
        monkeypatch.setenv(name, form.format(proxy.port))
        await greets(telegram, f"https://127.0.0.1:{secure}")
    assert set(proxy.targets) == {f"CONNECT 127.0.0.1:{secure}"}


async def test_a_proxy_may_want_a_name_and_a_password(
    telegram: FakeTelegram, secure: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They stand in its address, quoted where they must be."""
    async with http_proxy() as proxy:
        monkeypatch.setenv("HTTPS_PROXY", f"http://htx:m%40t@127.0.0.1:{proxy.port}")
        await greets(telegram, f"https://127.0.0.1:{secure}")
    assert set(proxy.logins) == {"basic ahr4om1adA==".lower()}


async def test_the_way_to_the_proxy_may_be_encrypted_itself(
    telegram: FakeTelegram, secure: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One talk inside the other, the certificate checked for both."""
    async with http_proxy() as proxy, encrypted(proxy.port, tmp_path) as (front, _):
        monkeypatch.setenv("HTTPS_PROXY", f"https://127.0.0.1:{front}")
        await greets(telegram, f"https://127.0.0.1:{secure}")
    assert set(proxy.targets) == {f"CONNECT 127.0.0.1:{secure}"}


async def test_an_own_server_of_telegrams_is_asked_through_the_proxy_too(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without encryption the proxy is told the whole address."""
    async with http_proxy() as proxy:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
        await greets(telegram, telegram.url)
    assert proxy.targets[0] == f"POST {telegram.url}/bot{telegram.token}/sendMessage"


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
@pytest.mark.parametrize("login", ["", "htx:m%40t@"])
async def test_an_encrypted_talk_goes_through_a_socks_proxy(
    telegram: FakeTelegram,
    secure: int,
    monkeypatch: pytest.MonkeyPatch,
    scheme: str,
    login: str,
) -> None:
    """The proxy looks the name up: this machine knows none of that name."""
    async with socks_proxy() as proxy:
        monkeypatch.setenv("ALL_PROXY", f"{scheme}://{login}127.0.0.1:{proxy.port}")
        await greets(telegram, f"https://telegram.test:{secure}")
    assert set(proxy.targets) == {f"telegram.test:{secure}"}
    assert set(proxy.logins) == ({"htx:m@t"} if login else set())


@pytest.mark.parametrize("exempt", ["127.0.0.1", "*", "example.vn,127.0.0.1"])
async def test_an_exempt_address_is_asked_directly(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch, exempt: str
) -> None:
    """NO_PROXY: a server of the house is not looked for outside."""
    async with http_proxy() as proxy:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("NO_PROXY", exempt)
        await greets(telegram, telegram.url)
    assert proxy.targets == []


async def test_polling_goes_through_the_proxy_as_well(
    telegram: FakeTelegram, secure: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a person says arrives, and is confirmed."""
    inbox = Inbox()
    telegram.say(LAN, "chào")
    async with socks_proxy() as proxy:
        monkeypatch.setenv("ALL_PROXY", f"socks5://127.0.0.1:{proxy.port}")
        channel = build(telegram, inbox, api_url=f"https://127.0.0.1:{secure}")
        task = asyncio.create_task(channel.run(inbox.receive))
        await telegram.wait_for(lambda: inbox.texts == ["chào"] and not telegram.unconfirmed())
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await channel.close()


async def fails(telegram: FakeTelegram, root: str) -> str:
    """Nothing goes out, that is certain, and the reason holds no secret."""
    channel: TelegramChannel = build(telegram, Inbox(), api_url=root)
    with pytest.raises(Unreachable) as failed:
        await channel.send("7", Reply("Chào"))
    await channel.close()
    assert telegram.token not in str(failed.value)
    assert telegram.transcript(LAN) == []
    return str(failed.value)


@pytest.mark.parametrize("scheme", ["http", "socks5"])
async def test_a_proxy_that_is_down_means_not_sent(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    """Nobody listens there."""
    async with socks_proxy() as gone:
        port = gone.port
    monkeypatch.setenv("ALL_PROXY", f"{scheme}://htx:secret@127.0.0.1:{port}")
    assert "secret" not in await fails(telegram, telegram.url)


@pytest.mark.parametrize("answer", [b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", b""])
@pytest.mark.parametrize("scheme", ["http", "socks5"])
async def test_a_proxy_that_refuses_means_not_sent(
    telegram: FakeTelegram,
    secure: int,
    monkeypatch: pytest.MonkeyPatch,
    scheme: str,
    answer: bytes,
) -> None:
    """It wants a password, hangs up, or speaks another language."""

    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1000)
        writer.write(answer)
        await writer.drain()

    async with listening(refuse) as port:
        monkeypatch.setenv("ALL_PROXY", f"{scheme}://htx:secret@127.0.0.1:{port}")
        assert "secret" not in await fails(telegram, f"https://127.0.0.1:{secure}")


async def test_a_proxy_that_says_nothing_is_waited_for_only_so_long(
    telegram: FakeTelegram, secure: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening the way counts as connecting: what never got through was never sent."""

    async def keep(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.Event().wait()

    async with listening(keep) as port:
        for scheme in ("http", "socks5"):
            monkeypatch.setenv("ALL_PROXY", f"{scheme}://127.0.0.1:{port}")
            root, times = f"https://127.0.0.1:{secure}", Timeouts(connect_s=0.1)
            channel = build(telegram, Inbox(), api_url=root, timeouts=times)
            with pytest.raises(Unreachable):
                await channel.send("7", Reply("Chào"))
            await channel.close()


async def test_an_unknown_certificate_is_refused(telegram: FakeTelegram, tmp_path: Path) -> None:
    """Somebody in between who is not Telegram gets nothing, the token least of all."""
    port = urlsplit(telegram.url).port
    assert port is not None
    async with encrypted(port, tmp_path) as (front, _):
        await fails(telegram, f"https://127.0.0.1:{front}")
