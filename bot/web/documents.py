"""Documents behind signed links.

The rule: who holds a valid link gets the document, and nobody else.
"""

import asyncio
import mimetypes
from collections.abc import Callable
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web.sessions import Links
from handlers.texts import web as texts

Render = Callable[[str], tuple[bytes, str] | None]
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Not every machine's registry knows the office types.
TYPES = {"docx": WORD, "xlsx": EXCEL}


def document_routes(links: Links, render: Render) -> list[Route]:
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
        content, name = made
        return Response(content, media_type=_type(name), headers=_as_file(name))

    return [Route("/files/{token}", document)]


def _type(name: str) -> str:
    guessed = TYPES.get(name.rpartition(".")[2].lower()) or mimetypes.guess_type(name)[0]
    return guessed or "application/octet-stream"


def _as_file(name: str) -> dict[str, str]:
    return {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}
