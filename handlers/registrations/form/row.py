"""One person of a registration: the row's questions, one after the other.

The rule: a row reaches the form only when its questions are answered; until then it waits in
`dialog.row`. Names, positions and titles only: no phone of people who are not in the chat. A new
field of a row is one entry of `ROW`.
"""

from dataclasses import replace
from typing import Any

from handlers.registrations import texts
from handlers.registrations.form import field_texts as words
from handlers.registrations.form.fields import (
    Answered,
    FormField,
    TitleNames,
    as_title,
    title_choices,
    titles_for,
)
from handlers.turn.turn import Turn
from handlers.typed.heard import Heard
from handlers.typed.names import (
    is_position,
    read_person_name,
    read_position,
    split_name_and_position,
)
from handlers.typed.phones import split_phone
from handlers.typed.read import read_choice, read_words
from handlers.values.replies import Choice
from handlers.values.state import Participant, Registering, Step
from knowledge.plan.titles import Title

MAX_WORDS = 80
MAX_INITIATIVE = 200
# Where a name is asked these are the button of the list, one step late.
_ENOUGH = frozenset({"xong", "xong roi", "het", "het roi", "du roi"})


def read_title(turn: Turn, typed: Heard, subject: str) -> Title | None:
    """The title meant by key, number, name, short name or a typo of it."""
    titles = titles_for(turn, subject)
    key = typed.key
    if key is None and typed.text:
        choice = read_choice(typed, title_choices(titles))
        key = choice.key if choice else None
    return next((title for title in titles if title.id == key), None)


def kept(turn: Turn, dialog: Registering) -> Answered:
    """ "Keep as it is" while a row is edited: on to the row's next question."""
    title = _title_of(turn, dialog.row)
    # A title that is kept warns again, and whether an initiative is asked hangs on it.
    if dialog.step == Step.PERSON_TITLE and title is not None:
        return _with_title(turn, dialog, title)
    return _onward(turn, dialog, dialog.step)


def skipped(turn: Turn, dialog: Registering) -> Answered:
    """What is left empty of a row."""
    (field,) = (field for field in ROW if field.step == dialog.step)
    row = _without(field, dialog.row or Participant(""))
    return _onward(turn, replace(dialog, row=row), dialog.step)


def _without(field: FormField, row: Participant) -> Participant:
    nothing: dict[str, Any] = dict.fromkeys(field.keeps)
    return replace(row, **nothing)


def _onward(turn: Turn, dialog: Registering, passed: Step, notes: tuple[str, ...] = ()) -> Answered:
    """The row's next question after the one passed; what is not asked of this row is emptied."""
    row = dialog.row or Participant("")
    steps = [field.step for field in ROW]
    for field in ROW[steps.index(passed) + 1 :]:
        if field.asked_of(turn, row):
            return Answered(replace(dialog, row=row), goto=field.step, notes=notes)
        row = _without(field, row)
    return _store(replace(dialog, row=row), notes)


def _title_of(turn: Turn, row: Participant | None) -> Title | None:
    titles = titles_for(turn, "individual")
    return next((title for title in titles if row and title.id == row.title), None)


def _needs_initiative(turn: Turn, row: Participant) -> bool:
    title = _title_of(turn, row)
    return title is not None and title.needs_initiative


def _read_name(turn: Turn, dialog: Registering, typed: Heard) -> Answered | str | None:
    if typed.key == "self":
        return _contact_self(turn, dialog)
    if typed.plain in _ENOUGH:
        return Answered(dialog, goto=Step.PEOPLE) if dialog.form.people else texts.NO_PEOPLE_LEFT
    # The number is thrown away: it is of somebody who has agreed to nothing here.
    text, _ = split_phone(typed.text)
    first, after = split_name_and_position(typed.part(text))
    name = read_person_name(first)
    if name is None:
        return texts.NAME_BAD
    if is_position(typed.part(first)):
        return texts.NAME_IS_POSITION
    position = read_position(after or "", MAX_WORDS)
    if after and position is None:
        return texts.POSITION_BAD
    row = replace(dialog.row or Participant(name), name=name)
    # Who only corrects a name keeps the position.
    row = replace(row, position=position or row.position)
    passed = Step.PERSON_POSITION if position else Step.PERSON_NAME
    return _onward(turn, replace(dialog, row=row), passed)


