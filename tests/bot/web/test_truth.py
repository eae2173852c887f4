"""The page of truth on the web: linked from the chat, and the same as the chat says."""

from html import unescape
from pathlib import Path

from handlers.people import truth
from handlers.turn.turn import Office
from tests.support.pages.web_app import answering, build, person


async def test_the_page_says_what_the_chat_says(tmp_path: Path, office: Office) -> None:
    """Every line, and the chat page leads there; nobody needs a session to read it."""
    async with answering(build(tmp_path, office)) as program, person(program) as lan:
        chat = await lan.client.get("/")
        assert 'href="/du-lieu"' in chat.text
        said = await lan.say("trợ lý lưu gì")
        read = unescape((await lan.client.get("/du-lieu")).text)
        parts = truth.parts(program.app.office(), program.app.clock.now().date())
        lines = [line for head, lines in parts for line in (head, *lines)]
        assert [line for line in lines if line not in said or line not in read] == []
