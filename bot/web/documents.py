"""Documents on the web: by a random name for a day, or under a message of one's own chat page.

The rule: a name is of one person and opens only what is theirs; lists of everybody are given out
at the desk alone.
"""

import asyncio
import mimetypes
from collections.abc import Callable
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.papers.making import Render
from bot.web import texts

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Not every machine's registry knows the office types.
TYPES = {"docx": WORD, "xlsx": EXCEL}


def document_routes(source_of: Callable[[str], str | None], render: Render) -> list[Route]:
    """The route of the links; `source_of` a name raises TimeoutError when its day is over."""

    async def document(request: Request) -> Response:
        try:
            source = await asyncio.to_thread(source_of, request.path_params["name"])
        except TimeoutError:
            raise HTTPException(410, texts.LINK_EXPIRED) from None
        if source is None:
            raise HTTPException(404, texts.NOT_FOUND)
        return await as_download(render, source)

    return [Route("/files/{name}", document)]


async def as_download(render: Render, source: str) -> Response:
    """The document as a file; raises HTTPException 404 when it is gone."""
    made = await asyncio.to_thread(render, [source])
    if source not in made:
        raise HTTPException(404, texts.FILE_GONE)
    content, name = made[source]
    return Response(content, media_type=_type(name), headers=_as_file(name))


def _type(name: str) -> str:
    guessed = TYPES.get(name.rpartition(".")[2].lower()) or mimetypes.guess_type(name)[0]
    return guessed or "application/octet-stream"


def _as_file(name: str) -> dict[str, str]:
    return {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}"}
