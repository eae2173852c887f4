"""A change of the aims whose line is asked for.

The rule: it waits in the form until its line is named or it is given up, and nothing is sent
before.
"""

from dataclasses import dataclass, replace

from handlers.registrations import showing
from handlers.registrations.form import said_texts as texts
from handlers.turn.turn import Turn, say, stay
from handlers.values.messages import Outcome
from handlers.values.replies import Choice, Reply
from handlers.values.state import OpenAim, Registering

# Without a colon: they mean something here alone. Behind the first stands the line's number.
LINE, MORE, NONE, AS_IS = "line-", "line-more", "line-none", "line-as-is"


@dataclass(frozen=True)
class AskedLine:
    """The sentence that asks for the line, and the change that waits for it.

    One that `offers` names the likely line, and asks for a yes.
    """

    sentence: str
    opened: OpenAim
    offers: bool = False


def asked(turn: Turn, dialog: Registering, line: AskedLine) -> Outcome:
    """Ask which line is meant; the number of a choice is the number of the line."""
    lines = _offered(line.opened) if line.offers else _lines(dialog, line.opened)
    choices = (*lines, Choice(NONE, texts.LEAVE_AIMS))
    return say(turn, Reply(line.sentence, choices), dialog=replace(dialog, open_aim=line.opened))


def which_goes(turn: Turn, dialog: Registering) -> Outcome:
    """Ask which line is to go."""
    sentence = texts.no_such_line(count=len(dialog.form.targets))
    if not dialog.form.targets:
        return stay(turn, showing.prompt(turn, dialog, (sentence,)))
    return asked(turn, dialog, AskedLine(sentence, OpenAim()))


def before_sending(turn: Turn, dialog: Registering, opened: OpenAim) -> Outcome:
    """Sending is wished for, and the line is still not known: it is asked first."""
    lines = dialog.form.targets
    line = lines[opened.places[0]] if len(opened.places) == 1 else ""
    sentence = texts.before_sending(said=opened.said, line=line)
    choices = _offered(opened) if line else _lines(dialog, opened)
    return stay(turn, Reply(sentence, (*choices, Choice(AS_IS, texts.SEND_AS_IS))))


def _offered(opened: OpenAim) -> tuple[Choice, ...]:
    (at,) = opened.places
    return (Choice(f"{LINE}{at + 1}", texts.MENDED_SO), Choice(MORE, texts.ONE_MORE))


def _lines(dialog: Registering, opened: OpenAim) -> tuple[Choice, ...]:
    numbered = enumerate(dialog.form.targets, start=1)
    lines = tuple(Choice(f"{LINE}{at}", texts.line(at=at, line=one)) for at, one in numbered)
    return (*lines, Choice(MORE, texts.ONE_MORE)) if opened.said else lines
