"""A phone number that can be told from others and not be called, and a name for its colleagues.

The rule: whoever may not act sees numbers only so, wherever and however they were typed, in words
too; enough digits stay to see that a number stood there, never enough to call it.
"""

from dataclasses import fields, replace
from typing import Any

from handlers.values.shown.spoken import FEWEST_WORDS, spoken
from handlers.values.state import Form, Participant
from knowledge.typed.normalize import nfc
from knowledge.typed.telephones import OWN_DIGITS, as_typed, telephones


def masked(phone: str) -> str:
    """The first four digits and the last three: "0977***123"; of fewer digits fewer."""
    digits = "".join(filter(str.isdecimal, as_typed(phone)))
    return f"{digits[: 4 - (len(digits) == OWN_DIGITS)]}***{digits[-3:]}"


def initialled(name: str) -> str:
    """A name as a colleague may guess it and a stranger learns nothing of it: "N. T. H."."""
    return " ".join(f"{word[0]}." for word in name.split())


def without_phones(text: str) -> str:
    """The text with every phone number masked ("0977***123"), in figures or said in words."""
    parts, at = [], 0
    for one in telephones(text):
        parts += [text[at : one.start], masked(one.digits)]
        at = one.end
    return _without_spoken("".join((*parts, text[at:])))


def _without_spoken(text: str) -> str:
    # Most texts are shorter than a number in words, or are no words at all.
    if text.count(" ") < FEWEST_WORDS - 1:
        return text
    composed, parts, at = nfc(text), list[str](), 0
    for said in spoken(composed):
        for one in telephones(said.digits):
            start, end = said.spans[one.start][0], said.spans[one.end - 1][1]
            # Three noughts in a word may stand on its edge.
            if start >= at:
                parts += [composed[at:start], masked(one.digits)]
                at = end
    return "".join((*parts, composed[at:])) if parts else text


def without_number(form: Form) -> Form:
    """The form with its number masked, and every other that somebody typed into it."""
    words: Form = _without(form)
    phone = masked(form.phone) if form.phone else form.phone
    # A tax code is nobody's telephone, and some look like one.
    return replace(words, phone=phone, tax_code=form.tax_code)


def _without(value: Any) -> Any:
    match value:
        case str():
            return without_phones(value)
        case tuple():
            return tuple(map(_without, value))
        case Form() | Participant():
            held = {one.name: _without(getattr(value, one.name)) for one in fields(value)}
            return replace(value, **held)
    return value
