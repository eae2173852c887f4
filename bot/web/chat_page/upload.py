"""A list sent as a file from the page: what the form holds, taken in memory.

The rule: a file comes from our own page only, is never longer than allowed, and is never put on
the disk, not even while it is received.
"""

from collections.abc import AsyncGenerator

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

from bot.lists.pages import MAX_PAGE_BYTES
from bot.lists.reading import ListReader
from bot.lists.turns import FileSender
from bot.web import texts
from bot.web.chat_page.fields import read_key
from bot.web.guard import is_from_us, read_body

# The form's own lines around the file.
AROUND_BYTES = 16 * 1024


def wants_json(request: Request) -> bool:
    """Sent by our script, which wants JSON back."""
    return "application/json" in request.headers.get("accept", "")


def check_sender(request: Request, public_origin: str | None) -> None:
    """Raises HTTPException 403 or 415 before anything of the file is read."""
    kind = request.headers.get("content-type", "").split(";")[0].strip()
    if kind != "multipart/form-data":
        raise HTTPException(415, texts.UNREADABLE)
    # Other sites can send a form without being asked first, so it must prove where it is from.
    if not is_from_us(request, public_origin, proof=True):
        raise HTTPException(403, texts.FOREIGN)


async def read_upload(request: Request, lists: ListReader, sender: FileSender) -> tuple[str, bytes]:
    """(the page's key, the file); raises HTTPException 400, 413 or 503."""
    key, (content,) = await read_files(request, 1, lists, sender)
    return read_key(key), content


async def read_files(
    request: Request, most: int, lists: ListReader, sender: FileSender
) -> tuple[object, list[bytes]]:
    """(the form's key, its files); raises HTTPException 400 or 413, 503 where it has to wait."""
    _check_room(lists, sender)
    try:
        body = await read_body(request, MAX_PAGE_BYTES * min(most, 2) + AROUND_BYTES)
    except HTTPException as error:
        if error.status_code == 413:
            raise HTTPException(413, texts.FILE_TOO_BIG) from None
        raise
    # Others may have come to their end meanwhile, and each would wait here with its content.
    _check_room(lists, sender)

    async def stream() -> AsyncGenerator[bytes, None]:
        yield body
        # An empty part tells the parser that the body is over.
        yield b""

    parser = MultiPartParser(request.headers, stream(), max_files=most, max_fields=5)
    # Above this size it would go on in a file on the disk.
    parser.spool_max_size = len(body) + 1
    try:
        form = await parser.parse()
    except (MultiPartException, ValueError, KeyError):
        raise HTTPException(400, texts.FILE_UNREADABLE) from None
    given = form.getlist("file")
    if not given:
        raise HTTPException(400, texts.NO_FILE)
    return form.get("key"), [await _content(one) for one in given]


def _check_room(lists: ListReader, sender: FileSender) -> None:
    if not lists.has_room(sender):
        raise HTTPException(503, texts.FILES_BUSY, {"Retry-After": "5"})


async def _content(given: object) -> bytes:
    if not isinstance(given, UploadFile) or not given.filename:
        raise HTTPException(400, texts.NO_FILE)
    content = await given.read()
    if len(content) > MAX_PAGE_BYTES:
        raise HTTPException(413, texts.FILE_TOO_BIG)
    return content
