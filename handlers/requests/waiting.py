"""A wish that is with the staff already: when it does not suit, whether it stands, that it goes.

The rule: whatever is said of it goes to whoever calls, and nothing but clear words ends it.
"""

import re

from handlers.acts.heard import Heard
from handlers.questions.judging import SPOKEN_OF
from handlers.requests import texts
from handlers.requests.calling import called, ends, known_phone, stopped, wished
from handlers.requests.said import (
    MAX_WORDS,
    MOST_WORDS,
    NOT_THEN,
    OTHER_NUMBER,
    REFUSES,
    SAME_NUMBER,
    asks,
    beside_number,
    but_number,
    is_short,
    phone_in,
    stops,
)
from handlers.turn.turn import Turn, in_passing, stay, with_notes
from handlers.typed.read import has_letters
from handlers.typed.words import calling as words
from handlers.values.effects import NoteRequest
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering
from knowledge.typed.repeats import compiled

_ASKS_WHEN, _CALLS = re.compile(words.ASKS_WHEN), re.compile(words.CALLS_AT_ALL)
_HERE_IS, _CALL_SOMEBODY = compiled(words.HERE_IS), compiled(words.CALL_SOMEBODY)
_HOURS_ALONE, _NO_MORE = compiled(words.HOURS_ALONE), compiled(words.NO_MORE)
_SUITS, _SAYS_TIME = compiled(words.SUITS), re.compile(words.SAYS_TIME)
_CALL_THEN, _ASKS_CALL = compiled(words.CALL_THEN), compiled(words.ASKS_CALL)
_ASKS_ANSWER = compiled(words.ASKS_ANSWER)


