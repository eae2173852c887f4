"""The number of a call that is waited for: how long it is kept, and another one instead.

The rule: nothing is passed on by asking; a number said with a call is the call's, and not the
registration's.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.slots.phones import read_phone_of
from handlers.requests import texts
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.phones import count_digits, read_phone
from handlers.typed.words import calling as words
from handlers.values.effects import NoteRequest
from handlers.values.messages import Outcome
from knowledge.typed.repeats import compiled

MOST_WORDS, MIN_DIGITS = 16, 7
_HOW_LONG, _NUMBER = re.compile(words.KEPT_HOW_LONG), re.compile(words.NUMBER)
_WHOSE = compiled(words.WHOSE_NUMBER)
_CALLS, _REGISTERED = re.compile(words.CALLS), re.compile(words.REGISTERED)


def how_long(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Giữ số tôi bao lâu": how long; None for everything else."""
    line = heard.plain
    if ("giu" not in line and "luu" not in line) or len(line.split()) > MOST_WORDS:
        return None
    if not _NUMBER.search(line) or not _HOW_LONG.search(line):
        return None
    return in_passing(stay(turn, texts.NUMBER_KEPT))


def whose(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Số 09… là của ai vậy, thấy gọi hoài": nobody is to be called at it."""
    line = heard.unsigned
    if not turn.idle or turn.inbound.group or len(line.split()) > MOST_WORDS:
        return None
    told = count_digits(heard.text) >= MIN_DIGITS or "so la" in line
    asks = told and _WHOSE.search(line) is not None
    return in_passing(stay(turn, texts.WHOSE_NUMBER)) if asks else None


def changed(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Đổi số 098…, gọi giúp": another number for the call that is waited for."""
    line = heard.plain
    if not turn.idle or heard.asks or heard.is_negated or len(line.split()) > MOST_WORDS:
        return None
    if not _CALLS.search(line) or _REGISTERED.search(line) or not turn.lookup.open_request():
        return None
    phone = read_phone(heard.text) or read_phone_of(heard)
    if phone is None:
        return None
    note = NoteRequest(heard.text, phone)
    return in_passing(stay(turn, texts.will_call(phone=phone), effects=(note,)))
