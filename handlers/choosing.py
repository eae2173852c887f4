"""Which of the shown choices a typed line means, if any.

The rule: consents and what cannot be undone take the exact words only; where words of the
person's own are asked for, a label must be whole.
"""

from handlers import dialogs as open_dialog
from handlers import refusing
from handlers.turn.commands import read_command
from handlers.turn.turn import Turn
from handlers.typed.assent import contradicts, may_ask, read_lean
from handlers.typed.read import looks_like_question, plain, read_choice, read_label, read_place
from handlers.values.replies import Choice

YES_KEYS = ("yes", "go:continue", "go:interest")


def pushed(turn: Turn, text: str) -> Choice | None:
    """The choice of the message that came last by itself: by its number or its whole label."""
    choices, words = turn.person.pushed, plain(text)
    place = None if _may_be_a_name(turn, words) else read_place(words)
    if place is not None:
        return choices[place - 1] if 1 <= place <= len(choices) else None
    lean = read_lean(text)
    # A "yes" beside an open question may be meant for that one, and linking opens a person's data.
    if lean in ("yes", "no") and turn.idle:
        link = f"link:{lean}:"
        asked = next((choice for choice in choices if choice.key.startswith(link)), None)
        if asked is not None:
            return asked
    if lean == "yes":
        return next((choice for choice in choices if choice.key in YES_KEYS), None)
    named = [] if may_ask(text) else [one for one in choices if plain(one.label) == words]
    return next((choice for choice in named if not contradicts(text, choice.label)), None)


def _may_be_a_name(turn: Turn, words: str) -> bool:
    """ "Ba" is a name where a name is asked for and there are not so many choices."""
    if open_dialog.takes(turn) != "name" or any(map(str.isdigit, words)):
        return False
    return (read_place(words) or 0) > len(turn.person.conversation.offered)


def leaves(turn: Turn, text: str) -> bool:
    """The "0. Thoát" under numbered choices; zero days before is an answer, not a way out."""
    counting = open_dialog.takes(turn) == "days"
    shown = turn.person.pushed or turn.person.conversation.offered
    return plain(text) == "0" and bool(shown) and not counting


def chosen(turn: Turn, text: str) -> Choice | None:
    """The offered choice meant; a command's own word ("huy") wins over a vaguely similar label.

    Consents and what cannot be undone take the exact words only; "no" always keeps.
    """
    offered = open_dialog.offered(turn)
    exact = read_label(text, offered)
    if exact is not None or read_place(plain(text)) is not None:
        return exact
    lean = read_lean(text)
    if open_dialog.takes(turn) == "consent":
        return _with_key(offered, "no") if refusing.refuses_consent(text) else None
    if lean == "no":
        return _with_key(offered, "no")
    if open_dialog.takes(turn) == "sure" or open_dialog.asks_text(turn):
        return None
    if lean == "yes":
        return next((choice for choice in offered if choice.key in YES_KEYS), None)
    if read_command(text, forgiving=False) or looks_like_question(text):
        return None
    return read_choice(text, offered)


def _with_key(offered: tuple[Choice, ...], key: str) -> Choice | None:
    return next((choice for choice in offered if choice.key == key), None)


def answers(turn: Turn, text: str) -> bool:
    """Tell whether it is a shown label or number, or a bare yes or no: no wish of its own."""
    label = read_label(text, open_dialog.offered(turn))
    return label is not None or read_lean(text) is not None
