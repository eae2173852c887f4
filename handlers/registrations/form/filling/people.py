"""The people whom a message names: on the list, in the open row, or waiting for the contact.

The rule: what is said of nobody by name is of the row that is open, and nobody is made of it.
"""

from collections.abc import Sequence
from dataclasses import replace

from handlers.acts.slots.text.reading import Reading
from handlers.registrations.form.fields import titles_for
from handlers.registrations.form.filling.filled import ROW_STEPS, Filled
from handlers.registrations.form.named import warnings
from handlers.registrations.form.rows import added, found_row, merged, unfinished, without_post
from handlers.registrations.form.rows_texts import posts_missing
from handlers.registrations.form.said_texts import SELF, waits
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.state import Form, Participant, Step
from knowledge.typed.said import Said

# A thought in fewer words may be a post.
_FEWEST = 3


def with_people(turn: Turn, filled: Filled, said: Form) -> Filled:
    """Nobody's name: of the row that is open. Everybody else joins the list."""
    dialog = filled.dialog
    known = bool(dialog.form.contact_name and dialog.form.phone)
    waiting = replace(filled, dialog=replace(dialog, carried=Form(people=said.people)))
    if not known and any(row.name == SELF for row in said.people):
        # Who speaks is known with the contact: until then nobody is written down.
        others = [row.name for row in said.people if row.name not in ("", SELF)]
        return waiting.noting(waits(names=", ".join(others))) if others else waiting
    own = [row for row in said.people if not row.name]
    named = [_as_contact(dialog.form, row) for row in said.people if row.name]
    if len(named) > 1 and all(row.title for row in named):
        own = []  # Each honour is of somebody who is named.
    in_row = dialog.step in ROW_STEPS and dialog.row is not None
    if own and not in_row and dialog.step == Step.PEOPLE_TITLE:
        rows = tuple(replace(row, title=row.title or own[0].title) for row in dialog.form.people)
        return replace(filled.holding(replace(dialog.form, people=rows)), goto=Step.PEOPLE)
    filled = _own(turn, filled, own, alone=not named)
    dialog = filled.dialog
    if not named:
        return filled
    if own and own[0].title and dialog.row is None and not dialog.form.people:
        if not known:
            return replace(filled, dialog=waiting.dialog)
        named.insert(0, _as_contact(dialog.form, replace(own[0], name=SELF)))
    open_row = dialog.row if dialog.row and dialog.row.name else None
    if open_row is not None and dialog.row_index is None and dialog.step != Step.PERSON_NAME:
        named.insert(0, open_row)
    return _listed(turn, filled, [_with_thought(turn, dialog.form, row) for row in named])


def _own(turn: Turn, filled: Filled, own: list[Participant], *, alone: bool) -> Filled:
    """What is said of nobody by name: it goes into the open row, or waits for the question."""
    dialog = filled.dialog
    if own and dialog.step in ROW_STEPS and dialog.row is not None:
        beside = [merged(dialog.row, one) for one in own[1:] if dialog.row.name]
        form = replace(dialog.form, people=(*dialog.form.people, *beside))
        dialog = replace(dialog, form=form, row=merged(dialog.row, own[0]))
        return replace(filled, dialog=dialog).noting(*_warned(turn, own))
    if own and own[0].title and alone and not dialog.form.people and dialog.row is None:
        # Whose title it is comes with the question for the person.
        return replace(filled, dialog=replace(dialog, row=own[0]))
    return filled


def _listed(turn: Turn, filled: Filled, named: list[Participant]) -> Filled:
    """The list with these people, and who of it lacks something."""
    dialog = filled.dialog
    commended = {one.id for one in titles_for(turn, "individual") if one.is_commendation}
    rows, notes = added(dialog.form.people, named, commended)
    notes = (*notes, *_warned(turn, named))
    dialog = replace(dialog, form=replace(dialog.form, people=rows), row=None, row_index=None)
    # A unit to be picked is asked first; the list is gone through when it is its turn.
    lacking = unfinished(dialog)
    if lacking is not None:
        dialog = lacking.dialog
    elif posts := without_post(rows, named):
        notes = (*notes, posts_missing(names=posts))
    goto = lacking.goto if lacking else filled.goto
    return Filled(dialog, filled.goto or goto, (*filled.notes, *notes))


def _with_thought(turn: Turn, form: Form, row: Participant) -> Participant:
    """ "Cô Tuyết: sổ tiết kiệm điện tử": no post of hers, but what her title asks for."""
    at = found_row(form.people, None, row.name) if row.position and not row.title else None
    if at is None or row.position is None or row.initiative:
        return row
    old, typed = form.people[at], Reading(Said(row.position))
    needing = {one.id for one in titles_for(turn, "individual") if one.needs_initiative}
    post = typed.tag(0) in ("position", "work") or len(typed.words) < _FEWEST
    if old.position is None or old.initiative or old.title not in needing or post:
        return row
    return replace(row, position=None, initiative=row.position)


def _warned(turn: Turn, rows: Sequence[Participant]) -> tuple[str, ...]:
    """What hangs on the titles that these people aim at."""
    aimed = {row.title for row in rows}
    titles = (title for title in titles_for(turn, "individual") if title.id in aimed)
    return tuple(note for title in titles for note in warnings(title))


def _as_contact(form: Form, row: Participant) -> Participant:
    """Who speaks is the contact, who is known with a position already."""
    if row.name == SELF:
        return replace(row, name=form.contact_name or "", position=form.contact_position)
    if plain(row.name) == plain(form.contact_name or "") and row.position is None:
        return replace(row, position=form.contact_position)
    return row
