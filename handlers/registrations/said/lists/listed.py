"""Persons that came in a file: taken like those of a pasted list.

The rule: what the file says is shown and can be mended; before a consent it is only carried, and a
registration that waits is the one it belongs to.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import LIKELY, Slots
from handlers.acts.slots.persons.written import from_text
from handlers.registrations import opening, showing
from handlers.registrations.form.rows_texts import from_file
from handlers.registrations.form.said import said_form
from handlers.registrations.said.taking import take
from handlers.turn.turn import Turn, stay, with_notes
from handlers.values.messages import Outcome
from handlers.values.shown.persons import persons
from handlers.values.state import Registering


def listed(turn: Turn, heard: Heard) -> Outcome | None:
    """Everybody the file names, with what was written beside it; None when it names nobody."""
    words, people = from_text(turn.inbound.text)
    file = turn.inbound.file
    if not people or file is None:
        return None
    slots = replace(_beside(Heard(words, at=heard.at)), people=people)
    outcome = _taken(_with_waiting(turn), slots)
    count = persons(said_form(turn, slots).people)
    note = from_file(count=count, more=file.more, unread=file.unread)
    first, *others = outcome.replies
    return replace(outcome, replies=(with_notes((note,), first), *others))


def _beside(words: Heard) -> Slots:
    """What the words sent along say of the registration."""
    meant = words.meant
    said = meant.act in ("register", "values") and meant.sure >= LIKELY
    return meant.slots if words.text.strip() and said else Slots()


def _with_waiting(turn: Turn) -> Turn:
    """The turn with the draft that waits open, where nothing else is."""
    memory = turn.person.conversation
    if not turn.idle or memory.parked is None:
        return turn
    memory = replace(memory, dialog=memory.parked, parked=None)
    return replace(turn, person=replace(turn.person, conversation=memory))


def _taken(turn: Turn, slots: Slots) -> Outcome:
    dialog = turn.dialog
    if not isinstance(dialog, Registering):
        return opening.start(turn, said_form(turn, slots))
    taken = take(turn, dialog, slots)
    return taken or stay(turn, showing.prompt(turn, dialog))
