""" "Tên thằng Páo họ chi": the whole name of one who is written down, read out.

The rule: nothing is sent or changed by asking; of two who are called so both are told.
"""

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import showing
from handlers.registrations.asked import reading_back_texts as texts
from handlers.registrations.asked.words import reading_back as words
from handlers.registrations.said.persons.pointing import pointed
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

MOST_WORDS = 18
_FAMILY, _CLAUSE = compiled(words.FAMILY), compiled(r"[,;.!?\n]+")


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """The names, and the open question again; None where nobody of the list is asked for."""
    if len(heard.unsigned.split()) > MOST_WORDS or not _FAMILY.search(heard.unsigned):
        return None
    clauses = [Heard(one.strip()) for one in _CLAUSE.split(nfc(heard.text)) if one.strip()]
    asked = next((one for one in clauses if _FAMILY.search(one.unsigned)), None)
    if asked is None:
        return None
    rows = {at for one in pointed(Reading(asked), dialog.form) for at in one.rows}
    names = [dialog.form.people[at].name for at in sorted(rows)]
    if not names:
        return None
    note = "\n".join(texts.family(name=name) for name in dict.fromkeys(names))
    return stay(turn, showing.prompt_in_short(turn, dialog, (note,)))
