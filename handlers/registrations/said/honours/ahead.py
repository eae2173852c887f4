"""The unit's title, named before it is asked for.

The rule: nothing but the title is said, and it can be of nobody else.
"""

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots import titles
from handlers.acts.slots.text.reading import Reading
from handlers.registrations.form.fields import NOT_HERE
from handlers.registrations.said import taking
from handlers.registrations.words.honours import AHEAD, NO
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.repeats import compiled

_SHORT = compiled(r"\b(?:tien tien|xuat sac)\b")


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Thì lao động tiên tiến như mọi năm" where the contact is asked for; None for the rest."""
    form = dialog.form
    if form.kind not in ("collective", "both") or form.collective_title or heard.asks:
        return None
    reading = Reading(heard)
    marks = reading.of("title")
    if not marks and form.kind == "collective":
        return _in_few_words(turn, dialog, heard)
    if len(marks) != 1 or marks[0].value in NOT_HERE:
        return None
    own = range(marks[0].first, marks[0].last)
    beside = {word.bare for at, word in enumerate(reading.words) if at not in own}
    title = titles.title_of(titles.own_of_unit(marks[0].value))
    # Beside persons only what is called so is the unit's.
    named = titles.title_of(marks[0].value).subject == "collective"
    if form.kind == "both" and not named:
        return None
    if title.subject == "individual" or beside & NO - {"thoi"} or not beside <= AHEAD:
        return None
    return taking.take(turn, dialog, Slots(collective_title=titles.name_of(title.id)))


def _in_few_words(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Xuất sắc", "tiên tiến nhé": of a unit's titles, and nobody is called so."""
    if not _SHORT.search(heard.unsigned) or not {*heard.unsigned.split()} <= AHEAD - NO:
        return None
    title = titles.alone(heard.unsigned, collective=True)
    return taking.take(turn, dialog, Slots(collective_title=title)) if title else None
