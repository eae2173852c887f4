"""What people say beside their business, in words of their own: who are you, may I ask, good luck.

The rule: one fitting line and the open question again; none of it is a question to the plan.
"""

from handlers.acts.heard import Heard
from handlers.acts.meant import types_for
from handlers.talk import asking_leave, texts
from handlers.talk.words import asking as words
from handlers.turn import menu
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from knowledge.typed.repeats import compiled

MOST_WORDS = 14
_WHO, _WISHES = compiled(words.WHO), compiled(words.WISHES)
_PHONES, _HOURS = compiled(words.PHONES), compiled(words.HOURS)
_MACHINE, _ANYBODY = compiled(words.MACHINE), compiled(words.ANYBODY)
_READ_BY, _HOW_MANY = compiled(words.READ_BY), compiled(words.HOW_MANY)
_LOST, _MISSENT = compiled(words.LOST), compiled(words.MISSENT)
_WILL_ASK, _POINTS = compiled(words.WILL_ASK), compiled(words.POINTS)
_POINTED_AT, _POINTING = compiled(words.POINTED_AT), compiled(words.POINTING)


def said(turn: Turn, heard: Heard) -> Outcome | None:
    """The line that fits; None for what is something else."""
    if turn.inbound.group or len(heard.plain.split()) > MOST_WORDS:
        return None
    plain = heard.unsigned
    at_hours = texts.at_any_hour(office=turn.plan.organisation.office)
    line = at_hours if _HOURS.fullmatch(plain) else _line(plain)
    return in_passing(stay(turn, line)) if line is not None else None


def read_by(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Có người đọc không hay chỉ máy đọc thôi": what a machine does, and what the office."""
    if turn.inbound.group or _READ_BY.search(heard.unsigned) is None:
        return None
    return in_passing(stay(turn, texts.read_by(office=turn.plan.organisation.office)))


def at_a_loss(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Em không biết nộp cái gì", "em gõ nhầm, xin lỗi": how it goes, or that it is nothing."""
    if not turn.idle or turn.inbound.group or "?" in heard.text:
        return None
    if _MISSENT.search(heard.unsigned) and not turn.person.registrations and not heard.asks:
        return in_passing(stay(turn, texts.NO_HARM))
    if types_for(heard) and not heard.asks and heard.wish is None:
        return stay(turn, Reply(texts.TYPED_BY, menu.MENU))
    helps = _LOST.search(heard.unsigned) is not None
    return stay(turn, Reply(texts.LOST, menu.MENU)) if helps else None


def _line(plain: str) -> str | None:
    asks = _MACHINE.search(plain) and not (_ANYBODY.search(plain) or _HOW_MANY.search(plain))
    if asks or _WHO.search(plain):
        return texts.WHO
    if _PHONES.fullmatch(plain):
        return texts.NO_CALLS
    if _WILL_ASK.fullmatch(plain):
        return texts.ask(own=asking_leave.called(plain))
    if _WISHES.search(plain):
        return texts.WISHED_WELL
    return texts.NOTHING_THERE if points(plain) else None


def points(plain: str) -> bool:
    """Whether it only points at a list or a picture ("danh sách đây em")."""
    held = _POINTED_AT.search(plain) and _POINTING.search(plain)
    return bool(held) and _POINTS.fullmatch(plain) is not None
