"""Whether a wish that is read was meant: a joke, a quote, a fear or another's deed is none.

The rule: what is not meant does nothing and asks nothing; it goes on as any other message.
"""

import re

from handlers.acts.heard import Heard
from handlers.wishes.words import meant as words

MOST_CHARS = 300
ENDING = ("delete-data", "withdraw", "withdraw-consent", "remind-off")
_NOT_MEANT, _OF_SOMEBODY = re.compile(words.NOT_MEANT), re.compile(words.OF_SOMEBODY)
_NOT_OFF = re.compile(words.NOT_OFF)


def is_meant(heard: Heard) -> bool:
    """Whether the words that end something are the person's own wish, now."""
    if len(heard.text) > MOST_CHARS:
        return True
    return not (_NOT_MEANT.search(heard.plain) or _OF_SOMEBODY.search(heard.text))


def keeps_reminding(heard_plain: str) -> bool:
    """ "Đừng có mà quên nhắc", "đừng nhắc sớm quá": reminders go on."""
    return _NOT_OFF.search(heard_plain) is not None
