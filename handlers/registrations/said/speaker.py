"""Whether a message names nobody but who speaks.

The rule: every word of it says so; one word more, and it may be a name.
"""

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.phones import read_numbers
from handlers.registrations.said import taking
from handlers.registrations.words.telling import BESIDE, NOBODY_ELSE, PRONOUNS
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome
from handlers.values.state import Registering
from knowledge.typed.said import Said

_SPEAKING = PRONOUNS | NOBODY_ELSE | BESIDE


def is_only_speaker(heard: Said) -> bool:
    """ "Vẫn mình", "thì bác chứ còn ai": nothing but who speaks, and that it is nobody else."""
    spoken = set(heard.lowered.replace(",", " ").replace(".", " ").split())
    return spoken <= _SPEAKING and bool(spoken & PRONOUNS) and bool(spoken & NOBODY_ELSE)


def is_the_one(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Anh luôn, 0964…": who speaks is the one who is registered."""
    text = heard.text
    for number in reversed(read_numbers(text)):
        text = text[: number.start] + text[number.end :]
    if not is_only_speaker(heard.part(text)):
        return None
    row, numbers = dialog.form.people[0], read_numbers(heard.text)
    phone = numbers[0].number if len(numbers) == 1 else None
    said = Slots(contact_name=row.name, contact_position=row.position, phone=phone)
    return taking.take(turn, dialog, said)
