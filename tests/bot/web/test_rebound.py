"""A page under another's name, which was made to lead to this machine, is not ours.

Its browser says that page and host agree, as they do for our own pages.
"""

import uuid
from pathlib import Path
from socket import gethostname

import httpx
import pytest

from handlers.turn.turn import Office
from tests.support.pages.web_app import Program, build, serving

PUBLIC = "https://htx.example.vn/bot/"


async def said(program: Program, host: str, origin: str | None = None) -> int:
    """What the page answers to a message of its own script, under this name."""
    ours = {"Host": host, "Origin": origin or f"http://{host}", "Sec-Fetch-Site": "same-origin"}
    async with httpx.AsyncClient(base_url=program.url) as client:
        # By hand: what is for https alone would not go with it.
        ours["Cookie"] = (await client.get("/")).headers["set-cookie"].partition(";")[0]
        message = {"text": "thi đua đến bao giờ", "key": uuid.uuid4().hex}
        return (await client.post("/chat/messages", json=message, headers=ours)).status_code


async def signs_in(program: Program, host: str) -> int:
    """What the desk answers to a code that is wrong: 400 when it read it."""
    headers = {"Host": host, "Origin": f"http://{host}"}
    async with httpx.AsyncClient(base_url=program.url) as client:
        form = {"code": "AAAAA-AAAAA"}
        return (await client.post("/quan-tri/dang-nhap", data=form, headers=headers)).status_code


@pytest.mark.parametrize(
    "name", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example"]
)
async def test_a_rebound_name_is_refused(tmp_path: Path, office: Office, name: str) -> None:
    async with serving(build(tmp_path, office)) as program:
        port = program.url.rpartition(":")[2]
        assert await said(program, f"{name}:{port}") == 403
        assert await signs_in(program, f"{name}:{port}") == 403


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "LocalHost", "[::1]", gethostname()])
async def test_this_machine_is_asked_under_its_names(
    tmp_path: Path, office: Office, name: str
) -> None:
    """Also by way of another port, as through ssh."""
    async with serving(build(tmp_path, office)) as program:
        assert await said(program, f"{name}:9999") == 202


async def test_a_public_page_has_its_name_and_addresses(tmp_path: Path, office: Office) -> None:
    async with serving(build(tmp_path, office, public_url=PUBLIC)) as program:
        assert await said(program, "htx.example.vn", "https://htx.example.vn") == 202
        # A proxy that asks us under a name of its own says nothing of the browser's.
        assert await said(program, "upstream", "https://htx.example.vn") == 202
        assert await said(program, "192.168.1.20:8080") == 202
        assert await said(program, "evil.example") == 403
        assert await said(program, "htx.example.vn.evil.example") == 403


@pytest.mark.parametrize("origin", ["http://[", "http://[::1", "//", "\x7f"])
async def test_an_origin_that_cannot_be_read_is_refused(
    tmp_path: Path, office: Office, origin: str
) -> None:
    async with serving(build(tmp_path, office)) as program:
        assert await said(program, "[", origin) in (400, 403)
        assert await said(program, "127.0.0.1", origin) == 403


async def test_health_is_asked_under_any_name(tmp_path: Path, office: Office) -> None:
    async with (
        serving(build(tmp_path, office, public_url=PUBLIC)) as program,
        httpx.AsyncClient(base_url=program.url) as client,
    ):
        assert (await client.get("/livez", headers={"Host": "10.1.2.3:8080"})).status_code == 200
        assert (await client.get("/livez", headers={"Host": "pod"})).status_code == 200
