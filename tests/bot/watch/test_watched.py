"""What a watcher sees: figures with a token, whether we live and are ready, and a sign of life."""

import asyncio
import json
import logging
import uuid
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr

from bot.logs import Form, set_up_logging
from bot.watch.ping import Ping
from bot.web.health import FRESH_S, Health, HealthPart
from handlers.turn.turn import Office
from tests.support.channels.proxies import Reader, Writer, listening
from tests.support.pages.web_app import HERE, Person, Program, answering, build

TOKEN = "who-watches-0123456789"


def client_of(program: Program) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(program.starlette), base_url=HERE)


async def ask_on_the_page(client: httpx.AsyncClient, words: str) -> None:
    """A question, until its answer is read."""
    visitor = Person(client)
    await visitor.open()
    said = {"text": words, "key": uuid.uuid4().hex}
    same = {"Sec-Fetch-Site": "same-origin"}
    assert (await client.post("/chat/messages", json=said, headers=same)).status_code == 202


async def figures(client: httpx.AsyncClient) -> dict[str, float]:
    """Every figure by its name and labels."""
    shown = await client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    assert shown.status_code == 200
    return {
        f"{one.name}{sorted(one.labels.values())}": one.value
        for family in text_string_to_metric_families(shown.text)
        for one in family.samples
    }


async def test_a_question_is_seen_in_the_figures(tmp_path: Path, office: Office) -> None:
    """What arrived, what went out and how fast, what waits, what became of the question."""
    program = build(tmp_path, office, metrics_token=SecretStr(TOKEN))
    async with answering(program), client_of(program) as client:
        await ask_on_the_page(client, "phong trào thi đua đến bao giờ")
        async with asyncio.timeout(30):
            while (seen := await figures(client)).get("htx_sends_total['sent', 'web']", 0) < 1:
                await asyncio.sleep(0)  # each look is a request, which lets the program go on
    assert seen["htx_received_total['web']"] >= 1
    assert seen["htx_send_seconds_count['web']"] == seen["htx_sends_total['sent', 'web']"]
    assert seen["htx_late_seconds_count['reply']"] >= 1
    assert seen["htx_questions_today['answered']"] == 1
    assert seen["htx_queue['waiting']"] == 0
    assert seen["htx_oldest_seconds['queued']"] == 0
    assert seen["htx_loop_age_seconds['tick']"] < 60
    assert seen["htx_store_up[]"] == 1


async def test_figures_are_for_who_has_the_token(tmp_path: Path, office: Office) -> None:
    """Anybody else is told that there is nothing, and so is everybody when no token is set."""
    with_one, without = (
        build(tmp_path / "1", office, metrics_token=SecretStr(TOKEN)),
        build(tmp_path / "2", office),
    )
    for program, shown in ((with_one, ""), (with_one, "Bearer wrong"), (without, "Bearer ")):
        async with client_of(program) as client:
            answer = await client.get("/metrics", headers={"Authorization": shown})
        assert answer.status_code == 404
    for program in (with_one, without):
        program.app.store.close()


async def test_alive_is_less_than_ready(tmp_path: Path, office: Office) -> None:
    """A database that is gone for all copies is no reason to restart this one."""
    program = build(tmp_path, office)
    async with client_of(program) as client:
        assert (await client.get("/readyz")).json() == {"status": "ok"}
        program.app.store.close()
        (tmp_path / "htx.db").write_bytes(b"no database at all" * 1000)
        program.service.health._found_s = float("-inf")
        codes = [(await client.get(path)).status_code for path in ("/livez", "/readyz", "/healthz")]
    assert codes == [200, 503, 503]


async def test_the_watcher_hears_nothing_while_a_part_fails() -> None:
    """Silence is the alarm; what is only degraded is a life all the same."""
    states, now, calls = ["ok", "failing", "degraded"], [0.0], []

    async def hear(reader: Reader, writer: Writer) -> None:
        calls.append((await reader.readuntil(b"\r\n\r\n")).split()[1])
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")

    async def after_each(_: float) -> None:
        states.pop(0)
        now[0] += FRESH_S
        if not states:
            raise asyncio.CancelledError

    health = Health([("x", lambda: {"x": HealthPart(states[0])})], lambda: now[0])  # type: ignore[arg-type]
    async with listening(hear) as port:
        with pytest.raises(asyncio.CancelledError):
            await Ping(f"http://127.0.0.1:{port}/key", health, after_each).run()
    assert calls == [b"/key"] * 2


async def test_a_message_has_one_name_in_the_log(tmp_path: Path, office: Office) -> None:
    """From its arrival until its answer is sent, as JSON with the zone, in a file that turns over."""
    file = tmp_path / "logs" / "htx.log"
    set_up_logging("DEBUG", "json", file)
    program = build(tmp_path, office)
    async with answering(program), client_of(program) as client:
        await ask_on_the_page(client, "thuong bao nhieu tien")
        async with asyncio.timeout(30):
            while '"sent"' not in file.read_text("utf-8"):
                await asyncio.sleep(0)  # lets the program go on, which nothing here does else
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    ours = [line for line in lines if line.get("message", "").startswith("web/")]
    names = {line["message"] for line in ours if line["event"] == "sent"}
    for name in names:
        way = [line["event"] for line in ours if line["message"] == name]
        assert way[:2] == ["arrived", "answered"]
    assert ours[0]["timestamp"].endswith("+07:00")
    assert "thuong" not in file.read_text("utf-8")


def test_a_fault_stands_in_both_places_once(tmp_path: Path) -> None:
    """What is repeated is held back in the file as on the screen."""
    set_up_logging("INFO", "console", tmp_path / "htx.log")
    for _ in range(3):
        logging.getLogger("x").error("0912345678 is deaf")
    written = (tmp_path / "htx.log").read_text("utf-8")
    assert (written.count("deaf"), "0912***678" in written) == (1, True)


@pytest.mark.parametrize("form", ["console", "json"])
def test_a_line_of_strange_letters_is_written(
    tmp_path: Path, form: Form, capsys: pytest.CaptureFixture[str]
) -> None:
    """Half of a surrogate pair, as JSON may hold, has no UTF-8; it took its whole line along."""
    set_up_logging("INFO", form, tmp_path / "htx.log")
    logging.getLogger("x").error("not understood: a\ud800b")
    assert "a\\ud800b" in (tmp_path / "htx.log").read_text("utf-8")
    assert "Logging error" not in capsys.readouterr().err
