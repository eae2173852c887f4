"""The rows of individuals in a registration: add, edit, remove.

The rule: a row reaches the form only when its questions are answered; until then it waits in
`dialog.row`. Names, positions and titles only: no phone of people who are not in the chat.
"""

from collections.abc import Callable
from dataclasses import replace

from handlers.registrations import texts
from handlers.registrations.fields import Answered, title_choices, titles_for
from handlers.turn.turn import Turn
from handlers.typed.heard import Heard
from handlers.typed.names import (
    is_position,
    read_person_name,
    read_position,
    split_name_and_position,
)
from handlers.typed.phones import split_phone
from handlers.typed.read import has_letters, plain, read_choice, read_place, read_words
from handlers.values.replies import Choice
from handlers.values.state import Participant, Registering, Step
from knowledge.plan.titles import Title

MAX_WORDS = 80
MAX_PEOPLE = 60
MAX_INITIATIVE = 200
_ENOUGH = frozenset({"xong", "xong roi", "het", "het roi", "du roi"})
ROW_ORDER = (
    Step.PERSON_NAME,
    Step.PERSON_POSITION,
    Step.PERSON_TITLE,
    Step.PERSON_INITIATIVE,
)


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
    row = dialog.row
    if dialog.step == Step.PERSON_TITLE and row is not None and row.title:
        return _read_title(turn, dialog, Heard("", row.title)) or _store(dialog)
    if dialog.step == Step.PERSON_INITIATIVE:
        return _store(dialog)
    return Answered(dialog, goto=ROW_ORDER[ROW_ORDER.index(dialog.step) + 1])


def skipped(dialog: Registering) -> Answered:
    """An empty position or initiative."""
    row = dialog.row or Participant("")
    if dialog.step == Step.PERSON_POSITION:
        return Answered(replace(dialog, row=replace(row, position=None)), goto=Step.PERSON_TITLE)
    return _store(replace(dialog, row=replace(row, initiative=None)))


def _read_name(turn: Turn, dialog: Registering, typed: Heard) -> Answered | str | None:
    if typed.key == "self":
        return _contact_self(dialog)
    if typed.plain in _ENOUGH:
        return Answered(dialog, goto=Step.PEOPLE) if dialog.form.people else texts.NO_PEOPLE_LEFT
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
    row = replace(row, position=position or row.position)
    goto = Step.PERSON_TITLE if position else Step.PERSON_POSITION
    return Answered(replace(dialog, row=row), goto=goto)


def _contact_self(dialog: Registering) -> Answered:
    """The contact is the person who takes part."""
    row = Participant(dialog.form.contact_name or "", dialog.form.contact_position)
    return Answered(replace(dialog, row=row), goto=Step.PERSON_TITLE)


def _read_position(turn: Turn, dialog: Registering, typed: Heard) -> Answered | str | None:
    position = read_position(typed, MAX_WORDS)
    if position is None:
        return texts.POSITION_BAD
    row = replace(dialog.row or Participant(""), position=position)
    return Answered(replace(dialog, row=row), goto=Step.PERSON_TITLE)


