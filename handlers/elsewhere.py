"""What is asked beside something else: at an open step, or in one sentence of several.

The rule: only what is sure; the step is asked again, and what tells something is no question.
"""

import re

from handlers import affairs, dialogs
from handlers.acts.heard import Heard
from handlers.acts.meaning import SURE
from handlers.questions import ask, several
from handlers.questions.judging import judge
from handlers.subjects import ACTS, ASIDES
from handlers.talk.beside_story import asks_day, asks_plan
from handlers.turn.turn import Turn
from handlers.values.messages import Outcome

_ANSWERING = frozenset(("values", "register", "correct", "change", "add-person", "same", "choice"))
# Where something is done for good, a question is no way out of it.
_TAKING = ("words", "name", "choice")
_ASIDE = frozenset(("calendar", "status", "view", "who-are-you"))

_SENTENCES = re.compile(r"(?<=[.!?\n])\s+|\n+")
MOST_CHARS, FEWEST_WORDS = 400, 4


def said_aside(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Hôm nay ngày gì nhỉ" where aims are asked for; None for what may be an answer."""
    if dialogs.takes(turn) not in _TAKING or dialogs.paused(turn):
        return None
    aside = heard.aside
    if heard.meant.act in _ANSWERING or aside.act not in _ASIDE or aside.sure < SURE:
        return None
    return ACTS[aside.act](turn, Heard(heard.text).with_meant(aside))


def day_asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Đến 2/9 còn mấy hôm nữa" where names or aims are asked for; None for what says more."""
    if dialogs.takes(turn) not in _TAKING or dialogs.paused(turn) or not asks_day(heard.text):
        return None
    if heard.aside.act != "calendar":
        return None
    return ACTS["calendar"](turn, Heard(heard.text).with_meant(heard.aside))


def plan_asked(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Kế hoạch nói gì về chuyển đổi số" at any step: it names what it asks about."""
    if dialogs.takes(turn) not in _TAKING or dialogs.paused(turn) or not asks_plan(heard.text):
        return None
    return dialogs.answer_then_prompt(turn, heard)


def in_its_sentence(turn: Turn, heard: Heard) -> Outcome | None:
    """ "Tui Lộc bên quỹ đây. Quỹ tui có được dự không?"; None for everything else."""
    sentences = [one.strip() for one in _SENTENCES.split(heard.text) if one.strip()]
    if len(sentences) < 2 or len(heard.text) > MOST_CHARS:
        return None
    parts = [Heard(one, None, heard.at) for one in sentences]
    asking = [one for one in parts if _asks(one)]
    if len(asking) != 1 or len(asking[0].plain.split()) < FEWEST_WORDS:
        return None
    if judge(turn, heard)[1].outcome == "answer":
        return None
    own = affairs.answered(turn, asking[0]) if asking[0].affair is not None else None
    if own is not None:
        return own
    return ask.ask(turn, asking[0]) if judge(turn, asking[0])[1].outcome == "answer" else None


def several_asked(turn: Turn, heard: Heard) -> Outcome | None:
    """Those of several questions that have a sure answer; None where all or none has."""
    return several.partly(turn, heard, affair=affairs.answered, asides=ASIDES)


def _asks(part: Heard) -> bool:
    return part.asks or part.may_ask or part.asks_whether or "?" in part.text
