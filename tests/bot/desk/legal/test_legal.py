"""The legal officer's papers on the desk."""

from pathlib import Path

from bot.desk.legal import texts
from bot.desk.legal.page import PAPERS
from bot.web.documents import WORD
from handlers.turn.turn import Office
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import build


async def test_a_clerk_gets_all_three(tmp_path: Path, office: Office) -> None:
    """Each is offered, downloads, and leaves a line; a viewer gets none."""
    program = build(tmp_path, office)
    async with at_desk(program) as clerk:
        page = (await clerk.opens("/phap-che")).text
        for name in PAPERS:
            assert texts.PAPERS[name][0] in page
            answer = await clerk.opens(f"/phap-che/{name}.docx")
            assert (answer.status_code, answer.headers["content-type"]) == (200, WORD)
    lines = program.app.store.journal.lines(action="export")
    assert {line.subject for line in lines} == {f"{name}.docx" for name in PAPERS}
    async with at_desk(program, "viewer", "Chú Ba") as viewer:
        assert (await viewer.opens("/phap-che/khi-lo-du-lieu.docx")).status_code == 403
    program.app.store.close()
