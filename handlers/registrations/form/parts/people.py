"""The people of a registration: their list, and adding, correcting and removing one.

The rule: numbers mean the page that is shown, names anybody on the list.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.titles import NO_LEVEL
from handlers.registrations import texts
from handlers.registrations.form.fields import (
    Answered,
    FieldWords,
    FormField,
    Result,
    level_options,
    offer,
    title_names,
    title_options,
    turned,
)
from handlers.registrations.form.levels import lacks_level, open_level, untitled
from handlers.registrations.form.named import read_title, says_enough, warnings
from handlers.registrations.form.row import row_line
from handlers.registrations.form.rows import MAX_PEOPLE, unfinished
from handlers.registrations.form.rows_texts import TOO_MANY, which_level
from handlers.turn.turn import Turn
from handlers.typed.read import has_letters, plain, read_choice, read_place
from handlers.values.replies import Choice
from handlers.values.shown.persons import persons
from handlers.values.state import Registering, Step

SHORTENED = 10
WHAT_NEXT = "Anh/chị muốn làm gì tiếp?"
NO_PEOPLE = "Danh sách cá nhân đang trống."


def _read_people(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    # A row left half-filled by going back must not be finished as somebody else's.
    empty = replace(dialog, row=None, row_index=None)
    if typed.key == "done" or (typed.key is None and says_enough(typed.plain)):
        if not dialog.form.people:
            return texts.NO_PEOPLE_LEFT
        return unfinished(empty) or Answered(empty)
    if typed.key == "add":
        full = len(dialog.form.people) >= MAX_PEOPLE
        return TOO_MANY if full else Answered(empty, goto=Step.PERSON_NAME)
    row_said = _row_said(turn, empty, typed)
    if row_said is not None:
        return row_said
    if typed.key in ("edit", "remove") and dialog.form.people:
        goto = Step.PERSON_EDIT if typed.key == "edit" else Step.PERSON_REMOVE
        return Answered(empty, goto=goto)
    return NO_PEOPLE if typed.key in ("edit", "remove") else None


def _row_said(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    """ "Xóa 2", "sửa Lan": what is to be done and to whom, in one answer."""
    verb, _, who = typed.plain.partition(" ")
    step = {"sua": Step.PERSON_EDIT, "xoa": Step.PERSON_REMOVE}.get(verb)
    if typed.key is not None or step is None or not who:
        return None
    place = read_place(who)
    key = None if place is None else str(place - 1)
    return _to_row(replace(dialog, step=step), _row_place(dialog, Heard(who, key)))


def _read_which(turn: Turn, dialog: Registering, typed: Heard) -> Answered | None:
    return _to_row(dialog, _row_place(dialog, typed))


def _to_row(dialog: Registering, place: int | None) -> Answered | None:
    """Open the row for correction, or take it out, as the step says."""
    if place is None:
        return None
    people = dialog.form.people
    if dialog.step == Step.PERSON_EDIT:
        edited = replace(dialog, row=people[place], row_index=place)
        return Answered(edited, goto=Step.PERSON_NAME)
    form = replace(dialog.form, people=people[:place] + people[place + 1 :])
    notes = (f"Đã xóa {people[place].name} khỏi danh sách.",)
    return Answered(replace(dialog, form=form), goto=Step.PEOPLE, notes=notes)


def _row_place(dialog: Registering, typed: Heard) -> int | None:
    """The row meant by its choice, or by a name on any page (numbers mean the page shown)."""
    key = typed.key
    if key is None and has_letters(typed.text):
        names = _row_choices(dialog)
        choice = read_choice(typed, names) or _by_given_name(typed, names)
        key = choice.key if choice else None
    # The list may have become shorter since the button was shown.
    valid = key is not None and key.isdigit() and int(key) < len(dialog.form.people)
    return int(key) if key is not None and valid else None


def _row_choices(dialog: Registering) -> tuple[Choice, ...]:
    return tuple(Choice(str(place), row.name) for place, row in enumerate(dialog.form.people))


def _by_given_name(typed: Heard, names: tuple[Choice, ...]) -> Choice | None:
    """The one person called so ("lan" for Lê Thị Lan); None when there are several."""
    # The last word of a Vietnamese name is the one people are called by.
    called = [choice for choice in names if plain(choice.label).split()[-1] == typed.plain]
    return called[0] if len(called) == 1 else None


def _ask_titles(turn: Turn, dialog: Registering) -> str:
    """Once for everybody whose title was not said."""
    rows = dialog.form.people
    places = untitled(rows)
    if _only_level(dialog):
        return which_level(names=[rows[place].name for place in places])
    names = [f"{place}. {row.name}" for place, row in enumerate(rows, 1) if row.title is None]
    some = f"{len(names)} người chưa có danh hiệu: " if len(names) < len(rows) else ""
    return f"{some}{'; '.join(names)}.\nCùng đăng ký danh hiệu nào ạ?"


def _only_level(dialog: Registering) -> bool:
    rows = dialog.form.people
    return any(open_level(rows[place]) for place in untitled(rows))


def _titles_offered(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    each = Choice("each", "Mỗi người một khác")
    if _only_level(dialog):
        return (*level_options(turn), each)
    return (*title_options(turn, dialog, "individual"), each)


def _read_titles(turn: Turn, dialog: Registering, typed: Heard) -> Result:
    """One title for all who have none, or each asked for on their own."""
    other = turned(dialog, typed)
    if other is not None:
        return other
    if typed.key == "each":
        place = untitled(dialog.form.people)[0]
        asked = replace(dialog, row=dialog.form.people[place], row_index=place, found=())
        return Answered(asked, goto=Step.PERSON_TITLE)
    title = None if lacks_level(typed) else read_title(turn, typed, "individual")
    if title is None and not lacks_level(typed):
        return None
    named = title.id if title else NO_LEVEL
    places = untitled(dialog.form.people)
    people = tuple(
        replace(row, title=named) if place in places else row
        for place, row in enumerate(dialog.form.people)
    )
    done = replace(dialog, form=replace(dialog.form, people=people), found=())
    notes = warnings(title) if title else ()
    return unfinished(done) or Answered(done, goto=Step.PEOPLE, notes=notes)


def _people_text(turn: Turn, dialog: Registering) -> str:
    people, names = dialog.form.people, title_names(turn.title_names())
    if not people:
        return f"{NO_PEOPLE}\n\n{WHAT_NEXT}"
    if len(people) > SHORTENED:
        # A long list fits one message by its short titles, and without initiatives.
        short = {title.id: title.short for title in turn.office.titles}
        names = title_names(short)
        people = tuple(replace(row, initiative=None) for row in people)
    listed = "\n".join(
        f"{place}. {row_line(row, names)}" for place, row in enumerate(people, start=1)
    )
    waiting = [row.name for row in people if open_level(row)]
    ask = which_level(names=waiting) if waiting else WHAT_NEXT
    return f"Danh sách cá nhân ({persons(people)} người):\n{listed}\n\n{ask}"


def _rows_offered(turn: Turn, dialog: Registering) -> tuple[Choice, ...]:
    return _row_choices(dialog)


PEOPLE = (
    FormField(
        Step.PEOPLE,
        FieldWords("Danh sách cá nhân", short="Cá nhân"),
        _read_people,
        ask=_people_text,
        choices=offer(
            Choice("done", texts.DONE),
            Choice("add", "Thêm người"),
            Choice("edit", "Sửa một người"),
            Choice("remove", "Xóa một người"),
        ),
        kind="individual",
        begins=Step.PERSON_NAME,
        keeps=("people",),
        say=row_line,
    ),
    FormField(
        Step.PEOPLE_TITLE,
        FieldWords("Danh hiệu của mọi người"),
        _read_titles,
        ask=_ask_titles,
        choices=_titles_offered,
        passing=True,
    ),
    FormField(
        Step.PERSON_EDIT,
        FieldWords("Sửa một cá nhân", "Sửa thông tin của ai?"),
        _read_which,
        choices=_rows_offered,
        passing=True,
    ),
    FormField(
        Step.PERSON_REMOVE,
        FieldWords("Xóa một cá nhân", "Xóa ai khỏi danh sách?"),
        _read_which,
        choices=_rows_offered,
        passing=True,
    ),
)
