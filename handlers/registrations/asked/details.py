"""One detail of one's own registration, or several in one message: when, which code, how many.

The rule: each thing asked has its line, from the store; what is asked is never taken for a value.
"""

import re
from collections.abc import Callable

from handlers.acts.heard import Heard
from handlers.registrations import showing
from handlers.registrations.asked import texts
from handlers.registrations.asked.words import details as words
from handlers.registrations.sent import own_file, own_file_texts, sent
from handlers.signed import texts as signed
from handlers.turn.texts import clock_text
from handlers.turn.turn import Turn, in_passing, stay
from handlers.typed.phones import count_digits
from handlers.values.messages import Outcome
from handlers.values.person import RegistrationView
from handlers.values.replies import Choice, Reply
from handlers.values.shown.persons import persons
from handlers.values.state import Registering, Step
from knowledge.typed.repeats import compiled

MOST_CHARS, DIGITS_OF_PHONE = 160, 7
_OWN, _OTHERS = compiled(words.OWN), compiled(words.OTHERS)
_TWICE, _SENT_YET = compiled(words.TWICE), compiled(words.SENT_YET)
_ALL, _CONTENT = compiled(words.ALL), compiled(words.CONTENT)
_PRIVATE, _FAREWELL = compiled(words.PRIVATE), compiled(words.FAREWELL)
_CLAUSE = compiled(r"[,;.!?\n]+")
_STATUS, _VIEW = compiled(words.STATUS), compiled(words.TITLE)


def asked(turn: Turn, heard: Heard) -> Outcome | None:
    """The details asked for; None for everything else."""
    line, dialog = heard.plain, turn.dialog
    if isinstance(dialog, Registering):
        return _of_draft(turn, dialog, heard)
    if not turn.idle or not turn.person.registrations or len(heard.text) > MOST_CHARS:
        return None
    if count_digits(heard.text) >= DIGITS_OF_PHONE or _OTHERS.search(line):
        return None
    view = turn.person.registrations[0]
    if _CONTENT.search(line):
        return in_passing(sent.show(turn, view.code))  # The code stands above it.
    found = [say(turn, view) for pattern, say in _DETAILS if pattern.search(line)]
    if not found:
        return _whole(turn, heard, line)
    # "Gửi lúc mấy giờ" alone may be about anything; right below the receipt it is about that.
    bare = len(found) == 1 and not _OWN.search(line) and heard.at != "sent"
    if bare or (len(found) == 1 and own_file.is_asked(heard)):
        return None
    if _STATUS.search(line):
        found.append(own_file.standing_of(turn, view))
    see = Choice(f"view:{view.code}", own_file_texts.view(code=view.code))
    return in_passing(stay(turn, Reply("\n".join(dict.fromkeys(found)), (see,))))


def _of_draft(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """What is not sent yet is neither sent twice nor under way."""
    line = heard.plain
    if len(heard.text) > MOST_CHARS or dialog.revising:
        return None
    twice = _TWICE.search(line) is not None
    sent = dialog.step == Step.REVIEW and _SENT_YET.search(line) and _OWN.search(line)
    # Whether it asks is only looked at where it may be about that: it takes longer.
    if not (twice or sent) or _OTHERS.search(line):
        return None
    if not (heard.asks or heard.may_ask or heard.asks_whether):
        return None
    said = texts.NOT_TWICE_DRAFT if twice else texts.NOT_SENT
    return stay(turn, showing.prompt(turn, dialog, (said,)))


def _whole(turn: Turn, heard: Heard, line: str) -> Outcome | None:
    if not _OWN.search(line) or _PRIVATE.search(line):
        return None
    if _VIEW.search(line):
        return own_file.view(turn, heard)
    return own_file.status(turn, heard) if _STATUS.search(line) else None


def _once(turn: Turn, view: RegistrationView) -> str:
    standing = [one.code for one in turn.person.registrations if one.stands]
    return texts.once(codes=standing or [view.code])


def _sent_at(turn: Turn, view: RegistrationView) -> str:
    sent, changed = clock_text(turn.local(view.sent_at)), clock_text(turn.local(view.changed_at))
    return texts.sent_at(sent=sent, changed=changed if view.version > 1 else None)


def _people(turn: Turn, view: RegistrationView) -> str:
    names = [*dict.fromkeys(row.name for row in view.form.people if row.name)]
    if not names:
        return texts.NO_PEOPLE
    return texts.people_left(count=persons(view.form.people), names=names)


def _next(turn: Turn, view: RegistrationView) -> str:
    does = own_file.standing_of(turn, view)
    if view.status not in ("sent", "accepted"):
        return does
    # The paper as the receipt told of it, until it has come back.
    at = view.signed_at
    paper = signed.signed_line(at=turn.local(at)) if at else signed.SEND_BACK
    return f"{texts.NEXT_STEP}\n{does}\n{paper}"


def is_all(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Thôi hết rồi à", "vậy là xong hả" after sending: what remains, from the store."""
    if not turn.idle or not turn.person.registrations:
        return None
    clauses = [heard.part(one).unsigned for one in _CLAUSE.split(heard.text) if one.strip()]
    asked = clauses and _ALL.fullmatch(clauses[0]) and all(map(_FAREWELL.fullmatch, clauses[1:]))
    if not asked and not _ALL.fullmatch(heard.unsigned):
        return None
    view = turn.person.registrations[0]
    see = Choice(f"view:{view.code}", own_file_texts.view(code=view.code))
    return in_passing(stay(turn, Reply(_next(turn, view), (see,))))


def _contact(turn: Turn, view: RegistrationView) -> str:
    return texts.comes_here(office=turn.plan.organisation.office, phone=view.form.phone)


_Said = Callable[[Turn, RegistrationView], str]
_DETAILS: tuple[tuple[re.Pattern[str], _Said], ...] = tuple(
    (compiled(pattern), say)
    for pattern, say in (
        (words.TWICE, _once),
        (words.SENT_AT, _sent_at),
        (words.CODE, lambda _, view: texts.code_of(code=view.code)),
        (words.PEOPLE, _people),
        (words.PHONE, lambda _, view: texts.phone_of(phone=view.form.phone or "")),
        (words.NEXT, _next),
        (words.RESULT, lambda turn, _: texts.result_of(office=turn.plan.organisation.office)),
        (words.CONTACT, _contact),
    )
)
