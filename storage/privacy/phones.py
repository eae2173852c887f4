"""Phone numbers in what people write, made unreadable before the words are kept.

The rule: enough digits stay to see that a number stood there, never enough to call it.
"""

import re

from handlers.values.shown.masking import masked

# Eight to ten digits behind 0 or +84; a longer run is a tax code or an account. Letters may stand
# right before and behind it: "sđt0912345678".
_PHONE = re.compile(
    r"(?<!\d)(?<!\d-)(?:\+?84|0|\(0(?=\d{1,3}\)))[ .\-]?\d(?:[ .\-]?\d|\)[ .\-]?\d){7,9}(?!\d|-\d)"
)


def without_phones(text: str) -> str:
    """The text with every phone number masked ("0977***123")."""
    return _PHONE.sub(lambda found: masked(found[0]), text)
