"""The order of the list: two change places or posts, one is put first or last.

The rule: everybody who stood there stands there still; nothing but the places changes.
"""

import re
from dataclasses import replace

from handlers.acts.heard import Heard
from handlers.acts.slots.text.reading import Reading
from handlers.registrations import dialog as registration
from handlers.registrations import showing
from handlers.registrations.form.fields import Answered
from handlers.registrations.form.rows_texts import reordered
from handlers.registrations.said.lists.counted import Pointed
from handlers.registrations.said.persons.pointing import pointed
from handlers.registrations.said.taking import staying
from handlers.registrations.words.lists import order as words
from handlers.turn.turn import Turn
from handlers.typed.read import plain
from handlers.values.messages import Outcome
from handlers.values.state import Participant, Registering, Step

Rows = tuple[Participant, ...]
_EXCHANGED = tuple(map(re.compile, (words.EXCHANGED, words.EXCHANGED_BEHIND)))
_MOVED = re.compile(words.MOVED)


def told(turn: Turn, dialog: Registering, heard: Heard) -> Outcome | None:
    """ "Đổi chỗ số 1 với số 2", "đưa Páo lên đầu"; None for anything else."""
    answered = changed(turn, dialog, heard)
    return registration.advance(turn, dialog, answered) if answered else None


def changed(turn: Turn, dialog: Registering, heard: Heard) -> Answered | None:
    """The form with its people in the other order."""
    rows = dialog.form.people
    if len(rows) < 2 or "?" in heard.text or heard.is_negated:
        return None
    if words.MOVES.isdisjoint(heard.unsigned.split()):
        return None
    found = pointed(Reading(heard), dialog.form)
    people = _ordered(rows, found)
    if people is None or people == rows:
        return None
    shut = replace(dialog, form=replace(dialog.form, people=people), row=None, row_index=None)
    goto = Step.PEOPLE if dialog.step != Step.REVIEW else staying(dialog, shut)
    names = [row.name for row in people]
    note = reordered(names=names) if names != [row.name for row in rows] else ""
    shown = replace(shut, step=goto or dialog.step)
    return Answered(shut, goto=goto, notes=(note, showing.noted(turn, dialog.form, shown)))


def _ordered(rows: Rows, found: list[Pointed]) -> Rows | None:
    # "Giám đốc Páo": who he is.
    his = {plain(rows[n].position or "") for one in found for n in one.rows}
    found = [one for one in found if not one.post or plain(one.post) not in his]
    if any(one.title or one.post or one.persons > 1 or len(one.rows) > 1 for one in found):
        return None
    said = " ".join(
        "R" if one.rows else one.word
        for n, one in enumerate(found)
        if one.rows or one.word not in words.DROPPED or _is_place(found, n)
    )
    at = [one.rows[0] for one in found if one.rows]
    for pattern in _EXCHANGED:
        exchanged = pattern.match(said)
        if exchanged is not None and len(at) == 2:
            return _exchanged(
                rows, at[0], at[1], exchanged["what"] or exchanged.groupdict().get("also")
            )
    moved = _MOVED.match(said)
    if moved is None or not at or (at[0] == at[-1] and len(at) > 1):
        return None
    rest = [row for n, row in enumerate(rows) if n != at[0]]
    if moved["side"] and len(at) == 2:
        to = rest.index(rows[at[1]]) + (moved["side"] not in words.BEFORE)
    elif moved["place"]:
        to = int(moved["place"]) - 1
    elif moved["end"] and len(at) == 1:
        to = 0 if moved["end"] in words.FIRST else len(rest)
    else:
        return None
    return (*rest[:to], rows[at[0]], *rest[to:]) if 0 <= to <= len(rest) else None


def _is_place(found: list[Pointed], at: int) -> bool:
    return found[at].word in ("so", "thu") and at + 1 < len(found) and found[at + 1].word.isdigit()


def _exchanged(rows: Rows, one: int, other: int, what: str | None) -> Rows | None:
    """Their places, or what each of them has."""
    if one == other:
        return None
    first, second = rows[one], rows[other]
    if what == "danh hieu":
        # What was thought of is of whoever thought of it.
        changed = (replace(first, title=second.title), replace(second, title=first.title))
    elif what in ("chuc vu", "viec"):
        changed = (
            replace(first, position=second.position),
            replace(second, position=first.position),
        )
    else:
        changed = (second, first)
    after = list(rows)
    after[one], after[other] = changed
    return tuple(after)
