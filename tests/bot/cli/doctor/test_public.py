"""The page as everybody opens it: a server in front that is down, or leads elsewhere, is told.

The kind of fault: the program is well, `doctor` says so, and nobody can open its page.
"""

import asyncio
import os
from pathlib import Path

import pytest

from bot.cli.doctor.command import look
from bot.cli.doctor.found import Finding
from bot.cli.doctor.public import public_found
from bot.installation.keys import load_keys
from handlers.turn.turn import Office
from tests.support.channels.proxies import Reader, Writer, encrypted, listening
from tests.support.pages.web_app import build, serving, settings


async def asked(folder: Path, url: str, *, runs: bool = True) -> Finding:
    """What is found at this public address."""
    [found] = await asyncio.to_thread(public_found, settings(folder, public_url=url), runs=runs)
    assert found.part == "public"
    return found


@pytest.mark.parametrize("ours", [True, False], ids=["ours", "another's"])
async def test_whose_program_answers_there(tmp_path: Path, office: Office, ours: bool) -> None:
    """As at the port: two organisations behind one server, and a line of it that leads astray."""
    here = tmp_path / "lao-cai"
    folder = here if ours else tmp_path / "yen-bai"
    for one in {here, folder}:
        one.mkdir()
    load_keys(settings(here))
    async with serving(build(folder, office, rehearsing=False)) as program:
        found = await asked(here, program.url)
        assert found.state == ("ok" if ours else "wrong")
        assert ("đúng trợ lý này" in found.text) == ours
        assert ("trợ lý của nơi cài đặt khác. Sửa cổng trong proxy_pass" in found.text) != ours


async def test_nobody_and_no_name_are_told_apart(tmp_path: Path) -> None:
    """Before the first start a server in front may not be there yet."""
    for url, words in (
        ("http://127.0.0.1:9", "không ai nhận kết nối ở đó. Xem máy chủ đứng trước đã chạy chưa"),
        ("https://htx.invalid", "tên miền ấy không phân giải được"),
    ):
        found = await asked(tmp_path, url)
        assert (found.state, words in found.text) == ("wrong", True), found
        assert (await asked(tmp_path, url, runs=False)).state == "note"


async def test_a_certificate_that_nobody_believes(tmp_path: Path) -> None:
    """Every browser would warn of it."""

    # It does not come to what is behind it.
    async with encrypted(9, tmp_path) as (port, _):
        found = await asked(tmp_path, f"https://127.0.0.1:{port}")
    assert found.state == "wrong"
    assert "chứng chỉ của https://127.0.0.1" in found.text


@pytest.mark.parametrize(
    ("answer", "running", "stopped", "words"),
    [
        ("502 Bad Gateway", "wrong", "ok", "không tới được trợ lý đang chạy"),
        ("404 Not Found", "note", "note", "trả lời 404, không phải trợ lý"),
        ("", "note", "note", "từ máy này không tới được"),
    ],
)
async def test_what_else_answers(
    answer: str, running: str, stopped: str, words: str, tmp_path: Path
) -> None:
    """A server that finds nobody behind it, another site, and one that hangs up."""

    async def talk(reader: Reader, writer: Writer) -> None:
        await reader.readuntil(b"\r\n\r\n")
        if answer:
            writer.write(f"HTTP/1.1 {answer}\r\nContent-Length: 2\r\n\r\n<>".encode())
            await writer.drain()

    async with listening(talk) as port:
        found = await asked(tmp_path, f"http://127.0.0.1:{port}")
        assert (found.state, words in found.text) == (running, True), found
        assert (await asked(tmp_path, f"http://127.0.0.1:{port}", runs=False)).state == stopped


async def test_doctor_asks_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the rest; without a public address nothing is said."""
    for name in [one for one in os.environ if one.upper() in ("PUBLIC_URL", "PORT")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    for env, told in (("PORT=0", 0), ("PORT=0\nPUBLIC_URL=http://127.0.0.1:9", 1)):
        Path(".env").write_text(env, "utf-8")
        assert len([one for one in await look() if one.part == "public"]) == told
