"""What a Telegram message holds: words, a kind, a file, a telephone number.

The rule: read as it comes over the wire; a file's name and a foreign card's number are not kept.
"""

from collections.abc import Iterable
from typing import Any

from telegram.constants import MessageType

from bot.channels.base import Arrival
from bot.channels.words import number, storable
from bot.lists.cells import MAX_BYTES
from bot.lists.pages import MAX_PAGE_BYTES
from handlers.values.messages import Inbound, MessageKind, SentFile

# Not the library's objects: making them takes ten times as long as what is read of them here.
Json = dict[str, Any]

# What a person can send besides text; everything else is a service message ("pinned", "joined").
_CONTENT = (
    "animation",
    "audio",
    "checklist",
    "contact",
    "dice",
    "document",
    "game",
    "live_photo",
    "location",
    "paid_media",
    "photo",
    "poll",
    "sticker",
    "story",
    "text",
    "venue",
    "video",
    "video_note",
    "voice",
)
# Everything the library knows; what is none of it is newer, and its sender should get an answer.
_KNOWN = tuple(kind.value for kind in MessageType)


def kind_of(message: Json) -> MessageKind:
    """What was sent; a picture or a sound is one, also when it comes as a file."""
    document = message.get("document")
    mime = (document.get("mime_type") or "") if document else ""
    if "text" in message:
        return "text"
    if message.get("photo") or message.get("live_photo") or mime.startswith("image/"):
        return "photo"
    sound = message.get("voice") or message.get("audio") or message.get("video_note")
    if sound or mime.startswith("audio/"):
        return "voice"
    # An animation comes with a document of its own.
    return "file" if document and not message.get("animation") else "other"


def file_of(message: Json, sent: MessageKind) -> SentFile | None:
    """What can be known of a file before it is fetched; its name is kept nowhere.

    A picture or a PDF can only be a signed sheet: to everybody else it has its problem.
    """
    document: Json = message.get("document") or {}
    if sent == "photo":
        # The largest comes last; a picture sent as a file is the file.
        photo = document or (message.get("photo") or [{}])[-1]
        fits = (photo.get("file_size") or 0) <= MAX_PAGE_BYTES
        if not photo.get("file_id") or not fits:
            return None
        return SentFile(storable(photo["file_id"]), problem="picture")
    if sent != "file":
        return None
    size, pdf = document.get("file_size") or 0, document.get("mime_type") == "application/pdf"
    if size > (MAX_PAGE_BYTES if pdf else MAX_BYTES):
        return SentFile(problem="too-big")
    return SentFile(storable(document["file_id"]), problem="pdf" if pdf else None)


def has_content(message: Json) -> bool:
    """Whether a person said or sent something; the rest is what Telegram tells of a chat."""
    has = message.get
    return any(has(kind) for kind in _CONTENT) or not any(has(kind) for kind in _KNOWN)


def words_of(message: Json) -> str:
    """What was typed, or stands below a picture."""
    words: str = message.get("text") or message.get("caption") or ""
    return words


def is_forwarded(message: Json) -> bool:
    """Whether somebody else has said it, as far as Telegram tells who that was."""
    origin, sender = message.get("forward_origin"), message.get("from")
    if origin is None:
        return False
    author = origin.get("sender_user")
    return author is None or sender is None or author["id"] != sender["id"]


def own_phone(message: Json) -> str | None:
    """The shared number, only when it is the sender's own: anyone can attach a foreign card."""
    contact = message.get("contact")
    if contact is None or contact.get("user_id") != message["from"]["id"]:
        return None
    phone: str = contact["phone_number"]
    return phone


def one_of_each(arrivals: Iterable[Arrival]) -> list[Arrival]:
    """The first with every key, or the first that has words: any picture may have the caption."""
    found: dict[str, Arrival] = {}
    for arrival in arrivals:
        known = found.setdefault(arrival.key, arrival)
        if not _says(known) and _says(arrival):
            found[arrival.key] = arrival
    return list(found.values())


def _says(arrival: Arrival) -> bool:
    return arrival.inbound is not None and arrival.inbound.text != ""


def album_key(message: Json, inbound: Inbound) -> str | None:
    """The key that all of an album share, so that they are answered as the one they are.

    Files that may be read stay apart: each has something of its own to say.
    """
    album = message.get("media_group_id")
    is_read = inbound.file is not None and inbound.file.id
    chat = number(message["chat"]["id"])
    return f"album {chat} {storable(str(album))}" if album and not is_read else None
