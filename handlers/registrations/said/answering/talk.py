"""Whether what was typed at an open step is talk.

The rule: talk is no value.
"""

from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE
from handlers.acts.slots.form import read_form

# Of words that are hardly a name or a value less is enough to doubt them; below the last even
# small words are taken for what they answer.
LIKELY_TALK, HARDLY_TALK = 0.35, 0.15
SENTENCE_WORDS = 4
TALK = frozenset("thanks greeting bye praise complaint help human yes no wait question".split())
FILLING = ("values", "add-person")


def is_talk(heard: Heard) -> bool:
    """Several words that are sure to be talk and name nobody."""
    words = heard.text.split()
    # Four small words are hardly a name: less is enough to doubt it.
    least = LIKELY_TALK if len(words) >= SENTENCE_WORDS and heard.text.islower() else SURE
    sure = heard.meant.act in TALK and heard.meant.sure >= least
    # A name of two words is written with capitals; "xác nhận" is none.
    several = len(words) > 2 or (len(words) == 2 and heard.text.islower())
    return sure and several and not read_form(heard, "contact").said()


def is_chatty(heard: Heard, name: str) -> bool:
    """Small words that are a little like talk, of which none is known as anybody's name."""
    if heard.talk.share < HARDLY_TALK or (name.istitle() and not heard.text.islower()):
        return False
    said = read_form(heard, "contact")
    return not (said.contact_name or said.people)
