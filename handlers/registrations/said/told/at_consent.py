"""Values of a registration that are told while the consent is open.

The rule: without a yes they wait for one, and only what can be nothing else is taken for one.
"""

from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots.aim.aims import only_aims
from handlers.acts.slots.form import read_form
from handlers.acts.slots.phones import choose, read_numbers
from handlers.acts.slots.words.aims import MEASURED
from handlers.registrations import texts
from handlers.registrations.form.steps import ask_step
from handlers.registrations.said import taking
from handlers.registrations.words.consenting import NAMES_HIMSELF, TAKES_BACK
from handlers.turn.turn import Turn, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Reply
from handlers.values.state import Registering
from knowledge.places.communes import communes
from knowledge.typed.normalize import fold
from knowledge.typed.repeats import compiled

_COUNTED = compiled(rf"(?:\w+ ){{0,4}}?{MEASURED}")
_NAMES_HIMSELF, _TAKES_BACK = compiled(NAMES_HIMSELF), compiled(TAKES_BACK)


def told(said: Heard, *, agrees: bool) -> Slots:
    """What is told beside a yes, or without one where it is plainly a value of the form."""
    slots = wished(said)
    if slots.said():
        return slots
    read = read_form(said, "consent")
    if not read.said() and _COUNTED.match(said.folded) and (aims := only_aims(said.text)):
        return Slots(targets=aims)  # "Nuôi thêm 200 con lợn đen".
    return read if agrees or _is_told(read, said) else slots


def _is_told(read: Slots, said: Heard) -> bool:
    """Whether it can be nothing else: a unit by its kind, a commune there is, a title, a name."""
    if read.phone or read.kind or read.collective_title or (read.unit_type and read.unit_name):
        return True
    if read.contact_name:
        named = _NAMES_HIMSELF.match(said.unsigned) is not None
        return bool(read.contact_position) or (named and " " in read.contact_name)
    return read.commune is not None and communes().is_place(fold(read.commune))


def wished(said: Heard) -> Slots:
    """What is registered, where the words are a wish or values; none of what only asks."""
    meant = said.aside
    return meant.slots if meant.act in ("register", "values") else Slots()


def numbers(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Không chín một tám …" is a number, and no "no"; which of two is asked afterwards."""
    given = read_numbers(heard.text)
    if not given or any(map(str.isdigit, heard.text)) == (len(given) == 1):
        return None
    if _TAKES_BACK.search(heard.unsigned):
        return None  # "Không đồng ý, đừng lưu số không chín …" is a no.
    number = choose(given)
    if number is not None:
        return taking.take(turn, dialog, Slots(phone=number))
    asked = Reply(texts.which_number_later(numbers=[one.number for one in given]))
    return stay(turn, replace(asked, choices=ask_step(turn, dialog).choices))
