"""What a person sent that holds no words: the one sentence for each kind of it."""

from collections.abc import Mapping

from handlers.turn import unread_texts as texts
from handlers.turn.turn import Turn
from handlers.values.messages import FileProblem

_KINDS = {"photo": texts.PHOTO, "voice": texts.VOICE, "many": texts.TOO_MANY}
_NO_ROOM = {"day-over": texts.day_over, "month-over": texts.month_over}
# Too fast, or too many: said wherever it happens.
LIMITS = frozenset(("many", "chat-over", *_NO_ROOM))
_PROBLEMS: Mapping[FileProblem, str] = {
    "too-big": texts.TOO_BIG,
    "encrypted": texts.ENCRYPTED,
    "old": texts.OLD,
    "pdf": texts.PDF,
    "wrong": texts.WRONG,
    "damaged": texts.DAMAGED,
    "nobody": texts.NOBODY,
    "slow": texts.SLOW,
    "not-fetched": texts.NOT_FETCHED,
    "picture": texts.PHOTO,
    "no-room": texts.NO_ROOM,
}


def unread(turn: Turn) -> str | None:
    """Why what was sent is not read, and what to do instead; None when it is read."""
    inbound = turn.inbound
    if inbound.kind in ("text", "choice"):
        return None
    file = inbound.file
    if inbound.kind == "chat-over":
        organisation = turn.plan.organisation
        call = ", ".join(filter(None, (organisation.office, organisation.phone)))
        return texts.chat_over(page=turn.office.chat_page, call=call)
    if inbound.kind in _NO_ROOM:
        return _NO_ROOM[inbound.kind](page=turn.office.chat_page)
    if file is None:
        return _KINDS.get(inbound.kind, texts.OTHER)
    if file.problem == "not-here":
        return texts.not_here(page=turn.office.chat_page)
    # A file that nobody fetched says nothing either.
    return _PROBLEMS[file.problem or "not-fetched"] if file.problem or file.id else None
