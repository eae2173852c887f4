"""A wish about one's own registrations, said in plain words.

The rule: taking back asks once; a draft that is open is what is meant, unless a code is named.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import dialog as registration
from handlers.registrations import opening
from handlers.registrations import texts as registering
from handlers.registrations.asked.terms import deciding
from handlers.registrations.form.said import decided_by, refused_here, registrable
from handlers.registrations.said.lists import parting
from handlers.registrations.sent import sent, taking_back, which
from handlers.registrations.words.sending.news import ANOTHER, NEWS
from handlers.turn import texts as common
from handlers.turn.menu import MENU
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering
from knowledge.typed.repeats import compiled

MAX_CHOICES = 8
_SIGNED = re.compile(r"\bai (?:se |la nguoi )?(?:ky|cap|tang|trao)\b")
_FLAG = re.compile(r"\bco thi dua\b|\bco cua\b|\b(?:chien si|tap the) (?:thi dua|lao dong)\b")
_HERE = re.compile(
    r"\b(?:dang ky|dk|ghi) (?:\w+ )?(?:o day|tai day|qua day|tren nay|cho nay)\b"
    r".*\b(?:duoc|dc)(?: (?:khong|ko|k|hong|chu|a))?\b"
)
_NEWS, _WORDS, _ANOTHER_SAID = compiled(NEWS), re.compile(r"\w+"), compiled(ANOTHER)
_ANOTHER = plain(registering.ANOTHER_UNIT)


def withdraw(turn: Turn, heard: Heard) -> Outcome:
    """Ask before the one sent registration is taken back, or ask which; a draft is cancelled."""
    asked = taking_back.asked_back(turn, heard)
    if asked is not None:
        return asked
    codes = [view.code for view in turn.person.registrations if view.stands]
    named = [view.code for view in which.named(turn) if view.code in codes]
    if isinstance(turn.dialog, Registering) and not (named or taking_back.of_sent(turn, heard)):
        return registration.cancel(turn, turn.dialog)
    codes = named or codes
    if not codes:
        if turn.person.registrations:
            return sent.mine(turn)
        begin = Choice("go:register", common.MENU_REGISTER)
        return stay(turn, Reply(registering.NONE_TO_WITHDRAW, (begin,)))
    if len(codes) == 1:
        view = turn.registration(codes[0])
        one = parting.asked(turn, view, heard) if view else None
        return one or sent.ask_withdraw(turn, codes[0])
    choices = tuple(Choice(f"withdraw:{code}", code) for code in codes[:MAX_CHOICES])
    return stay(turn, Reply(registering.WITHDRAW_WHICH, choices))


def sees_own_data(heard: Heard) -> bool:
    """ "Em cho chị xem em lưu gì về chị" in the middle of the form is no answer of it."""
    wish = heard.wish
    named = wish is not None and wish.by == "name" and wish.act in ("privacy", "export")
    return named and heard.meant.act == "my-data"


def may_be_here(turn: Turn, heard: Heard) -> Outcome | None:
    """Whether a title or a commendation can be put down here; None for any other question."""
    named = registrable(heard) if turn.idle and _HERE.search(heard.plain) else ()
    if not named or refused_here(turn, heard):
        return None
    begin = Choice("go:register", common.MENU_REGISTER)
    return stay(turn, Reply(registering.may_be_here(name=named[0]), (begin,)))


def news(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Có kế hoạch mới nhớ báo anh nhé": the wish to hear of it, and no question."""
    line = " ".join(_WORDS.findall(heard.unsigned))
    if not turn.idle or turn.inbound.group or "?" in heard.text or not _NEWS.fullmatch(line):
        return None
    known = stay(turn, registering.INTEREST_KNOWN)
    return in_passing(known if turn.person.interests else opening.note_interest(turn))


def who_signs(turn: Turn, heard: Heard) -> Outcome | None:
    """Who confers the honour that is named, or that the table does not know; None for the rest."""
    if not _SIGNED.search(heard.plain):
        return None
    decided = decided_by(heard)
    if decided is None:
        # Whoever signs the plan confers no flag.
        flag = turn.idle and _FLAG.search(heard.plain)
        return deciding.recognised(turn, heard) if flag else None
    name, by = decided
    return in_passing(stay(turn, Reply(registering.signed_by(name=name, by=by))))


def by_code(turn: Turn, heard: Heard) -> Outcome | None:
    """A receipt code of one's own shows what was sent under it."""
    code = heard.plain.upper()
    return in_passing(sent.show(turn, code)) if turn.registration(code) else None


def another_unit(turn: Turn, heard: Heard) -> Outcome | None:
    """The words of a button of a while ago; they say all by themselves."""
    line = " ".join(_WORDS.findall(heard.unsigned))
    wished = _ANOTHER_SAID.fullmatch(line) is not None and turn.person.registrations
    return opening.another(turn) if heard.plain == _ANOTHER or wished else None


def greeted(turn: Turn, dialog: Registering) -> Outcome:
    """The menu in the middle of a registration: the way back to it comes first."""
    resumed = opening.resume(turn, dialog)
    others = tuple(choice for choice in MENU if choice.key != "go:register")
    last = resumed.replies[-1]
    return replace(resumed, replies=(replace(last, choices=(*last.choices, *others)),))
