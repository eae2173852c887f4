"""Names first, and behind them who gets what: "X phó giám đốc, Y kế toán, X CSTĐCS, Y LĐTT".

The rule: what stands behind the names has to be understood whole, by the names, numbers and ends of
that very list; else the message is read as any other.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.meaning import PersonSaid, Slots
from handlers.acts.slots import titles
from handlers.acts.slots.text.reading import Reading
from handlers.registrations.form.rows import MAX_PEOPLE
from handlers.registrations.form.said import row_of
from handlers.registrations.said import taking
from handlers.registrations.said.persons import clauses, speaking
from handlers.registrations.said.persons.edits import Edit, SeveralOfOneName, first_of
from handlers.registrations.words.persons import speaking as words
from handlers.registrations.words.persons.speaking import TITLED
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Form, Registering
from knowledge.typed.normalize import nfc

_BREAK = re.compile(r"[,.;:\n]+\s*")
_TITLED = re.compile(TITLED, re.IGNORECASE)
_HE = re.compile(words.HE, re.IGNORECASE)
# A name, a break, and an honour behind another name.
_FEWEST = 6


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """Everybody with the honours said behind; None for anything else."""
    if "?" in heard.text or len(heard.unsigned.split()) < _FEWEST:
        return None
    text = nfc(heard.text)
    marks = Reading(heard.part(text)).of("title", "short")
    if not marks:
        return None
    first = Reading(heard.part(text)).words[marks[0].first].start
    for head, tail in _parts(text, first):
        said = _said(turn, dialog, heard, head, tail)
        if said is not None:
            return taking.take(turn, dialog, said)
    return None


def _parts(text: str, first: int) -> Iterator[tuple[str, str]]:
    """The text at each break before its first honour, the last one first."""
    ends = [one for one in _BREAK.finditer(text) if one.end() <= first]
    yield from ((text[: one.start()], text[one.end() :]) for one in reversed(ends))


def _said(turn: Turn, dialog: Registering, heard: Heard, head: str, tail: str) -> Slots | None:
    slots = speaking.said(heard.part(head))
    people = speaking.people(dialog, heard.part(head))
    if slots is not None and slots.said().keys() - {"people"}:
        return None
    if not 1 < len(people) <= MAX_PEOPLE or any(one.name is None or one.title for one in people):
        return None
    rows = tuple(row_of(turn, one) for one in people)
    form = replace(dialog.form, people=rows)
    try:
        edit = clauses.read(turn, replace(dialog, form=form), Heard(_named(form, tail)))
    except SeveralOfOneName:
        return None
    if edit is None or edit.gone or edit.new or edit.posts or not edit.titles:
        return None
    return Slots(
        people=tuple(one for n, row in enumerate(people) for one in _honoured(edit, n, row))
    )


def _named(form: Form, tail: str) -> str:
    """ "Tui CSTĐCS, nó LĐTT": by their names."""
    rows, contact = form.people, form.contact_name
    own = [row.name for row in rows if plain(row.name) == plain(contact or "")]
    others = [row.name for row in rows if row.name not in own]
    if own:
        spans = [one.span("who") for one in _TITLED.finditer(tail)]
        for start, end in reversed(spans):
            tail = f"{tail[:start]}{own[0]}{tail[end:]}"
    return _HE.sub(others[0], tail) if len(others) == 1 else tail


def _honoured(edit: Edit, at: int, said: PersonSaid) -> Iterator[PersonSaid]:
    """The person with each honour; the first two stand beside each other."""
    given = [one for one in edit.titles.get(first_of(edit.rows, at), []) if one]
    named = [titles.name_of(one) for one in given]
    if not named:
        yield said
    for title in named:
        yield replace(said, title=title)
