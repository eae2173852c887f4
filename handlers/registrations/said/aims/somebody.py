"""Somebody told where aims are asked for: name, post and title, and no number.

The rule: such a person is registered and is no aim; a line that holds one goes to the persons,
when it is said again or called somebody.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid, Slots
from handlers.acts.slots.form import read_people
from handlers.acts.slots.words import kinds
from handlers.registrations.said import taking
from handlers.registrations.words.aims import somebody as words
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Registering, Step
from knowledge.typed.said import Said

_ROW_NUMBER = re.compile(r"^\s*\d{1,2}\s*[.)/:–-]\s*(?=[^\W\d])")
_IS_SOMEBODY, _POINTED, _DOING = map(re.compile, (words.IS_SOMEBODY, words.POINTED, words.DOING))


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Mình thôi, giàng a lử giám đốc lao động tiên tiến", "dòng đầu là người"; else None."""
    if heard.key is not None or "?" in heard.text or heard.asks:
        return None
    lines = dialog.form.targets
    if lines and _IS_SOMEBODY.search(heard.unsigned) and _POINTED.search(heard.unsigned):
        held = [at for at, line in enumerate(lines) if _people(Said(line), titled=False)]
        named = _people(Said(lines[held[0]]), titled=False) if held else ()
        return _moved(turn, dialog, held, named) if held else None
    if not lines and dialog.step != Step.TARGETS:
        return None
    people = _people(heard, titled=True)
    same = {plain(one.name or "") for one in people}
    again = [at for at, line in enumerate(lines) if same & _named(line)]
    if not people or not (again or dialog.step == Step.TARGETS):
        return None
    return _moved(turn, dialog, again, people)


def _moved(
    turn: Turn, dialog: Registering, lines: list[int], people: tuple[PersonSaid, ...]
) -> Outcome | None:
    """Registered, and the lines that held them no aims any more."""
    left = tuple(line for at, line in enumerate(dialog.form.targets) if at not in lines)
    form = replace(dialog.form, targets=left)
    both = kinds.BOTH if form.kind == "collective" else None
    return taking.take(
        turn, replace(dialog, form=form), Slots(kind=both, people=people), mends=True
    )


def _people(said: Said, *, titled: bool) -> tuple[PersonSaid, ...]:
    """Who is told and nothing else; with a title, where nobody said that it is somebody."""
    # "1. Phạm Thanh Bình - GĐ": the number of a row counts nothing.
    said = said.part(_ROW_NUMBER.sub("", said.text))
    if any(map(str.isdigit, said.text)) or _DOING.search(said.unsigned):
        return ()
    found = read_people(said, "people")
    names = [one.name or "" for one in found]
    named = all(1 < len(name.split()) <= words.MOST_OF_NAME for name in names)
    honoured = not titled or any(one.title for one in found)
    return found if found and named and honoured else ()


def _named(line: str) -> set[str]:
    return {plain(one.name or "") for one in _people(Said(line), titled=False)}
