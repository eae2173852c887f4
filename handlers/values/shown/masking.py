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
    """A name as a colleague may guess it and a stranger learns nothing of it: "N. T. H."."""
    return " ".join(f"{word[0]}." for word in name.split())


def without_number(form: Form) -> Form:
    """The form with its number masked."""
    return replace(form, phone=masked(form.phone)) if form.phone else form
