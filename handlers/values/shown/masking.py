"""A phone number that can be told from others and not be called, and a name for its colleagues.

The rule: whoever may not act sees numbers only so, wherever and however they were typed, in words
too; enough digits stay to see that a number stood there, never enough to call it.
"""

from dataclasses import fields, replace
from typing import Any

from handlers.values.phones.places import NumberPlace, known_places, numbers_in
from handlers.values.state import Form, Participant
from knowledge.typed.normalize import nfc
from knowledge.typed.telephones import OWN_DIGITS, as_typed


def masked(phone: str) -> str:
    """The first four digits and the last three: "0977***123"; of fewer digits fewer."""
    digits = "".join(filter(str.isdecimal, as_typed(phone)))
    return f"{digits[: 4 - (len(digits) == OWN_DIGITS)]}***{digits[-3:]}"


def initialled(name: str) -> str:
    """A name as a colleague may guess it and a stranger learns nothing of it: "N. T. H."."""
    return " ".join(f"{word[0]}." for word in name.split())


def without_phones(text: str, known: str | None = None) -> str:
    """The text with every phone number masked ("0977***123"), in figures or said in words.

    One that is `known` to be somebody's is masked in every writing of its digits.
    """
    # Most texts are no words of people at all, or shorter than a number.
    if len(text) < OWN_DIGITS:
        return text
    composed = nfc(text)
    found = [*(known_places(composed, known) if known else ()), *numbers_in(composed)]
    return _masked_at(composed, found) if found else text


def _masked_at(text: str, found: list[NumberPlace]) -> str:
    parts, at = list[str](), 0
    for one in sorted(found, key=lambda one: one.start):
        # What is known may be found twice.
        if one.start >= at:
            parts += [text[at : one.start], masked(one.digits) if one.digits else "***"]
        at = max(at, one.end)
    return "".join((*parts, text[at:]))


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
