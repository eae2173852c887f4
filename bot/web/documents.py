"""Documents behind signed links.

The rule: who holds a valid link gets the document, and nobody else; a list made for a member of
the staff is given out only while the role holds, and every opening is in the journal.
"""

import asyncio
import mimetypes
from collections.abc import Callable
from datetime import datetime
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web.sessions import Links
from handlers.staff import EXPORT
from handlers.staff_values import StaffView
from handlers.texts import web as texts
from storage.journal import actor_of
from storage.store import Store

Render = Callable[[str], tuple[bytes, str] | None]
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Not every machine's registry knows the office types.
TYPES = {"docx": WORD, "xlsx": EXCEL}


def document_routes(
    links: Links, render: Render, note_opened: Callable[[str], None]
) -> list[Route]:
    """The route of the links; `render` makes the document, or None when it is gone."""

    async def document(request: Request) -> Response:
        try:
            source = links.source(request.path_params["token"])
        except TimeoutError:
            raise HTTPException(410, texts.LINK_EXPIRED) from None
        if source is None:
            raise HTTPException(404, texts.NOT_FOUND)
        made = await asyncio.to_thread(render, source)
        if made is None:
            raise HTTPException(404, texts.FILE_GONE)
        await asyncio.to_thread(note_opened, source)
        content, name = made
        return Response(content, media_type=_type(name), headers=_as_file(name))

    return [Route("/files/{token}", document)]


def list_of_staff(store: Store, source: str) -> tuple[StaffView, str] | None:
    """Whose list this is and which; None for another document, or when the role is gone."""
    staff_id, _, name = source.removeprefix(EXPORT).partition("/")
    if not (source.startswith(EXPORT) and staff_id.isascii() and staff_id.isdigit()):
        return None
    staff = store.staff.member(int(staff_id))
    return (staff, name) if staff and staff.may_act else None


def note_opened(store: Store, source: str, now: datetime) -> None:
    """Write the opening of a list into the journal; other documents are their owner's."""
    opened = list_of_staff(store, source)
    if opened is not None:
        staff, name = opened
        store.journal.note(actor_of(staff), "export.open", name, now)


def _type(name: str) -> str:
    guessed = TYPES.get(name.rpartition(".")[2].lower()) or mimetypes.guess_type(name)[0]
    return guessed or "application/octet-stream"


def _as_file(name: str) -> dict[str, str]:
    return {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}
