"""A person's title, or a post, alone where the whole is shown: "lao động tiên tiến".

The rule: of whom it is stands nowhere in it, so it is asked; nothing is changed.
"""

from handlers.acts.heard import Heard
from handlers.acts.slots import titles
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import showing
from handlers.registrations.form.named import MAX_WORDS
from handlers.registrations.said.honours import texts
from handlers.registrations.words import honours as words
from handlers.turn.turn import Turn, stay
from handlers.typed.assent import bare_words
from handlers.typed.names import is_position, read_position
from handlers.values.messages import Outcome
from handlers.values.state import Registering


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """Whose it is, asked; None where more is said, or what the unit has."""
    if heard.key is not None or "?" in heard.text or heard.asks:
        return None
    title = _title(heard)
    said = title or _post(heard)
    if said is None:
        return None
    note = texts.of_whom(said=said, name=dialog.form.contact_name or "", honour=title is not None)
    return stay(turn, showing.prompt_in_short(turn, dialog, (note,)))


def _title(heard: Heard) -> str | None:
    reading = Reading(heard)
    marks = reading.of("title")
    if len(marks) != 1 or titles.title_of(marks[0].value).subject != "individual":
        return None
    own = range(marks[0].first, marks[0].last)
    rest = {word.bare for at, word in enumerate(reading.words) if at not in own}
    return titles.title_of(marks[0].value).said if rest <= words.AROUND_ALONE else None


def _post(heard: Heard) -> str | None:
    bare = bare_words(heard)
    return read_position(bare, MAX_WORDS) if is_position(bare) else None
