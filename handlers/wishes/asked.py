"""What is asked, or doubted, where something that cannot be undone waits for its yes.

The rule: a question is answered and decides nothing, so the yes/no stays open; a doubt leaves all
as it is.
"""

import re

from handlers.acts.heard import Heard
from handlers.wishes import asked_texts as texts
from handlers.wishes.words import asked as words
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

# A longer line says more than a question; a shorter one ("xóa không") is no question of its own.
MOST_CHARS, LEAST_WORDS = 200, 3
_ASKS, _NOT_ASKING = compiled(words.ASKS), compiled(words.NOT_ASKING)
_MARKED, _WISHES = compiled(words.MARKED), compiled(words.WISHES)
_BEFORE = compiled(words.BEFORE)
_STOPS = compiled(words.STOPS)
_TAIL = compiled(words.TAIL)
_DENIES = compiled(words.DENIES)
_DOUBTS, _REASON = compiled(words.DOUBTS), compiled(words.REASON)
_BEHIND = compiled(r"([,.;])\s+")
_DEEDS = {
    "forget": compiled(words.DELETING),
    "withdraw": compiled(words.TAKING),
    "withdraw-consent": compiled(words.TAKING),
    "cancel": compiled(words.LEAVING),
}
# Without its verb, the others may be about the plan.
_OF_THE_DEED = (
    words.BACK,
    words.COST,
    words.KEPT,
    words.KEPT_LONG,
    words.KNOWS,
    words.REMINDS,
    words.LOST,
    words.LOSES,
)
_ONLY_PART = compiled(words.ONLY_PART)
_PARTS = {"forget": texts.DELETED_PART, "withdraw": texts.TAKEN_PART}


def answer(what: str, heard: Heard) -> str | None:
    """What a question about the deed is answered; None where nothing is asked about it."""
    line = heard.plain
    if len(heard.text) > MOST_CHARS or len(line.split()) < LEAST_WORDS:
        return None
    if what in _PARTS and _ONLY_PART.search(heard.lowered):
        return _PARTS[what]
    asks = _ASKS.search(_NOT_ASKING.sub(" ", line)) or _MARKED.search(heard.text.lower())
    if not asks:
        return None
    named = _DEEDS[what].search(line) is not None
    found = (
        said
        for pattern, said in _TOPICS[what]
        if (named or pattern.pattern in _OF_THE_DEED) and pattern.search(line)
    )
    told = next(found, None)
    plain = told is None and named and not _WISHES.search(line)
    return texts.DOES[what] if plain else told


def bare(heard: Heard) -> Said:
    """What is said without the reason behind it: "rút đi em, năm nay không làm nữa"."""
    tail = _TAIL.search(fold(heard.text))
    if tail is not None and tail.start():
        head = heard.text[: tail.start()].strip(" ,.;")
        # "Thôi hủy" alone may be "don't".
        led = _STOPS.match(fold(head))
        return heard.part(head[led.end() :] if led else head)
    head, mark, reason = (*_BEHIND.split(heard.text, maxsplit=1), "", "")[:3]
    if mark and _BEFORE.fullmatch(fold(head).strip()):
        return heard.part(reason)
    return heard.part(head) if mark and _REASON.fullmatch(fold(reason).strip(" .!")) else heard


def doubts(heard: Said) -> bool:
    """ "Đang phân vân quá", "để bàn đã": neither a yes nor a question."""
    return len(heard.text) <= MOST_CHARS and _DOUBTS.search(heard.plain) is not None


def denies(heard: Heard) -> bool:
    """ "Em có xóa gì đâu", "ai bảo xóa": nothing of the kind was wished."""
    return len(heard.text) <= MOST_CHARS and _DENIES.search(heard.unsigned) is not None


def _compiled(*topics: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((compiled(pattern), said) for pattern, said in topics)


_TOPICS = {
    "forget": _compiled(
        (words.KEPT_LONG, texts.KEPT_LONG),
        (words.BACK, texts.DELETED_FOR_GOOD),
        (words.ANEW, texts.DELETED_ANEW),
        (words.COST, texts.COSTS_NOTHING),
        (words.PAPER, texts.DELETED_PAPER),
        (words.PART, texts.DELETED_PART),
        (words.REMINDS, texts.DELETED_REMINDERS),
        (words.KEPT, texts.DELETED_KEPT),
        (words.HOW_LONG, texts.DELETED_AT_ONCE),
        (words.DONE_BY, texts.DELETED_BY_ITSELF),
        (words.KNOWS, texts.DELETED_KEPT),
        (words.PEOPLE, texts.DELETED_REGISTRATIONS),
        (words.REGISTERED, texts.DELETED_REGISTRATIONS),
        (words.LOSES, texts.DELETED_REGISTRATIONS),
    ),
    "withdraw": _compiled(
        (words.BACK, texts.TAKEN_FOR_GOOD),
        (words.ANEW, texts.TAKEN_ANEW),
        (words.COST, texts.COSTS_NOTHING),
        (words.PART, texts.TAKEN_PART),
        (words.DONE_BY, texts.TAKEN_BY_ITSELF),
        (words.CODE, texts.TAKEN_CODE),
        (words.KNOWS, texts.TAKEN_TOLD),
        (words.PEOPLE, texts.TAKEN_PEOPLE),
        (words.PAPER, texts.TAKEN_PAPER),
        (words.KEPT, texts.TAKEN_DATA),
        (words.DATA, texts.TAKEN_DATA),
        (words.HOW_LONG, texts.TAKEN_AT_ONCE),
    ),
    "withdraw-consent": _compiled(
        (words.ANEW, texts.CONSENT_ANEW),
        (words.COST, texts.COSTS_NOTHING),
        (words.PAPER, texts.CONSENT_STANDING),
        (words.KEPT, texts.CONSENT_DATA),
        (words.REGISTERED, texts.CONSENT_STANDING),
        (words.DATA, texts.CONSENT_DATA),
        (words.REMINDS, texts.CONSENT_REMINDERS),
        (words.HOW_LONG, texts.TAKEN_AT_ONCE),
    ),
    "cancel": _compiled(
        (words.SENT, texts.LEFT_UNSENT),
        (words.KNOWS, texts.LEFT_UNSENT),
        (words.BACK, texts.LEFT_FOR_GOOD),
        (words.ANEW, texts.LEFT_FOR_GOOD),
        (words.LOST, texts.LEFT_FOR_GOOD),
        (words.COST, texts.COSTS_NOTHING),
    ),
}
