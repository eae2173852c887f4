"""An honour of the unit put right against the one that stands, or given up where none is written.

The rule: only the unit has both of these titles; what is not written is said to be so, and the
form is never given up by it.
"""

import re

from handlers.acts.heard import Heard
from handlers.acts.meaning import Slots
from handlers.acts.slots import titles
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form import said_texts as texts
from handlers.registrations.form.fields import Answered
from handlers.registrations.said.mending.correcting import mended
from handlers.registrations.words.naming import denied as words
from handlers.turn.turn import Turn, stay
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering

_INSTEAD, _GIVEN_UP = re.compile(words.INSTEAD), re.compile(words.GIVEN_UP)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Lộn, xuất sắc chớ hông phải tiên tiến", "bỏ cờ thi đua"; None for anything else."""
    if "?" in heard.text or heard.asks:
        return None
    line = " ".join(re.findall(r"\w+", heard.unsigned))
    instead, given_up = _INSTEAD.match(line), _GIVEN_UP.match(line)
    if instead is not None:
        return _put_right(turn, dialog, instead["new"], instead["old"])
    if given_up is None or any(_is(one, given_up["head"]) for one in _written(dialog)):
        return None
    name = words.NAMES[given_up["head"]]
    said = texts.no_such_honour(name=name)
    return stay(turn, showing.prompt(turn, dialog, (said,)))


def _put_right(turn: Turn, dialog: Registering, new: str, old: str) -> Outcome | None:
    before, title = dialog.form.collective_title, titles.alone(new, collective=True)
    stands = before is not None and titles.name_of(before) == titles.alone(old, collective=True)
    if not stands or new == old or title is None:
        return None
    result = mended(turn, dialog, Slots(collective_title=title))
    return registration.advance(turn, dialog, result) if isinstance(result, Answered) else result


def _written(dialog: Registering) -> list[str]:
    theirs = (row.title for row in dialog.form.people)
    return [one for one in (*dialog.form.honours, *theirs) if one]


def _is(honour: str, head: str) -> bool:
    return f"{plain(titles.name_of(honour))} ".startswith(f"{head} ")
