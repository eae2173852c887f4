"""A number where the contact is asked for, with words around it that name nobody.

The rule: the number is written and the rest is asked for; what is said about a number, or only by
the way, is nobody's name and nobody's post. A given name is whoever is registered and called so.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.form import read_form
from handlers.acts.slots.phones import read_numbers, without_numbers
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.rows import found_row
from handlers.registrations.said import taking
from handlers.registrations.said.persons.speaker import is_the_one
from handlers.registrations.words import telling as words
from handlers.turn.turn import Turn
from handlers.typed.names import is_position
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.said import Said

_PARTS = re.compile(r"[,;.!\n]+|\s[-–]\s")


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Số nhà tôi là 0216…, ở bản ít sóng lắm", "thui 0848… nhé"; None where somebody is named."""
    numbers = read_numbers(heard.text)
    if len(numbers) != 1 or "?" in heard.text:
        return None
    rest = without_numbers(heard.text, numbers)
    parts = [heard.part(one.strip()) for one in _PARTS.split(rest) if any(map(str.isalpha, one))]
    said = read_form(heard, "contact")
    whole = said.contact_name is not None and len(said.contact_name.split()) > 1
    if not parts or whole or said.contact_position or any(map(is_position, parts)):
        return None
    if len(dialog.form.people) == 1 and is_the_one(turn, dialog, heard) is not None:
        return None
    phone, known = numbers[0].number, _known(dialog, said.contact_name)
    if known is not None and dialog.step == Step.CONTACT:
        return taking.take(turn, dialog, replace(known, phone=phone))
    # One part that may be a post of its own kind ("tổ viên thêu") is left to the step.
    if not all(map(_names_nobody, parts[:1])) or (
        len(parts) > 1 and not _names_nobody(parts[-1], least=4)
    ):
        return None
    form = replace(dialog.form, phone=phone)
    note = showing.noted(turn, dialog.form, replace(dialog, form=form))
    return registration.advance(
        turn, dialog, Answered(replace(dialog, form=form), goto=dialog.step, notes=(note,))
    )


def _known(dialog: Registering, given: str | None) -> Slots | None:
    """Whoever is registered and called so."""
    rows = (*dialog.form.people, *dialog.carried.people)
    at = found_row(rows, None, given) if given else None
    if at is None:
        return None
    return Slots(contact_name=rows[at].name, contact_position=rows[at].position)


def _names_nobody(part: Said, least: int = 99) -> bool:
    """Said of the number, in small words alone, or as long as a sentence."""
    said = part.unsigned.split()
    # "Chị Liên" is no "liền": with a capital behind the first word somebody is named.
    named = any(word[:1].isupper() for word in part.text.split()[1:])
    small = set(said) <= words.SMALL_WORDS or not words.OF_A_NUMBER.isdisjoint(said)
    return (small and not named) or len(said) >= least
