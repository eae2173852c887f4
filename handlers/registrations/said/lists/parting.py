"""Who is taken out, in a sentence that may tell why, and that the rest stays.

The rule: every clause has to be one that takes out, tells why, keeps or denies; who is named where
it is taken out goes, else the one of whom the reason was told. Nobody else is touched.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations.changeable import cannot_edit
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.rows_texts import (
    WHO_LEAVES,
    leave_or_withdraw,
    leaves,
    removed,
)
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.said.persons.rewritten import row_gone, with_rows
from handlers.registrations.sent.sent_texts import withdraw_all
from handlers.registrations.words.lists import parting as words
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.person import RegistrationView
from handlers.values.replies import Choice, Reply
from handlers.values.state import Form, Participant, Registering, Step
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled
from knowledge.typed.said import Said

_OUT, _WHY = compiled(words.OUT), compiled(words.WHY)
_STAY, _DENIED = compiled(words.STAY), compiled(words.DENIED)
_UNNAMED, _UNWILLING = compiled(words.UNNAMED), compiled(words.UNWILLING)
_SOMEBODY, _OF_ONE = compiled(words.SOMEBODY), compiled(words.OF_ONE)
_WHOLE, KEY = compiled(words.WHOLE), "leave"
_MAY_LEAVE = compiled(words.MAY_LEAVE)
_NOTHING, _BREAK = compiled(words.NOTHING), compiled(words.BREAK, re.IGNORECASE)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Chỉ lấy bà Hà ra khỏi danh sách, không rút cả hồ sơ"; None for anything else."""
    if dialog.row is not None and dialog.row.name:
        return None
    answered = changed(turn, dialog, heard)
    return registration.advance(turn, dialog, answered) if answered else None


def changed(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    """The form without those who are taken out."""
    rows = dialog.form.people
    gone = parted(dialog.form, heard)
    if not gone:
        return None
    kept = tuple(row for at, row in enumerate(rows) if at not in gone)
    names = dict.fromkeys(row_gone(rows, at) for at in sorted(gone))
    return with_rows(turn, dialog, kept, removed(name=", ".join(names)))


def parted(form: Form, heard: Heard) -> set[int]:
    """The places of those who are taken out; nobody where one clause is not understood."""
    if "?" in heard.text or heard.asks_whether or not form.people:
        return set()
    gone, spoken_of, takes_out = set[int](), set[int](), False
    for part in filter(str.strip, _BREAK.split(heard.text)):
        text, rows, sure = _spelled(form, heard.part(part))
        if _NOTHING.match(f"{text} "):
            continue
        if not sure:
            return set()
        if _STAY.match(text) or _DENIED.match(text):
            continue
        if _OUT.match(text):
            takes_out = True
            gone |= rows
        elif _WHY.match(text) and len(rows) <= 1:
            spoken_of |= rows
        else:
            return set()
    # "Ông An nghỉ rồi, lấy ra": of two who are spoken of it is not said which.
    one = spoken_of if len(spoken_of) == 1 else set[int]()
    return (gone or one) if takes_out else set()


def _spelled(form: Form, part: Said) -> tuple[str, set[int], bool]:
    """(the words with "_" for who is named, who that is, whether each is one row)."""
    reading = Reading(part)
    found = pointed(reading, form)
    typed = (reading.words[one.at].low for one in found)
    # "Gõ" is no "gỡ", nor is who was typed taken out.
    text = " ".join(
        "_" if one.rows else "X" if low == words.TYPED else one.word or "X"
        for one, low in zip(found, typed, strict=True)
    )
    rows = {at for one in found for at in one.rows}
    joined = re.sub(r"_(?: (?:va|voi|cung) _)+", "_", text)
    return joined, rows, all(len(one.rows) == 1 and not one.counted for one in found if one.rows)


def may_be_all(heard: Heard) -> bool:
    """ "… rút đăng ký" beside a name, denied by nothing."""
    return any(
        _WHOLE.search(fold(part)) and not _DENIED.match(heard.part(part.strip()).unsigned)
        for part in _BREAK.split(heard.text)
    )


def unclear(turn: Turn, view: RegistrationView, heard: Heard) -> Outcome | None:
    """The question who is to go, where nobody is named or it is not said that the name goes."""
    if may_be_all(heard):
        return asked(turn, view, heard)
    if "?" in heard.text or heard.asks_whether:
        return None
    if not _MAY_LEAVE.search(heard.unsigned):
        return None  # Most questions: who is named in them need not be looked for.
    parts = filter(str.strip, _BREAK.split(heard.text))
    spelled = [_spelled(view.form, heard.part(part)) for part in parts]
    named = {at for _, rows, _ in spelled for at in rows}
    of_one = _OF_ONE.search(heard.unsigned) is not None and not _is_contact(view.form, named)
    if of_one or any(_UNWILLING.match(text) for text, _, _ in spelled):
        return asked(turn, view, heard)
    unnamed = _SOMEBODY.search(heard.unsigned) or any(_UNNAMED.match(one) for one, _, _ in spelled)
    if named or not unnamed:
        return None
    choices = tuple(_leaving(view, at) for at in range(len(view.form.people)))
    return stay(turn, Reply(WHO_LEAVES, choices)) if choices else None


def _is_contact(form: Form, named: set[int]) -> bool:
    """Whose own data it may be, who writes."""
    return any(plain(form.people[at].name) == plain(form.contact_name or "") for at in named)


def asked(turn: Turn, view: RegistrationView, heard: Heard) -> Outcome | None:
    """Somebody of the list is named beside what was sent: who or what is to go is asked."""
    rows = {at for one in pointed(Reading(heard), view.form) for at in one.rows}
    if len(rows) != 1:
        return None
    (at,) = rows
    name = view.form.people[at].name
    choices = (
        _leaving(view, at),
        Choice(f"withdraw:{view.code}", withdraw_all(code=view.code)),
    )
    return stay(turn, Reply(leave_or_withdraw(name=name, code=view.code), choices))


def _leaving(view: RegistrationView, at: int) -> Choice:
    row = view.form.people[at]
    return Choice(f"{KEY}:{view.code}:{at}.{_given(row)}", leaves(name=row.name))


def pressed(turn: Turn, code: str, who: str) -> Outcome | None:
    """That one is taken out of what was sent, as an edit that is still to be sent."""
    view, (place, _, given) = turn.registration(code), who.partition(".")
    at = int(place) if place.isdigit() else -1
    if view is None or not 0 <= at < len(view.form.people):
        return None
    row = view.form.people[at]
    refused = cannot_edit(turn, code)
    # It may have been edited since: nobody goes in the place of another.
    if refused is not None or _given(row) != given:
        return refused
    edit = Registering(Step.REVIEW, form=view.form, revising=code, seen=view.form)
    kept = (*view.form.people[:at], *view.form.people[at + 1 :])
    gone = removed(name=row_gone(view.form.people, at))
    return registration.advance(turn, edit, with_rows(turn, edit, kept, gone))


def _given(row: Participant) -> str:
    return plain(row.name).split()[-1]
