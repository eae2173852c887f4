"""Which of the shown choices a typed line means, if any.

The rule: consents and what cannot be undone take the exact words only; where words of the
person's own are asked for, a label must be whole.
"""

import re

from handlers import dialogs, refusing
from handlers.acts.assent import says_agreed
from handlers.acts.heard import Heard
from handlers.turn.turn import Turn
from handlers.typed.assent import contradicts
from handlers.typed.read import plain, read_choice, read_label, shown
from handlers.typed.words import assent as texts
from handlers.typed.words.ordinals import OF_OTHERS
from handlers.values.replies import Choice

# A longer line than "là câu trả lời em ạ" is a new answer.
MOST_WORDS = 6
YES_KEYS = ("yes", "go:continue", "go:interest")
_OF_OTHERS = re.compile(OF_OTHERS)


def pushed(turn: Turn, heard: Heard) -> Choice | None:
    """The choice of the message that came last by itself: by its number or its whole label."""
    choices = turn.person.pushed
    if not choices:
        return None
    place = None if _may_be_a_name(turn, heard) else heard.place
    if place is not None:
        return choices[place - 1] if 1 <= place <= len(choices) else None
    lean = heard.lean
    # A "yes" beside an open question may be meant for that one, and linking opens a person's data.
    if lean in ("yes", "no") and turn.idle:
        link = f"link:{lean}:"
        asked = next((choice for choice in choices if choice.key.startswith(link)), None)
        if asked is not None:
            return asked
    if lean == "yes":
        return next((choice for choice in choices if choice.key in YES_KEYS), None)
    named = [] if heard.may_ask else [one for one in choices if shown(one).plain == heard.plain]
    return next((choice for choice in named if not contradicts(heard, shown(choice))), None)


def _may_be_a_name(turn: Turn, heard: Heard) -> bool:
    """ "Ba" is a name where a name is asked for and there are not so many choices."""
    if dialogs.takes(turn) != "name" or any(map(str.isdigit, heard.plain)):
        return False
    return (heard.place or 0) > len(turn.person.conversation.offered)


def leaves(turn: Turn, heard: Heard) -> bool:
    """The "0. Thoát" under numbered choices; zero days before is an answer, not a way out."""
    counting = dialogs.takes(turn) == "days"
    listed = turn.person.pushed or turn.person.conversation.offered
    return heard.plain == "0" and bool(listed) and not counting


def is_of_others(turn: Turn, heard: Heard) -> bool:
    """ "Người số một", "loại đầu tiên" below a consent: no button of it."""
    return dialogs.takes(turn) == "consent" and _OF_OTHERS.search(heard.unsigned) is not None


def chosen(turn: Turn, heard: Heard) -> Choice | None:
    """The offered choice meant; a command's own word ("huy") wins over a vaguely similar label.

    Consents and what cannot be undone take the exact words only; "no" always keeps.
    """
    offered = dialogs.offered(turn)
    # First, or "Hủy" as a shown choice would be the command of that name.
    exact = read_label(heard, offered)
    if heard.place is not None and is_of_others(turn, heard):
        return None
    if exact is not None or heard.place is not None:
        return exact
    doubted = _answer_or_question(offered, heard)
    if doubted is not None:
        return doubted
    lean = heard.lean
    if dialogs.takes(turn) == "consent":
        if says_agreed(heard):
            return _with_key(offered, "yes")
        return _with_key(offered, "no") if refusing.refuses_consent(heard) else None
    if lean == "no":
        return _with_key(offered, "no")
    if dialogs.takes(turn) == "sure" or dialogs.asks_text(turn):
        return None
    if lean == "yes":
        return next((choice for choice in offered if choice.key in YES_KEYS), None)
    # "Xem đăng ký ở đâu" begins like a label and asks.
    if heard.command or heard.asks:
        return None
    return read_choice(heard, offered)


def _answer_or_question(offered: tuple[Choice, ...], heard: Heard) -> Choice | None:
    """ "Là câu trả lời" where it was asked just now which of the two a line is."""
    asked = _with_key(offered, texts.AS_ASKED)
    if asked is None or heard.is_negated or len(heard.plain.split()) > MOST_WORDS:
        return None
    line = f" {heard.plain} "
    if any(f" {plain(words)} " in line for words in texts.SAYS_ANSWER):
        return _with_key(offered, texts.AS_TYPED)
    return asked if any(f" {plain(words)} " in line for words in texts.SAYS_QUESTION) else None


def _with_key(offered: tuple[Choice, ...], key: str) -> Choice | None:
    return next((choice for choice in offered if choice.key == key), None)


def answers(turn: Turn, heard: Heard) -> bool:
    """Tell whether it is a shown label or number, or a bare yes or no: no wish of its own."""
    label = read_label(heard, dialogs.offered(turn))
    return label is not None or heard.lean is not None