def _read_title(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    title = read_title(turn, typed, "individual")
    if title is None:
        return None
    row = replace(dialog.row or Participant(""), title=title.id)
    notes = (texts.warning(text=title.warning),) if title.warning else ()
    if title.needs_initiative:
        return Answered(replace(dialog, row=row), goto=Step.PERSON_INITIATIVE, notes=notes)
    return _store(replace(dialog, row=replace(row, initiative=None)), notes)


def _read_initiative(turn: Turn, dialog: Registering, typed: Heard) -> Answered | str | None:
    initiative = read_words(typed.text, MAX_INITIATIVE)
    if initiative is None:
        return texts.INITIATIVE_BAD
    row = replace(dialog.row or Participant(""), initiative=initiative)
    return _store(replace(dialog, row=row))


def _store(dialog: Registering, notes: tuple[str, ...] = ()) -> Answered:
    """Put the finished row into the form, at its old place when it was edited."""
    people = list(dialog.form.people)
    if dialog.row is not None:
        if dialog.row_index is None:
            people.append(dialog.row)
        else:
            people[dialog.row_index] = dialog.row
    form = replace(dialog.form, people=tuple(people))
    done = replace(dialog, form=form, row=None, row_index=None)
    return Answered(done, goto=Step.PEOPLE, notes=notes)


def _read_people(turn: Turn, dialog: Registering, typed: Heard) -> Answered | str | None:
    empty = replace(dialog, row=None, row_index=None)
    if typed.key == "done":
        return Answered(empty) if dialog.form.people else texts.NO_PEOPLE_LEFT
    if typed.key == "add":
        full = len(dialog.form.people) >= MAX_PEOPLE
        return texts.TOO_MANY_PEOPLE if full else Answered(empty, goto=Step.PERSON_NAME)
    row_said = _row_said(turn, empty, typed)
    if row_said is not None:
        return row_said
    if typed.key in ("edit", "remove") and dialog.form.people:
        goto = Step.PERSON_EDIT if typed.key == "edit" else Step.PERSON_REMOVE
        return Answered(empty, goto=goto)
    return texts.NO_PEOPLE if typed.key in ("edit", "remove") else None


def _row_said(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    """ "Xóa 2", "sửa Lan": what is to be done and to whom, in one answer."""
    verb, _, who = typed.plain.partition(" ")
    step = {"sua": Step.PERSON_EDIT, "xoa": Step.PERSON_REMOVE}.get(verb)
    if typed.key is not None or step is None or not who:
        return None
    asked = replace(dialog, step=step)
    place = read_place(who)
    key = None if place is None else str(place - 1)
    done = _read_which(turn, asked, Heard(who, key))
    return done if isinstance(done, Answered) else None


def _read_which(turn: Turn, dialog: Registering, typed: Heard) -> Answered | str | None:
    place = _row_place(turn, dialog, typed)
    if place is None:
        return None
    people = dialog.form.people
    if dialog.step == Step.PERSON_EDIT:
        edited = replace(dialog, row=people[place], row_index=place)
        return Answered(edited, goto=Step.PERSON_NAME)
    form = replace(dialog.form, people=people[:place] + people[place + 1 :])
    notes = (texts.removed(name=people[place].name),)
    return Answered(replace(dialog, form=form), goto=Step.PEOPLE, notes=notes)


def _row_place(turn: Turn, dialog: Registering, typed: Heard) -> int | None:
    """The row meant by its choice, or by a name on any page (numbers mean the page shown)."""
    key = typed.key
    if key is None and has_letters(typed.text):
        rows = enumerate(dialog.form.people)
        names = tuple(Choice(str(place), row.name) for place, row in rows)
        choice = read_choice(typed, names) or _by_given_name(typed, names)
        key = choice.key if choice else None
    valid = key is not None and key.isdigit() and int(key) < len(dialog.form.people)
    return int(key) if key is not None and valid else None


def _by_given_name(typed: Heard, names: tuple[Choice, ...]) -> Choice | None:
    """The one person called so ("lan" for Lê Thị Lan); None when there are several."""
    called = [choice for choice in names if plain(choice.label).split()[-1] == typed.plain]
    return called[0] if len(called) == 1 else None


def _people_text(turn: Turn, dialog: Registering) -> str:
    if not dialog.form.people:
        return f"{texts.NO_PEOPLE}\n\n{texts.ASK_PEOPLE}"
    listed = texts.people_list(people=dialog.form.people, titles=turn.title_names())
    return f"{listed}\n\n{texts.ASK_PEOPLE}"


def _of_row(sentence: Callable[..., str]) -> Callable[[Turn, Registering], str]:
    return lambda turn, dialog: sentence(name=dialog.row.name if dialog.row else "")


SENTENCES: dict[Step, Callable[[Turn, Registering], str]] = {
    Step.PERSON_NAME: lambda turn, dialog: texts.ASK_PERSON_NAME,
    Step.PERSON_POSITION: _of_row(texts.ask_person_position),
    Step.PERSON_TITLE: _of_row(texts.ask_person_title),
    Step.PERSON_INITIATIVE: _of_row(texts.ask_initiative),
    Step.PEOPLE: _people_text,
    Step.PERSON_EDIT: lambda turn, dialog: texts.ASK_PERSON_EDIT,
    Step.PERSON_REMOVE: lambda turn, dialog: texts.ASK_PERSON_REMOVE,
}
READERS: dict[Step, Callable[[Turn, Registering, Heard], Answered | str | None]] = {
    Step.PERSON_NAME: _read_name,
    Step.PERSON_POSITION: _read_position,
    Step.PERSON_TITLE: _read_title,
    Step.PERSON_INITIATIVE: _read_initiative,
    Step.PEOPLE: _read_people,
    Step.PERSON_EDIT: _read_which,
    Step.PERSON_REMOVE: _read_which,
}
