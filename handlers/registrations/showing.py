"""The open step as it is shown: its question, what was taken, whose unit it turns out to be.

The rule: what was taken is named once; the review says it anyway.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.registrations import texts
from handlers.registrations.commune_texts import UNKNOWN
from handlers.registrations.communes import commune_read
from handlers.registrations.form import said_texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.parts.spelt import remarked
from handlers.registrations.form.parts.twice import found_of
from handlers.registrations.form.steps import FIELDS, ask_step
from handlers.registrations.form.table import changes_text
from handlers.turn.turn import Turn, say, with_notes
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.shown.persons import persons
from handlers.values.state import Form, Registering, Step

NAME_STEPS = frozenset(field.step for field in FIELDS if field.names_person)
OPTIONAL = frozenset(field.step for field in FIELDS if field.optional)
TEXT_STEPS = frozenset(field.step for field in FIELDS if field.own_words)
PASSING = frozenset(field.step for field in FIELDS if field.passing)
# What was typed may still become another unit or place there.
PICKS = frozenset((Step.UNIT_PICK, Step.COMMUNE_PICK))
NOTHING = Form()


def noted(turn: Turn, before: Form, after: Registering) -> str:
    """What was taken from a message; nothing where the review says it anyway."""
    changed = changes_text(before, after.form, turn.title_names())
    if not changed or after.step == Step.REVIEW:
        return ""
    named = after.form.unit_name if after.form.unit_name != before.unit_name else None
    place = after.form.commune if after.form.commune != before.commune else None
    return said_texts.noted(lines=_placed(turn, remarked(turn, changed, named), place))


def _placed(turn: Turn, lines: str, place: str | None) -> str:
    """With a word behind a commune that no list of the province has."""
    read = commune_read(turn, Heard(place)) if place else None
    if place is None or read is None or not read.unknown:
        return lines
    head, shown, rest = lines.partition(f": {place}")
    return f"{head}{shown} ({UNKNOWN}){rest}" if shown else lines


def check_taken(turn: Turn, before: Registering, after: Registering) -> Registering:
    """Notice, when the unit becomes known, that it is registered already."""
    named_at = (Step.UNIT_NAME, Step.UNIT_PICK, Step.COMMUNE, Step.COMMUNE_PICK, Step.REUSE)
    form = after.form
    names_unit = before.step in named_at or _unit_of(before.form) != _unit_of(form)
    if _unit_of(before.form) != _unit_of(form):
        after = replace(after, joins=None)
    # Two communes may have a unit of one name, and a missing commune would match both.
    ready = form.unit_name and form.commune and after.step not in PICKS
    if not names_unit or not ready or after.revising:
        return after
    taken = turn.lookup.taken(turn.plan.id, form, but=after.knows)
    if taken is None:
        return after
    step = Step.EXISTING if taken.own else Step.UNIT_TAKEN
    return replace(after, step=step, found=found_of(taken))


def _unit_of(form: Form) -> tuple[object, ...]:
    return form.unit_id, form.unit_name, form.commune


def prompt(turn: Turn, dialog: Registering, notes: tuple[str, ...] = ()) -> Reply:
    """The open step's question, with notes before it."""
    return with_notes(notes, ask_step(turn, dialog))


def prompt_in_short(turn: Turn, dialog: Registering, notes: tuple[str, ...] = ()) -> Reply:
    """The question after something said in between: the list of people stands above already."""
    asked = prompt(turn, dialog)
    people = dialog.form.people
    if dialog.step == Step.PEOPLE and people:
        asked = replace(asked, text=texts.people_again(count=persons(people)))
    return with_notes(notes, asked)


def show(
    turn: Turn,
    dialog: Registering,
    notes: tuple[str, ...] = (),
    answered: Answered | None = None,
) -> Outcome:
    effects = answered.effects if answered else ()
    reply = prompt(turn, dialog, notes)
    if dialog.step == Step.REVIEW:
        dialog = replace(dialog, seen=dialog.form)
    return say(turn, reply, dialog=dialog, effects=effects)
