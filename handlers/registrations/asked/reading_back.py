"""What is about to be sent, read back in a line, and whether it stands as it was said.

The rule: nothing is sent or changed by asking; only what is written is read out.
"""

import re

from handlers.acts.heard import Heard
from handlers.registrations import opening, showing
from handlers.registrations.asked import reading_back_texts as texts
from handlers.registrations.asked.words import reading_back as words
from handlers.registrations.form.fields import title_names
from handlers.registrations.form.table import SHOWN
from handlers.registrations.said.earlier import missing
from handlers.registrations.texts import still_missing
from handlers.turn.turn import Turn, stay
from handlers.typed.phones import count_digits
from handlers.values.messages import Outcome
from handlers.values.state import Form, Registering, Step
from knowledge.typed.repeats import compiled

MOST_WORDS, DIGITS_OF_PHONE = 14, 7
_SHORT, _RIGHT, _WHOLE = map(compiled, (words.SHORT, words.RIGHT, words.WHOLE))
_ONE_FIELD = tuple(map(compiled, words.ONE_FIELD))
_BEFORE = (Step.CONSENT, Step.EXISTING, Step.REUSE)
# Where all of it is shown, or nothing but the aims is left.
_LAST = (Step.REVIEW, Step.TARGETS)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Đọc lại cho anh gọn thôi", "đúng chưa": in a line, and the open question again."""
    plain = heard.unsigned
    if dialog.step in _BEFORE or len(plain.split()) > MOST_WORDS:
        return None
    if dialog.step == Step.REVIEW and _WHOLE.fullmatch(plain):
        return opening.go_on(turn, dialog)
    one = next(filter(None, (pattern.match(plain) for pattern in _ONE_FIELD)), None)
    if one is not None and count_digits(heard.text) < 1:
        return _field_told(turn, dialog, one["thing"])
    right = dialog.step in _LAST and _RIGHT.search(plain) is not None
    if not (right or _SHORT.search(plain)) or count_digits(heard.text) >= DIGITS_OF_PHONE:
        return None
    line, shown = in_short(turn, dialog.form), dialog.step == Step.REVIEW
    if not line:
        return None
    lead = texts.AS_SAID if right and shown else texts.IN_SHORT
    left = () if shown else (still_missing(names=missing(dialog)),)
    notes = (texts.read_back(lead=lead, line=line), *left)
    return stay(turn, showing.prompt_in_short(turn, dialog, notes))


def _field_told(turn: Turn, dialog: Registering, thing: str) -> Outcome | None:
    """ "Đọc lại số điện thoại": what the form holds of it, and the open question again."""
    named = next((name for words_of, name in words.FIELDS if re.search(words_of, thing)), "")
    field = next((one for one in SHOWN if one.keeps[0] == named), None)
    if field is None:
        return None
    lines = field.lines(dialog.form, title_names(turn.title_names()))
    note = texts.one_field(label=field.words.chat_label, value="; ".join(lines))
    return stay(turn, showing.prompt_in_short(turn, dialog, (note,)))


def in_short(turn: Turn, form: Form) -> str:
    """What is written in one line: whose, what for, who is called."""
    names = turn.title_names()
    unit = ", ".join(filter(None, (form.unit_name, form.commune)))
    honours = (form.collective_title, form.collective_commendation)
    people = [
        texts.person(name=row.name, honour=names.get(row.title or "", "")) for row in form.people
    ]
    contact = " ".join(filter(None, (form.contact_name, form.phone)))
    return texts.in_line(
        unit=unit,
        honours=[names.get(one, one) for one in honours if one],
        people=people,
        aims=len(form.targets or ()),
        contact=contact,
    )
