"""A number in a message about something else, or beside somebody else's name: nobody's contact.

The rule: the number that is written stays until it is said that another takes its place; the other
one is told, with the words that would write it.
"""

import re
from dataclasses import replace

from handlers.acts.slots.phones import read_numbers, without_numbers
from handlers.registrations import texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.said_texts import is_noted
from handlers.registrations.showing import noted
from handlers.registrations.words import telling as words
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.state import Form, Registering, Step
from knowledge.typed.normalize import nfc
from knowledge.typed.repeats import compiled

# There the number is what is asked, or the contact with theirs.
_ASKED = frozenset((Step.CONTACT, Step.CONTACT_POSITION, Step.PHONE))
_REPLACES = compiled(words.NUMBER_REPLACES)
_SOMEBODYS = compiled(words.SOMEBODYS)
_COUNTS = compiled(words.COUNTS_CHANGES)
_AMOUNT, _WORD = re.compile(r"\d"), re.compile(r"\w+")


def left_as_it_is(turn: Turn, before: Registering, answered: Answered) -> Answered:
    """The answer without another's number in the contact's place; the same for every other."""
    was, now = before.form, answered.dialog.form
    if not was.phone or not now.phone or was.phone == now.phone or before.step in _ASKED:
        return answered
    if turn.inbound.choice is not None or not _is_anothers(turn.inbound.text, was, now):
        return answered
    dialog = replace(answered.dialog, form=replace(now, phone=was.phone))
    taken = noted(turn, was, dialog)
    told = [taken if is_noted(note) else note for note in answered.notes]
    told.append(texts.number_stays(phone=was.phone, other=now.phone))
    return replace(answered, dialog=dialog, notes=tuple(filter(None, told)))


def _is_anothers(text: str, was: Form, now: Form) -> bool:
    text = nfc(text)
    numbers = read_numbers(text)
    if now.phone not in {one.number for one in numbers}:
        return False  # Its end alone was put right.
    rest = without_numbers(text, numbers)
    said = plain(rest)
    if _REPLACES.search(said) or was.contact_name != now.contact_name:
        return False
    # With what is told in the same message: "xã Quy Mông, số 03…".
    known = {
        word
        for form in (was, now)
        for one in (form.contact_name, form.contact_position, form.unit_name, form.commune)
        for word in plain(one or "").split()
    }
    given = plain(was.contact_name or "").split()[-1:]
    if set(given) & set(said.split()):
        return False
    if _AMOUNT.search(_COUNTS.sub(" ", said)) or was.targets != now.targets:
        return True
    around = known | words.OF_A_NUMBER | words.SMALL_WORDS
    whose = {one["who"] for one in _SOMEBODYS.finditer(said)}
    return bool((_names_in(rest) | whose) - around)


def _names_in(text: str) -> set[str]:
    """The folded words that are written as names: two with a capital, or one behind "chị"."""
    named, before = set[str](), ""
    for word in _WORD.findall(text):
        called = plain(before) in words.CALLED or before[:1].isupper()
        if word[:1].isupper() and called:
            named.add(plain(word))
        before = word
    return named