def _contact_self(turn: Turn, dialog: Registering) -> Answered:
    """The contact is the person who takes part."""
    row = Participant(dialog.form.contact_name or "", dialog.form.contact_position)
    return _onward(turn, replace(dialog, row=row), Step.PERSON_POSITION)


def _read_position(turn: Turn, dialog: Registering, typed: Heard) -> Answered | str | None:
    position = read_position(typed, MAX_WORDS)
    if position is None:
        return texts.POSITION_BAD
    row = replace(dialog.row or Participant(""), position=position)
    return _onward(turn, replace(dialog, row=row), Step.PERSON_POSITION)


def _read_title(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    title = read_title(turn, typed, "individual")
    return None if title is None else _with_title(turn, dialog, title)


def _with_title(turn: Turn, dialog: Registering, title: Title) -> Answered:
    row = replace(dialog.row or Participant(""), title=title.id)
    notes = (texts.warning(text=title.warning),) if title.warning else ()
    return _onward(turn, replace(dialog, row=row), Step.PERSON_TITLE, notes)


def _read_initiative(turn: Turn, dialog: Registering, typed: Heard) -> Answered | str | None:
    initiative = read_words(typed.text, MAX_INITIATIVE)
    if initiative is None:
        return texts.INITIATIVE_BAD
    row = replace(dialog.row or Participant(""), initiative=initiative)
    return _onward(turn, replace(dialog, row=row), Step.PERSON_INITIATIVE)


def _store(dialog: Registering, notes: tuple[str, ...] = ()) -> Answered:
    """Put the finished row into the form, at its old place when it was edited."""
    people = list(dialog.form.people)
    place = len(people) if dialog.row_index is None else dialog.row_index
    # Behind the last place this adds the row, at an old one it takes its place.
    people[place : place + 1] = [dialog.row] if dialog.row else []
    form = replace(dialog.form, people=tuple(people))
    done = replace(dialog, form=form, row=None, row_index=None)
    return Answered(done, goto=Step.PEOPLE, notes=notes)


def row_line(row: Participant, titles: TitleNames) -> str:
    """One person on one line, as the chat says it."""
    said = [(field, field.text(row, titles)) for field in ROW]
    line = ", ".join(text for field, text in said if text and not field.in_brackets)
    for field, text in said:
        if text and field.in_brackets:
            line = f"{line} ({field.words.chat_label}: {text})"
    return line


def _contact_offered(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    """Whoever is called may be the first who takes part."""
    contact = dialog.form.contact_name
    # For the first of the list only: offered again, the contact would stand there twice.
    if not contact or dialog.form.people or dialog.row:
        return ()
    return (Choice("self", texts.contact_self(name=contact)),)


def _titles_offered(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    return title_choices(titles_for(turn, "individual"))


def _name_of_row(dialog: Registering) -> str:
    return dialog.row.name if dialog.row else ""


ROW = (
    FormField(
        Step.PERSON_NAME,
        words.PERSON_NAME,
        _read_name,
        choices=_contact_offered,
        own_words=True,
        names_person=True,
        row=True,
        keeps=("name",),
        searched=True,
    ),
    FormField(
        Step.PERSON_POSITION,
        words.PERSON_POSITION,
        _read_position,
        ask=lambda turn, dialog: texts.ask_person_position(name=_name_of_row(dialog)),
        optional=True,
        own_words=True,
        row=True,
        keeps=("position",),
    ),
    FormField(
        Step.PERSON_TITLE,
        words.PERSON_TITLE,
        _read_title,
        ask=lambda turn, dialog: texts.ask_person_title(name=_name_of_row(dialog)),
        choices=_titles_offered,
        row=True,
        keeps=("title",),
        say=as_title,
    ),
    FormField(
        Step.PERSON_INITIATIVE,
        words.PERSON_INITIATIVE,
        _read_initiative,
        ask=lambda turn, dialog: texts.ask_initiative(name=_name_of_row(dialog)),
        optional=True,
        asked_of=_needs_initiative,
        own_words=True,
        row=True,
        keeps=("initiative",),
        searched=True,
        in_brackets=True,
    ),
)
