"""Events of an Official Account translated into arrivals.

The rule: total. Every event becomes an Arrival or None, and None means that nobody spoke to us: our
own messages, receipts, and kinds we never asked for.
"""

from bot.channels.base import Arrival
from bot.channels.words import storable
from bot.channels.zalo_oa import payloads
from bot.lists.cells import MAX_BYTES
from bot.lists.pages import MAX_PAGE_BYTES
from handlers.values.messages import Inbound, MessageKind, SentFile

NAME = "zalo-oa"
# What is said to whoever begins to follow: as if they had greeted.
GREETED = "/start"
_WORDS = ("user_send_text", "user_send_link", "user_click_button")
_KINDS: dict[str, MessageKind] = {
    "user_send_image": "photo",
    "user_send_gif": "other",
    "user_send_sticker": "other",
    "user_send_audio": "voice",
    "user_send_video": "other",
    "user_send_location": "other",
    "user_send_business_card": "other",
    "user_send_file": "file",
}


def arrival(event: payloads.Json) -> Arrival | None:
    """What an event means to us."""
    name, address = event.get("event_name"), storable(payloads.person_of(event))
    if not address or not isinstance(name, str):
        return None
    key = storable(payloads.number_of(event))
    if name == "follow":
        return Arrival(NAME, key, address, Inbound(GREETED))
    if name == "unfollow":
        return Arrival(NAME, key, address, None, reachable=False)
    if name not in _WORDS and name not in _KINDS:
        return None
    return Arrival(NAME, key, address, _said(name, event))


def _said(name: str, event: payloads.Json) -> Inbound:
    text = storable(str(payloads.part(event, "message").get("text") or ""))
    if name in _WORDS:
        tapped = payloads.pressed(text)
        if tapped is not None:
            return Inbound(kind="choice", turn=tapped[0], choice=tapped[1])
        return Inbound(text.strip())
    kind = _KINDS[name]
    return Inbound(text.strip(), kind=kind, file=_file(kind, payloads.attached(event)))


def _file(kind: MessageKind, attached: payloads.Json) -> SentFile | None:
    """What can be known of a file before it is fetched; its name is kept nowhere."""
    url, name = storable(str(attached.get("url") or "")), str(attached.get("name") or "")
    if kind == "photo":
        return SentFile(url, problem="picture") if url else None
    if kind != "file":
        return None
    if not url:
        return SentFile(problem="not-here")
    pdf = name.lower().endswith(".pdf")
    # Where it is not told it is found out while it is fetched.
    size = payloads.whole(attached.get("size")) or 0
    if size > (MAX_PAGE_BYTES if pdf else MAX_BYTES):
        return SentFile(problem="too-big")
    return SentFile(url, problem="pdf" if pdf else None)
