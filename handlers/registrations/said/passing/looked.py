"""What is written of one of the list, shown to whoever asks for it; nothing is changed or sent."""

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import showing
from handlers.registrations.form.fields import title_names
from handlers.registrations.form.row import row_line
from handlers.registrations.form.rows_texts import row_shown
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.words.persons.looking import BREAK, WHAT
from handlers.registrations.words.sending.versions import SEES
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Form, Registering
from knowledge.typed.repeats import compiled

_WHAT, _CLAUSE, _SEES = compiled(WHAT), compiled(BREAK), compiled(SEES)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Gửi nghen, mà khoan coi lại thằng Dần ghi gì": his row; None for anything else."""
    shown = _shown(turn, dialog.form, heard)
    return stay(turn, showing.prompt_in_short(turn, dialog, (shown,))) if shown else None


def of_sent(turn: Turn, form: Form, heard: Heard) -> Outcome | None:
    """The same of what was sent."""
    shown = _shown(turn, form, heard)
    return stay(turn, Reply(shown)) if shown else None


def _shown(turn: Turn, form: Form, heard: Heard) -> str:
    names = title_names(turn.title_names())
    if _SEES.search(heard.unsigned):
        return ""  # "Xem lại bản cuối": the whole, and not who stands last.
    for part in filter(str.strip, _CLAUSE.split(heard.text) if form.people else ()):
        found = pointed(Reading(heard.part(part)), form)
        rows = {at for one in found for at in one.rows}
        text = " ".join("_" if one.rows else one.word or "X" for one in found)
        if len(rows) == 1 and _WHAT.fullmatch(text):
            (at,) = rows
            return row_shown(place=at + 1, line=row_line(form.people[at], names))
    return ""
