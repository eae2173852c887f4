"""That something was taken down wrongly, where what is right was not said with it.

The rule: nothing is changed by it, and what is wrong is asked for; a field, a value or somebody
that is named with it has its own answer.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.meaning import LIKELY
from handlers.acts.slots.corrections import named_field
from handlers.registrations import showing
from handlers.registrations.form import said_texts as texts
from handlers.registrations.words.mending import misheard as words
from handlers.talk.remarks import names_somebody
from handlers.turn.turn import Turn, stay, with_notes
from handlers.values.messages import Outcome
from handlers.values.state import Registering

_SAID_ALREADY = re.compile(words.SAID_ALREADY)
_WRONG = re.compile(f"{words.WRONG}|{words.NOT_SO}")
# "Sai hết rồi, làm lại từ đầu" wishes for something.
_MENDING = frozenset("no correct change complaint".split())
# Longer than that it tells something.
MOST_WORDS = 10


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Ghi nhầm hết cả rồi", "không phải thế"; None for anything else."""
    return asked(turn, dialog) if _WRONG.search(heard.unsigned) and _is_all(heard) else None


def says_again(heard: Heard) -> bool:
    """ "Đã bảo lái xe cả mà": what was meant is known to nobody here."""
    return _SAID_ALREADY.search(heard.unsigned) is not None and _is_all(heard)


def asked(turn: Turn, dialog: Registering) -> Outcome:
    """What is wrong is asked for, above the open question."""
    return stay(turn, with_notes((texts.MISHEARD,), showing.prompt_in_short(turn, dialog)))


def _is_all(heard: Heard) -> bool:
    """Whether it names nothing that could be put right by it."""
    asks = heard.asks or heard.may_ask or heard.asks_whether or heard.key is not None
    names = any(map(str.isdigit, heard.text)) or names_somebody(heard) or named_field(heard)
    said = names or heard.meant.slots.said()
    mends = heard.meant.act in _MENDING or heard.meant.sure < LIKELY
    return mends and not asks and not said and len(heard.plain.split()) <= MOST_WORDS
