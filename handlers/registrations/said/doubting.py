"""A sentence that may be the answer to the open question, or a question of its own.

The rule: what is clearly one of them is taken as that; where it may be either nothing is written
and nothing is answered before the person has said which it is.
"""

import re

from handlers.acts.asking import asks_by_word
from handlers.acts.heard import Heard
from handlers.acts.meaning import LIKELY
from handlers.acts.slots.moment.when import read_when
from handlers.registrations import dialog as registration
from handlers.registrations.places import place_of
from handlers.registrations.said.passing import remarked
from handlers.registrations.words.asking import OF_PLAN
from handlers.registrations.words.telling import REMINDS
from handlers.turn.turn import Turn, stay
from handlers.typed.words import assent as texts
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import Registering, Step

# Where whole sentences are asked for; anywhere else what asks is a question.
_SENTENCES = frozenset({Step.TARGETS, Step.PERSON_INITIATIVE, Step.PEOPLE_INITIATIVE})
# More than elsewhere: an answer that is taken for a question is lost.
ASKED = 0.85
SENTENCE_WORDS = 6
_REMINDS = re.compile(REMINDS)
_OWN = ("calendar", "status", "view", "who-are-you")
_TELLING = ("values", "correct", "change")
_ASKING = ("question", "help")


def decided(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """What is one or the other; None for what asks nothing, and for a clear question."""
    if not _is_asked_here(dialog, heard) or is_question(dialog, heard):
        return None
    asks = remarked.asks(dialog, heard) and asks_by_word(heard)
    if not asks and not _sounds_asked(dialog, heard):
        return None
    if heard.meant.act not in _TELLING and heard.aside.act in _OWN and heard.aside.sure >= ASKED:
        # "Bao giờ có kết quả": answered at once, from the own file or the calendar.
        return None
    result = registration.answer(turn, dialog, heard)
    if not isinstance(result, Outcome) or _is_value(heard):
        return result if isinstance(result, Outcome) else None
    return _asked_which(turn, heard)


def _is_asked_here(dialog: Registering, heard: Heard) -> bool:
    # Only where the words were read at this very step does their act mean anything.
    here = dialog.step in _SENTENCES and heard.at == place_of(dialog)
    reminds = _REMINDS.search(heard.plain) and read_when(heard, "idle", "remind-set").date
    return here and heard.lean is None and not heard.says_none and not reminds


def is_question(dialog: Registering, heard: Heard) -> bool:
    """Whether nothing speaks for its being an answer."""
    meant = heard.meant
    if not _is_asked_here(dialog, heard):
        return False
    if heard.asks_whether or OF_PLAN.search(heard.unsigned):
        return True
    least = LIKELY if meant.act == "help" or "?" in heard.text else ASKED
    return meant.act in _ASKING and meant.sure >= least


def _sounds_asked(dialog: Registering, heard: Heard) -> bool:
    """Without a word that asks; names of initiatives are too unlike sentences for that."""
    meant = heard.meant
    is_short = len(heard.plain.split()) < SENTENCE_WORDS
    asked = meant.act == "question" and (meant.sure >= LIKELY or is_short)
    return dialog.step == Step.TARGETS and asked


def _is_value(heard: Heard) -> bool:
    """ "Tăng số máy lên 20 chiếc" only sounds like a question; the open step wins."""
    meant = heard.meant
    if "?" in heard.text:
        return False
    # Questions that are hard to recognise are short ones.
    unlikely = meant.sure < LIKELY and len(heard.plain.split()) >= SENTENCE_WORDS
    return (meant.act == "values" and meant.sure >= LIKELY) or unlikely


def _asked_which(turn: Turn, heard: Heard) -> Outcome:
    """Both ways on; the words stand in the button alone."""
    lines = (" ".join(line.split()).rstrip("? ") for line in heard.text.splitlines())
    answer = Choice(texts.AS_TYPED, texts.is_answer(value="; ".join(filter(None, lines))))
    question = Choice(texts.AS_ASKED, texts.IS_QUESTION)
    return stay(turn, Reply(texts.ANSWER_OR_QUESTION, (answer, question)))
