"""What is written, who stands there, whether it has to be sent again: the person's own form.

The rule: answered from the open draft, else from what was sent; nothing is changed by asking.
"""

import re

from handlers.acts.closing import says_send
from handlers.acts.heard import Heard
from handlers.questions.clauses import name_of
from handlers.registrations import showing
from handlers.registrations.asked import texts
from handlers.registrations.asked.words.admission import DUTY
from handlers.registrations.asked.words.empty import MAY_BE_EMPTY, REQUIRED, WHO
from handlers.registrations.said import standing
from handlers.registrations.said.earlier import missing
from handlers.registrations.sent import own_file, own_file_texts, returned
from handlers.registrations.texts import still_missing
from handlers.turn import texts as common
from handlers.turn.texts import clock_text
from handlers.turn.turn import Turn, in_passing, stay
from handlers.values.messages import Outcome
from handlers.values.person import RegistrationView
from handlers.values.replies import Choice, Reply
from handlers.values.shown.persons import persons
from handlers.values.state import Form, Registering, Step
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

_WHO = re.compile(WHO)
_REQUIRED = compiled(REQUIRED)
_MAY_BE_EMPTY = re.compile(MAY_BE_EMPTY)
# What is asked for there may not be left out; elsewhere "gửi luôn" leaves it out.
_UNFINISHED = frozenset({Step.KIND, Step.UNIT_TYPE, Step.UNIT_NAME, Step.COMMUNE, Step.CONTACT})
_UNFINISHED |= {Step.CONTACT_POSITION, Step.PHONE, Step.COLLECTIVE_TITLE}
_UNFINISHED |= {Step.PERSON_TITLE, Step.PEOPLE_TITLE, Step.UNIT_PICK, Step.COMMUNE_PICK}


def written(turn: Turn, heard: Heard) -> Outcome:
    """ "Bà đã khai những gì rồi": the draft as far as it is, else what was sent."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering):
        return own_file.view(turn, heard)
    if dialog.form == Form():
        return stay(turn, showing.prompt(turn, dialog, (texts.NOTHING_YET,)))
    return standing.told(turn, dialog)


def left(turn: Turn, heard: Heard) -> Outcome:
    """ "Chừ còn mấy đứa": who stands on the list, and what is still missing."""
    dialog = turn.dialog
    if isinstance(dialog, Registering):
        notes = (_people(dialog.form), still_missing(names=missing(dialog)))
        return stay(turn, showing.prompt(turn, dialog, notes))
    view = _newest(turn)
    if view is None:
        return own_file.status(turn, heard)
    who = _WHO.search(heard.unsigned)
    said = (_people(view.form) or texts.NO_PEOPLE) if who else texts.NOTHING_LEFT
    return in_passing(stay(turn, Reply(said, (_view(view),))))


def still_named(turn: Turn, heard: Heard) -> Outcome:
    """ "Còn giữ tên anh ấy không": who stands in the newest, and what else keeps a name."""
    dialog, view = turn.dialog, _newest(turn)
    form = dialog.form if isinstance(dialog, Registering) else view.form if view else None
    people = (_people(form) or texts.NO_PEOPLE) if form else texts.NOBODY_NAMED
    kept = texts.NAMES_KEPT if view else texts.MESSAGES_ONLY
    see = (_view(view),) if view and turn.idle else ()
    return in_passing(stay(turn, Reply(texts.still_named(people=people, kept=kept), see)))


def sent_early(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Thế gửi đi" before everything is asked: what is still missing."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering) or dialog.step not in _UNFINISHED:
        return None
    return left(turn, heard) if says_send(heard) or returned.sends_again(heard) else None


def may_be_empty(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Để trống được không ạ", where it may be: yes, and it can be told later."""
    dialog = turn.dialog
    if not isinstance(dialog, Registering) or dialog.step not in showing.OPTIONAL:
        return None
    if _MAY_BE_EMPTY.search(heard.unsigned) is None:
        return None
    return stay(turn, showing.prompt(turn, dialog, (texts.MAY_BE_EMPTY,)))


def required(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Cái này có bắt buộc không": of the step; "… mỗi tháng báo cáo k": of the plan."""
    dialog, found = turn.dialog, _REQUIRED.fullmatch(heard.unsigned)
    if not isinstance(dialog, Registering) or found is None or heard.key is not None:
        return None
    here = found["this"] or not found["what"].strip()
    if here and dialog.step in showing.OPTIONAL:
        said = texts.MAY_BE_EMPTY
    elif here and dialog.step in _UNFINISHED:
        said = texts.REQUIRED_HERE
    elif any(DUTY in fold(one.text) for one in turn.plan.sections.values()):
        return None
    else:
        said = texts.duty_unstated(plan=name_of(turn.plan))
    return stay(turn, showing.prompt(turn, dialog, (said,)))


def again(turn: Turn, heard: Heard) -> Outcome:
    """ "Rứa có phải gửi lại không": what the office has, and what has not been sent."""
    dialog = turn.dialog
    if isinstance(dialog, Registering):
        said = texts.AGAIN_REVISED if dialog.revising else texts.AGAIN_DRAFT
        return stay(turn, showing.prompt(turn, dialog, (said,)))
    memory, view = turn.person.conversation, _newest(turn)
    if memory.parked_edit is not None:
        go_on = Choice("go:continue", common.CONTINUE)
        return in_passing(stay(turn, Reply(texts.AGAIN_REVISED, (go_on,))))
    if view is None or view.status in ("returned", "withdrawn") or memory.parked is not None:
        return own_file.status(turn, heard)
    at = clock_text(turn.local(view.changed_at))
    return in_passing(stay(turn, Reply(texts.sent_already(code=view.code, at=at), (_view(view),))))


def _people(form: Form) -> str:
    names = [*dict.fromkeys(row.name for row in form.people if row.name)]
    return texts.people_left(count=persons(form.people), names=names) if names else ""


def _newest(turn: Turn) -> RegistrationView | None:
    return next(iter(turn.person.registrations), None)


def _view(view: RegistrationView) -> Choice:
    return Choice(f"view:{view.code}", own_file_texts.view(code=view.code))
