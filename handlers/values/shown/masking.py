"""A phone number that can be told from others and not be called, and a name for its colleagues.

The rule: whoever may not act sees numbers only so, wherever they were typed; enough digits stay to
see that a number stood there, never enough to call it.
"""

import re
from dataclasses import fields, replace
from typing import Any

from handlers.values.state import Form, Participant

# Eight to ten digits behind 0 or +84; a longer run is a tax code or an account. Letters may stand
# right before and behind it: "sđt0912345678".
_PHONE = re.compile(
    r"(?<!\d)(?<!\d-)(?:\+?84|0|\(0(?=\d{1,3}\)))[ .\-]?\d(?:[ .\-]?\d|\)[ .\-]?\d){7,9}(?!\d|-\d)"
)


def masked(phone: str) -> str:
    """The first four digits and the last three: "0977***123"."""
    digits = re.sub(r"\D", "", phone)
    return f"{digits[:4]}***{digits[-3:]}"


def initialled(name: str) -> str:
    """A name as a colleague may guess it and a stranger learns nothing of it: "N. T. H."."""
    return " ".join(f"{word[0]}." for word in name.split())


def without_phones(text: str) -> str:
    """The text with every phone number masked ("0977***123")."""
    return _PHONE.sub(lambda found: masked(found[0]), text)


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
