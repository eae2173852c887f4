"""Whether a sentence at a step that takes sentences is its answer.

The rule: what the reader of acts takes for something else is no value; where it is not sure, an
amount or a whole sentence speaks for one, and a word of the dialog's own against it.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.meaning import LIKELY
from handlers.typed.assent import is_finishing, is_sending

# What fills in or mends; everything else is said to the assistant.
TELLING = frozenset(("values", "register", "correct", "change", "add-person", "same"))
SENTENCE_WORDS = 6
_AMOUNT = re.compile(r"\d[\d.,]*\s*(?:%|[^\W\d_]{1,})")


def is_told(heard: Heard) -> bool:
    """Whether it tells an aim or an initiative; nothing is lost where it is asked about."""
    meant = heard.meant
    if heard.says_none or is_finishing(heard):
        # The step itself knows what nothing to write means there.
        return True
    if is_sending(heard):
        return False
    long = len(heard.plain.split()) >= SENTENCE_WORDS
    counts = _AMOUNT.search(heard.text) is not None
    if meant.act in TELLING:
        return meant.sure >= LIKELY or counts
    return counts and long and meant.sure < LIKELY
