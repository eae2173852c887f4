"""The title of the one person who is registered, named ahead of its question or changed later.

The rule: nothing but the title is said, nobody else is registered, and of the unit it is none.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid
from handlers.acts.slots import titles
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations.form.fields import NOT_HERE, Answered
from handlers.registrations.form.said import row_of
from handlers.registrations.said.honours import texts
from handlers.registrations.said.persons.rewritten import with_rows
from handlers.registrations.words.honours import BEGINS_OWN, CHANGES_OWN, NO, OWN
from handlers.registrations.words.persons.speaking import REGISTERING, WHO
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step

_AHEAD = frozenset(
    (
        Step.UNIT_TYPE,
        Step.UNIT_NAME,
        Step.COMMUNE,
        Step.UNIT_TAKEN,
        Step.CONTACT,
        Step.CONTACT_POSITION,
        Step.PHONE,
        Step.PERSON_NAME,
    )
)
_BEHIND = frozenset(
    (Step.TARGETS, Step.PEOPLE_INITIATIVE, Step.MORE, Step.PEOPLE, Step.REVIEW, Step.FIELDS)
)
_MOST_WORDS = 16


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Chiến sĩ thi đua", "đổi danh hiệu thành LĐTT" in a registration of one person."""
    form = dialog.form
    if form.kind != "individual" or len(form.people) > 1 or heard.key is not None or heard.asks:
        return None
    if form.people:
        return _changed(turn, dialog, heard) if dialog.step in _BEHIND else None
    if dialog.step not in _AHEAD or (dialog.row is not None and dialog.row.name):
        return None
    said = heard.unsigned.split()
    if dialog.step == Step.PERSON_NAME and form.contact_name and _is_speakers(said):
        return None  # "Em đăng ký LĐTT thôi": who speaks is named as well.
    title = _title(heard)
    row = row_of(turn, PersonSaid(title=title)) if title else None
    if title is None or row is None or row.title is None:
        return None
    waiting = replace(dialog, row=replace(dialog.row or row, title=row.title))
    notes = (texts.of_person_ahead(title=title),)
    return registration.advance(turn, dialog, Answered(waiting, goto=dialog.step, notes=notes))


def _is_speakers(said: list[str]) -> bool:
    return said[:1] != [] and said[0] in WHO and not REGISTERING.isdisjoint(said[1:3])


def _changed(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    (row,) = dialog.form.people
    if dialog.row is not None or CHANGES_OWN.isdisjoint(heard.unsigned.split()):
        return None
    title = _title(heard)
    new = row_of(turn, PersonSaid(title=title)).title if title else None
    if title is None or new is None:
        return None
    note = texts.of_person_now(name=row.name, title=title)
    return registration.advance(
        turn, dialog, with_rows(turn, dialog, (replace(row, title=new),), note)
    )


def _title(heard: Heard) -> str | None:
    """The one title that is named, with nothing but words of wishing beside it."""
    if len(heard.unsigned.split()) > _MOST_WORDS:
        return None
    reading = Reading(heard)
    marks = reading.of("title")
    if len(marks) != 1 or titles.title_of(marks[0].value).subject == "collective":
        return None
    own = range(marks[0].first, marks[0].last)
    around = [word for at, word in enumerate(reading.words) if at not in own]
    if any(word.text[:1].isupper() and word.bare not in BEGINS_OWN for word in around):
        return None  # "Sang lao dong tien tien": somebody is called so.
    beside = {word.bare for word in around}
    if marks[0].value in NOT_HERE or beside & NO - {"thoi"} or not beside <= OWN:
        return None
    return titles.name_of(marks[0].value)
