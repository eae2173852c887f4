"""The programme of an occasion on the web, for whoever has its random name from an announcement.

The rule: it is given out as a file and never shown inside our pages; no search engine keeps it.
"""

import asyncio

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.app import App
from bot.web import texts

PATH = "/chuong-trinh"
PDF = "application/pdf"


def programme_routes(app: App) -> list[Route]:
    """The route of the links."""

    async def programme(request: Request) -> Response:
        name, now = request.path_params["name"], app.clock.now()
        found = await asyncio.to_thread(app.store.programmes.named, name, now)
        if found is None:
            raise HTTPException(404, texts.NOT_FOUND)
        end = "pdf" if found.media == PDF else "docx"
        headers = {
            # Named by us: what the clerk called the file is nobody's business.
            "Content-Disposition": f'attachment; filename="chuong-trinh.{end}"',
        }
        return Response(found.content, media_type=found.media, headers=headers)

    return [Route(f"{PATH}/{{name}}", programme)]
