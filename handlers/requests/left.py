"""A number that is sent with nothing open, typed or as one's own contact card: what it is for.

The rule: a number is passed on and kept for nothing that nobody has said.
"""

from handlers.acts.heard import Heard
from handlers.requests import texts
from handlers.requests.calling import closed
from handlers.turn import texts as common
from handlers.turn.turn import Turn, stay
from handlers.typed.phones import read_phone, split_phone
from handlers.typed.words import calling as words
from handlers.values.effects import NoteRequest
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

KEY = "call"
_BARE = compiled(words.BARE_NUMBER)


def told(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Số của em 0912…", and nothing else; None for whatever says more."""
    rest, phone = split_phone(heard.text)
    if phone is None or turn.inbound.group or _BARE.fullmatch(fold(rest).strip(" .,:!")) is None:
        return None
    call = Choice(f"{KEY}:{phone}", texts.call(phone=phone))
    office, registers = turn.plan.organisation.office, turn.plan.registers
    # Where one registers, whoever has sent nothing yet was asked what for before (`unasked`).
    register = (Choice("go:register", common.MENU_REGISTER),) if registers else ()
    text = texts.number_left(office=office, registers=registers)
    return stay(turn, Reply(text, (call, *register)))


def pressed(turn: Turn, number: str, _: str) -> Outcome | None:
    """The number is to be called; None for a forged one."""
    if read_phone(number) != number:
        return None
    return closed(turn, texts.will_call(phone=number), NoteRequest(texts.CALL_ME, number))
