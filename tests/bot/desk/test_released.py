"""The database of every release at the desk: each page opens, and the list goes out."""

import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.desk.frame import NAVIGATION, UNDER
from handlers.turn.turn import Office
from tests.support.chats import FORM
from tests.support.database.laid import KEPT, lay
from tests.support.pages.desk_web import at_desk
from tests.support.pages.web_app import Program, build

PAGES = [*(path for path, _, _ in NAVIGATION), *UNDER, "/dang-ky/DK-2025-0001"]
LIST = "/dang-ky/danh-sach.xlsx"


@pytest.fixture(params=KEPT, ids=lambda kept: kept.stem)
async def program(
    tmp_path: Path, office: Office, request: pytest.FixtureRequest
) -> AsyncIterator[Program]:
    """The whole program on that database."""
    lay(f"sqlite:///{(tmp_path / 'htx.db').as_posix()}", request.param)
    built = build(tmp_path, office, rehearsing=False)
    yield built
    built.app.store.close()


async def test_every_page_opens_on_what_a_release_stored(program: Program) -> None:
    """Rows of every table are read, and who was registered stands in the file."""
    async with at_desk(program, "admin") as admin:
        opened = {path: (await admin.opens(path)).status_code for path in PAGES}
        assert opened == dict.fromkeys(PAGES, 200)
        listed = await admin.opens(LIST)
        sheet = load_workbook(io.BytesIO(listed.content)).worksheets[0]
        assert FORM.unit_name in [cell.value for row in sheet.iter_rows() for cell in row]