def not_then(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Đừng gọi buổi trưa anh ngủ": goes to whoever calls, and the wish stays."""
    if "goi" not in heard.folded or NOT_THEN.search(heard.folded) is None:
        return None
    if turn.lookup.open_request() is None or "?" in heard.text:
        return None
    # "Đừng gọi vào số 09… nữa": no hour.
    if NOT_THEN.search(but_number(heard)[1].folded) is None:
        return None
    note = NoteRequest(heard.text[:MAX_WORDS], None, None)
    return in_passing(stay(turn, texts.told_when(words=heard.text), effects=(note,)))


def then(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Gọi buổi chiều nhé", "bao giờ gọi": of the call that is waited for, and of no reminder."""
    if len(heard.unsigned.split()) > MOST_WORDS:
        return None
    if not _CALLS.search(heard.unsigned):
        return _answer_asked(turn, heard)
    if _CALL_THEN.match(heard.unsigned) and "?" not in heard.text:
        if turn.lookup.open_request() is None:
            return None
        note = NoteRequest(heard.text[:MAX_WORDS], None, None)
        return in_passing(stay(turn, texts.told_when(words=heard.text), effects=(note,)))
    if _ASKS_CALL.match(heard.unsigned):
        return _waits(turn, heard)
    if turn.idle and _CALL_SOMEBODY.match(heard.unsigned) and "?" not in heard.text:
        return wished(turn, heard)
    numbered = turn.idle and phone_in(heard) and _HERE_IS.match(heard.unsigned)
    return wished(turn, heard) if numbered and not asks(heard) else None


def _answer_asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Sao chưa ai trả lời": of what the staff have; who has sent no registration asks of none."""
    if not turn.idle or turn.inbound.group or not _ASKS_ANSWER.match(heard.unsigned):
        return None
    waits = _waits(turn, heard)
    if waits is not None or turn.person.registrations:
        return waits
    said = texts.nothing_waits(office=turn.plan.organisation.office)
    return in_passing(stay(turn, Reply(said, _call_me(turn))))


def timed(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Sáng mai nhé", right below the wish for a call: when it suits."""
    said = heard.unsigned
    suits = _SAYS_TIME.search(said) is not None and _SUITS.match(said) is not None
    # A number by itself is one to call, and none of the day's hours.
    if not has_letters(heard.text) or not (suits or _HOURS_ALONE.match(said)):
        return None
    if not _was_asked_just_now(turn, heard):
        return None
    note = NoteRequest(heard.text[:MAX_WORDS], None, None)
    return in_passing(stay(turn, texts.told_when(words=heard.text), effects=(note,)))


def no_more(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Thôi khỏi, chị lên cơ quan luôn", right below the wish for a call: nobody has to."""
    ends = _NO_MORE.match(heard.unsigned) is not None and _was_asked_just_now(turn, heard)
    return stopped(turn) if ends else None


def _was_asked_just_now(turn: Turn, heard: Heard) -> bool:
    """Whether nothing else can be meant than the call that was wished for right before."""
    if not turn.idle or turn.inbound.group or turn.person.pushed or "?" in heard.text:
        return False
    before = turn.lookup.open_request()
    return before is not None and turn.now - before.at <= SPOKEN_OF


def called_off(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Thôi không cần gọi nữa", said anywhere; None where nothing waits."""
    # Without marks it may be "đừng gởi", which is about the registration that is open.
    sends = isinstance(turn.dialog, Registering) and heard.text.isascii()
    return stopped(turn) if not sends and ends(turn, heard) else None


def nothing_to_call_off(turn: Turn, heard: Heard) -> Outcome | None:
    """The same where nothing waits; in a dialog it may be an answer."""
    if not turn.idle or not stops(but_number(heard)[1]):
        return None
    return stay(turn, texts.NONE_OPEN) if turn.lookup.open_request() is None else None


def asked_when(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Bao giờ có người gọi": since when it waits; None for the wish itself."""
    if not _ASKS_WHEN.search(heard.plain):
        return None
    said = texts.none_waits(office=turn.plan.organisation.office)
    return _waits(turn, heard) or in_passing(stay(turn, Reply(said, _call_me(turn))))


def unanswered(turn: Turn, heard: Heard) -> Outcome:
    """ "Gọi mãi không ai nghe máy": sorry, and the wish is passed on if that is wanted."""
    said = texts.offer_call(office=turn.plan.organisation.office)
    sorry = Reply(f"{texts.SORRY_NO_ANSWER} {said}", _call_me(turn))
    waits = _waits(turn, heard, texts.SORRY_NO_ANSWER)
    return waits or in_passing(stay(turn, sorry))


def _waits(turn: Turn, heard: Heard, lead: str = "") -> Outcome | None:
    """The wish that is with the staff already, who hear of these words, too."""
    before = turn.lookup.open_request()
    if before is None:
        return None
    said = texts.waiting(at=turn.local(before.at), phone=before.phone)
    note = NoteRequest(heard.text[:MAX_WORDS])
    return in_passing(stay(turn, with_notes((lead,), Reply(said)), effects=(note,)))


def _call_me(turn: Turn) -> tuple[Choice, ...]:
    return (Choice("go:meet-staff", texts.CALL_ME),) if turn.idle else ()


def called_later(turn: Turn, heard: Heard) -> Outcome | None:
    """A number, and nothing else, of somebody whom the staff are to answer without one."""
    if not turn.idle or asks(heard):
        return None
    views = turn.person.registrations
    # What was sent back may miss its own number.
    if any(view.status == "returned" for view in views) or not is_short(heard):
        return None
    phone = phone_in(heard)
    mends = OTHER_NUMBER.search(heard.unsigned) is not None
    if phone is None and not mends and SAME_NUMBER.search(heard.unsigned):
        # "Gọi số cũ đấy" of whoever was not asked for one.
        phone = None if REFUSES.search(heard.unsigned) else known_phone(turn)
    if phone is None or (phone_in(heard) and beside_number(heard)):
        return None
    before = turn.lookup.open_request()
    # Where one is known already, another may be the registration's.
    waits = before is not None and (before.phone in (None, phone) or not views)
    return called(turn, phone, "") if waits else None
