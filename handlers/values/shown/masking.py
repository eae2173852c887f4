"""A phone number that can be told from others and not be called, and a name for its colleagues.

The rule: whoever may not act sees numbers only so.
"""

import re
from dataclasses import replace

from handlers.values.state import Form


def masked(phone: str) -> str:
    """The first four digits and the last three: "0977***123"."""
    digits = re.sub(r"\D", "", phone)
    return f"{digits[:4]}***{digits[-3:]}"


def initialled(name: str) -> str:
    """A name as a colleague knows it and a stranger does not: "N. T. Hằng"."""
    words = name.split()
    return " ".join((*(f"{word[0]}." for word in words[:-1] or words), *words[1:][-1:]))


def without_number(form: Form) -> Form:
    """The form with its number masked."""
    return replace(form, phone=masked(form.phone)) if form.phone else form
