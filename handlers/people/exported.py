"""The whole copy of one's data in the chat, page by page.

The rule: a page tells where the next one begins, by the last message it showed and the last one
there was when the copy was asked for: what comes meanwhile, or is deleted in its time, moves
nothing, and nothing is lost or told twice. Where the rest has changed the copy begins anew and says
so.
"""

import re
from zlib import crc32

from handlers.people import copied, stored_texts
from handlers.people import privacy_texts as texts
from handlers.turn.turn import Turn, say
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.stored import Stored

# Two messages of the smallest channel, and room for what stands below them.
PAGE_CHARS = 3500
_KEY = re.compile(r"(?P<last>\d{1,18})\.(?P<sum>\d{1,10})")
# A page of messages, by the id of the last one shown; of the rest by its number.
_ABOVE = re.compile(r"m(?P<above>\d{1,18})")


def export(turn: Turn) -> Outcome:
    """Everything stored, written out whole in the chat: the first page of it.

    A copy may be a hundred messages long, and where the office pays for each of them somebody could
    use up everybody's month by asking for it.
    """
    stored = turn.lookup.stored()
    whole = _text(turn, stored, copied.messages(turn, stored))
    if len(whole) <= PAGE_CHARS:
        return say(turn, Reply(whole), dialog=turn.dialog)
    return _of_text(turn, stored, 1)


def export_page(turn: Turn, page: str, key: str) -> Outcome | None:
    """Another page of it; None for no such page."""
    found = _KEY.fullmatch(key)
    if found is None:
        return None
    stored, above = turn.lookup.stored(int(found["last"])), _ABOVE.fullmatch(page)
    if crc32(_like(_text(turn, stored, ""))) != int(found["sum"]):
        return _of_text(turn, turn.lookup.stored(), 1, texts.COPY_ANEW)
    if above is not None:
        return _of_messages(turn, stored, int(above["above"]))
    number = int(page[:9]) if page.isdecimal() else 0
    there = 1 <= number <= len(_pages(_text(turn, stored, "")))
    return _of_text(turn, stored, number) if there else None


def _text(turn: Turn, stored: Stored, messages: str) -> str:
    parts = (texts.EXPORT_HEAD, *copied.but_messages(turn, stored), messages)
    return "\n\n".join(part for part in (*parts, stored_texts.OTHERS if messages else "") if part)


def _like(text: str) -> bytes:
    # How much was sent and when something was heard last is another with every page.
    return re.sub(r"\d", "0", text).encode()


def _of_text(turn: Turn, stored: Stored, number: int, note: str = "") -> Outcome:
    pages = _pages(_text(turn, stored, ""))
    whole = len(pages) + len(_parted(turn, stored, -1))
    ahead = f"{number + 1}" if number < len(pages) else "m0"
    shown = "\n\n".join(filter(None, (note, pages[number - 1])))
    return _page(turn, stored, shown, ahead, (number, whole))


def _of_messages(turn: Turn, stored: Stored, above: int) -> Outcome:
    pages = _parted(turn, stored, above)
    before = len(_pages(_text(turn, stored, ""))) + len(_parted(turn, stored, -1)) - len(pages)
    shown, last = pages[0]
    ahead = f"m{last}" if len(pages) > 1 else ""
    return _page(turn, stored, shown, ahead, (before + 1, before + len(pages)))


def _parted(turn: Turn, stored: Stored, above: int) -> list[tuple[str, int]]:
    """The messages behind this one in pages, each with its last; what ends the copy on the last."""
    pages, lines, last = list[tuple[str, int]](), [stored_texts.WRITTEN_HEAD], above
    for one in stored.written:
        if one.id <= above:
            continue
        line = copied.message(turn, one)
        if len(lines) > 1 and sum(map(len, lines)) + len(lines) + len(line) > PAGE_CHARS:
            pages = [*pages, ("\n".join(lines), last)]
            lines = [stored_texts.WRITTEN_HEAD]
        lines, last = [*lines, line], one.id
    ending = "\n".join((*lines, *copied.ending(stored)))
    return [*pages, (f"{ending}\n\n{stored_texts.OTHERS}", last)]


def _page(turn: Turn, stored: Stored, shown: str, ahead: str, place: tuple[int, int]) -> Outcome:
    if not ahead:
        return say(turn, Reply(shown), dialog=turn.dialog)
    number, whole = place
    text = f"{shown}\n\n{texts.more_of_copy(page=number, pages=whole)}"
    last = max((one.id for one in stored.written), default=0)
    key = f"copy:{ahead}:{last}.{crc32(_like(_text(turn, stored, '')))}"
    return say(turn, Reply(text, (Choice(key, texts.MORE_OF_COPY),)), dialog=turn.dialog)


def _pages(text: str) -> list[str]:
    """The text in parts of not much more than `PAGE_CHARS`, cut between its lines."""
    pages, rest = list[str](), text
    while len(rest) > PAGE_CHARS:
        ends = (rest.rfind(sign, PAGE_CHARS // 2, PAGE_CHARS) for sign in "\n ")
        cut = next((end for end in ends if end > 0), PAGE_CHARS)
        pages.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*pages, rest] if rest else pages
